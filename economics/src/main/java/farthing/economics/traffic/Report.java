package farthing.economics.traffic;

import farthing.economics.traffic.CallPricer.Amounts;
import farthing.economics.traffic.CallPricer.Name;
import farthing.quantity.Money;
import farthing.rating.Conditions;
import farthing.rating.Explanation;
import farthing.rating.Usage;
import farthing.workload.Call;
import farthing.workload.Outcome;
import farthing.workload.TokenScale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What traffic did cost per completed interaction: the cost of all ended interactions, with their failures, retries and
 * fallbacks, over the completed ones. Hand over the calls in any order, then {@link #finish}.
 *
 * <p>An interaction is all calls of one id, or a call without one. It ended as its latest stated outcome says; one with
 * an id also by a time of silence.
 */
public final class Report implements NamedCalls.Taker {
    private final ReportOptions options;
    private final CallPricer pricer;
    private final TokenScale scale;
    private final ReportTally total = new ReportTally();
    private final Map<String, ReportTally> groups = new LinkedHashMap<>();
    private final Map<String, Interaction> interactions = new LinkedHashMap<>();
    private final CostSpread spread;
    private final @Nullable Derivation derivation;
    private final @Nullable KindCosts kindCosts;
    private final UnpricedCalls unpriced = new UnpricedCalls();
    private final UnbilledLines unbilled = new UnbilledLines();
    private long latest = Call.NO_TIME;
    private boolean anyOutcome;
    private boolean anyUnmeteredPrefix;

    public Report(ReportOptions options, CallPricer pricer) {
        this(options, pricer, null);
    }

    /** @param kindCosts takes what each kind of units adds to the amounts, or null */
    Report(ReportOptions options, CallPricer pricer, @Nullable KindCosts kindCosts) {
        this.kindCosts = kindCosts;
        this.options = options;
        this.pricer = pricer;
        this.scale = TokenScale.of(BigDecimal.ONE, options.unitsPerToken());
        this.spread = new CostSpread(pricer.currency());
        this.derivation = pricer.derivation();
    }

    /** What is known of an interaction. */
    private static final class Interaction {
        private BigDecimal cost = BigDecimal.ZERO;
        private boolean complete = true;
        private @Nullable Outcome outcome;
        private long outcomeTime = Call.NO_TIME;
        private int outcomeAttempt;
        private String outcomeGroup = "";
        private String group = "";
        private long groupTime = Call.NO_TIME;
        private int groupAttempt;
        private boolean grouped;
        private long lastSent = Call.NO_TIME;

        void add(Call call, String callGroup, long sent, Amounts amounts) {
            cost = cost.add(amounts.due());
            complete &= amounts.isComplete();
            lastSent = Math.max(lastSent, sent);
            long time = call.timeMicros();
            Outcome stated = call.outcome();
            if (stated != null && supersedes(stated, time, call.attempt(), callGroup)) {
                outcome = stated;
                outcomeTime = time;
                outcomeAttempt = call.attempt();
                outcomeGroup = callGroup;
            }
            int order = Long.compare(time, groupTime);
            order = order != 0 ? order : Integer.compare(call.attempt(), groupAttempt);
            order = order != 0 ? order : callGroup.compareTo(group);
            if (!grouped || order > 0) {
                grouped = true;
                group = callGroup;
                groupTime = time;
                groupAttempt = call.attempt();
            }
        }

        /** Later wins, then the higher attempt, then the better outcome: whatever the order of the file. */
        private boolean supersedes(Outcome stated, long time, int attempt, String callGroup) {
            Outcome known = outcome;
            if (known == null || time != outcomeTime) {
                return known == null || time > outcomeTime;
            }
            if (attempt != outcomeAttempt) {
                return attempt > outcomeAttempt;
            }
            return stated == known ? callGroup.compareTo(outcomeGroup) > 0 : stated.compareTo(known) < 0;
        }

        /** Where it ended: the group of the call that stated the outcome, else of its latest call. */
        String endGroup() {
            return outcome == null ? group : outcomeGroup;
        }
    }

    @Override
    public boolean prices(TracedCall traced) {
        return take(traced).list() != null;
    }

    /** Takes the call and tells what it costs. */
    Amounts take(TracedCall traced) {
        if (unbilled.takes(traced)) {
            return new Amounts(null, null, traced.unbilled());
        }
        Call call = traced.call();
        List<TracedCall.Part> metered = metered(traced);
        Amounts amounts = price(traced, metered);
        anyUnmeteredPrefix |= traced.metered().isEmpty() && !call.blocks().isEmpty();
        boolean untagged = options.by().isUntagged(traced);
        String key = options.by().keyOf(traced);
        ReportTally group = groups.computeIfAbsent(key, k -> new ReportTally());
        for (int i = 0; i < metered.size(); i++) {
            total.count(metered.get(i).usage());
            group.count(metered.get(i).usage());
        }
        total.count(traced, amounts, untagged);
        group.count(traced, amounts, untagged);
        Instant sentAt = traced.sentAt();
        long sent = sentAt == null ? Call.NO_TIME : ChronoUnit.MICROS.between(Instant.EPOCH, sentAt);
        latest = Math.max(latest, sent);
        String id = call.origin().interaction();
        if (!id.isEmpty()) {
            interactions.computeIfAbsent(id, k -> new Interaction()).add(call, key, sent, amounts);
            return amounts;
        }
        anyOutcome |= call.outcome() != null;
        total.end(call.outcome(), amounts.due(), amounts.isComplete());
        group.end(call.outcome(), amounts.due(), amounts.isComplete());
        if (call.outcome() != null && amounts.isComplete()) {
            spread.add(amounts.due());
        }
        return amounts;
    }

    /** What was metered, or what the lengths come to. */
    private List<TracedCall.Part> metered(TracedCall traced) {
        if (!traced.metered().isEmpty()) {
            return traced.metered();
        }
        Call call = traced.call();
        Usage usage = Usage.tokens(scale.tokens(call.input()), scale.tokens(call.output()));
        return List.of(new TracedCall.Part("", usage));
    }

    private Amounts price(TracedCall traced, List<TracedCall.Part> metered) {
        Call call = traced.call();
        Instant stated = traced.pricedAt();
        Instant at = options.repriced() || stated == null ? options.asOf() : stated;
        Conditions conditions = new Conditions(at, traced.tier(), traced.region());
        if (!traced.problem().isEmpty()) {
            unpriced.add(new Name(call.provider(), call.model()), traced.problem());
            return new Amounts(null, null, traced.problem());
        }
        KindSums parts = kindCosts == null ? null : kindCosts.all();
        Amounts sum = new Amounts(null, null, "");
        for (int i = 0; i < metered.size(); i++) {
            TracedCall.Part part = metered.get(i);
            Name name = name(call, part);
            Amounts amounts = pricer.price(name, part.usage(), conditions, derivation, parts);
            if (!amounts.isComplete()) {
                unpriced.add(name, amounts.reason());
            }
            sum = sum.plus(amounts);
        }
        if (kindCosts != null && !sum.isComplete() && sum.list() != null) {
            // That a call lacks a price is known after its last part: it is priced once more, for such calls are few.
            KindSums subtotals = kindCosts.subtotals();
            metered.forEach(part -> pricer.price(name(call, part), part.usage(), conditions, null, subtotals));
        }
        return sum;
    }

    private static Name name(Call call, TracedCall.Part part) {
        return new Name(call.provider(), part.model().isEmpty() ? call.model() : part.model());
    }

    /** The result; no call may follow. */
    public ReportResult finish() {
        interactions.values().forEach(this::end);
        List<ReportRow> rows = new ArrayList<>();
        groups.forEach((key, tally) -> rows.add(tally.row(key.isEmpty() ? Grouping.NONE : key, pricer.currency())));
        rows.sort(Comparator.comparing(Report::amount)
                .reversed()
                .thenComparing(Comparator.comparingLong(ReportRow::calls).reversed())
                .thenComparing(ReportRow::key));
        return new ReportResult(
                options.by(),
                total.row("total", pricer.currency()),
                rows,
                spread.summary(),
                unpriced.list(),
                explanation(),
                notes());
    }

    private static BigDecimal amount(ReportRow row) {
        Money contracted = row.contracted();
        return contracted == null ? BigDecimal.ZERO : contracted.amount();
    }

    private void end(Interaction interaction) {
        anyOutcome |= interaction.outcome != null;
        Outcome outcome = interaction.outcome;
        long silence = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(options.timeout()));
        boolean silent = interaction.lastSent != Call.NO_TIME && latest - interaction.lastSent > silence;
        Outcome ended = outcome == null && silent ? Outcome.ABANDONED : outcome;
        total.end(ended, interaction.cost, interaction.complete);
        groups.computeIfAbsent(interaction.endGroup(), k -> new ReportTally())
                .end(ended, interaction.cost, interaction.complete);
        if (ended != null && interaction.complete) {
            spread.add(interaction.cost);
        }
    }

    private @Nullable Explanation explanation() {
        return derivation == null ? null : derivation.tree("list amount of the reported calls", pricer.currency());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(unbilled.notes());
        if (!anyOutcome) {
            notes.add("no call states an outcome: cost per completed interaction is undefined");
        }
        if (anyUnmeteredPrefix) {
            notes.add("the trace meters no cache: all of its input is priced in full; what a provider's cache"
                    + " would save tells 'farthing replay --cache anthropic-5m'");
        }
        notes.addAll(TokenScale.assumed(options.unitsPerToken()));
        return notes;
    }
}
