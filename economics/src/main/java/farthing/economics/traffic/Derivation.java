package farthing.economics.traffic;

import farthing.economics.traffic.CallPricer.Name;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.quantity.Price;
import farthing.rating.Charge;
import farthing.rating.Explanation;
import farthing.rating.ResolvedCard;
import farthing.rating.ResolvedCard.Line;
import farthing.rating.Statement;
import farthing.rating.Usage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why traffic costs what it costs: the charges of all calls, added up by model, meter and price. Calls that are priced
 * unit by unit are counted in whole numbers, so that a million of them cost little; exact either way.
 */
final class Derivation {
    private static final long NEARLY_FULL = Long.MAX_VALUE / 2;
    /** For so many cards of models the lines are at hand; what they add up to is kept for all. */
    private static final int KNOWN_MAX = 4096;

    private final Map<Name, Map<Line, Sum>> models = new LinkedHashMap<>();
    private final Map<Sold, @Nullable Sum[]> known = new LinkedHashMap<>();
    private Sold latest = new Sold(new Name("", ""), null);
    private @Nullable Sum[] sums = new Sum[0];
    private int[] lines = new int[8];

    /** A model under a card resolved for its conditions. */
    private record Sold(Name model, @Nullable ResolvedCard card) {}

    /** What one line adds up to; the basis is that of its first charge. */
    private static final class Sum {
        private final Line line;
        private final List<String> notes = new ArrayList<>();
        private BigDecimal units = BigDecimal.ZERO;
        private BigDecimal amount = BigDecimal.ZERO;
        /** Counts of the meter that are not yet in the units and the amount. */
        private long counted;

        private long charges;

        Sum(Line line) {
            this.line = line;
        }

        void count(long count) {
            if (counted > NEARLY_FULL || count > NEARLY_FULL) {
                settle();
            }
            counted = Math.addExact(counted, count);
        }

        void settle() {
            BigDecimal more = line.meter().units(counted);
            units = units.add(more);
            amount = amount.add(line.price().forUnits(more).amount());
            counted = 0;
        }
    }

    void add(Name model, Statement statement) {
        for (Charge charge : statement.charges()) {
            Sum sum = models.computeIfAbsent(model, name -> new LinkedHashMap<>())
                    .computeIfAbsent(new Line(charge.meter(), charge.price()), line -> begun(line, charge));
            sum.units = sum.units.add(charge.units());
            sum.amount = sum.amount.add(charge.amount().amount());
            sum.charges++;
        }
    }

    /**
     * Adds a call that the card prices in whole numbers. False, and nothing is added, where only its statement can tell: of
     * a line met for the first time, and of units that are not priced one by one.
     */
    boolean add(Name model, ResolvedCard card, Usage usage) {
        enter(model, card);
        long inputTokens = usage.inputTokens();
        lines = lines.length < usage.size() ? new int[usage.size()] : lines;
        for (int cell = 0; cell < usage.size(); cell++) {
            lines[cell] = card.line(usage, cell, inputTokens);
            if (lines[cell] == ResolvedCard.NO_LINE || sum(lines[cell]) == null) {
                return false;
            }
        }
        for (int cell = 0; cell < usage.size(); cell++) {
            Sum sum = Objects.requireNonNull(sums[lines[cell]]);
            sum.count(usage.count(cell));
            sum.charges += isFirst(cell) ? 1 : 0;
        }
        return true;
    }

    /** Calls of one model often come in rows. */
    @SuppressWarnings("ReferenceEquality") // one offer has one card; its content would take longer to compare
    private void enter(Name model, ResolvedCard card) {
        if (latest.card != card || !latest.model.equals(model)) {
            if (known.size() >= KNOWN_MAX) {
                known.clear();
            }
            latest = new Sold(model, card);
            sums = known.computeIfAbsent(latest, sold -> new Sum[card.lines().size()]);
        }
    }

    private @Nullable Sum sum(int line) {
        if (sums[line] == null) {
            Map<Line, Sum> met = models.get(latest.model);
            sums[line] = met == null || latest.card == null
                    ? null
                    : met.get(latest.card.lines().get(line));
        }
        return sums[line];
    }

    /** Whether no cell before has the same line: together they are one charge. */
    private boolean isFirst(int cell) {
        for (int before = 0; before < cell; before++) {
            if (lines[before] == lines[cell]) {
                return false;
            }
        }
        return true;
    }

    private static Sum begun(Line line, Charge charge) {
        Sum sum = new Sum(line);
        String basis = charge.basis().isEmpty() ? "" : charge.basis().get(0);
        if (!basis.isEmpty()) {
            sum.notes.add(basis);
        }
        sum.notes.add(charge.provenance().told());
        return sum;
    }

    /** The list amount as a tree: models, then meters at their prices. */
    Explanation tree(String label, Currency currency) {
        List<Explanation> parts = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Map.Entry<Name, Map<Line, Sum>> model : models.entrySet()) {
            List<Explanation> leaves = new ArrayList<>();
            BigDecimal amount = BigDecimal.ZERO;
            for (Sum sum : model.getValue().values()) {
                sum.settle();
                leaves.add(leaf(sum, currency));
                amount = amount.add(sum.amount);
            }
            parts.add(new Explanation.Sum(model.getKey().toString(), new Money(amount, currency), leaves, List.of()));
            total = total.add(amount);
        }
        return new Explanation.Sum(label, new Money(total, currency), parts, List.of());
    }

    private static Explanation leaf(Sum sum, Currency currency) {
        Price price = sum.line.price();
        String formula = Decimals.plain(sum.units) + " x " + Decimals.plain(price.amount())
                + (price.per() == 1 ? "" : " / " + price.per());
        List<String> notes = new ArrayList<>(sum.notes);
        notes.add("in " + sum.charges + (sum.charges == 1 ? " call" : " calls"));
        return new Explanation.Product(sum.line.meter().name(), new Money(sum.amount, currency), formula, notes);
    }
}
