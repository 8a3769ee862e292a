package farthing.formats.imports;

import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Currency;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A {@code cost} object of models.dev, USD per million tokens.
 *
 * <table>
 * <caption>Keys and meters</caption>
 * <tr><th>key</th><th>meter</th></tr>
 * <tr><td>input, output, reasoning, citation</td><td>of the same name</td></tr>
 * <tr><td>cache_read, cache_write</td><td>cache_read, cache_write (five minutes)</td></tr>
 * <tr><td>cache_input, cached_input, cached_write</td><td>misspelt: cache_read, cache_write, reported</td></tr>
 * <tr><td>input_audio, output_audio</td><td>input.audio, output.audio</td></tr>
 * <tr><td>tiers[] with tier.size, context_over_200k</td><td>steps above that total input</td></tr>
 * <tr><td>request, image</td><td>unit not documented: dropped, reported</td></tr>
 * </table>
 */
final class ModelsDevCost {
    private static final long OVER_200K = 200_000;

    private final Findings findings;
    private final Amounts amounts;

    ModelsDevCost(Findings findings) {
        this.findings = findings;
        this.amounts = new Amounts(findings, Currency.USD);
    }

    void read(Obj cost, RateSheet sheet, String where) {
        for (int i = 0; i < cost.size(); i++) {
            String key = cost.key(i);
            Doc value = cost.value(i);
            switch (key) {
                case "tiers" -> tiers(value, sheet, where + ".tiers");
                case "context_over_200k" -> {
                    if (value instanceof Obj above) {
                        steps(above, OVER_200K, sheet, where + "." + key);
                    } else {
                        findings.dropped(where + "." + key, value, "prices are expected");
                    }
                }
                default -> {
                    Meter meter = meter(key, value, where + "." + key);
                    BigDecimal amount = meter == null ? null : amounts.read(value, where + "." + key);
                    if (meter != null && amount != null) {
                        sheet.base(meter, amounts.price(amount, Amounts.MILLION), where + "." + key);
                    }
                }
            }
        }
    }

    private void tiers(Doc value, RateSheet sheet, String where) {
        if (!(value instanceof Doc.Arr tiers)) {
            findings.dropped(where, value, "a list of tiers is expected");
            return;
        }
        for (Doc item : tiers.items()) {
            Obj prices = Doc.asObject(item);
            Obj tier = prices == null ? null : Doc.asObject(prices.get("tier"));
            Long size = tier == null ? null : Texts.count(tier, "size");
            String type = tier == null ? "" : Texts.or(tier, "type", "context");
            if (prices == null || size == null || !type.equals("context")) {
                findings.dropped(where, item, "a tier of context with its size is expected");
            } else {
                steps(prices, size, sheet, where);
            }
        }
    }

    private void steps(Obj prices, long bound, RateSheet sheet, String where) {
        for (int i = 0; i < prices.size(); i++) {
            String key = prices.key(i);
            if (key.equals("tier")) {
                continue;
            }
            Meter meter = meter(key, prices.value(i), where + "." + key);
            BigDecimal amount = meter == null ? null : amounts.read(prices.value(i), where + "." + key);
            if (meter != null && amount != null) {
                sheet.step(meter, bound, false, amounts.price(amount, Amounts.MILLION), where + "." + key);
            }
        }
    }

    private @Nullable Meter meter(String key, Doc value, String where) {
        String name =
                switch (key) {
                    case "input", "output", "reasoning", "citation", "cache_read", "cache_write" -> key;
                    case "input_audio" -> "input.audio";
                    case "output_audio" -> "output.audio";
                    case "cache_input", "cached_input", "cached_read" -> misspelt(key, "cache_read", value, where);
                    case "cached_write" -> misspelt(key, "cache_write", value, where);
                    default -> "";
                };
        if (name.isEmpty()) {
            findings.dropped(where, value, "unknown cost key: its unit is not documented");
            return null;
        }
        return MeterNames.parse(name);
    }

    private String misspelt(String key, String meant, Doc value, String where) {
        String shown = value instanceof Doc.Num number ? number.text() : "";
        findings.odd(where, shown, key + " is no key of models.dev, whose own reader loses it: taken as " + meant);
        return meant;
    }
}
