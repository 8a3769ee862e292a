package farthing.formats.imports;

import farthing.catalogue.Meter;
import farthing.catalogue.ServiceTier;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.util.List;

/**
 * litellm's {@code tiered_pricing}: a list of {@code {range: [from, to], prices}}. By token count each band is a step
 * above its lower end ({@code >}) for the whole request, as newer litellm reads it and as the seller is reported to bill
 * (BerriAI/litellm issue 34729, 2026-07-26); litellm 1.81 read the same field as one band after the other. Bands of
 * search results become a variant of the meter.
 */
final class LitellmBands {
    private LitellmBands() {}

    static void read(Doc value, String where, RateSheet sheet, Amounts amounts, Findings findings) {
        if (!(value instanceof Doc.Arr bands)) {
            findings.dropped(where, value, "a list of bands is expected");
            return;
        }
        for (int i = 0; i < bands.items().size(); i++) {
            String at = where + "[" + i + "]";
            if (!(bands.items().get(i) instanceof Obj band)) {
                findings.dropped(at, bands.items().get(i), "a band with its prices is expected");
            } else if (band.get("range") instanceof Doc.Arr range) {
                tokens(band, range.items(), at, sheet, amounts, findings);
            } else if (band.get("max_results_range") instanceof Doc.Arr range) {
                results(band, range.items(), at, sheet, amounts, findings);
            } else {
                findings.dropped(at, band, "neither range nor max_results_range");
            }
        }
    }

    private static void tokens(
            Obj band, List<Doc> range, String at, RateSheet sheet, Amounts amounts, Findings findings) {
        BigDecimal from = range.isEmpty() ? null : amounts.read(range.get(0), at + ".range");
        if (from == null || from.stripTrailingZeros().scale() > 0) {
            findings.dropped(at, band, "no lower end of the band");
            return;
        }
        for (int k = 0; k < band.size(); k++) {
            String key = band.key(k);
            if (key.equals("range")) {
                continue;
            }
            LitellmKey unit = LitellmKey.parse(key, "chat");
            if (unit == null || unit.tier() != ServiceTier.STANDARD || unit.above() > 0) {
                findings.dropped(at + "." + key, band.value(k), "unknown price key of a band");
                continue;
            }
            BigDecimal amount = amounts.read(band.value(k), at + "." + key);
            if (amount == null) {
                continue;
            }
            Price price = amounts.per(amount, unit.per(), unit.wanted());
            if (from.signum() == 0) {
                sheet.base(unit.meter(), price, at + "." + key);
            } else {
                sheet.step(unit.meter(), from.longValue(), false, price, at + "." + key);
            }
        }
    }

    private static void results(
            Obj band, List<Doc> range, String at, RateSheet sheet, Amounts amounts, Findings findings) {
        Doc price = band.get("input_cost_per_query");
        if (range.size() != 2 || price == null) {
            findings.dropped(at, band, "a range of results with input_cost_per_query is expected");
            return;
        }
        BigDecimal from = amounts.read(range.get(0), at);
        BigDecimal to = amounts.read(range.get(1), at);
        BigDecimal amount = amounts.read(price, at + ".input_cost_per_query");
        if (from != null && to != null && amount != null) {
            Meter meter = Meter.SEARCHES.with(from.toPlainString() + "-" + to.toPlainString() + "-results");
            sheet.base(meter, amounts.price(amount, 1), at);
        }
    }
}
