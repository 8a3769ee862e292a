package farthing.quantity.sheet;

import farthing.quantity.Decimals;
import farthing.quantity.Elementary;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a sheet in decimals: sums, differences and products exact to {@value #DIGITS} significant digits,
 * quotients rounded half to even there, powers of fractions and exponentials to {@value #FUNCTION_DIGITS}.
 */
public final class Exact {
    /** Beyond any amount that is exact on paper. */
    public static final int DIGITS = 60;

    public static final int FUNCTION_DIGITS = 15;

    private static final BigDecimal EXPONENT_MAX = BigDecimal.valueOf(1_000);

    private final @Nullable BigDecimal[] values;

    private Exact(Sheet sheet, Givens givens) {
        this.values = new BigDecimal[sheet.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = reckoned(sheet.cell(i).formula(), givens);
        }
    }

    /** What an input is taken for, in place of its mean. */
    public interface Givens {
        BigDecimal of(Input input);
    }

    /** Every input at its mean. */
    public static Exact of(Sheet sheet) {
        return new Exact(sheet, Input::mean);
    }

    public static Exact of(Sheet sheet, Givens givens) {
        return new Exact(sheet, givens);
    }

    /** The figure, or null if it is undefined. */
    public @Nullable BigDecimal orNull(Cell cell) {
        return values[cell.index()];
    }

    /** @throws ArithmeticException if the figure is undefined */
    public BigDecimal value(Cell cell) {
        BigDecimal value = values[cell.index()];
        if (value == null) {
            throw new ArithmeticException(cell + " is undefined");
        }
        return value;
    }

    private @Nullable BigDecimal reckoned(Formula formula, Givens givens) {
        return switch (formula) {
            case Formula.Given given -> givens.of(given.input());
            case Formula.Known known -> known.value();
            case Formula.Sum sum -> sum(sum.parts());
            case Formula.Product product -> product(product.factors());
            case Formula.Difference d -> both(d.from(), d.less(), (a, b) -> wide(a.subtract(b)));
            case Formula.Quotient q ->
                both(
                        q.dividend(),
                        q.divisor(),
                        (a, b) -> b.signum() == 0 ? null : Decimals.stripped(Decimals.quotient(a, b, DIGITS)));
            case Formula.Least least -> both(least.one(), least.other(), BigDecimal::min);
            case Formula.Greatest greatest -> both(greatest.one(), greatest.other(), BigDecimal::max);
            case Formula.Whole whole -> {
                BigDecimal value = values[whole.of().index()];
                RoundingMode mode = whole.up() ? RoundingMode.CEILING : RoundingMode.FLOOR;
                yield value == null ? null : value.setScale(0, mode);
            }
            case Formula.Choice choice -> choice(choice);
            case Formula.Power power -> both(power.base(), power.exponent(), Exact::power);
            case Formula.Exponential exponential -> {
                BigDecimal value = values[exponential.of().index()];
                yield value == null ? null : rounded(Elementary.exp(value.doubleValue()));
            }
            case Formula.ByLaw by ->
                both(by.one(), by.other(), (a, b) -> rounded(by.law().at(a.doubleValue(), b.doubleValue())));
        };
    }

    private interface Operation {
        @Nullable
        BigDecimal of(BigDecimal one, BigDecimal other);
    }

    private @Nullable BigDecimal both(Cell one, Cell other, Operation operation) {
        BigDecimal a = values[one.index()];
        BigDecimal b = values[other.index()];
        return a == null || b == null ? null : operation.of(a, b);
    }

    private @Nullable BigDecimal sum(List<Cell> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Cell part : parts) {
            BigDecimal value = values[part.index()];
            if (value == null) {
                return null;
            }
            sum = wide(sum.add(value));
        }
        return sum;
    }

    private @Nullable BigDecimal product(List<Cell> factors) {
        BigDecimal product = BigDecimal.ONE;
        for (Cell factor : factors) {
            BigDecimal value = values[factor.index()];
            if (value == null) {
                return null;
            }
            product = wide(product.multiply(value));
        }
        return product;
    }

    private @Nullable BigDecimal choice(Formula.Choice choice) {
        BigDecimal left = values[choice.left().index()];
        BigDecimal right = values[choice.right().index()];
        if (left == null || right == null) {
            return null;
        }
        int order = left.compareTo(right);
        boolean then = choice.inclusive() ? order >= 0 : order > 0;
        return values[(then ? choice.then() : choice.otherwise()).index()];
    }

    private static @Nullable BigDecimal power(BigDecimal base, BigDecimal exponent) {
        boolean whole = exponent.stripTrailingZeros().scale() <= 0;
        if (whole && exponent.signum() >= 0 && exponent.compareTo(EXPONENT_MAX) <= 0) {
            BigDecimal power = BigDecimal.ONE;
            for (int i = exponent.intValueExact(); i > 0; i--) {
                power = wide(power.multiply(base));
            }
            return power;
        }
        if (base.signum() <= 0) {
            return base.signum() == 0 && exponent.signum() > 0 ? BigDecimal.ZERO : null;
        }
        return rounded(Elementary.pow(base.doubleValue(), exponent.doubleValue()));
    }

    private static BigDecimal wide(BigDecimal value) {
        return Decimals.rounded(value, DIGITS);
    }

    private static @Nullable BigDecimal rounded(double value) {
        return Double.isFinite(value) ? Decimals.rounded(new BigDecimal(value), FUNCTION_DIGITS) : null;
    }
}
