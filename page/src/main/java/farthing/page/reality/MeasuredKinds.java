package farthing.page.reality;

import farthing.answers.screen.Amounts;
import farthing.economics.traffic.Measured;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The kinds of calls of a file as calls of a scenario: the costliest each by itself, the others by the model that served
 * them. A plan repeats calls of every kind alike, at one rate; it is asked for so many of each that with the repeated
 * ones there are as many as have a full price in the file: of these alone the meter tells what they cost.
 */
final class MeasuredKinds {
    /** So many by themselves, and as many models of the others at most. */
    static final int MOST = 12;

    /** A call is made so often in an interaction at most. */
    static final int ROUNDS_MAX = 200;

    private final List<Measured.Group> kinds;
    private final List<Measured.Group> beyond;
    private final long interactions;
    private final BigDecimal retryRate;

    /** @param priced those that a price is known for, by falling cost */
    MeasuredKinds(List<Measured.Group> priced, long interactions) {
        List<Measured.Group> apart = new ArrayList<>(priced.subList(0, Math.min(MOST, priced.size())));
        Map<String, Measured.Group> others = new LinkedHashMap<>();
        priced.stream().skip(MOST).forEach(kind -> others.merge(kind.served(), kind, Measured.Group::plus));
        apart.addAll(others.values());
        List<Measured.Group> planned = new ArrayList<>();
        List<Measured.Group> left = new ArrayList<>();
        for (Measured.Group kind : apart) {
            boolean hasRoom = planned.size() < 2 * MOST && !kind.model().isEmpty(); // one without is of many models
            (hasRoom ? planned : left).add(kind);
        }
        this.kinds = List.copyOf(planned);
        this.beyond = List.copyOf(left);
        this.interactions = interactions;
        this.retryRate = retryRate(kinds);
    }

    /** What never is a first attempt is no repetition of its own kind: another call failed before it. */
    private static BigDecimal retryRate(List<Measured.Group> kinds) {
        List<Measured.Group> begun =
                kinds.stream().filter(kind -> kind.first() > 0).toList();
        long calls = sum(begun, Measured.Group::calls);
        return calls == 0
                ? BigDecimal.ZERO
                : Decimals.divide(BigDecimal.valueOf(calls - sum(begun, Measured.Group::first)), calls);
    }

    List<Measured.Group> all() {
        return kinds;
    }

    /** Share of the calls that are no first attempt. */
    BigDecimal retryRate() {
        return retryRate;
    }

    /** Calls of the kind that an interaction begins. */
    BigDecimal each(Measured.Group kind) {
        return begun(kind).min(BigDecimal.valueOf(ROUNDS_MAX));
    }

    private BigDecimal begun(Measured.Group kind) {
        BigDecimal priced = BigDecimal.valueOf(kind.priced().count());
        return Decimals.divide(priced.multiply(BigDecimal.ONE.subtract(retryRate)), interactions);
    }

    long sum(ToLongFunction<Measured.Group> count) {
        return sum(kinds, count);
    }

    private static long sum(List<Measured.Group> kinds, ToLongFunction<Measured.Group> count) {
        return kinds.stream().mapToLong(count).sum();
    }

    /** What a scenario has no room for, in words. */
    List<String> left() {
        List<String> left = new ArrayList<>();
        if (!beyond.isEmpty()) {
            left.add(Amounts.count(sum(beyond, Measured.Group::calls), "call") + " of "
                    + Amounts.count(beyond.size(), "further kind") + " (the costliest are planned with)");
        }
        if (kinds.stream().anyMatch(kind -> begun(kind).compareTo(each(kind)) > 0)) {
            left.add("more than " + ROUNDS_MAX + " calls of a kind in an interaction");
        }
        return left;
    }
}
