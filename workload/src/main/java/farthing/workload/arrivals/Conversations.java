package farthing.workload.arrivals;

import farthing.workload.CacheScope;
import farthing.workload.Call;
import farthing.workload.PrefixBlocks;
import farthing.workload.PrefixHistory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The conversations of a trace: which call goes on with which, after which gap, and what its prompt repeats. No cache is
 * replayed: a lifetime comes in only when a class is asked what a policy makes of it.
 *
 * <p>A call goes on with the conversation of the latest call that sent the longest beginning of its prompt, if it
 * repeats at least half of what that conversation does not share with others; else it starts one. Where the trace knows
 * no sessions that bound a cache, each conversation stands for a session.
 */
public final class Conversations {
    private final List<Turn> turns;
    private final int[] callsOfSession;

    /**
     * A call.
     *
     * @param session counted from 0, in order of the first calls
     * @param start whether it begins a conversation
     * @param input tokens
     * @param cacheable of these, those in whole blocks of the trace
     * @param repeated leading tokens that were sent before, in the scope
     * @param gapSeconds since the latest call that sent them
     */
    record Turn(int session, boolean start, long input, long cacheable, long repeated, double gapSeconds) {}

    private Conversations(List<Turn> turns, int sessions) {
        this.turns = turns;
        this.callsOfSession = new int[sessions];
        turns.forEach(turn -> callsOfSession[turn.session()]++);
    }

    /**
     * @param calls with times and blocks; in any order, those of the same time in the order of the file
     * @param scope which calls share a cache
     * @throws IllegalArgumentException if there is no call, or one without time or blocks
     */
    public static Conversations of(List<Call> calls, CacheScope scope) {
        if (calls.isEmpty()) {
            throw new IllegalArgumentException("no call: nothing to fit arrivals to");
        }
        for (Call call : calls) {
            if (!call.hasTime() || call.blocks().isEmpty()) {
                throw new IllegalArgumentException("arrivals are fitted to calls with times and prefix blocks;"
                        + " one of session '" + call.origin().session() + "' has none");
            }
        }
        return new Reading(calls, scope).read();
    }

    public int sessions() {
        return callsOfSession.length;
    }

    /** The session of a call, by its place in the list that was read. */
    public int sessionOf(int call) {
        return turns.get(call).session();
    }

    /** The class of a session, from 0 to {@link SessionClass#COUNT}. */
    public int classOf(int session) {
        return SessionClass.indexOf(callsOfSession[session]);
    }

    /**
     * A class as some of its sessions have it.
     *
     * @return null if it has none of them
     */
    public @Nullable SessionClass fitted(int index, IntPredicate chosen) {
        int sessions = 0;
        for (int session = 0; session < callsOfSession.length; session++) {
            sessions += classOf(session) == index && chosen.test(session) ? 1 : 0;
        }
        List<Turn> own = new ArrayList<>();
        for (Turn turn : turns) {
            if (classOf(turn.session()) == index && chosen.test(turn.session())) {
                own.add(turn);
            }
        }
        return own.isEmpty() ? null : SessionClass.of(sessions, own);
    }

    private static final class Reading {
        private static final double MICROS_A_SECOND = 1e6;

        private final List<Call> calls;
        private final CacheScope scope;
        private final List<Integer> order = new ArrayList<>();
        private final Turn[] turns;
        private final int[] conversation;
        private final Map<String, Integer> sessions = new LinkedHashMap<>();
        private final Map<String, PrefixHistory> histories = new LinkedHashMap<>();

        /** Of each conversation, the leading blocks that its first call shares with others. */
        private final List<Long> bases = new ArrayList<>();

        Reading(List<Call> calls, CacheScope scope) {
            this.calls = calls;
            this.scope = scope;
            this.turns = new Turn[calls.size()];
            this.conversation = new int[calls.size()];
            for (int i = 0; i < calls.size(); i++) {
                order.add(i);
            }
            order.sort(Comparator.comparingLong(i -> calls.get(i).timeMicros()));
        }

        Conversations read() {
            order.forEach(this::place);
            return new Conversations(List.of(turns), sessions.size());
        }

        private void place(int index) {
            Call call = calls.get(index);
            PrefixBlocks blocks = call.blocks();
            PrefixHistory history = scope.isAlone(call)
                    ? new PrefixHistory()
                    : histories.computeIfAbsent(scope.keyOf(call, call.model()), key -> new PrefixHistory());
            long repeated = history.repeated(blocks);
            int goesOn = -1;
            double gap = 0;
            if (repeated > 0) {
                int parent = history.latest(blocks, repeated);
                gap = (call.timeMicros() - calls.get(parent).timeMicros()) / MICROS_A_SECOND;
                long base = bases.get(conversation[parent]);
                long own = calls.get(parent).blocks().count() - base;
                goesOn = repeated > base && 2 * (repeated - base) >= own ? conversation[parent] : -1;
            }
            boolean start = goesOn < 0;
            if (start) {
                goesOn = bases.size();
                bases.add(repeated);
            }
            conversation[index] = goesOn;
            history.add(blocks, index);
            boolean known =
                    scope != CacheScope.SHARED && !call.origin().session().isEmpty();
            String key = known ? call.origin().session() : "\n" + goesOn;
            int session = sessions.computeIfAbsent(key, k -> sessions.size());
            long size = blocks.blockSize();
            long cacheable = Math.min(blocks.count() * size, call.input());
            turns[index] =
                    new Turn(session, start, call.input(), cacheable, Math.min(repeated * size, call.input()), gap);
        }
    }
}
