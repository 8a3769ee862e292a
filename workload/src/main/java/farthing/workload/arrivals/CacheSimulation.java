package farthing.workload.arrivals;

import farthing.quantity.Draws;
import farthing.workload.CachePolicy;
import farthing.workload.CacheScope;
import farthing.workload.CacheUse;
import farthing.workload.Call;
import farthing.workload.Origin;
import farthing.workload.PrefixBlocks;
import farthing.workload.PrefixCache;
import farthing.workload.Tags;

/**
 * Plays drawn calls into the cache that replays real ones: where a closed form is approximate, the arbiter; where it is
 * exact, its test.
 */
public final class CacheSimulation {
    private static final int BATCHES = 32;

    private CacheSimulation() {}

    /**
     * What was counted after the warm-up.
     *
     * @param calls that were counted
     * @param hits share of them that read the prefix
     * @param standardError of that share, from {@value #BATCHES} equal stretches of time
     */
    public record Result(long calls, double hits, double standardError) {
        public long misses() {
            return Math.round(calls * (1 - hits));
        }
    }

    /**
     * @param answerMicros from sending a call until its answer begins
     * @param warmUpHours simulated before anything is counted: a lifetime, or many sessions long, until nothing
     *     remembers the empty start; 0 to count that too
     * @param hours counted; each 32nd of them is better longer than a lifetime
     * @param seed same seed, same result, everywhere
     */
    public static Result run(
            PrefixTraffic traffic,
            CachePolicy policy,
            String model,
            long answerMicros,
            double warmUpHours,
            double hours,
            long seed) {
        Checks.notNegative("hours to warm up", warmUpHours);
        Checks.positive("hours", hours);
        Draws draws = new Draws(seed);
        ArrivalDraw arrivals = new ArrivalDraw(traffic.pattern(), draws.split(1));
        boolean own = traffic.sharing() != CacheScope.SHARED;
        boolean inTurn = traffic.pattern() instanceof ArrivalPattern.Periodic;
        ScopeOfSession scopes = new ScopeOfSession(traffic.scopes(), inTurn, draws.split(2));
        long tokens = traffic.before() + traffic.tokens();
        PrefixBlocks prompt = PrefixBlocks.builder(1).addRun(0, tokens).build();
        PrefixCache cache = new PrefixCache(policy, CacheScope.SESSION);
        long[] calls = new long[BATCHES];
        long[] misses = new long[BATCHES];
        while (true) {
            ArrivalDraw.Arrival arrival = arrivals.next();
            double counted = arrival.hours() - warmUpHours;
            if (counted >= hours) {
                return result(calls, misses);
            }
            long scope = own ? arrival.session() : scopes.of(arrival.session());
            Origin origin = new Origin("", Long.toString(scope), "", "", Tags.NONE);
            long micros = Math.round(arrival.hours() * Checks.MICROS);
            CacheUse use = cache.use(new Call(origin, "", model, micros, tokens, 0, prompt, answerMicros, 1, null));
            if (counted >= 0) {
                int batch = (int) (counted / hours * BATCHES);
                calls[batch]++;
                misses[batch] += use.read() > 0 ? 0 : 1;
            }
        }
    }

    /** Each session stays in one scope; the calls of a clock go round them. */
    private static final class ScopeOfSession {
        private final int scopes;
        private final boolean inTurn;
        private final Draws draws;

        ScopeOfSession(int scopes, boolean inTurn, Draws draws) {
            this.scopes = scopes;
            this.inTurn = inTurn;
            this.draws = draws;
        }

        long of(long session) {
            return inTurn ? session % scopes : draws.split(session).nextInt(scopes);
        }
    }

    private static Result result(long[] calls, long[] misses) {
        long allCalls = 0;
        long allMisses = 0;
        for (int i = 0; i < BATCHES; i++) {
            allCalls += calls[i];
            allMisses += misses[i];
        }
        if (allCalls == 0) {
            throw new IllegalArgumentException("no call came in the time simulated: simulate more hours");
        }
        double missed = (double) allMisses / allCalls;
        double squares = 0;
        for (int i = 0; i < BATCHES; i++) {
            double off = misses[i] - missed * calls[i];
            squares += off * off;
        }
        double error = Math.sqrt(squares * BATCHES / (BATCHES - 1)) / allCalls;
        return new Result(allCalls, 1 - missed, error);
    }
}
