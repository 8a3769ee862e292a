package farthing.workload.arrivals;

import farthing.quantity.Elementary;

/**
 * Sessions, as chats and agents make them: they start independently at a constant rate, and each makes a number of calls
 * at gaps of one distribution.
 *
 * <p>A session puts a call into a span T if it starts within the T before any of its calls would fall there: V(T) =
 * exp(-s (T + (n - 1) E[min(G, T)])) with s sessions an hour of n calls on average. Exact for any distribution of the
 * number of calls and of the gaps, as long as the two do not hang together.
 *
 * @param sessionsPerHour above 0
 * @param callsPerSession mean, at least 1
 * @param gaps from one call of a session to its next
 */
public record Bursts(double sessionsPerHour, double callsPerSession, Gaps gaps) implements ArrivalPattern {
    public Bursts {
        Checks.positive("sessions per hour", sessionsPerHour);
        Checks.positive("calls per session", callsPerSession);
        if (callsPerSession < 1) {
            throw new IllegalArgumentException("calls per session: " + callsPerSession + " is less than 1");
        }
    }

    @Override
    public double callsPerHour() {
        return sessionsPerHour * callsPerSession;
    }

    /** More or fewer sessions, each as before. */
    @Override
    public Bursts atRate(double callsPerHour) {
        return new Bursts(callsPerHour / callsPerSession, callsPerSession, gaps);
    }

    /** Calls of a session that come when its own last call has left the cache, its first one included. */
    double wakes(double lifetimeHours) {
        return 1 + (callsPerSession - 1) * (1 - gaps.within(lifetimeHours));
    }

    @Override
    public Misses misses(double lifetimeHours, double answerHours) {
        Checks.answerWithinLifetime(lifetimeHours, answerHours);
        double span = lifetimeHours + (callsPerSession - 1) * gaps.meanUpTo(lifetimeHours);
        double idle = Elementary.exp(-sessionsPerHour * span);
        double wakes = sessionsPerHour * wakes(lifetimeHours);
        // sessions that wake while an answer is awaited: those already running come as often as at any time, about
        double repeats = 1 + wakes * answerHours + (1 - 1 / callsPerSession) * gaps.within(answerHours);
        boolean exact = answerHours == 0;
        double cold = idle == 0 ? 1 : 1 - idle * (1 + wakes * lifetimeHours);
        return new Misses(
                wakes * idle * (exact ? 1 : repeats),
                cold * (exact ? 1 : repeats),
                1 - idle,
                exact,
                "misses = exp(-s (T + (n - 1) E[min(G, T)])) (1 + (n - 1) P(G > T)) / n");
    }

    /**
     * What a prefix that belongs to one session misses: its first call, and each after a gap beyond the lifetime, or
     * within the time of an answer.
     */
    Misses ownMisses(double lifetimeHours, double answerHours) {
        Checks.answerWithinLifetime(lifetimeHours, answerHours);
        double early = answerHours > 0 ? gaps.within(answerHours) : 0;
        double misses = wakes(lifetimeHours) + (callsPerSession - 1) * early;
        double kept = sessionsPerHour * (lifetimeHours + (callsPerSession - 1) * gaps.meanUpTo(lifetimeHours));
        return new Misses(sessionsPerHour * misses, 0, kept, early == 0, "misses = (1 + (n - 1) P(G > T)) / n");
    }

    @Override
    public String words() {
        return Checks.shown(sessionsPerHour) + " sessions an hour of " + Checks.shown(callsPerSession) + " calls, "
                + gaps.words();
    }
}
