package farthing.formats.plan;

import farthing.catalogue.ModelInfo;
import farthing.catalogue.ModelTier;
import farthing.catalogue.Thinks;
import farthing.catalogue.terms.Effort;
import farthing.catalogue.terms.Figure;
import farthing.catalogue.terms.Terms;
import farthing.economics.plan.Finding;
import farthing.economics.plan.Numerals;
import farthing.economics.plan.Planner;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.workload.Patch;
import farthing.formats.workload.SecondTry;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One workload at every effort of thinking: the file with each, planned again. The calls that think change, or the one with the
 * longest answer where none does; a cap on their output is taken off, for it would cut what is thought.
 *
 * @param tiers by rising effort
 * @param strategies ways to spend it on a mix of easy and hard queries
 * @param models every model of the file at every effort
 */
public record Efforts(List<Tier> tiers, List<Strategy> strategies, List<ByModel> models) {
    private static final String LOW = "low";
    private static final String HIGH = "high";

    public Efforts {
        tiers = List.copyOf(tiers);
        strategies = List.copyOf(strategies);
        models = List.copyOf(models);
    }

    /**
     * @param times cost of a completed interaction over that at the least effort that can be asked; null where that is nothing
     * @param point what one more point of quality costs over the effort before; null where either cannot be asked
     */
    public record Tier(
            Effort effort,
            Cell cell,
            @Nullable BigDecimal times,
            @Nullable Money point) {}

    /** @param basis where its figures are from; empty where it has none of its own */
    public record Strategy(String name, Cell cell, @Nullable BigDecimal times, String basis) {}

    /** @param cells one for each effort */
    public record ByModel(ModelChoice model, List<Cell> cells) {
        public ByModel {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A model at an effort.
     *
     * @param plan null where it cannot be had, or is not known to be
     * @param instead why not; empty where there is a plan
     * @param basis where that was read
     */
    public record Cell(@Nullable EditedPlan plan, String instead, String basis) {}

    /** Nothing where the cost is not known in full. */
    public static Efforts of(Doc file, Workload workload, Terms terms, Planner planner) {
        return new Trials(file, workload, terms, planner).efforts();
    }

    private record Trials(Doc file, Workload workload, Terms terms, Planner planner) {

        Efforts efforts() {
            List<Tier> tiers = new ArrayList<>();
            for (Effort effort : terms.efforts()) {
                EditedPlan plan = EditedPlan.of(file, at(effort.id()), planner);
                if (plan == null) {
                    return new Efforts(List.of(), List.of(), List.of());
                }
                Tier before = tiers.isEmpty() ? null : tiers.get(tiers.size() - 1);
                Cell cell = cell(plan, effort);
                Cell least = least(tiers);
                BigDecimal times = times(cell, least == null ? cell : least);
                tiers.add(new Tier(effort, cell, times, point(before, effort, cell)));
            }
            return new Efforts(tiers, strategies(least(tiers)), models());
        }

        private static @Nullable Cell least(List<Tier> tiers) {
            return tiers.stream()
                    .map(Tier::cell)
                    .filter(cell -> cell.plan() != null)
                    .findFirst()
                    .orElse(null);
        }

        private static @Nullable BigDecimal times(Cell cell, @Nullable Cell least) {
            EditedPlan plan = cell.plan();
            EditedPlan base = least == null ? null : least.plan();
            return plan == null || base == null || base.completed().amount().signum() == 0
                    ? null
                    : Decimals.divide(
                            plan.completed().amount(), base.completed().amount());
        }

        private static @Nullable Money point(@Nullable Tier before, Effort effort, Cell cell) {
            EditedPlan plan = cell.plan();
            EditedPlan other = before == null ? null : before.cell().plan();
            if (before == null || plan == null || other == null) {
                return null;
            }
            BigDecimal points = effort.quality()
                    .value()
                    .subtract(before.effort().quality().value())
                    .movePointRight(2);
            Money more = plan.completed().minus(other.completed());
            return points.signum() <= 0 ? null : new Money(Decimals.divide(more.amount(), points), more.currency());
        }

        private List<ByModel> models() {
            List<ByModel> models = new ArrayList<>();
            for (ModelChoice model : workload.models()) {
                List<Cell> cells = new ArrayList<>();
                for (Effort effort : terms.efforts()) {
                    EditedPlan plan = EditedPlan.of(file, at(effort.id()), planner, model);
                    if (plan != null) {
                        cells.add(cell(plan, effort));
                    }
                }
                if (cells.size() == terms.efforts().size()) {
                    models.add(new ByModel(model, cells));
                }
            }
            return models;
        }

        /**
         * A price only for what can be asked: of a model that thinks so, within the longest answer that it gives, and that takes
         * what the calls hold at their lengths.
         */
        private Cell cell(EditedPlan plan, Effort effort) {
            boolean none = effort.thinking().high().signum() == 0;
            return cell(plan, none, !none, effort.thinking().value());
        }

        /**
         * @param without whether it is asked not to think
         * @param with whether it is asked to think
         * @param thought tokens of it in the longest answer
         */
        private Cell cell(EditedPlan plan, boolean without, boolean with, BigDecimal thought) {
            ModelInfo info = plan.estimate().option().server().info();
            Thinks thinks = info.thinks();
            boolean reasons = info.tier() == ModelTier.REASONING;
            if (with && thinks == null && !reasons) {
                return new Cell(null, "not known whether it thinks", "the book does not say");
            }
            if (with && thinks != null && !thinks.able()) {
                return new Cell(null, "does not think", thinks.source());
            }
            if (without && (thinks == null ? reasons : thinks.able() && thinks.always() != Thinks.Always.NO)) {
                return thinks != null && thinks.always() == Thinks.Always.YES
                        ? new Cell(null, "always thinks", thinks.source())
                        : new Cell(
                                null,
                                "not known to answer without thinking",
                                "the book does not say whether its thinking can be turned off");
            }
            Long most = info.maxOutputTokens();
            BigDecimal longest = longest().add(thought);
            if (most != null && longest.compareTo(BigDecimal.valueOf(most)) > 0) {
                return new Cell(
                        null,
                        "its answers end at " + Numerals.of(BigDecimal.valueOf(most)) + " tokens",
                        "thought and written are " + Numerals.of(longest) + " tokens at this effort");
            }
            Finding beyond = plan.beyond();
            return beyond == null
                    ? new Cell(plan, "", "")
                    : new Cell(null, "does not take the calls", beyond.sentence());
        }

        private BigDecimal longest() {
            return calls().stream().map(call -> call.output().mean()).reduce(BigDecimal.ZERO, BigDecimal::max);
        }

        /** The guide's four (003 L1811): static, by difficulty, escalating, and under a hard ceiling. */
        private List<Strategy> strategies(@Nullable Cell least) {
            Figure easy = terms.figure("easy-share");
            Figure escalated = terms.figure("escalation-rate");
            BigDecimal little = thought(LOW).value();
            Figure much = thought(HIGH);
            List<Strategy> strategies = new ArrayList<>();
            add(strategies, least, "always low", at(LOW), little, "");
            add(strategies, least, "always high", at(HIGH), much.value(), "");
            Obj classes = new Obj(0)
                    .put("easy", effort(LOW).put("share", number(easy.value())))
                    .put("hard", effort(HIGH).put("share", number(BigDecimal.ONE.subtract(easy.value()))));
            add(
                    strategies,
                    least,
                    "by difficulty: low for the easy " + percent(easy.value()) + ", high for the others",
                    thinking(new Obj(0).put("classes", classes)),
                    much.value(),
                    easy.reference());
            add(
                    strategies,
                    least,
                    "low first, high again for the " + percent(escalated.high()) + " that fail",
                    again(escalated.high()),
                    much.value(),
                    escalated.reference());
            // The ceiling bounds what is thought and written together.
            BigDecimal written = longest();
            add(
                    strategies,
                    least,
                    "high under a hard ceiling of " + Numerals.of(much.low()) + " tokens",
                    capped(much.low()),
                    much.low().subtract(written).max(BigDecimal.ZERO),
                    much.reference());
            return strategies;
        }

        private Figure thought(String effort) {
            return terms.efforts().stream()
                    .filter(each -> each.id().equals(effort))
                    .findFirst()
                    .orElseThrow()
                    .thinking();
        }

        private void add(
                List<Strategy> strategies,
                @Nullable Cell least,
                String name,
                List<Patch> patches,
                BigDecimal thought,
                String basis) {
            EditedPlan plan = patches.isEmpty() ? null : EditedPlan.of(file, patches, planner);
            if (plan != null) {
                Cell cell = cell(plan, false, true, thought);
                strategies.add(new Strategy(name, cell, times(cell, least), basis));
            }
        }

        private List<Patch> at(String effort) {
            return thinking(effort(effort));
        }

        private static Obj effort(String effort) {
            return new Obj(0).put("effort", effort);
        }

        private List<Patch> thinking(Doc reasoning) {
            List<Patch> patches = new ArrayList<>();
            for (PlannedCall call : calls()) {
                String output = call.output().path();
                patches.add(Patch.set(Patch.beside(output, "reasoning"), reasoning));
                if (call.maxOutput() != null) {
                    patches.add(Patch.remove(Patch.beside(output, "max_output")));
                }
            }
            return patches;
        }

        private List<Patch> capped(BigDecimal most) {
            List<Patch> patches = new ArrayList<>();
            for (PlannedCall call : calls()) {
                String output = call.output().path();
                patches.add(Patch.set(Patch.beside(output, "reasoning"), effort(HIGH)));
                patches.add(Patch.set(Patch.beside(output, "max_output"), most));
            }
            return patches;
        }

        /** Each call that thinks, thinking little; and a part of them a second time, thinking much. */
        private List<Patch> again(BigDecimal part) {
            List<Patch> patches = new ArrayList<>(at(LOW));
            Doc edited = file;
            for (Patch patch : patches) {
                edited = patch.applyTo(edited);
            }
            for (PlannedCall call : calls()) {
                List<Patch> second = SecondTry.of(edited, call, part, effort(HIGH));
                if (second.isEmpty()) {
                    return second;
                }
                patches.addAll(second);
            }
            return patches;
        }

        /** Those that think; where none does, the longest answer of the option's own model. */
        private List<PlannedCall> calls() {
            List<PlannedCall> thinking = new ArrayList<>();
            PlannedCall longest = null;
            for (PlannedCall call : workload.calls()) {
                if (call.model() == null) {
                    boolean longer = longest == null
                            || call.output().mean().compareTo(longest.output().mean()) > 0;
                    longest = longer ? call : longest;
                    if (call.reasoning().mean().signum() > 0 || !call.thinking().isEmpty()) {
                        thinking.add(call);
                    }
                }
            }
            return thinking.isEmpty() && longest != null ? List.of(longest) : thinking;
        }

        private static Doc number(BigDecimal number) {
            return new Doc.Num(Decimals.plain(number), 0);
        }

        private static String percent(BigDecimal share) {
            return Decimals.plain(share.movePointRight(2).stripTrailingZeros()) + " %";
        }
    }

    /** The least effort that can be asked, which others are told as times of; null where none can. */
    public @Nullable Tier least() {
        return tiers.stream()
                .filter(tier -> tier.cell().plan() != null)
                .findFirst()
                .orElse(null);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return tiers.isEmpty();
    }
}
