package farthing.io.worked;

import farthing.catalogue.RateCard;
import farthing.catalogue.ServiceTier;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import farthing.quantity.Money;
import farthing.rating.Conditions;
import farthing.rating.Rater;
import farthing.rating.Rounding;
import farthing.rating.Statement;
import farthing.rating.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Calls rated on one card and added up, perhaps a day's bill that is rounded and repeated:
 * {@code {prices, calls: [{times?, tier?, at?, usage: {METER: UNITS}}], days?, dayPlaces?}}.
 *
 * @param dayRule by which each day's amount is rounded, or null if it is not
 */
record WorkedBill(
        RateCard card,
        List<Calls> calls,
        long days,
        @Nullable Rounding dayRule) {
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    record Calls(BigDecimal times, Conditions conditions, Usage usage) {}

    static WorkedBill read(Obj doc, String path) {
        Fields fields = Fields.of(doc, path);
        RateCard card = WorkedPrices.card(
                Objects.requireNonNull(Doc.asObject(fields.required("prices")), path + " needs prices"));
        List<Calls> calls = new ArrayList<>();
        for (Doc call : fields.list("calls")) {
            calls.add(calls(Fields.of(call, fields.path("calls"))));
        }
        Long days = fields.count("days");
        Long places = fields.count("dayPlaces");
        fields.end();
        return new WorkedBill(
                card, calls, days == null ? 1 : days, places == null ? null : Rounding.halfUp(Math.toIntExact(places)));
    }

    static Calls calls(Fields fields) {
        BigDecimal times = fields.decimal("times");
        ServiceTier tier = ServiceTier.ofLabel(fields.textOr("tier", "standard"));
        Instant at = Instant.parse(fields.textOr("at", NOON.toString()));
        Usage usage = usage(Objects.requireNonNull(Doc.asObject(fields.required("usage"))));
        fields.end();
        return new Calls(
                times == null ? BigDecimal.ONE : times, new Conditions(at, Objects.requireNonNull(tier), ""), usage);
    }

    static Usage usage(Obj doc) {
        Usage.Builder usage = Usage.builder();
        for (int i = 0; i < doc.size(); i++) {
            usage.addUnits(WorkedPrices.meter(doc.key(i)), Fields.asDecimal(doc.value(i), doc.key(i)));
        }
        return usage.build();
    }

    /** Exact but for the day's rule. Every unit must have found a price. */
    BigDecimal amount() {
        BigDecimal day = BigDecimal.ZERO;
        for (Calls call : calls) {
            Statement statement = Rater.rate(call.usage, card, call.conditions);
            if (statement.status() != Statement.Status.PRICED || statement.list() == null) {
                throw new IllegalStateException("not priced: " + statement.reason());
            }
            day = day.add(statement.list().amount().multiply(call.times));
        }
        Money amount = new Money(day, card.currency());
        Money rounded = dayRule == null ? amount : dayRule.of(amount);
        return rounded.multipliedBy(days).amount();
    }
}
