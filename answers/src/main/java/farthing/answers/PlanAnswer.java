package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.economics.plan.Band;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Judged;
import farthing.economics.plan.OptionBands;
import farthing.economics.plan.Verdict;
import farthing.formats.doc.Obj;
import farthing.formats.lever.Advice;
import farthing.formats.plan.Decision;
import farthing.formats.plan.PlanDoc;
import farthing.formats.result.Header;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answer of {@code plan}: the decision page. */
public record PlanAnswer(OpenBook open, Decision decision, View view) {

    /**
     * How much of the page is wanted.
     *
     * @param sections in the order of the page
     * @param edits of the file that are planned and not in it, as a person reads them
     * @param before the file as it stands, or null where nothing was edited
     * @param again the command that gives this page again
     */
    public record View(
            Set<PlanSection> sections,
            PlanDetail detail,
            List<String> edits,
            @Nullable Estimate before,
            String again) {

        /** The same in other detail. */
        public View in(PlanDetail other) {
            return new View(sections, other, edits, before, again);
        }
    }

    public Answer asTable() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(sentence()));
        edited(blocks);
        PlanDetail detail = view.detail();
        PlanTables tables = new PlanTables(decision, detail);
        PlanCharts charts = new PlanCharts(decision, detail);
        PlanFindings findings = new PlanFindings(decision, detail);
        for (PlanSection section : view.sections()) {
            switch (section) {
                case OPTIONS -> {
                    tables.options(blocks);
                    findings.frontier(blocks);
                    findings.obstacles(blocks);
                }
                case WATERFALL -> charts.waterfall(blocks);
                case TORNADO -> charts.tornado(blocks);
                case BREAKPOINTS -> findings.breakPoints(blocks);
                case LEVERS -> new PlanLevers(decision, detail).into(blocks);
                case WARNINGS -> findings.warnings(blocks);
                case LIMITS -> findings.limits(blocks);
                case CHARGES -> tables.charges(blocks);
                case ASSUMED -> tables.assumed(blocks);
            }
        }
        if (detail.isWhole() && !view.again().isEmpty()) {
            blocks.add(new Block.Note("This page again: " + view.again()));
        }
        blocks.add(BookLine.of(open));
        return new Answer(document(), "options", blocks);
    }

    private Estimate chosen() {
        return decision.estimate();
    }

    /** What a completed interaction costs, with which option, a month, at which margin, and the cheapest fix. */
    private String sentence() {
        String name = decision.workload().name();
        StringBuilder text = new StringBuilder(name.isEmpty() ? "A" : name + ": a").append(" completed interaction");
        Money completed = chosen().completed();
        if (completed == null) {
            return text + " has no cost with " + chosen().name() + ", for none completes; "
                    + Amounts.rounded(chosen().month()) + " a month.";
        }
        if (!chosen().isPriced() && completed.isZero()) {
            return text + " has no known cost with " + chosen().name() + ": nothing of it has a price.";
        }
        text.append(chosen().isPriced() ? " costs " : " costs at least ").append(Amounts.rounded(completed));
        if (!chosen().isPriced()) {
            return text.append(" with ")
                    .append(chosen().name())
                    .append(" (PARTIAL: not everything has a price).")
                    .toString();
        }
        OptionBands bands = decision.bands(decision.chosen());
        Band band = bands == null ? null : bands.completed();
        if (bands != null && band != null && PlanTables.curves(bands)) {
            text.append(" at the mean interaction and ")
                    .append(PlanTables.money(band.mean(), chosen().currency()))
                    .append(" on average over interactions as they differ");
        }
        if (band != null && !band.isPoint()) {
            text.append(" (90 %: ")
                    .append(PlanTables.band(band, chosen().currency()))
                    .append(')');
        }
        text.append(" with ").append(chosen().name());
        text.append(", ").append(month(bands)).append(" for ");
        text.append(Amounts.count(whole(decision.workload().traffic().meanInteractions())));
        BigDecimal margin = margin(bands);
        if (margin != null) {
            text.append("; gross margin ").append(Amounts.percent(margin));
        }
        if (decision.chosen().verdict() == Verdict.INFEASIBLE) {
            text.append("; but not feasible: ")
                    .append(decision.chosen().feasibility().obstacles().get(0).sentence());
        }
        Judged least = Judged.answer(decision.ranked());
        if (least != null && !least.estimate().name().equals(chosen().name())) {
            text.append("; least with ").append(least.estimate().name()).append(", ");
            text.append(Amounts.rounded(least.estimate().completed()));
            text.append(least.verdict() == Verdict.UNKNOWN ? " if its limits allow" : "");
        }
        return text.append('.').append(fix()).toString();
    }

    private @Nullable BigDecimal margin(@Nullable OptionBands bands) {
        Band margin = bands == null || !PlanTables.curves(bands) ? null : bands.margin();
        return margin == null ? chosen().margin() : BigDecimal.valueOf(margin.mean());
    }

    /** On average, where interactions that differ cost another sum than as many mean ones. */
    private String month(@Nullable OptionBands bands) {
        Band month = bands == null || !PlanTables.curves(bands) ? null : bands.month();
        return month == null
                ? Amounts.rounded(chosen().month()) + " a month"
                : PlanTables.money(month.mean(), chosen().currency()) + " a month on average";
    }

    private String fix() {
        Advice.Outcome fix = decision.cheapestFix();
        return fix == null
                ? ""
                : " Cheapest fix: " + fix.name() + ", " + Amounts.rounded(fix.month()) + " a month less ("
                        + fix.levers().get(0).effort().label() + ").";
    }

    private void edited(List<Block> blocks) {
        Estimate before = view.before();
        if (before == null) {
            return;
        }
        blocks.add(new Block.Note("Planned with " + String.join("; ", view.edits()) + ". As the file stands: "
                + Amounts.rounded(before.completed()) + " a completed interaction with " + before.name() + ", "
                + Amounts.rounded(before.month()) + " a month."));
    }

    private Obj document() {
        Obj document =
                Header.of("plan", open.book().info(), open.asOf(), open.today()).put("answer", sentence());
        return PlanDoc.into(document, decision, view.edits());
    }

    /** A thousand a day are 30,417 a month; fewer than ten keep a hundredth. */
    private static BigDecimal whole(BigDecimal interactions) {
        int scale = interactions.compareTo(BigDecimal.TEN) < 0 ? 2 : 0;
        return interactions.setScale(scale, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }
}
