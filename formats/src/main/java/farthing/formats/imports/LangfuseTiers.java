package farthing.formats.imports;

import farthing.catalogue.Meter;
import farthing.catalogue.ServiceTier;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Currency;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pricing tiers of one langfuse model: a set of prices under conditions that must all hold. */
final class LangfuseTiers {
    private final CardDraft card;
    private final String where;
    private final Findings findings;
    private final Amounts amounts;

    LangfuseTiers(CardDraft card, String where, Findings findings) {
        this.card = card;
        this.where = where;
        this.findings = findings;
        this.amounts = new Amounts(findings, Currency.USD);
    }

    /** @param tiers that the conditions name; above 0 for no bound */
    private record Conditions(List<ServiceTier> tiers, long above, boolean inclusive) {}

    void read(Doc item) {
        Obj tier = Doc.asObject(item);
        Obj prices = tier == null ? null : Doc.asObject(tier.get("prices"));
        if (tier == null || prices == null) {
            findings.dropped(where, item, "a tier with prices is expected");
            return;
        }
        String at = where + "." + Texts.or(tier, "name", "tier");
        Conditions conditions = conditions(tier, at);
        if (conditions == null) {
            return;
        }
        for (ServiceTier served : conditions.tiers()) {
            prices(prices, conditions, card.sheet(served, ""), at);
        }
    }

    private @Nullable Conditions conditions(Obj tier, String at) {
        List<ServiceTier> tiers = List.of(ServiceTier.STANDARD);
        long above = 0;
        boolean inclusive = false;
        if (tier.get("conditions") instanceof Doc.Arr conditions) {
            for (Doc item : conditions.items()) {
                Obj condition = Doc.asObject(item);
                String operator = condition == null ? "" : Texts.or(condition, "operator", "");
                Long bound = condition == null ? null : Texts.count(condition, "value");
                boolean byInput = condition != null
                        && Texts.or(condition, "usageDetailPattern", "").contains("input");
                if (byInput && bound != null && (operator.equals("gt") || operator.equals("gte"))) {
                    above = bound;
                    inclusive = operator.equals("gte");
                } else if (condition != null && operator.equals("in")) {
                    tiers = served(condition);
                } else {
                    tiers = List.of();
                }
                if (tiers.isEmpty()) {
                    findings.dropped(at, item, "unknown condition: the tier's prices are left out");
                    return null;
                }
            }
        }
        return new Conditions(tiers, above, inclusive);
    }

    /** The service tiers that a condition on the call's parameters names; speed and OpenAI's word "fast" are FAST. */
    private static List<ServiceTier> served(Obj condition) {
        String key = Texts.or(condition, "key", "");
        List<ServiceTier> tiers = new ArrayList<>();
        if (key.equals("service_tier") || key.equals("speed")) {
            for (String value : Texts.list(condition, "values")) {
                ServiceTier tier = ServiceTier.ofLabel(value);
                if (tier != null) {
                    tiers.add(tier);
                }
            }
        }
        return tiers;
    }

    private void prices(Obj prices, Conditions conditions, RateSheet sheet, String at) {
        for (int i = 0; i < prices.size(); i++) {
            String place = at + "." + prices.key(i);
            List<Meter> meters = LangfuseKey.meters(prices.key(i));
            if (meters.isEmpty()) {
                findings.dropped(place, prices.value(i), "unknown price key");
                continue;
            }
            BigDecimal amount = amounts.read(prices.value(i), place);
            if (amount == null) {
                continue;
            }
            for (Meter meter : meters) {
                boolean tokens = meter.isInputTokens() || meter.isOutputTokens();
                Price price = amounts.per(amount, 1, tokens ? Amounts.MILLION : 1);
                if (conditions.above() > 0) {
                    sheet.step(meter, conditions.above(), conditions.inclusive(), price, place);
                } else {
                    sheet.base(meter, price, place);
                }
            }
        }
    }
}
