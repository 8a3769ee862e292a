package farthing.io;

import farthing.workload.CachePolicy;
import farthing.workload.CacheScope;
import farthing.workload.CacheUse;
import farthing.workload.Call;
import farthing.workload.PrefixCache;
import farthing.workload.TokenScale;
import farthing.workload.arrivals.Conversations;
import farthing.workload.arrivals.SessionClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A recorded trace and the classes of its sessions, replayed to the token as if Sonnet 4.6 answered every call. */
final class ClassedTraffic {
    static final String MODEL = "claude-sonnet-4-6";

    /** Its list price, dollars a million tokens. */
    private static final double INPUT = 3;

    private static final double READ = 0.30;
    private static final double WRITE_5M = 3.75;
    private static final double WRITE_1H = 6;

    private final List<Call> calls;
    private final CacheScope scope;
    private final Conversations conversations;
    private final List<Integer> order = new ArrayList<>();

    private ClassedTraffic(List<Call> calls, CacheScope scope) {
        this.calls = calls;
        this.scope = scope;
        this.conversations = Conversations.of(calls, scope);
        for (int i = 0; i < calls.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingLong(i -> calls.get(i).timeMicros()));
    }

    static ClassedTraffic coding() {
        return new ClassedTraffic(RecordedTrafficTest.calls(RecordedTrafficTest.CODING), CacheScope.SESSION);
    }

    static ClassedTraffic mooncake() {
        return new ClassedTraffic(RecordedTrafficTest.calls(RecordedTrafficTest.MOONCAKE), CacheScope.SHARED);
    }

    Conversations conversations() {
        return conversations;
    }

    /** Tokens of a mean answer of the class. */
    double output(int index) {
        double output = 0;
        int count = 0;
        for (int call = 0; call < calls.size(); call++) {
            if (conversations.classOf(conversations.sessionOf(call)) == index) {
                output += calls.get(call).output();
                count++;
            }
        }
        return output / count;
    }

    /** Of a class, what its even and its odd sessions came to. */
    CacheUse[][] replayed(CachePolicy policy) {
        CacheUse[][] uses = new CacheUse[SessionClass.COUNT][2];
        for (CacheUse[] halves : uses) {
            halves[0] = CacheUse.none(0);
            halves[1] = CacheUse.none(0);
        }
        PrefixCache cache = new PrefixCache(policy, scope);
        for (int call : order) {
            CacheUse use = cache.use(calls.get(call), MODEL, TokenScale.ONE);
            int session = conversations.sessionOf(call);
            CacheUse[] halves = uses[conversations.classOf(session)];
            halves[session % 2] = halves[session % 2].plus(use);
        }
        return uses;
    }

    /** Dollars of the input. */
    static double dollars(CacheUse use, CachePolicy policy) {
        return dollars((double) use.read(), (double) use.write(), (double) use.uncached(), policy);
    }

    /** Dollars of the input. */
    static double dollars(double read, double write, double uncached, CachePolicy policy) {
        boolean hour = policy.termsOf(MODEL).write() == CachePolicy.Write.HOUR_1;
        return (read * READ + write * (hour ? WRITE_1H : WRITE_5M) + uncached * INPUT) / 1e6;
    }
}
