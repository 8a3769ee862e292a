package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.goal.Figure;
import farthing.economics.goal.HeavyUse;
import farthing.economics.goal.LossRisk;
import farthing.economics.goal.Standing;
import farthing.formats.doc.Obj;
import farthing.formats.goal.Attempt;
import farthing.formats.goal.Change;
import farthing.formats.goal.Solution;
import farthing.formats.goal.SolutionDoc;
import farthing.formats.result.Header;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answer of {@code solve}: which change reaches the goal, each as an edit of the file. */
public record SolveAnswer(OpenBook open, String workload, Solution solution) {
    private static final int OTHERS_SHOWN = 5;
    private static final int LABEL_WIDTH = 19;

    public Answer asTable() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline()));
        List<String> edits = new ArrayList<>();
        Table table = table();
        row(table, "as it stands", "", solution.now());
        for (Attempt attempt : solution.attempts()) {
            Change change = attempt.change();
            if (attempt.reached() && change != null) {
                row(table, name(change), movement(change), change.then());
                edits.add("  " + attempt.variable().label()
                        + " ".repeat(LABEL_WIDTH - attempt.variable().label().length()) + change.patch());
            }
        }
        blocks.add(new Block.Grid(table));
        if (!edits.isEmpty()) {
            edits.add(0, edits.size() == 1 ? "The edit of the file:" : "Edits of the file, each alone enough:");
            blocks.add(new Block.Lines(edits));
        }
        if (solution.now().value() != null || solution.isReached()) {
            solution.attempts().forEach(attempt -> notes(blocks, attempt));
        }
        if (solution.now().isInfeasible()) {
            blocks.add(new Block.Note(
                    "As it stands it cannot be had: " + solution.now().obstacle()));
        }
        HeavyUse heavy = solution.now().heavy();
        if (heavy != null) {
            blocks.add(new Block.Note(HeavyUseText.of(heavy)));
        }
        risk(blocks, solution.now());
        blocks.add(BookLine.of(open));
        return new Answer(document(), "attempts", blocks);
    }

    private String headline() {
        Standing now = solution.now();
        String goal = solution.goal().text();
        String is = (workload.isEmpty() ? "" : workload + ": ")
                + solution.goal().figure().label()
                + (now.value() == null ? " is undefined" : " is " + shown(now.value())) + " with "
                + now.estimate().name();
        if (now.value() == null && !solution.isReached()) {
            return is + ": it needs " + solution.goal().figure().needs() + ".";
        }
        if (now.met()) {
            return is + "; " + goal + " is met as it stands.";
        }
        if (!solution.isReached()) {
            return is + "; " + goal + " is out of reach of "
                    + String.join(
                            ", ",
                            solution.attempts().stream()
                                    .map(attempt -> attempt.variable().label())
                                    .toList())
                    + ".";
        }
        Change least = Objects.requireNonNull(solution.attempts().get(0).change());
        return is + "; " + goal + " is reached by " + name(least) + ", " + movement(least) + ": "
                + shown(least.then().value()) + ".";
    }

    private Table table() {
        Figure figure = solution.goal().figure();
        Table table = new Table().text("over", 0).elastic("change", 0).number(figure.label(), 0);
        if (figure != Figure.COMPLETED) {
            table.number("completed", 2);
        }
        if (figure != Figure.MONTH) {
            table.number("a month", 3);
        }
        if (figure != Figure.MARGIN) {
            table.number("margin", 4);
        }
        if (figure != Figure.LOSING_USERS) {
            table.number("users at a loss", 1);
        }
        return table.number("losing month", 1);
    }

    private void row(Table table, String name, String movement, Standing standing) {
        Figure figure = solution.goal().figure();
        List<String> cells = new ArrayList<>(List.of(name, movement, shown(standing.value())));
        if (figure != Figure.COMPLETED) {
            cells.add(Amounts.rounded(standing.estimate().completed()));
        }
        if (figure != Figure.MONTH) {
            cells.add(Amounts.rounded(standing.estimate().month()));
        }
        if (figure != Figure.MARGIN) {
            BigDecimal margin = standing.estimate().margin();
            cells.add(margin == null ? "" : Amounts.percent(margin));
        }
        if (figure != Figure.LOSING_USERS) {
            HeavyUse heavy = standing.heavy();
            Double losing = heavy == null ? null : heavy.losing();
            cells.add(losing == null ? "" : HeavyUseText.percent(losing));
        }
        cells.add(
                standing.risk() == null
                        ? ""
                        : HeavyUseText.percent(standing.risk().probability()));
        table.row(cells);
    }

    private static String name(Change change) {
        return change.variable().label() + (change.of().isEmpty() ? "" : " of " + change.of());
    }

    /** Such as {@code 350 to 212 tokens (-39.4 %)}. */
    private String movement(Change change) {
        boolean money =
                change.unit().equals(solution.now().estimate().currency().code());
        String from = change.from();
        String text = (from.isEmpty() ? "" : amount(from, money) + " to ") + amount(change.to(), money);
        if (!money && !change.unit().isEmpty()) {
            text += " " + change.unit();
        }
        BigDecimal relative = change.relative();
        return relative == null
                ? text
                : text + " (" + (relative.signum() > 0 ? "+" : "") + Amounts.percent(relative) + ")";
    }

    private String amount(String text, boolean money) {
        return money
                ? Amounts.money(new BigDecimal(text), solution.now().estimate().currency())
                : text;
    }

    private void notes(List<Block> blocks, Attempt attempt) {
        String label = attempt.variable().label();
        Change change = attempt.change();
        if (!attempt.reached()) {
            blocks.add(new Block.Note(label + ": " + attempt.reason()
                    + (change == null
                            ? ""
                            : "; nearest: " + movement(change) + (change.of().isEmpty() ? "" : " of " + change.of())
                                    + ", " + shown(change.then().value()))
                    + "."));
        } else if (!attempt.variable().caution().isEmpty()) {
            blocks.add(new Block.Note(label + ": " + attempt.variable().caution() + "."));
        }
        list(blocks, label + ": others that reach it: ", attempt.others());
        list(blocks, label + ": left out as infeasible: ", attempt.leftOut());
    }

    private void list(List<Block> blocks, String start, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<String> shown = changes.stream()
                .limit(OTHERS_SHOWN)
                .map(change -> (change.of().isEmpty() ? "" : change.of() + " ") + change.to() + " ("
                        + shown(change.then().value()) + ")")
                .toList();
        int more = changes.size() - shown.size();
        blocks.add(
                new Block.Note(start + String.join(", ", shown) + (more == 0 ? "" : " and " + more + " more") + "."));
    }

    private static void risk(List<Block> blocks, Standing now) {
        LossRisk risk = now.risk();
        if (risk != null) {
            blocks.add(new Block.Note(
                    "A month ends in a loss with a probability of " + HeavyUseText.percent(risk.probability())
                            + ": its gross profit is " + profit(risk.profit().p50(), now) + ", from "
                            + profit(risk.profit().p5(), now) + " to "
                            + profit(risk.profit().p95(), now) + " (p50, p5 and p95 of what is uncertain, "
                            + Amounts.count(risk.draws())
                            + " draws, seed " + risk.seed() + ")."));
        } else if (now.estimate().revenue() != null) {
            blocks.add(new Block.Note("No figure of the file has a range, so that a losing month has no probability:"
                    + " write such as output: {mean: 350, uncertain: 250 to 450}."));
        }
    }

    private static String profit(double amount, Standing now) {
        BigDecimal rounded = Decimals.rounded(new BigDecimal(amount), 6);
        return Amounts.rounded(new Money(rounded, now.estimate().currency()));
    }

    private String shown(@Nullable BigDecimal value) {
        if (value == null) {
            return "undefined";
        }
        return solution.goal().figure().isMoney()
                ? Amounts.rounded(new Money(value, solution.now().estimate().currency()))
                : Decimals.plain(value.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN)) + " %";
    }

    private Obj document() {
        return SolutionDoc.into(Header.of("solve", open.book().info(), open.asOf(), open.today()), workload, solution);
    }
}
