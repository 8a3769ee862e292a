package farthing.economics.breakeven;

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
 */
public record ApiPrice(String seller, boolean sameModel, List<Part> parts) {
    public ApiPrice {
        parts = List.copyOf(parts);
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
        for (Charge charge : quote.statement().charges()) {
            String name = charge.meter().name();
            String source = charge.provenance().reference();
            boolean contracted = !charge.contracted().equals(charge.amount());
            parts.add(
                    contracted
                            ? new Part(name, BigDecimal.ONE, charge.contracted().amount(), 1, "under contract")
                            : new Part(
                                    name,
                                    charge.units(),
                                    charge.price().amount(),
                                    charge.price().per(),
                                    source));
        }
        return new ApiPrice(quote.name(), sameModel, parts);
    }

    /** What a whole thing costs, as a plan says. */
    public static ApiPrice planned(String seller, boolean sameModel, String what, BigDecimal usd, String basis) {
        return new ApiPrice(seller, sameModel, List.of(new Part(what, BigDecimal.ONE, usd, 1, basis)));
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
