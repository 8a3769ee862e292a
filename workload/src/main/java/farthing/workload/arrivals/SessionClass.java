package farthing.workload.arrivals;

import farthing.workload.CachePolicy;
import farthing.workload.arrivals.Conversations.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * Sessions of about the same number of calls, in twenty numbers. Tokens are means.
 *
 * @param callsPerSession at least 1
 * @param startsPerSession conversations that a session begins: its first call, subagents, compactions
 * @param startTokens of the prompt that begins one
 * @param sharedTokens of these, sent by other conversations before
 * @param turnTokens of the prompt that goes on with one
 * @param growthTokens of these, never sent before
 * @param tailTokens at the end of a prompt, which fill no whole block
 * @param gaps until what was sent is sent again
 */
public record SessionClass(
        double sessions,
        double callsPerSession,
        double startsPerSession,
        double startTokens,
        double sharedTokens,
        double turnTokens,
        double growthTokens,
        double tailTokens,
        GapPercentiles gaps) {

    private static final double MICROS_A_SECOND = 1e6;

    /** Fewest calls of each class. */
    private static final int[] FROM = {1, 2, 5, 20, 50, 100, 200};

    /** How many classes there are; not every trace has sessions of each. */
    public static final int COUNT = FROM.length;

    /** The class of a session with so many calls, counted from 0. */
    static int indexOf(int calls) {
        int index = 0;
        while (index + 1 < FROM.length && calls >= FROM[index + 1]) {
            index++;
        }
        return index;
    }

    /** Such as {@code 5 to 19 calls}. */
    public static String label(int index) {
        int from = FROM[index];
        if (index + 1 == FROM.length) {
            return from + " calls and more";
        }
        int to = FROM[index + 1] - 1;
        return from == to ? from + (from == 1 ? " call" : " calls") : from + " to " + to + " calls";
    }

    /** @param turns of all its sessions, at least one */
    static SessionClass of(int sessions, List<Turn> turns) {
        Sums starts = new Sums();
        Sums others = new Sums();
        double tail = 0;
        List<GapPercentiles.Wait> waits = new ArrayList<>();
        for (Turn turn : turns) {
            (turn.start() ? starts : others).add(turn);
            tail += turn.input() - turn.cacheable();
            if (turn.repeated() > 0) {
                waits.add(new GapPercentiles.Wait(turn.gapSeconds(), turn.repeated()));
            }
        }
        if (waits.isEmpty()) {
            waits.add(new GapPercentiles.Wait(0, 1));
        }
        return new SessionClass(
                sessions,
                (double) turns.size() / sessions,
                (double) starts.count / sessions,
                starts.mean(starts.input),
                starts.mean(starts.repeated),
                others.mean(others.input),
                others.mean(others.input - others.repeated),
                tail / turns.size(),
                GapPercentiles.of(waits));
    }

    private static final class Sums {
        private int count;
        private double input;
        private double repeated;

        void add(Turn turn) {
            count++;
            input += turn.input();
            repeated += turn.repeated();
        }

        double mean(double sum) {
            return count == 0 ? 0 : sum / count;
        }
    }

    public double calls() {
        return sessions * callsPerSession;
    }

    /** Prompt tokens of all calls. */
    public double input() {
        double starts = sessions * startsPerSession;
        return starts * startTokens + (calls() - starts) * turnTokens;
    }

    /** As many sessions, calls and prompt tokens as others have, which otherwise go on as these do. */
    public SessionClass forVolumeOf(SessionClass other) {
        double further = callsPerSession == 1 ? 0 : (startsPerSession - 1) / (callsPerSession - 1);
        double starts = 1 + further * (other.callsPerSession - 1);
        double expected = starts * startTokens + (other.callsPerSession - starts) * turnTokens;
        double scale = other.input() / other.sessions / expected;
        return new SessionClass(
                other.sessions,
                other.callsPerSession,
                starts,
                startTokens * scale,
                Math.min(sharedTokens, startTokens * scale),
                turnTokens * scale,
                growthTokens * scale,
                tailTokens,
                gaps);
    }

    /**
     * What the cache is expected to make of the class: what a prompt repeats is read if it waited no longer than the
     * lifetime. A conversation that has expired still reads what it shares with others.
     *
     * @param model whose terms count
     */
    public Expected under(CachePolicy policy, String model) {
        CachePolicy.Terms terms = policy.termsOf(model);
        double kept = terms.lifetimeMicros() == CachePolicy.ENDLESS
                ? 1
                : gaps.within(terms.lifetimeMicros() / MICROS_A_SECOND);
        double starts = sessions * startsPerSession;
        double turns = calls() - starts;
        double turnRead = readable(turnTokens - growthTokens, terms);
        double startRead = readable(sharedTokens, terms);
        double startsCached = startTokens < terms.minimum() ? 0 : starts;
        double turnsCached = turnTokens < terms.minimum() ? 0 : turns;
        double cacheable =
                startsCached * startTokens + turnsCached * turnTokens - (startsCached + turnsCached) * tailTokens;
        double still = Math.min(startRead, turnRead) * (1 - kept);
        double read = starts * startRead * kept + turns * (turnRead * kept + still);
        boolean billed = terms.write() != CachePolicy.Write.AS_INPUT;
        double begun = startsCached * (startTokens - startRead);
        double grown = Math.max(0, cacheable - begun - turns * turnRead - startsCached * startRead);
        return new Expected(
                calls(),
                input(),
                read,
                billed ? Math.max(0, cacheable - read) : 0,
                begun,
                grown,
                Math.max(0, turns * turnRead + starts * startRead - read),
                input() - cacheable);
    }

    private static double readable(double tokens, CachePolicy.Terms terms) {
        return tokens < terms.minimum() ? 0 : tokens - (terms.rounding() - 1) / 2.0;
    }
}
