package farthing.formats.imports;

import farthing.catalogue.Meter;
import farthing.catalogue.ServiceTier;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One model of Portkey. {@code pricing_config}: {@code pay_as_you_go} is the standard tier, {@code batch_config} the
 * batch tier, {@code fixed_cost.request} the request's fee. {@code custom_pricing}: per regions (comma separated,
 * {@code default} is everywhere) and execution mode (a service tier), by context tier; the
 * {@code context_tier_map} gives the bounds, of which the name says {@code lte} or {@code gt}.
 */
final class PortkeyCard {
    private final CardDraft card;
    private final String where;
    private final Findings findings;
    private final Amounts amounts;
    private final PortkeyCents cents;

    PortkeyCard(CardDraft card, String where, Findings findings) {
        this.card = card;
        this.where = where;
        this.findings = findings;
        this.amounts = new Amounts(findings, Currency.USD);
        this.cents = new PortkeyCents(findings);
    }

    /** A table that prices go into; above 0 for prices below every step. */
    private record Place(ServiceTier tier, String region, long above) {}

    void read(Obj model) {
        for (int i = 0; i < model.size(); i++) {
            String key = model.key(i);
            Doc value = model.value(i);
            if (key.equals("pricing_config")) {
                config(value, new Place(ServiceTier.STANDARD, "", 0), where);
            } else if (key.equals("custom_pricing") && value instanceof Obj custom) {
                custom(custom);
            } else {
                findings.notAPrice(key);
            }
        }
        cents.review(card, where);
    }

    private void config(Doc value, Place place, String at) {
        if (!(value instanceof Obj config)) {
            findings.dropped(at + ".pricing_config", value, "no prices");
            return;
        }
        String currency = Texts.or(config, "currency", "USD");
        if (!currency.equals("USD")) {
            findings.dropped(at + ".pricing_config.currency", currency, "prices in another currency than the book's");
            return;
        }
        for (int i = 0; i < config.size(); i++) {
            String key = config.key(i);
            Obj prices = Doc.asObject(config.value(i));
            switch (key) {
                case "currency" -> {}
                case "pay_as_you_go" -> prices(prices, config.value(i), place, at + "." + key);
                case "batch_config" ->
                    prices(
                            prices,
                            config.value(i),
                            new Place(ServiceTier.BATCH, place.region(), place.above()),
                            at + "." + key);
                case "fixed_cost" -> fixed(prices, config.value(i), place, at + "." + key);
                case "finetune_config" ->
                    findings.dropped(at + "." + key, config.value(i), "training is not a call: not imported");
                default -> findings.notAPrice("pricing_config." + key);
            }
        }
    }

    private void fixed(@Nullable Obj fees, Doc value, Place place, String at) {
        Doc request = fees == null ? null : fees.get("request");
        Doc response = fees == null ? null : fees.get("response");
        if (fees == null || request == null) {
            findings.dropped(at, value, "a fee by the request is expected");
            return;
        }
        BigDecimal fee = amount(request, at + ".request");
        if (fee != null) {
            put(Meter.REQUESTS, fee, place, at + ".request");
        }
        BigDecimal more = response == null ? null : amount(response, at + ".response");
        if (more != null && more.signum() != 0) {
            findings.dropped(at + ".response", more.toPlainString(), "a second fee by the request");
        }
    }

    private void prices(@Nullable Obj prices, Doc value, Place place, String at) {
        if (prices == null) {
            findings.dropped(at, value, "prices are expected");
            return;
        }
        for (int i = 0; i < prices.size(); i++) {
            String key = prices.key(i);
            Obj inner = Doc.asObject(prices.value(i));
            if (key.equals("additional_units") && inner != null) {
                prices(inner, inner, place, at + "." + key);
            } else if (key.equals("image") && inner != null) {
                images(inner, place, at + "." + key);
            } else if (PortkeyKey.DEFAULTS.contains(key)) {
                findings.notAPrice(key);
            } else {
                BigDecimal amount = amount(prices.value(i), at + "." + key);
                Meter meter = amount == null ? null : PortkeyKey.meter(key, amount);
                if (meter != null && amount != null) {
                    put(meter, amount, place, at + "." + key);
                } else if (amount != null) {
                    findings.dropped(at + "." + key, amount.toPlainString(), "unknown price key");
                }
            }
        }
    }

    private void images(Obj qualities, Place place, String at) {
        for (int q = 0; q < qualities.size(); q++) {
            Obj sizes = Doc.asObject(qualities.value(q));
            for (int s = 0; sizes != null && s < sizes.size(); s++) {
                String size = at + "." + qualities.key(q) + "." + sizes.key(s);
                BigDecimal amount = amount(sizes.value(s), size);
                if (amount != null) {
                    put(PortkeyKey.image(qualities.key(q), sizes.key(s)), amount, place, size);
                }
            }
        }
    }

    private @Nullable BigDecimal amount(Doc value, String at) {
        Obj object = Doc.asObject(value);
        Doc price = object == null ? value : object.get("price");
        if (price == null) {
            findings.dropped(at, value, "no price");
            return null;
        }
        return amounts.read(price, at);
    }

    private void put(Meter meter, BigDecimal amount, Place place, String at) {
        boolean tokens =
                meter.isInputTokens() || meter.isOutputTokens() || meter.name().equals("units:routed-token");
        Price price = amounts.per(amount.movePointLeft(2), 1, tokens ? Amounts.MILLION : 1);
        RateSheet sheet = card.sheet(place.tier(), place.region());
        if (place.above() > 0) {
            sheet.step(meter, place.above(), false, price, at);
            return;
        }
        Price known = sheet.baseOf(meter);
        if (known != null && PortkeyCents.isRoundedOf(price.amount(), known.amount())) {
            findings.odd(
                    at,
                    Decimals.plain(amount),
                    "rounded for display: the same price stands elsewhere in full, " + known + "; kept that");
        } else {
            sheet.base(meter, price, at);
        }
    }

    private void custom(Obj custom) {
        String at = where + ".custom_pricing";
        Obj bounds = Doc.asObject(custom.get("context_tier_map"));
        Obj regions = Doc.asObject(custom.get("regions"));
        for (int r = 0; regions != null && r < regions.size(); r++) {
            Obj region = Doc.asObject(regions.value(r));
            Obj modes = region == null ? null : Doc.asObject(region.get("execution_modes"));
            if (modes == null) {
                findings.dropped(at + "." + regions.key(r), regions.value(r), "no execution_modes");
                continue;
            }
            for (String name : names(regions.key(r))) {
                for (int m = 0; m < modes.size(); m++) {
                    mode(modes.key(m), modes.value(m), name, bounds, at + "." + regions.key(r) + "." + modes.key(m));
                }
            }
        }
    }

    private static List<String> names(String regions) {
        List<String> names = new ArrayList<>();
        for (String name : regions.split(",", -1)) {
            String trimmed = name.trim();
            String region = trimmed.equals("default") ? "" : trimmed;
            if (!names.contains(region)) {
                names.add(region);
            }
        }
        return names;
    }

    private void mode(String label, Doc value, String region, @Nullable Obj bounds, String at) {
        ServiceTier tier = ServiceTier.ofLabel(label);
        Obj mode = Doc.asObject(value);
        if (tier == null || mode == null) {
            findings.dropped(at, value, "unknown execution mode");
            return;
        }
        Doc flat = mode.get("pricing_config");
        if (flat != null) {
            config(flat, new Place(tier, region, 0), at);
        }
        Obj tiers = Doc.asObject(mode.get("context_tiers"));
        for (int t = 0; tiers != null && t < tiers.size(); t++) {
            Obj context = Doc.asObject(tiers.value(t));
            Doc config = context == null ? null : context.get("pricing_config");
            long bound = bound(tiers.key(t), bounds);
            if (config == null || bound < 0) {
                findings.dropped(at + "." + tiers.key(t), tiers.value(t), "a context tier without bound or prices");
            } else {
                config(config, new Place(tier, region, bound), at + "." + tiers.key(t));
            }
        }
        if (flat == null && tiers == null) {
            findings.dropped(at, value, "no prices");
        }
    }

    /** Input tokens above which the context tier holds; -1 if the map does not name it. */
    private static long bound(String tier, @Nullable Obj bounds) {
        for (int i = 0; bounds != null && i < bounds.size(); i++) {
            if (bounds.value(i) instanceof Doc.Text name && name.value().equals(tier)) {
                try {
                    return Decimals.parse(bounds.key(i)).longValueExact();
                } catch (ArithmeticException | NumberFormatException e) {
                    return -1;
                }
            }
        }
        return -1;
    }
}
