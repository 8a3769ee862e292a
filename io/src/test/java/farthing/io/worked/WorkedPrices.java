package farthing.io.worked;

import farthing.catalogue.Coverage;
import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.Provenance;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.catalogue.TierFallback;
import farthing.catalogue.Window;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A card of printed prices: {@code {METER: PRICE}} per million tokens or per unit, or
 * {@code {METER: {price, per?, above?, then?, graduated?, minimum?, from?, to?, inside?, facts?}}}.
 */
final class WorkedPrices {
    private static final TierFallback BATCH =
            new TierFallback(ServiceTier.BATCH, new BigDecimal("0.5"), "batch is half the standard price");

    private WorkedPrices() {}

    static RateCard card(Obj prices) {
        List<Rate> rates = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            Meter meter = meter(prices.key(i));
            rates.add(Rate.of(meter, tariff(meter, prices.value(i), prices.key(i))));
        }
        return new RateCard(
                EffectivePeriod.ALWAYS,
                Currency.USD,
                List.of(new RateTable(ServiceTier.STANDARD, "", rates)),
                List.of(BATCH),
                List.of(),
                Coverage.SAFE,
                Provenance.of("worked", null),
                List.of());
    }

    static Meter meter(String name) {
        return Objects.requireNonNull(MeterNames.parse(name), () -> "no meter '" + name + "'");
    }

    static long per(Meter meter) {
        return switch (meter.family()) {
            case TOKENS, CHARACTERS -> 1_000_000;
            default -> 1;
        };
    }

    private static Tariff tariff(Meter meter, Doc doc, String path) {
        if (!(doc instanceof Obj)) {
            return new Tariff.Flat(price(Fields.asDecimal(doc, path), per(meter)));
        }
        Fields fields = Fields.of(doc, path);
        Long stated = fields.count("per");
        long per = stated == null ? per(meter) : stated;
        Price base = price(Fields.asDecimal(fields.required("price"), path), per);
        Tariff tariff = varying(fields, base, per);
        BigDecimal minimum = fields.decimal("minimum");
        fields.texts("facts");
        fields.end();
        return minimum == null ? tariff : new Tariff.Rounded(tariff, minimum, BigDecimal.ZERO);
    }

    private static Tariff varying(Fields fields, Price base, long per) {
        Long above = fields.count("above");
        BigDecimal then = fields.decimal("then");
        boolean graduated = fields.flag("graduated", false);
        Long from = fields.count("from");
        Long to = fields.count("to");
        BigDecimal inside = fields.decimal("inside");
        if (above != null && then != null) {
            List<Tariff.Step> steps = List.of(new Tariff.Step(above, false, price(then, per)));
            return graduated ? new Tariff.Graduated(base, steps) : new Tariff.Threshold(base, steps);
        }
        if (from != null && to != null && inside != null) {
            Window window = new Window(
                    Math.toIntExact(from),
                    Math.toIntExact(to),
                    Set.of(),
                    ZoneOffset.UTC,
                    new Tariff.Flat(price(inside, per)));
            return new Tariff.TimeOfDay(new Tariff.Flat(base), List.of(window));
        }
        return new Tariff.Flat(base);
    }

    private static Price price(BigDecimal amount, long per) {
        return new Price(amount, per, Currency.USD);
    }
}
