package farthing.formats.hardware;

import farthing.catalogue.hardware.Offer;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.terms.FigureReader;
import java.util.ArrayList;
import java.util.List;

/** Machines for rent. */
final class OfferReader {
    private final FigureReader figures;

    OfferReader(FigureReader figures) {
        this.figures = figures;
    }

    Offer offer(Fields fields) {
        List<Offer.HourlyPrice> prices = new ArrayList<>();
        for (Fields price : fields.objects("prices")) {
            prices.add(price(price));
            price.end();
        }
        if (prices.isEmpty()) {
            throw new FormatException(fields.line(), fields.path("prices"), "an offer without a price is none");
        }
        Offer offer = new Offer(
                fields.word("provider"),
                fields.word("instance"),
                fields.word("accelerator"),
                (int) Math.min(100_000, AcceleratorReader.count(fields, "count")),
                fields.wordOr("region", ""),
                prices,
                fields.wordOr("note", ""));
        fields.end();
        return offer;
    }

    private Offer.HourlyPrice price(Fields fields) {
        Offer.HourlyPrice price = new Offer.HourlyPrice(
                payment(fields),
                AcceleratorReader.positive(fields, "usd"),
                standing(fields),
                fields.wordOr("note", ""),
                figures.provenance(fields));
        if (price.standing() == Offer.Standing.DERIVED && price.note().isEmpty()) {
            throw new FormatException(
                    fields.line(), fields.path("note"), "is missing: say what the price is derived from");
        }
        return price;
    }

    private static Offer.Payment payment(Fields fields) {
        Offer.Payment payment = Offer.Payment.named(fields.text("payment"));
        if (payment == null) {
            throw Fields.wrong(
                    fields.required("payment"),
                    fields.path("payment"),
                    "one of " + String.join(", ", Offer.Payment.labels()));
        }
        return payment;
    }

    private static Offer.Standing standing(Fields fields) {
        String label = fields.wordOr("standing", Offer.Standing.LIST.label());
        List<String> labels = new ArrayList<>();
        for (Offer.Standing standing : Offer.Standing.values()) {
            if (standing.label().equals(label)) {
                return standing;
            }
            labels.add(standing.label());
        }
        throw Fields.wrong(fields.required("standing"), fields.path("standing"), "one of " + String.join(", ", labels));
    }
}
