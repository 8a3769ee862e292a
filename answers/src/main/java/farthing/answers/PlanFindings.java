package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.plan.BreakPoint;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Finding;
import farthing.economics.plan.Frontier;
import farthing.economics.plan.Judged;
import farthing.economics.plan.TierUse;
import farthing.economics.plan.Verdict;
import farthing.economics.plan.Warning;
import farthing.formats.plan.Decision;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What was found about a plan: what stands in an option's way, where the answer changes, what will surprise.
 *
 * @param detail in whole all of it, with the way out
 */
record PlanFindings(Decision decision, PlanDetail detail) {

    /** Why an option cannot be had. */
    void obstacles(List<Block> blocks) {
        List<String> notes = new ArrayList<>();
        for (Judged option : options()) {
            boolean told =
                    option.verdict() == Verdict.INFEASIBLE || (detail.isWhole() && option.verdict() == Verdict.UNKNOWN);
            if (told) {
                option.feasibility()
                        .obstacles()
                        .forEach(finding -> notes.add(option.estimate().name() + ": " + told(finding) + "."));
            }
        }
        int shown = Math.min(detail.less(4), notes.size());
        notes.subList(0, shown).forEach(note -> blocks.add(new Block.Note(note)));
        if (shown < notes.size()) {
            blocks.add(new Block.Note(notes.size() - shown + " more reasons with --show options."));
        }
        if (!detail.isWhole() && options().stream().anyMatch(option -> option.verdict() == Verdict.UNKNOWN)) {
            blocks.add(new Block.Note("unknown: not all limits of the seller are known; --show limits."));
        }
    }

    private String told(Finding finding) {
        return finding.check().label() + ": " + sentence(finding);
    }

    private String sentence(Finding finding) {
        return finding.sentence() + (detail.isWhole() && !finding.wayOut().isEmpty() ? "; " + finding.wayOut() : "");
    }

    /** Cost against quality, where the file tells how good its models are: a floor of quality picks one of these. */
    void frontier(List<Block> blocks) {
        Frontier frontier = decision.frontier();
        List<String> names = new ArrayList<>();
        for (Estimate option : frontier.options()) {
            names.add(option.name() + " (" + Amounts.percent(Objects.requireNonNull(frontier.correct(option)))
                    + " right)");
        }
        if (!names.isEmpty()) {
            blocks.add(new Block.Note("As good and cheaper than these is no other: " + String.join(", ", names) + "."));
        }
        List<String> steps = new ArrayList<>();
        for (Frontier.Step step : frontier.steps()) {
            steps.add(Amounts.rounded(step.point()) + " from " + step.from().name() + " to "
                    + step.to().name());
        }
        if (!steps.isEmpty()) {
            blocks.add(new Block.Note("One more right answer in a hundred costs " + String.join(", ", steps) + "."));
        }
    }

    private List<Judged> options() {
        List<Judged> options = new ArrayList<>(decision.ranked());
        options.addAll(decision.unranked());
        return options;
    }

    /** Every look at the option of the page, also those that found nothing wrong. */
    void limits(List<Block> blocks) {
        Table table = new Table().text("looked at", 0).text("it is", 0).elastic("what was found", 0);
        for (Finding finding : decision.chosen().feasibility().findings()) {
            table.row(finding.check().label(), finding.verdict().label(), sentence(finding));
        }
        blocks.add(new Block.Section("Whether it can be had"));
        blocks.add(new Block.Grid(table));
        tiers(blocks);
    }

    /** What the busiest times ask for, in the provider's own count, against every published tier. */
    private void tiers(List<Block> blocks) {
        List<TierUse> tiers = decision.chosen().feasibility().tiers();
        if (tiers.isEmpty()) {
            return;
        }
        Table table = new Table()
                .elastic("server", 0)
                .text("tier", 0)
                .text("limit", 0)
                .number("on average", 1)
                .number("at the peak", 0)
                .number("most", 0)
                .text("carries", 0)
                .elastic("takes", 1);
        for (TierUse use : tiers) {
            String server = use.server();
            String tier = use.limit().tier();
            String takes = use.takes();
            for (TierUse.BucketUse bucket : use.buckets()) {
                table.row(
                        server,
                        tier,
                        bucket.bound().bucket().words(),
                        Amounts.count(whole(bucket.average())),
                        Amounts.count(whole(bucket.peak())),
                        Amounts.count(bucket.bound().most()),
                        tier.isEmpty() ? "" : use.carries() ? "yes" : "no",
                        takes);
                server = "";
                tier = "";
                takes = "";
            }
        }
        blocks.add(new Block.Section("The busiest times against the provider's limits"));
        blocks.add(new Block.Grid(table));
    }

    private static BigDecimal whole(BigDecimal count) {
        return count.setScale(0, RoundingMode.HALF_EVEN);
    }

    void breakPoints(List<Block> blocks) {
        Table table = new Table()
                .elastic("where the answer changes", 0)
                .number("stands at", 0)
                .number("beyond", 0)
                .number("that is", 1)
                .elastic("then", 0);
        List<BreakPoint> points = decision.breakPoints();
        Currency currency = decision.estimate().currency();
        int shown = 0;
        for (BreakPoint point : points) {
            if (detail.isWhole() || (shown < detail.less(4) && !PlanCharts.isLeftOut(point.input()))) {
                table.row(
                        point.input().path(),
                        PlanCharts.value(point.stands(), point.input().unit(), currency),
                        PlanCharts.value(point.at(), point.input().unit(), currency),
                        distance(point),
                        then(point.change()));
                shown++;
            }
        }
        blocks.add(new Block.Section("Where the answer changes, each input moved alone"));
        blocks.add(new Block.Grid(table));
    }

    private static String distance(BreakPoint point) {
        if (point.stands() == 0) {
            return "";
        }
        String share = Amounts.percent(Decimals.rounded(BigDecimal.valueOf(point.distance()), 4));
        return point.distance() > 0 ? "+" + share : share;
    }

    private String then(BreakPoint.Change change) {
        return switch (change) {
            case BreakPoint.Change.Best best -> best.option().server().name() + " is the cheapest";
            case BreakPoint.Change.Margin margin ->
                "gross margin" + (margin.rises() ? " above " : " below ")
                        + PlanCharts.value(
                                margin.bound(), "share", decision.estimate().currency());
        };
    }

    void warnings(List<Block> blocks) {
        List<Warning> warnings = decision.warnings();
        if (warnings.isEmpty()) {
            return;
        }
        blocks.add(new Block.Section("Warnings"));
        int shown = 0;
        for (Warning warning : warnings) {
            boolean matters = warning.severity() != Warning.Severity.NOTE;
            if (detail.isWhole() || (matters && shown < detail.less(3))) {
                blocks.add(new Block.Note(warning.severity().label() + ": " + warning.sentence() + "."
                        + (detail.isWhole() ? wayOut(warning) : "")));
                shown++;
            }
        }
        if (shown < warnings.size()) {
            blocks.add(new Block.Note(Amounts.count(warnings.size() - shown, shown == 0 ? "warning" : "more warning")
                    + ", each with a way out: --show warnings."));
        }
    }

    private static String wayOut(Warning warning) {
        return " Way out: " + warning.wayOut() + " (" + warning.path() + ").";
    }
}
