package farthing.economics.breakeven;

import farthing.catalogue.Provenance;
import farthing.catalogue.RateCard;
import farthing.economics.plan.Estimate;
import farthing.economics.quote.Quote;
import farthing.quantity.Decimals;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Sheet;
import farthing.rating.Charge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What an API asks for a request, which a fleet is held against.
 *
 * @param seller {@code provider/model}
 * @param sameModel whether it sells the very weights that the fleet would run; another model is another quality
 * @param parts which add up to a request
 * @param contested how sources differ on its price ({@link Provenance#contested}); empty where they do not
 */
public record ApiPrice(String seller, boolean sameModel, List<Part> parts, String contested) {
    public ApiPrice {
        parts = List.copyOf(parts);
    }

    /** On which sources do not differ. */
    public ApiPrice(String seller, boolean sameModel, List<Part> parts) {
        this(seller, sameModel, parts, "");
    }

    /**
     * @param units of a request
     * @param price USD
     * @param per units that the price buys
     * @param basis where the price is from
     */
    public record Part(String name, BigDecimal units, BigDecimal price, long per, String basis) {}

    /** A quote in USD that is wholly priced, contract included. */
    public static ApiPrice of(Quote quote, boolean sameModel) {
        List<Part> parts = new ArrayList<>();
        String contested = "";
        for (Charge charge : quote.statement().charges()) {
            String name = charge.meter().name();
            boolean contracted = !charge.contracted().equals(charge.amount());
            contested = contracted || !contested.isEmpty()
                    ? contested
                    : charge.provenance().contested();
            parts.add(
                    contracted
                            ? new Part(name, BigDecimal.ONE, charge.contracted().amount(), 1, "under contract")
                            : new Part(
                                    name,
                                    charge.units(),
                                    charge.price().amount(),
                                    charge.price().per(),
                                    read(charge.provenance())));
        }
        return new ApiPrice(quote.name(), sameModel, parts, contested);
    }

    private static String read(Provenance from) {
        return from.reference() + (from.contested().isEmpty() ? "" : "; " + from.contested());
    }

    /** What a completed interaction costs, as a plan says. */
    public static ApiPrice planned(Estimate plan, boolean sameModel, BigDecimal usd, String basis) {
        boolean contracted = !plan.contracted().equals(plan.list());
        ApiPrice price = planned(plan.name(), sameModel, "a completed interaction", usd, basis);
        return new ApiPrice(price.seller, sameModel, price.parts, contracted ? "" : contested(plan));
    }

    private static String contested(Estimate plan) {
        RateCard card = plan.option().server().standard().card().card();
        return card.standardRates().stream()
                .map(rate -> card.provenanceOf(rate).contested())
                .filter(told -> !told.isEmpty())
                .findFirst()
                .orElse(card.provenance().contested());
    }

    /** What a whole thing costs. */
    static ApiPrice planned(String seller, boolean sameModel, String what, BigDecimal usd, String basis) {
        return new ApiPrice(seller, sameModel, List.of(new Part(what, BigDecimal.ONE, usd, 1, basis)));
    }

    /** That sources differ on it, in words; empty where they do not. */
    String dispute() {
        return contested.isEmpty() ? "" : "the price of " + seller + " is " + contested;
    }

    /** USD of a request. */
    public BigDecimal request() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : parts) {
            sum = sum.add(Decimals.divide(part.units.multiply(part.price), part.per));
        }
        return sum;
    }

    /** Adds its cells: the last is what is counted. */
    Cell cell(Sheet sheet, String unit) {
        List<Cell> amounts = new ArrayList<>();
        for (Part part : parts) {
            Cell price = sheet.known(
                    part.name + " at " + seller, part.price, part.per == 1 ? "USD" : "USD / " + part.per, part.basis);
            Cell units = sheet.known("", part.units, "", "");
            Cell per = sheet.known("", BigDecimal.valueOf(part.per), "", "");
            amounts.add(
                    part.per == 1
                            ? sheet.times(price, units)
                            : sheet.quotient("", "USD", sheet.times(units, price), per));
        }
        return sheet.sum("a " + unit + " at the API", "USD", amounts);
    }
}
