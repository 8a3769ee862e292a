package farthing.economics.own;

import farthing.economics.plan.Crossing;
import farthing.quantity.Decimals;
import farthing.quantity.range.DrawTable;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Derivation;
import farthing.quantity.sheet.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether to buy or to rent, from a reckoned {@link Ledger}.
 *
 * <pre>{@code
 * OwnAnswer answer = OwnAnswer.of(own);
 * answer.value(answer.ledger().totals().owned());   // USD, exact
 * answer.difference().signum() < 0;                 // owning costs less
 * answer.winsAfter();                               // 2: from a sale after two years on
 * }</pre>
 *
 * @param holdings both sides if all is sold at the end of each year
 * @param turning where one input alone, all others standing still, makes both sides cost the same; nearest first
 */
public record OwnAnswer(
        Ledger ledger, Exact values, List<Holding> holdings, OwnBands bands, List<TurningPoint> turning) {
    /** The seed where nobody chose one. */
    public static final long SEED = 1;

    private static final double FARTHEST = 10;
    private static final int DIGITS = 10;

    public OwnAnswer {
        holdings = List.copyOf(holdings);
        turning = List.copyOf(turning);
    }

    /** Amounts in USD for holding the machines until the end of the year. */
    public record Holding(int year, BigDecimal owned, BigDecimal rented) {}

    /**
     * @param value of the input at which both sides cost the same
     * @param owningBelow whether owning costs less below it, and renting above
     */
    public record TurningPoint(Input input, BigDecimal value, boolean owningBelow) {
        /** How far it is from where the input stands, as a share of that; infinite from 0. */
        double distance() {
            double stands = input.mean().doubleValue();
            return stands == 0 ? Double.POSITIVE_INFINITY : Math.abs(value.doubleValue() - stands) / stands;
        }
    }

    /** With the usual draws. */
    public static OwnAnswer of(OwnCase own) {
        return of(own, SEED, DrawTable.USUAL);
    }

    /** @param draws at least 1 */
    public static OwnAnswer of(OwnCase own, long seed, int draws) {
        Ledger ledger = Ledger.of(own);
        Exact values = Exact.of(ledger.sheet());
        List<Holding> holdings = new ArrayList<>();
        for (Ledger.Holding holding : ledger.holdings()) {
            holdings.add(new Holding(holding.year(), values.value(holding.owned()), values.value(holding.rented())));
        }
        return new OwnAnswer(ledger, values, holdings, OwnBands.of(ledger, seed, draws), turning(ledger));
    }

    public OwnCase own() {
        return ledger.own();
    }

    public BigDecimal value(Cell cell) {
        return values.value(cell);
    }

    /** The figure, or null if it is undefined, as a break-even is where nothing is rented. */
    public @Nullable BigDecimal orNull(Cell cell) {
        return values.orNull(cell);
    }

    public Derivation why(Cell cell) {
        return Derivation.of(ledger.sheet(), values, cell);
    }

    /** Owned less rented over the years compared, in USD: below 0 owning costs less. */
    public BigDecimal difference() {
        return value(ledger.totals().difference());
    }

    /** The first year at whose end owning has cost no more, if all is sold then; null if there is none. */
    public @Nullable Integer winsAfter() {
        for (Holding holding : holdings) {
            if (holding.owned().compareTo(holding.rented()) <= 0) {
                return holding.year();
            }
        }
        return null;
    }

    /** The year at whose end owning comes nearest to renting, or beats it by most. */
    public Holding nearest() {
        Holding nearest = holdings.get(0);
        for (Holding holding : holdings) {
            BigDecimal gap = holding.owned().subtract(holding.rented());
            if (gap.compareTo(nearest.owned().subtract(nearest.rented())) < 0) {
                nearest = holding;
            }
        }
        return nearest;
    }

    private static List<TurningPoint> turning(Ledger ledger) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        ledger.sheet().inputs().forEach(input -> inputs.putIfAbsent(input.path(), input));
        List<TurningPoint> points = new ArrayList<>();
        Cell difference = ledger.totals().difference();
        for (Input input : inputs.values()) {
            double stands = input.mean().doubleValue();
            double most = input.unit().equals(OwnOption.SHARE)
                    ? 1
                    : input.unit().equals(OwnOption.MONTHS)
                            ? 12.0 * ledger.own().years()
                            : stands * FARTHEST;
            boolean fixed = input.path().equals(OwnOption.LIFE.label());
            if (fixed || most <= 0) {
                continue;
            }
            Crossing.Curve curve = Crossing.of(ledger.sheet(), difference, input);
            Double at = Crossing.nearest(curve, 0, stands, Math.max(most, stands));
            if (at != null) {
                double now = curve.at(new double[] {stands})[0];
                BigDecimal value = Decimals.stripped(Decimals.rounded(new BigDecimal(at), DIGITS));
                points.add(new TurningPoint(input, value, now < 0 == stands < at));
            }
        }
        points.sort(Comparator.comparingDouble(TurningPoint::distance));
        return points;
    }
}
