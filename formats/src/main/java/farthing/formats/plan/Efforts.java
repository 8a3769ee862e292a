package farthing.formats.plan;

import farthing.catalogue.ModelInfo;
import farthing.catalogue.ModelTier;
import farthing.catalogue.Thinks;
import farthing.catalogue.terms.Effort;
import farthing.catalogue.terms.Figure;
import farthing.catalogue.terms.Terms;
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
     * @param times cost of a completed interaction over that without thinking; null where that is nothing
     * @param point what one more point of quality costs over the effort before; null for the first
     */
    public record Tier(
            Effort effort,
            EditedPlan plan,
            @Nullable BigDecimal times,
            @Nullable Money point) {}

    /** @param basis where its figures are from; empty where it has none of its own */
    public record Strategy(
            String name, EditedPlan plan, @Nullable BigDecimal times, String basis) {}

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
                Tier first = tiers.isEmpty() ? null : tiers.get(0);
                tiers.add(new Tier(effort, plan, times(plan, first), point(before, effort, plan)));
            }
            return new Efforts(tiers, strategies(tiers.get(0)), models());
        }

        private static @Nullable BigDecimal times(EditedPlan plan, @Nullable Tier first) {
            BigDecimal least = (first == null ? plan : first.plan()).completed().amount();
            return least.signum() == 0 ? null : Decimals.divide(plan.completed().amount(), least);
        }

        private static @Nullable Money point(@Nullable Tier before, Effort effort, EditedPlan plan) {
            if (before == null) {
                return null;
            }
            BigDecimal points = effort.quality()
                    .value()
                    .subtract(before.effort().quality().value())
                    .movePointRight(2);
            Money more = plan.completed().minus(before.plan().completed());
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

        /** A price only for what can be asked: of a model that thinks, and within the longest answer that it gives. */
        private Cell cell(EditedPlan plan, Effort effort) {
            ModelInfo info = plan.estimate().option().server().info();
            if (effort.thinking().high().signum() > 0) {
                Thinks thinks = info.thinks();
                boolean named = info.tier() == ModelTier.REASONING;
                if (thinks == null && !named) {
                    return new Cell(null, "not known whether it thinks", "the book does not say");
                }
                if (thinks != null && !thinks.able()) {
                    return new Cell(null, "does not think", thinks.source());
                }
            }
            Long most = info.maxOutputTokens();
            BigDecimal longest = calls().stream()
                    .map(call -> call.output().mean())
                    .reduce(BigDecimal.ZERO, BigDecimal::max)
                    .add(effort.thinking().value());
            return most == null || longest.compareTo(BigDecimal.valueOf(most)) <= 0
                    ? new Cell(plan, "", "")
                    : new Cell(
                            null,
                            "its answers end at " + Numerals.of(BigDecimal.valueOf(most)) + " tokens",
                            "thought and written are " + Numerals.of(longest) + " tokens at this effort");
        }

        /** The guide's four (003 L1811): static, by difficulty, escalating, and under a hard ceiling. */
        private List<Strategy> strategies(Tier none) {
            Figure easy = terms.figure("easy-share");
            Figure escalated = terms.figure("escalation-rate");
            List<Strategy> strategies = new ArrayList<>();
            add(strategies, none, "always low", at(LOW), "");
            add(strategies, none, "always high", at(HIGH), "");
            Obj classes = new Obj(0)
                    .put("easy", effort(LOW).put("share", number(easy.value())))
                    .put("hard", effort(HIGH).put("share", number(BigDecimal.ONE.subtract(easy.value()))));
            add(
                    strategies,
                    none,
                    "by difficulty: low for the easy " + percent(easy.value()) + ", high for the others",
                    thinking(new Obj(0).put("classes", classes)),
                    easy.reference());
            add(
                    strategies,
                    none,
                    "low first, high again for the " + percent(escalated.high()) + " that fail",
                    again(escalated.high()),
                    escalated.reference());
            Figure ceiling = terms.efforts().stream()
                    .filter(effort -> effort.id().equals(HIGH))
                    .findFirst()
                    .orElseThrow()
                    .thinking();
            add(
                    strategies,
                    none,
                    "high under a hard ceiling of " + Numerals.of(ceiling.low()) + " tokens",
                    capped(ceiling.low()),
                    ceiling.reference());
            return strategies;
        }

        private void add(List<Strategy> strategies, Tier none, String name, List<Patch> patches, String basis) {
            EditedPlan plan = patches.isEmpty() ? null : EditedPlan.of(file, patches, planner);
            if (plan != null) {
                strategies.add(new Strategy(name, plan, times(plan, none), basis));
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

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return tiers.isEmpty();
    }
}
