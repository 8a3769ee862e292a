package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.formats.lever.Advice;
import farthing.formats.lever.Lever;
import farthing.formats.plan.Decision;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The levers of the decision page, cheapest fix first, the combination last.
 *
 * @param detail in whole every lever with its edit; else those that save, as fits a screen
 */
record PlanLevers(Decision decision, PlanDetail detail) {
    private static final int EDIT_SHOWN = 40;

    void into(List<Block> blocks) {
        Advice advice = decision.advice();
        if (advice == null) {
            return;
        }
        Table table = new Table()
                .number("#", 0)
                .elastic("levers, cheapest fix first", 0)
                .number("saves a month", 0)
                .number("share", 2)
                .text("takes", 3)
                .number("earns an engineer's month in", 4)
                .text("edit of the file", 1);
        List<Advice.Outcome> outcomes = advice.outcomes();
        int shown = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            Advice.Outcome outcome = outcomes.get(i);
            if (detail.isWhole() || (outcome.share().signum() > 0 && shown < detail.less(2))) {
                row(table, Integer.toString(i + 1), outcome);
                shown++;
            }
        }
        Advice.Outcome combination = advice.combination();
        if (combination != null && combination.levers().size() > 1) {
            row(table, numbers(advice, combination), combination);
        }
        blocks.add(new Block.Section("Levers, cheapest fix first"));
        blocks.add(new Block.Grid(table));
        if (detail.isWhole()) {
            blocks.add(new Block.Lines(edits(outcomes)));
            overlap(blocks, advice.together());
            blocks.add(new Block.Lines(idle(advice.idle())));
        }
        if (shown == 0) {
            blocks.add(new Block.Note("No lever of the playbook saves anything here"
                    + (detail.isWhole() ? "." : "; why: --show levers.")));
            return;
        }
        String hidden =
                shown < outcomes.size() ? outcomes.size() - shown + " more, and every edit: --show levers. " : "";
        blocks.add(new Block.Note(hidden + "Try: --apply 1. Keep: --apply 1 -o NEW.yml."));
    }

    private void row(Table table, String number, Advice.Outcome outcome) {
        boolean single = outcome.levers().size() == 1;
        Lever lever = outcome.levers().get(0);
        boolean shows = single && !detail.isWhole() && lever.patch().length() <= EDIT_SHOWN;
        table.row(
                number,
                single ? outcome.name() : "these together",
                Amounts.rounded(outcome.month()),
                Amounts.percent(outcome.share()),
                single ? lever.effort().label() : "",
                detail.isWhole() && single ? months(lever, outcome) : "",
                shows ? lever.patch() : "");
    }

    /** For what has to be built: after how many months it has paid for a month of an engineer. */
    private String months(Lever lever, Advice.Outcome outcome) {
        Advice advice = decision.advice();
        BigDecimal months = advice == null || !lever.effort().isBuilt() ? null : advice.monthsToEarn(outcome);
        return months == null ? "" : Decimals.plain(months.setScale(1, RoundingMode.HALF_UP)) + " months";
    }

    private static void overlap(List<Block> blocks, Advice.@Nullable Combination together) {
        if (together != null && together.steps().size() > 1) {
            String one = Amounts.rounded(together.counted());
            String whole = Amounts.rounded(together.whole().month());
            blocks.add(new Block.Note("Savings do not add up: each alone, these would save " + one
                    + " a month; together they save " + whole + "."));
        }
    }

    private static List<String> idle(List<Advice.Idle> idle) {
        return idle.stream()
                .map(each -> "not here: " + each.name() + " (" + each.reason() + ")")
                .toList();
    }

    /** Each edit in full, with the source of its figure. */
    private static List<String> edits(List<Advice.Outcome> outcomes) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Lever lever = outcomes.get(i).levers().get(0);
            String basis = lever.basis().isEmpty() ? "" : "   # " + lever.basis();
            lines.add((i + 1) + "  " + lever.patch() + basis);
        }
        return lines;
    }

    /** The numbers of a combination's levers, as {@code --apply} takes them: {@code 1+3}. */
    private static String numbers(Advice advice, Advice.Outcome combination) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < advice.outcomes().size(); i++) {
            if (combination.levers().containsAll(advice.outcomes().get(i).levers())) {
                numbers.add(Integer.toString(i + 1));
            }
        }
        return String.join("+", numbers);
    }
}
