package farthing.economics.traffic;

import farthing.catalogue.CacheLifetime;
import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.TokenKind;
import farthing.economics.traffic.CallPricer.Amounts;
import farthing.quantity.Money;
import farthing.rating.Usage;
import farthing.workload.CachePolicy;
import farthing.workload.CacheScope;
import farthing.workload.Call;
import farthing.workload.PrefixCache;
import farthing.workload.TokenScale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Measures traffic in one pass: what it cost, how long its calls are, what they share, what each kind of unit cost. Hand
 * over the calls, then {@link #finish}.
 */
public final class Measurement implements NamedCalls.Taker {
    /** So many tenants, sessions and kinds of calls are told apart; what comes later is one more. */
    private static final int TOLD_APART = 50_000;

    private final CallPricer pricer;
    private final KindCosts kindCosts = new KindCosts();
    private final Report report;
    private final TokenScale scale;
    private final PrefixCache cache;
    private final Lengths input = new Lengths();
    private final Lengths output = new Lengths();
    private final Map<Kind, Tally> kinds = new LinkedHashMap<>();
    private final Map<Kind, Tally> tenants = new LinkedHashMap<>();
    private final Tally nobody = new Tally();
    private final Set<String> sessions = new LinkedHashSet<>();
    private BigDecimal retried = BigDecimal.ZERO;
    private long told;
    private long toldInput;
    private long repeated;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private Kind kind = new Kind("", "", "");
    private Tally tally = new Tally();

    /** @param scope within which prompts share their front */
    public Measurement(ReportOptions options, CallPricer pricer, CacheScope scope) {
        this.pricer = pricer;
        this.report = new Report(options, pricer, kindCosts);
        this.scale = TokenScale.of(BigDecimal.ONE, options.unitsPerToken());
        this.cache = new PrefixCache(CachePolicy.ideal("inf", CachePolicy.ENDLESS), scope);
    }

    private record Kind(String name, String provider, String model) {}

    private static final class Tally {
        private long calls;
        private long first;
        private long batched;
        private long metered;
        private long input;
        private long read;
        private long written;
        private long writtenForAnHour;
        private long output;
        private long reasoning;
        private final SortedMap<Meter, Long> beside = new TreeMap<>();
        private final CallCosts costs = new CallCosts();

        void add(TracedCall traced, Amounts amounts) {
            calls++;
            first += traced.call().attempt() == 1 ? 1 : 0;
            if (traced.problem().isEmpty()) {
                metered++;
                batched += traced.tier() == ServiceTier.BATCH ? 1 : 0;
            }
            costs.add(amounts);
        }

        void add(Usage usage) {
            for (int cell = 0; cell < usage.size(); cell++) {
                long units = usage.count(cell);
                Meter meter = usage.meter(cell);
                if (isBesideText(meter)) {
                    beside.merge(meter, units, Math::addExact);
                }
                if (meter.isInputTokens()) {
                    input = Math.addExact(input, units);
                    TokenKind kind = meter.kind();
                    read += kind == TokenKind.CACHE_READ ? units : 0;
                    written += kind == TokenKind.CACHE_WRITE ? units : 0;
                    writtenForAnHour += meter.lifetime() == CacheLifetime.HOUR_1 ? units : 0;
                } else if (meter.isOutputTokens()) {
                    output = Math.addExact(output, units);
                    reasoning += meter.kind() == TokenKind.REASONING ? units : 0;
                }
            }
        }

        private static boolean isBesideText(Meter meter) {
            return meter.family() == Family.TOKENS
                    ? meter.modality() != Modality.ANY && meter.modality() != Modality.TEXT
                    : meter.family() != Family.REQUESTS;
        }

        void add(long in, long out) {
            input = Math.addExact(input, in);
            output = Math.addExact(output, out);
        }

        Measured.Group group(Kind kind) {
            return new Measured.Group(
                    kind.name,
                    kind.provider,
                    kind.model,
                    calls,
                    first,
                    batched,
                    metered,
                    input,
                    read,
                    written,
                    writtenForAnHour,
                    output,
                    reasoning,
                    beside,
                    costs.priced(),
                    costs.all());
        }
    }

    @Override
    public boolean prices(TracedCall traced) {
        Call call = traced.call();
        Amounts amounts = report.take(traced);
        if (!traced.unbilled().isEmpty()) {
            return false;
        }
        Tally kindOf = tallyOf(call);
        count(kindOf, traced, amounts);
        String tenant = call.origin().tenant();
        if (tenant.isEmpty()) {
            count(nobody, traced, amounts);
        } else {
            count(tally(tenants, new Kind(tenant, "", "")), traced, amounts);
        }
        if (call.attempt() > 1) {
            retried = retried.add(amounts.due());
        }
        String session = call.origin().session();
        if (!session.isEmpty() && sessions.size() < TOLD_APART) {
            sessions.add(session);
        }
        time(traced.sentAt());
        if (traced.problem().isEmpty()) {
            input.add(scale.tokens(call.input()));
            output.add(scale.tokens(call.output()));
            if (!call.blocks().isEmpty()) {
                told++;
                toldInput += scale.tokens(call.input());
                repeated += cache.use(call, call.model(), scale).read();
            }
        }
        return amounts.list() != null;
    }

    /** Calls of one kind often come in rows. */
    private Tally tallyOf(Call call) {
        if (!call.model().equals(kind.model)
                || !call.origin().feature().equals(kind.name)
                || !call.provider().equals(kind.provider)
                || tally.calls == 0) {
            kind = new Kind(call.origin().feature(), call.provider(), call.model());
            tally = tally(kinds, kind);
        }
        return tally;
    }

    private static Tally tally(Map<Kind, Tally> tallies, Kind kind) {
        Tally known = tallies.get(kind);
        if (known == null) {
            Kind told = tallies.size() < TOLD_APART ? kind : new Kind("(others)", "", "");
            known = tallies.computeIfAbsent(told, each -> new Tally());
        }
        return known;
    }

    private void count(Tally into, TracedCall traced, Amounts amounts) {
        into.add(traced, amounts);
        if (traced.metered().isEmpty()) {
            into.add(
                    scale.tokens(traced.call().input()),
                    scale.tokens(traced.call().output()));
        }
        for (int i = 0; i < traced.metered().size(); i++) {
            into.add(traced.metered().get(i).usage());
        }
    }

    private void time(@Nullable Instant at) {
        if (at == null) {
            return;
        }
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
    }

    /** The result; no call may follow. */
    public Measured finish() {
        Map<UnitKind, Money> costs = new EnumMap<>(UnitKind.class);
        Map<UnitKind, Money> pricedCosts = new EnumMap<>(UnitKind.class);
        for (UnitKind each : UnitKind.values()) {
            costs.put(each, new Money(kindCosts.all().of(each), pricer.currency()));
            pricedCosts.put(each, new Money(kindCosts.priced(each), pricer.currency()));
        }
        ReportResult result = report.finish();
        if (!tenants.isEmpty() && nobody.calls > 0) {
            tenants.put(new Kind("", "", ""), nobody);
        }
        return new Measured(
                result,
                input.summary(),
                output.summary(),
                groups(kinds),
                groups(tenants),
                sessions.isEmpty() ? result.total().interactions() : sessions.size(),
                costs,
                pricedCosts,
                new Money(retried, pricer.currency()),
                told == 0 ? null : new Measured.Shared(told, toldInput, repeated),
                first,
                last);
    }

    private static List<Measured.Group> groups(Map<Kind, Tally> tallies) {
        List<Measured.Group> groups = new ArrayList<>();
        tallies.forEach((kind, tally) -> groups.add(tally.group(kind)));
        groups.sort(Comparator.comparing(Measured.Group::cost)
                .reversed()
                .thenComparing(Comparator.comparingLong(Measured.Group::calls).reversed())
                .thenComparing(Measured.Group::name)
                .thenComparing(Measured.Group::served));
        return groups;
    }
}
