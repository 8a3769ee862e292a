package farthing.rating;

import farthing.catalogue.Family;
import farthing.catalogue.Tariff;
import farthing.catalogue.Tariff.Step;
import farthing.quantity.Decimals;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A tariff in whole numbers: counts times price in 10^-scale of the currency. Overflow is an ArithmeticException. */
final class ScaledTariff {
    private static final long INEXACT = -1;

    private enum Shape {
        FLAT,
        THRESHOLD,
        GRADUATED,
        NONE
    }

    private final Shape shape;
    /** Counts (graduated) or input tokens (threshold) up to which a price holds, rising; the last price has none. */
    private final long[] upTo;

    private final long[] prices;
    private final long minimum;
    private final long increment;

    private ScaledTariff(Shape shape, long[] upTo, long[] prices, long minimum, long increment) {
        this.shape = shape;
        this.upTo = upTo;
        this.prices = prices;
        this.minimum = minimum;
        this.increment = increment;
    }

    /** The decimal places that hold every price of one count that has an end; the others are left to the reference. */
    static int decimalPlaces(Tariff tariff, Family family) {
        int places = 0;
        for (Price price : pricesOf(tariff)) {
            BigDecimal per = BigDecimal.valueOf(price.per());
            BigDecimal perUnit = Decimals.divide(price.amount(), per);
            if (perUnit.multiply(per).compareTo(price.amount()) != 0) {
                continue;
            }
            places = Math.max(places, perUnit.stripTrailingZeros().scale() + family.decimals());
        }
        return places;
    }

    /** A tariff whose prices are no whole numbers at that scale, or too large, yields NOT_BY_LONGS for every count. */
    static ScaledTariff of(Tariff tariff, Family family, int scale) {
        Tariff inner = tariff instanceof Tariff.Rounded rounded ? rounded.tariff() : tariff;
        int decimals = family.decimals();
        List<Price> all = pricesOf(inner);
        long[] prices = new long[all.size()];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = scaled(all.get(i), decimals, scale);
            if (prices[i] == INEXACT) {
                return none();
            }
        }
        long minimum = 0;
        long increment = 0;
        if (tariff instanceof Tariff.Rounded rounded) {
            minimum = whole(rounded.minimum().movePointRight(decimals));
            increment = whole(rounded.increment().movePointRight(decimals));
            if (minimum == INEXACT || increment == INEXACT) {
                return none();
            }
        }
        return switch (inner) {
            case Tariff.Flat flat -> new ScaledTariff(Shape.FLAT, new long[0], prices, minimum, increment);
            case Tariff.Threshold threshold ->
                new ScaledTariff(Shape.THRESHOLD, inputBounds(threshold.steps()), prices, minimum, increment);
            case Tariff.Graduated graduated -> graduated(graduated, decimals, prices, minimum, increment);
            case Tariff.TimeOfDay timeOfDay -> none();
            case Tariff.Rounded nested -> none();
        };
    }

    private static ScaledTariff graduated(
            Tariff.Graduated tariff, int decimals, long[] prices, long minimum, long increment) {
        long[] bounds = new long[tariff.steps().size()];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = whole(BigDecimal.valueOf(tariff.steps().get(i).bound()).movePointRight(decimals));
            if (bounds[i] == INEXACT) {
                return none();
            }
        }
        return new ScaledTariff(Shape.GRADUATED, bounds, prices, minimum, increment);
    }

    private static ScaledTariff none() {
        return new ScaledTariff(Shape.NONE, new long[0], new long[0], 0, 0);
    }

    boolean looksAtInput() {
        return shape == Shape.THRESHOLD;
    }

    /** Whether two cells may be priced apart: neither bands nor rounding look at their sum. */
    boolean linear() {
        return minimum == 0 && increment == 0 && shape != Shape.GRADUATED;
    }

    /** What each count costs, however many there are; or {@link ResolvedCard#NOT_BY_LONGS}. */
    long perCount() {
        return shape == Shape.FLAT && linear() ? prices[0] : ResolvedCard.NOT_BY_LONGS;
    }

    /** Which of its prices each count has, however many there are; or {@link ResolvedCard#NO_LINE}. */
    int step(long inputTokens) {
        boolean apart = linear() && shape != Shape.NONE;
        return apart ? shape == Shape.FLAT ? 0 : stepAt(inputTokens) : ResolvedCard.NO_LINE;
    }

    long amount(long count, long inputTokens) {
        long billed = rounded(count);
        return switch (shape) {
            case FLAT -> Math.multiplyExact(billed, prices[0]);
            case THRESHOLD -> Math.multiplyExact(billed, prices[stepAt(inputTokens)]);
            case GRADUATED -> banded(billed);
            case NONE -> ResolvedCard.NOT_BY_LONGS;
        };
    }

    private int stepAt(long inputTokens) {
        int step = 0;
        while (step < upTo.length && inputTokens > upTo[step]) {
            step++;
        }
        return step;
    }

    private long banded(long count) {
        long total = 0;
        long from = 0;
        for (int band = 0; band < prices.length; band++) {
            long to = band < upTo.length ? Math.min(count, upTo[band]) : count;
            if (to > from) {
                total = Math.addExact(total, Math.multiplyExact(to - from, prices[band]));
                from = to;
            }
        }
        return total;
    }

    private long rounded(long count) {
        long billed = Math.max(count, minimum);
        if (increment == 0) {
            return billed;
        }
        long steps = billed / increment + (billed % increment == 0 ? 0 : 1);
        return Math.multiplyExact(steps, increment);
    }

    /** The price without any step reached, then those of its steps. */
    static List<Price> pricesOf(Tariff tariff) {
        List<Price> prices = new ArrayList<>();
        switch (tariff) {
            case Tariff.Flat flat -> prices.add(flat.price());
            case Tariff.Threshold threshold -> {
                prices.add(threshold.base());
                threshold.steps().forEach(step -> prices.add(step.price()));
            }
            case Tariff.Graduated graduated -> {
                prices.add(graduated.base());
                graduated.steps().forEach(step -> prices.add(step.price()));
            }
            case Tariff.TimeOfDay timeOfDay -> prices.addAll(pricesOf(timeOfDay.otherwise()));
            case Tariff.Rounded rounded -> prices.addAll(pricesOf(rounded.tariff()));
        }
        return prices;
    }

    private static long[] inputBounds(List<Step> steps) {
        long[] bounds = new long[steps.size()];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = steps.get(i).inclusive()
                    ? steps.get(i).bound() - 1
                    : steps.get(i).bound();
        }
        return bounds;
    }

    private static long scaled(Price price, int decimals, int scale) {
        BigDecimal numerator = price.amount().movePointRight(scale);
        BigDecimal denominator = BigDecimal.valueOf(price.per()).movePointRight(decimals);
        BigDecimal quotient = Decimals.divide(numerator, denominator);
        return quotient.multiply(denominator).compareTo(numerator) == 0 ? whole(quotient) : INEXACT;
    }

    private static long whole(BigDecimal value) {
        try {
            return value.longValueExact();
        } catch (ArithmeticException e) {
            return INEXACT;
        }
    }
}
