package farthing.formats.imports;

import farthing.catalogue.Meter;
import farthing.catalogue.Rate;
import farthing.catalogue.Tariff;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rates of one table while its fields are read: base prices and steps may come in any order. */
final class RateSheet {
    private final Findings findings;
    private final Map<Meter, Draft> drafts = new LinkedHashMap<>();

    RateSheet(Findings findings) {
        this.findings = findings;
    }

    private static final class Draft {
        @Nullable
        Price base;

        final TreeMap<Long, Tariff.Step> steps = new TreeMap<>();
        boolean graduated;
        String where = "";
    }

    /** A price below every step. The first one of a meter holds; another amount is reported. */
    void base(Meter meter, Price price, String where) {
        Draft draft = draft(meter, where);
        if (draft.base == null) {
            draft.base = price;
        } else if (!same(draft.base, price)) {
            findings.odd(where, price.toString(), "a second price for " + meter + "; kept " + draft.base);
        }
    }

    /** A price from a bound of total input tokens on. */
    void step(Meter meter, long bound, boolean inclusive, Price price, String where) {
        Draft draft = draft(meter, where);
        Tariff.Step known = draft.steps.get(bound);
        if (known == null) {
            draft.steps.put(bound, new Tariff.Step(bound, inclusive, price));
        } else if (!same(known.price(), price)) {
            findings.odd(where, price.toString(), "a second price above " + bound + "; kept " + known.price());
        }
    }

    /** The meter's steps count its own units, each band at its own price. */
    void graduated(Meter meter) {
        Draft draft = drafts.get(meter);
        if (draft != null) {
            draft.graduated = true;
        }
    }

    @Nullable
    Price baseOf(Meter meter) {
        Draft draft = drafts.get(meter);
        return draft == null ? null : draft.base;
    }

    boolean hasSteps(Meter meter) {
        Draft draft = drafts.get(meter);
        return draft != null && !draft.steps.isEmpty();
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    List<Meter> meters() {
        return List.copyOf(drafts.keySet());
    }

    /** What was read; a step without a price below it is reported and left out, for its units have no price there. */
    List<Rate> rates() {
        List<Rate> rates = new ArrayList<>();
        drafts.forEach((meter, draft) -> {
            if (draft.base == null) {
                draft.steps
                        .values()
                        .forEach(step -> findings.dropped(
                                draft.where,
                                step.price().toString(),
                                "only above " + step.bound() + " input tokens, with no price below: " + meter
                                        + " stays unpriced"));
            } else {
                rates.add(Rate.of(meter, tariff(draft, draft.base)));
            }
        });
        return rates;
    }

    private static Tariff tariff(Draft draft, Price base) {
        List<Tariff.Step> steps = List.copyOf(draft.steps.values());
        if (steps.isEmpty()) {
            return new Tariff.Flat(base);
        }
        return draft.graduated ? new Tariff.Graduated(base, steps) : new Tariff.Threshold(base, steps);
    }

    private Draft draft(Meter meter, String where) {
        Draft draft = drafts.computeIfAbsent(meter, m -> new Draft());
        draft.where = where;
        return draft;
    }

    static boolean same(Price a, Price b) {
        return a.amount()
                        .multiply(BigDecimal.valueOf(b.per()))
                        .compareTo(b.amount().multiply(BigDecimal.valueOf(a.per())))
                == 0;
    }
}
