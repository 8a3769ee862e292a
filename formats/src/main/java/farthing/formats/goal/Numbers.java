package farthing.formats.goal;

import farthing.economics.goal.Standing;
import farthing.formats.workload.Patch;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.quantity.range.Input;
import farthing.workload.plan.Business;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Traffic;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decision variables that are numbers: the price, what a user brings, the cap on an answer. */
final class Numbers {
    /** How far beyond where it stands a number is looked for. */
    private static final BigDecimal TIMES = new BigDecimal("1000000");

    private final Trials trials;
    private final Workload workload;
    private final Standing now;

    Numbers(Trials trials, Workload workload, Standing now) {
        this.trials = trials;
        this.workload = workload;
        this.now = now;
    }

    /** A number of the file, or of several places in it. */
    private final class Sought {
        private final Variable variable;
        private final String of;
        private final String unit;
        private final @Nullable BigDecimal stands;
        private final Function<BigDecimal, List<Patch>> patches;
        private final NumberSearch search;

        Sought(
                Variable variable,
                String of,
                String unit,
                @Nullable BigDecimal stands,
                String stepLeast,
                String stepMost,
                Function<BigDecimal, List<Patch>> patches) {
            this.variable = variable;
            this.of = of;
            this.unit = unit;
            this.stands = stands;
            this.patches = patches;
            this.search =
                    new NumberSearch(trials.goal(), value -> trials.figure(patches.apply(value)), stepLeast, stepMost);
        }

        Attempt between(BigDecimal least, BigDecimal start, BigDecimal most, String unreached) {
            NumberSearch.Met up = search.upwards(start, most);
            NumberSearch.Met down = search.downwards(start, least);
            NumberSearch.Met met = nearer(start, up, down);
            if (met != null) {
                return new Attempt(variable, true, change(met.value(), met.step()), "", List.of());
            }
            BigDecimal best = search.best(now.value());
            return new Attempt(
                    variable,
                    false,
                    best == null ? null : change(best, null),
                    best == null ? "does not help" : unreached,
                    List.of());
        }

        private Change change(BigDecimal to, @Nullable BigDecimal step) {
            List<Patch> edits = patches.apply(to);
            BigDecimal from = stands;
            return new Change(
                    variable,
                    of,
                    unit,
                    from == null ? "" : Decimals.plain(from),
                    Decimals.plain(to),
                    from == null || from.signum() == 0 ? null : Decimals.divide(to.subtract(from), from),
                    step,
                    edits,
                    Objects.requireNonNull(trials.standing(edits)));
        }
    }

    private static NumberSearch.@Nullable Met nearer(
            BigDecimal start, NumberSearch.@Nullable Met one, NumberSearch.@Nullable Met other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        BigDecimal to = one.value().subtract(start).abs();
        return to.compareTo(other.value().subtract(start).abs()) <= 0 ? one : other;
    }

    /** To a cent from 1 on, below it to three digits. Without a price in the file it is one for each completed interaction. */
    Attempt price() {
        Input stands = stands(workload.business().price());
        String path = stands == null ? "price" : stands.path();
        Money completed = now.estimate().completed();
        BigDecimal start = stands != null ? stands.mean() : BigDecimal.ZERO;
        BigDecimal scale = start.signum() > 0 || completed == null ? start : completed.amount();
        BigDecimal most = scale.max(BigDecimal.ONE).multiply(TIMES);
        return new Sought(
                        Variable.PRICE,
                        "",
                        workload.business().price() instanceof Business.Price.PerUsage
                                ? "times"
                                : now.estimate().currency().code(),
                        stands == null ? null : start,
                        "0.000000001",
                        "0.01",
                        value -> List.of(Patch.set(path, value)))
                .between(BigDecimal.ZERO, start, most, "no price up to " + Decimals.plain(most) + " reaches it");
    }

    private static @Nullable Input stands(Business.@Nullable Price price) {
        if (price == null) {
            return null;
        }
        return switch (price) {
            case Business.Price.PerInteraction each -> each.amount();
            case Business.Price.PerSeat seat -> seat.amount();
            case Business.Price.PerUsage usage -> usage.markup();
        };
    }

    /** Interactions a user brings a month on average: whole from 100 on, below it to three digits. */
    Attempt messagesPerUser() {
        Traffic traffic = workload.traffic();
        List<Input> factors = traffic.interactions();
        Input last = factors.get(factors.size() - 1);
        BigDecimal users = factors.size() == 2 ? BigDecimal.ONE : users();
        if (users == null || users.signum() == 0) {
            return Attempt.none(
                    Variable.MESSAGES_PER_USER,
                    "the file names no users: write traffic: {users: 1k, per_user: 20} in place of interactions");
        }
        BigDecimal start = Decimals.divide(last.mean(), users);
        return new Sought(
                        Variable.MESSAGES_PER_USER,
                        "",
                        "",
                        start,
                        "0.000001",
                        "1",
                        value -> List.of(Patch.set(last.path(), value.multiply(users))))
                .between(
                        BigDecimal.ZERO,
                        start,
                        start.multiply(TIMES),
                        "neither fewer nor up to a million times as many reach it");
    }

    private @Nullable BigDecimal users() {
        Input users = workload.users();
        return users == null ? null : users.mean();
    }

    /** Each call's cap alone; where none does, one cap on all of them. */
    Attempt outputCap() {
        List<Attempt> alone = new ArrayList<>();
        for (PlannedCall call : workload.calls()) {
            alone.add(capped(List.of(call), workload.calls().size() == 1 ? "" : call.name()));
        }
        List<Change> reached = alone.stream()
                .filter(Attempt::reached)
                .map(attempt -> Objects.requireNonNull(attempt.change()))
                .sorted(Comparator.comparing(
                        change -> Objects.requireNonNull(change.relative()).abs()))
                .toList();
        if (!reached.isEmpty()) {
            return new Attempt(Variable.OUTPUT_CAP, true, reached.get(0), "", reached.subList(1, reached.size()));
        }
        return alone.size() == 1 ? alone.get(0) : capped(workload.calls(), "every call");
    }

    private Attempt capped(List<PlannedCall> calls, String of) {
        BigDecimal longest = BigDecimal.ZERO;
        for (PlannedCall call : calls) {
            longest = longest.max(answer(call));
        }
        if (longest.signum() == 0) {
            return Attempt.none(Variable.OUTPUT_CAP, "nothing is answered that could be capped");
        }
        BigDecimal least = BigDecimal.ONE.min(longest);
        return new Sought(Variable.OUTPUT_CAP, of, "tokens", longest, "1", "1", cap -> caps(calls, cap))
                .between(least, longest, longest, "not even answers cut to a token reach it");
    }

    /** A cap leaves a token beyond what is thought, and no call more than it has. */
    private static List<Patch> caps(List<PlannedCall> calls, BigDecimal cap) {
        List<Patch> patches = new ArrayList<>();
        for (PlannedCall call : calls) {
            BigDecimal least =
                    call.reasoning().mean().setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
            if (answer(call).compareTo(cap) > 0) {
                patches.add(Patch.set(Patch.beside(call.output().path(), "max_output"), cap.max(least)));
            }
        }
        return patches;
    }

    /** Tokens that a call writes on average, thoughts included, under the cap that stands. */
    private static BigDecimal answer(PlannedCall call) {
        BigDecimal written = call.output().mean().add(call.reasoning().mean());
        Input cap = call.maxOutput();
        return cap == null ? written : written.min(cap.mean());
    }
}
