package farthing.economics.hardware;

import farthing.catalogue.Provenance;
import farthing.catalogue.hardware.Measure;
import farthing.catalogue.hardware.PricedOffer;
import farthing.quantity.CommonYear;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Derivation;
import farthing.quantity.sheet.Exact;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The figures of an offer as a sheet, so that each tells from which price and which fact it follows. */
public final class OfferSheet {
    private static final String USD_PER_HOUR = "USD/h";

    private OfferSheet() {}

    /** A month, an hour of one accelerator, and of one unit of the measure, if that is another thing. */
    public static List<Derivation> of(PricedOffer offer, Measure measure) {
        Sheet sheet = new Sheet();
        Cell hour = sheet.known(
                "an hour of " + offer.offer().instance() + " at "
                        + offer.offer().provider() + ", "
                        + offer.price().payment().label(),
                offer.price().usd(),
                USD_PER_HOUR,
                basis(offer.price().provenance(), offer.price().standing().label()));
        Cell hours = sheet.known("hours of a month", CommonYear.HOURS_OF_MONTH, "h", "365 days / 12");
        Cell count = sheet.known(
                "accelerators", BigDecimal.valueOf(offer.offer().count()), "", "as the seller lists the machine");
        List<Cell> answers = new ArrayList<>();
        answers.add(sheet.product("a month", "USD", List.of(hour, hours)));
        Cell each = sheet.quotient("an accelerator-hour", USD_PER_HOUR, hour, count);
        answers.add(each);
        BigDecimal amount = measure.of(offer.accelerator());
        if (measure != Measure.ACCELERATOR && amount != null) {
            Cell had = sheet.known(
                    measure.unit() + " of " + offer.accelerator().name(),
                    amount,
                    measure.unit(),
                    basis(
                            offer.accelerator().provenance(),
                            offer.accelerator().confidence().label()));
            answers.add(sheet.quotient("an hour of one " + measure.unit(), USD_PER_HOUR, each, had));
        }
        Exact values = Exact.of(sheet);
        return answers.stream()
                .map(answer -> Derivation.of(sheet, values, answer))
                .toList();
    }

    private static String basis(Provenance provenance, String standing) {
        return provenance.reference() + ", " + standing;
    }
}
