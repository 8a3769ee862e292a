package farthing.quantity.sheet;

import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        return new Opening(sheet, values).open(cell);
    }

    private static final class Opening {
        /** A step on the way whose own formula is longer is shown by its value: each round of a call may hold the last one twice. */
        private static final int STEP_LONGEST = 600;

        private final Sheet sheet;
        private final Exact values;
        private final boolean[] seen;
        private final @Nullable String[] steps;
        private final int[] met;
        private int opened;

        Opening(Sheet sheet, Exact values) {
            this.sheet = sheet;
            this.values = values;
            this.seen = new boolean[sheet.size()];
            this.steps = new String[sheet.size()];
            this.met = new int[sheet.size()];
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
                    leaf ? "" : formula(cell),
                    again && !leaf ? "see above" : note(formula),
                    parts);
        }

        /** The named cells that a formula looks at, also through steps on the way; no step is gone through twice. */
        private List<Cell> named(Cell cell) {
            List<Cell> named = new ArrayList<>();
            opened++;
            ArrayDeque<Cell> open = new ArrayDeque<>();
            push(open, cell);
            while (!open.isEmpty()) {
                Cell read = open.pop();
                if (met[read.index()] == opened) {
                    continue;
                }
                met[read.index()] = opened;
                if (read.name().isEmpty()) {
                    push(open, read);
                } else {
                    named.add(read);
                }
            }
            return named;
        }

        private void push(ArrayDeque<Cell> open, Cell cell) {
            List<Cell> reads = reads(cell);
            for (int i = reads.size() - 1; i >= 0; i--) {
                open.push(reads.get(i));
            }
        }

        private List<Cell> reads(Cell cell) {
            return cell.formula() instanceof Formula.Sum sum ? counting(sum) : Readings.of(cell.formula());
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

        /** A formula reads only cells before its own: their steps are written first, each once. */
        private String formula(Cell cell) {
            TreeSet<Integer> wanted = new TreeSet<>();
            List<Cell> found = new ArrayList<>();
            want(wanted, cell);
            while (!wanted.isEmpty()) {
                Cell last = sheet.cell(wanted.pollLast());
                found.add(last);
                want(wanted, last);
            }
            for (int i = found.size() - 1; i >= 0; i--) {
                steps[found.get(i).index()] = step(found.get(i));
            }
            return text(cell.formula());
        }

        private void want(Set<Integer> wanted, Cell cell) {
            for (Cell read : reads(cell)) {
                if (isStep(read) && steps[read.index()] == null) {
                    wanted.add(read.index());
                }
            }
        }

        /** In brackets where it has more than one part. */
        private String step(Cell cell) {
            String text = text(cell.formula());
            if (text.length() > STEP_LONGEST) {
                return plain(values.orNull(cell));
            }
            return text.indexOf(' ') < 0 ? text : "(" + text + ")";
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

        /** A named cell by its value; a step on the way by its own formula. */
        private String part(Cell cell) {
            String step = steps[cell.index()];
            return step == null ? plain(values.orNull(cell)) : step;
        }

        private static boolean isStep(Cell cell) {
            return cell.name().isEmpty()
                    && !(cell.formula() instanceof Formula.Known)
                    && !(cell.formula() instanceof Formula.Given);
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
