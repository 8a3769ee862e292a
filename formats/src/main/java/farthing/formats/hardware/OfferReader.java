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
            prices.add(new Offer.HourlyPrice(
                    payment(price), AcceleratorReader.positive(price, "usd"), figures.provenance(price)));
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

    private static Offer.Payment payment(Fields fields) {
        String label = fields.text("payment");
        List<String> labels = new ArrayList<>();
        for (Offer.Payment payment : Offer.Payment.values()) {
            if (payment.label().equals(label)) {
                return payment;
            }
            labels.add(payment.label());
        }
        throw Fields.wrong(fields.required("payment"), fields.path("payment"), "one of " + String.join(", ", labels));
    }
}
