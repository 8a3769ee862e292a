package farthing.quantity.sheet;

import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure is what it is: its formula with numbers in it, and below it every named figure that the formula looks at.
 *
 * @param value null if the figure is undefined
 * @param formula such as {@code 1400 x 3 / 1000000}; empty for a number from outside
 * @param note where the number is from; empty for a reckoned one
 * @param parts in the order of the formula; a figure shown above is not opened again
 */
public record Derivation(
        String name, @Nullable BigDecimal value, String unit, String formula, String note, List<Derivation> parts) {
    public Derivation {
        parts = List.copyOf(parts);
    }

    public static Derivation of(Sheet sheet, Exact values, Cell cell) {
        return new Opening(values, sheet.size()).open(cell);
    }

    private static final class Opening {
        private final Exact values;
        private final boolean[] seen;

        Opening(Exact values, int cells) {
            this.values = values;
            this.seen = new boolean[cells];
        }

        Derivation open(Cell cell) {
            boolean again = seen[cell.index()];
            seen[cell.index()] = true;
            List<Derivation> parts = new ArrayList<>();
            if (!again) {
                for (Cell named : named(cell)) {
                    parts.add(open(named));
                }
            }
            Formula formula = cell.formula();
            boolean leaf = formula instanceof Formula.Given || formula instanceof Formula.Known;
            return new Derivation(
                    cell.name(),
                    values.orNull(cell),
                    cell.unit(),
                    leaf ? "" : text(formula),
                    again && !leaf ? "see above" : note(formula),
                    parts);
        }

        private List<Cell> named(Cell cell) {
            List<Cell> named = new ArrayList<>();
            collect(cell, named);
            return named;
        }

        private void collect(Cell cell, List<Cell> named) {
            List<Cell> reads = cell.formula() instanceof Formula.Sum sum ? counting(sum) : Readings.of(cell.formula());
            for (Cell read : reads) {
                if (named.contains(read)) {
                    continue;
                }
                if (read.name().isEmpty()) {
                    collect(read, named);
                } else {
                    named.add(read);
                }
            }
        }

        /** Without steps on the way that come to nothing, such as the later rounds of a call that has one; but never none. */
        private List<Cell> counting(Formula.Sum sum) {
            List<Cell> counting = new ArrayList<>();
            for (Cell part : sum.parts()) {
                BigDecimal value = values.orNull(part);
                boolean step = part.name().isEmpty() && part.formula() instanceof Formula.Product;
                if (!step || value == null || value.signum() != 0) {
                    counting.add(part);
                }
            }
            return counting.isEmpty() ? sum.parts() : counting;
        }

        private static String note(Formula formula) {
            if (formula instanceof Formula.Known known) {
                return known.basis();
            }
            if (formula instanceof Formula.Given given) {
                Input input = given.input();
                String tag =
                        switch (input.tag()) {
                            case CLAIMED -> "claimed";
                            case MEASURED -> "measured";
                            case BOUND -> "bound";
                            case ASSUMED -> "assumed";
                        };
                return input.source().isEmpty() ? tag : tag + ": " + input.source();
            }
            return "";
        }

        private String text(Formula formula) {
            return switch (formula) {
                case Formula.Given given -> plain(given.input().mean());
                case Formula.Known known -> plain(known.value());
                case Formula.Sum sum -> joined(counting(sum), " + ");
                case Formula.Product product -> joined(product.factors(), " x ");
                case Formula.Difference d -> part(d.from()) + " - " + part(d.less());
                case Formula.Quotient q -> part(q.dividend()) + " / " + part(q.divisor());
                case Formula.Least least -> "least of " + part(least.one()) + " and " + part(least.other());
                case Formula.Greatest greatest ->
                    "greatest of " + part(greatest.one()) + " and " + part(greatest.other());
                case Formula.Whole whole -> part(whole.of()) + (whole.up() ? " rounded up" : " rounded down");
                case Formula.Choice choice -> chosen(choice);
                case Formula.Power power -> part(power.base()) + " ^ " + part(power.exponent());
                case Formula.Exponential exponential -> "exp(" + part(exponential.of()) + ")";
                case Formula.ByLaw by -> by.law().words(part(by.one()), part(by.other()));
            };
        }

        private String chosen(Formula.Choice choice) {
            BigDecimal left = values.orNull(choice.left());
            BigDecimal right = values.orNull(choice.right());
            if (left == null || right == null) {
                return "undefined";
            }
            int order = left.compareTo(right);
            boolean then = choice.inclusive() ? order >= 0 : order > 0;
            String sign = choice.inclusive() ? (then ? " >= " : " < ") : (then ? " > " : " <= ");
            return part(then ? choice.then() : choice.otherwise()) + ", since " + plain(left) + sign + plain(right);
        }

        private String joined(List<Cell> cells, String sign) {
            StringBuilder text = new StringBuilder();
            for (Cell cell : cells) {
                text.append(text.isEmpty() ? "" : sign).append(part(cell));
            }
            return text.toString();
        }

        /** A named cell by its value; a step on the way by its own formula, in brackets where it has more than one part. */
        private String part(Cell cell) {
            boolean open = cell.name().isEmpty()
                    && !(cell.formula() instanceof Formula.Known)
                    && !(cell.formula() instanceof Formula.Given);
            if (!open) {
                return plain(values.orNull(cell));
            }
            String text = text(cell.formula());
            return text.indexOf(' ') < 0 ? text : "(" + text + ")";
        }

        private static String plain(@Nullable BigDecimal value) {
            if (value == null) {
                return "undefined";
            }
            BigDecimal shown = value.precision() > 15 ? Decimals.rounded(value, 12) : value;
            return Decimals.plain(shown);
        }
    }
}
