package farthing.page.reality;

import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.economics.traffic.Measured;
import farthing.economics.traffic.ReportRow;
import farthing.economics.traffic.UnitKind;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scenario beside what was metered, for one completed interaction, or for one call where the file tells no outcome.
 * The way from one to the other: the scenario gets the measured calls, lengths, cache, retries and outcomes one after
 * another, and is planned again each time. What is left between the last plan and the meter is the residual.
 *
 * @param perCompleted whether all is for a completed interaction; else for a call
 * @param estimate of the scenario as it stands
 * @param modelled inference of the scenario
 * @param metered of the file
 * @param steps from the one to the other, without the residual
 * @param left what was measured and could not be planned with: its name and why
 * @param scenario the last of the steps: with everything that was measured
 * @param lines by kind of unit: modelled and metered
 * @param bought inference in the scenario's bill of a month: with free users, and as capacity is committed and provisioned
 * @param unmetered what the scenario has beside inference, which no file of calls tells
 */
record Comparison(
        boolean perCompleted,
        Estimate estimate,
        Money modelled,
        Money metered,
        List<Step> steps,
        List<String> left,
        Doc scenario,
        List<Line> lines,
        Money bought,
        Money unmetered) {
    private static final int DIGITS = 4;

    /** Quotients are rounded: what differs by less is the same. */
    private static final BigDecimal ROUNDING = new BigDecimal("1e-12");

    /**
     * @param kind what the scenario got in place of its own
     * @param amount that it adds, or takes away
     */
    record Step(StepKind kind, Money amount) {}

    /** One line of the bill. */
    record Line(String name, Money modelled, Money metered) {
        Money difference() {
            return new Money(metered.amount().subtract(modelled.amount()), metered.currency());
        }
    }

    /** What the meter says beyond the scenario with everything that was measured. */
    Money residual() {
        BigDecimal planned = modelled.amount();
        for (Step step : steps) {
            planned = planned.add(step.amount().amount());
        }
        return new Money(metered.amount().subtract(planned), metered.currency());
    }

    /**
     * Measured lengths go into the scenario to a tenth of a token, shares with six digits: a residual of less than a
     * ten-thousandth of what was metered is of these.
     */
    boolean isExplained() {
        BigDecimal rounding = metered.amount().abs().movePointLeft(DIGITS);
        return residual().amount().abs().compareTo(rounding) <= 0;
    }

    /** Whether the month's bill has inference at another price than its calls. */
    boolean isBoughtOtherwise() {
        BigDecimal off = bought.amount().subtract(modelled.amount()).abs();
        return off.compareTo(modelled.amount().multiply(ROUNDING)) > 0;
    }

    /** Whether the meter shows no less than the scenario says. */
    boolean isMore() {
        return metered.compareTo(modelled) >= 0;
    }

    /** How often the lesser of the two goes into the other; null where either is nothing. */
    @Nullable
    BigDecimal times() {
        BigDecimal more = isMore() ? metered.amount() : modelled.amount();
        BigDecimal less = isMore() ? modelled.amount() : metered.amount();
        return more.signum() == 0 || less.signum() == 0 ? null : Decimals.rounded(Decimals.divide(more, less), 2);
    }

    /** Words for what one of the figures is of. */
    String unit() {
        return perCompleted ? "a completed interaction" : "a call";
    }

    /**
     * @param scenario with the reader's edits
     * @return null where either side has no figure
     */
    static @Nullable Comparison of(Planner planner, Doc scenario, Measured measured, List<Measured.Group> priced) {
        return new Making(planner, measured, priced).made(scenario);
    }

    private static final class Making {
        private final Planner planner;
        private final Measured measured;
        private final MeasuredScenario target;
        private final boolean perCompleted;
        private final List<Step> steps = new ArrayList<>();
        private final List<String> left = new ArrayList<>();
        private BigDecimal reached = BigDecimal.ZERO;

        Making(Planner planner, Measured measured, List<Measured.Group> priced) {
            this.planner = planner;
            this.measured = measured;
            this.target = new MeasuredScenario(measured, priced);
            // Where calls have no price, what an interaction costs is not known: those that have one are compared.
            ReportRow total = measured.report().total();
            this.perCompleted = total.costPerCompleted() != null && total.endedPartly() == 0;
        }

        @Nullable
        Comparison made(Doc scenario) {
            ReportRow total = measured.report().total();
            Money metered = perCompleted ? total.costPerCompleted() : total.costPerCall();
            Estimate own = planned(scenario).estimate;
            BigDecimal modelled = own == null ? null : amount(own);
            if (metered == null || own == null || modelled == null) {
                return null;
            }
            Currency currency = metered.currency();
            reached = modelled;
            Doc last = walked(scenario, given(own), currency);
            left.addAll(target.left());
            atMeteredPrices(last, currency);
            BigDecimal bought = bought(own, modelled);
            return new Comparison(
                    perCompleted,
                    own,
                    new Money(modelled, currency),
                    metered,
                    steps,
                    left,
                    last,
                    lines(own, total, currency),
                    new Money(bought, currency),
                    new Money(unmetered(own, bought), currency));
        }

        private Doc walked(Doc scenario, MeasuredScenario.Given given, Currency currency) {
            Doc at = step(scenario, target.calls(scenario, given), StepKind.CALLS, currency);
            at = step(at, target.inputs(at, given), StepKind.PROMPTS, currency);
            at = step(at, target.lengths(at), StepKind.ANSWERS, currency);
            Doc text = at;
            at = target.holdsMore() ? step(at, target.beside(at), StepKind.BESIDE, currency) : at;
            at = step(at, target.cached(at, at != text), StepKind.CACHE, currency);
            at = target.hasTiers(at) ? step(at, target.tiers(at), StepKind.TIERS, currency) : at;
            at = step(at, target.retried(at), StepKind.RETRIES, currency);
            return perCompleted ? step(at, target.completed(at), StepKind.COMPLETED, currency) : at;
        }

        /** Calls of a file are priced by the book; what the scenario agreed with a seller is no part of their price. */
        private void atMeteredPrices(Doc scenario, Currency currency) {
            if (MeasuredScenario.hasTerms(scenario)) {
                step(scenario, MeasuredScenario.withoutTerms(scenario), StepKind.TERMS, currency);
            }
        }

        private Doc step(Doc before, Doc edited, StepKind kind, Currency currency) {
            Doc after = MeasuredScenario.correlated(edited);
            Planned planned = planned(after);
            BigDecimal amount = planned.estimate == null ? null : amount(planned.estimate);
            if (amount == null) {
                left.add(kind.label() + " (" + (planned.why.isEmpty() ? "nothing of it completes" : planned.why) + ")");
                return before;
            }
            BigDecimal more = amount.subtract(reached);
            steps.add(new Step(kind, new Money(more, currency)));
            reached = amount;
            return after;
        }

        /** Lengths of a call as the scenario has them on average, tokens that are none of text among them. */
        private static MeasuredScenario.Given given(Estimate own) {
            BigDecimal made = own.callsMade();
            return made.signum() == 0
                    ? new MeasuredScenario.Given(BigDecimal.ZERO, BigDecimal.ZERO)
                    : new MeasuredScenario.Given(
                            Decimals.divide(own.inputTokens(), made), Decimals.divide(own.outputTokens(), made));
        }

        /** @param why there is no estimate; empty where there is one */
        private record Planned(@Nullable Estimate estimate, String why) {}

        private Planned planned(Doc scenario) {
            try {
                Workload workload = WorkloadReader.read(scenario);
                OptionSheet option = planner.first(workload);
                return option == null || !option.unpriced().isEmpty()
                        ? new Planned(null, "not all of it has a price")
                        : new Planned(Estimate.of(option), "");
            } catch (FormatException e) {
                return new Planned(null, e.problem());
            }
        }

        /** Inference for what is compared. */
        private @Nullable BigDecimal amount(Estimate estimate) {
            BigDecimal of = divisor(estimate);
            return of.signum() == 0
                    ? null
                    : Decimals.divide(estimate.contracted().amount(), of);
        }

        /** A repeated attempt is a call of its own to the meter. */
        private BigDecimal divisor(Estimate estimate) {
            return perCompleted ? estimate.completedShare() : estimate.callsBilled();
        }

        private BigDecimal bought(Estimate own, BigDecimal modelled) {
            Money completed = own.completed();
            BigDecimal month = own.month().amount();
            return !perCompleted || completed == null || month.signum() == 0
                    ? modelled
                    : Decimals.divide(
                            completed.amount().multiply(own.inference().amount()), month);
        }

        private BigDecimal unmetered(Estimate own, BigDecimal bought) {
            Money completed = own.completed();
            return !perCompleted || completed == null
                    ? BigDecimal.ZERO
                    : completed.amount().subtract(bought);
        }

        private List<Line> lines(Estimate own, ReportRow total, Currency currency) {
            BigDecimal of = divisor(own);
            Map<UnitKind, BigDecimal> planned = new EnumMap<>(UnitKind.class);
            for (Estimate.Charge charge : own.charges()) {
                Meter meter = MeterNames.parse(charge.meter());
                UnitKind kind = meter == null ? UnitKind.OTHER : UnitKind.of(meter);
                planned.merge(kind, charge.amount().amount(), BigDecimal::add);
            }
            BigDecimal times = BigDecimal.valueOf(
                    perCompleted ? total.completed() : total.priced().count());
            Map<UnitKind, Money> costs = perCompleted ? measured.costs() : measured.pricedCosts();
            List<Line> lines = new ArrayList<>();
            BigDecimal metered = BigDecimal.ZERO;
            for (UnitKind kind : UnitKind.values()) {
                Money cost = costs.get(kind);
                BigDecimal real = cost == null ? BigDecimal.ZERO : cost.amount();
                BigDecimal model = planned.getOrDefault(kind, BigDecimal.ZERO);
                metered = metered.add(real);
                if (real.signum() != 0 || model.signum() != 0) {
                    lines.add(new Line(
                            kind.label(),
                            new Money(Decimals.divide(model, of), currency),
                            new Money(Decimals.divide(real, times), currency)));
                }
            }
            BigDecimal open = perCompleted ? total.endedCost().amount().subtract(metered) : BigDecimal.ZERO;
            if (open.signum() != 0) {
                lines.add(new Line(
                        "interactions that have not ended",
                        new Money(BigDecimal.ZERO, currency),
                        new Money(Decimals.divide(open, times), currency)));
            }
            return lines;
        }
    }
}
