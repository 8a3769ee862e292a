package farthing.economics.breakeven;

import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The volumes at which a fleet costs no more than an API. On one step of the stair the fleet's cost stands and the API's
 * rises, so each step holds one interval, whose ends are solved and not searched for; the steps that can hold one are
 * themselves solved for.
 *
 * <pre>{@code
 * ApiLine api = ApiLine.at(new BigDecimal("0.0066"));              // USD a request
 * FleetStair fleet = new FleetStair(node, capacity, 0, people);    // a year
 * BreakEven answer = BreakEven.of(api, fleet);
 * answer.volumes().intervals();                                    // or answer.never() says why there are none
 * }</pre>
 *
 * @param full requests a year of a node that is always full
 * @param never why there is no such volume; null where there is one
 */
public record BreakEven(
        ApiLine api,
        FleetStair fleet,
        BigDecimal full,
        Volumes volumes,
        @Nullable Never never) {
    /** Steps that are looked at one by one; of further ones only where they are all in the set is told. */
    static final int STEPS_MOST = 10_000;

    private static final int DIGITS = 40;

    /** Why a fleet never costs as little as the API. */
    public enum Never {
        /** A node is full before it has earned itself: a request on it costs at least what the API asks. */
        FULL_FIRST,
        /** The same at every utilisation: not even a node that is always full serves a request for that price. */
        BELOW_FULL_NODE,
        /** The calls are longer than the model's positions, so that no node serves them. */
        NOT_SERVED
    }

    public static BreakEven of(ApiLine api, FleetStair fleet) {
        return of(api, fleet, fleet.capacity(), null);
    }

    /**
     * @param full requests a year that a node would take if it were always full, at least the fleet's own capacity
     * @param horizon volume up to which intervals are told; null for as many as there are
     */
    public static BreakEven of(ApiLine api, FleetStair fleet, BigDecimal full, @Nullable BigDecimal horizon) {
        Volumes volumes = new Steps(api, fleet, horizon).volumes();
        Never never = null;
        if (volumes.isEmpty() && volumes.alwaysFrom() == null) {
            boolean hopeless = api.steepest().multiply(full).compareTo(fleet.node()) <= 0;
            never = hopeless ? Never.BELOW_FULL_NODE : Never.FULL_FIRST;
        }
        return new BreakEven(api, fleet, full, volumes, never);
    }

    /** The same of calls that no node serves. */
    BreakEven notServed() {
        return new BreakEven(api, fleet, full, new Volumes(List.of(), null, null), Never.NOT_SERVED);
    }

    /** USD of a request on a node that is always full: the least at any utilisation. */
    public BigDecimal leastOfFull() {
        return quotient(fleet.node(), full);
    }

    /** Requests a year for which the API asks what the first node costs; null where it never asks so much. */
    public @Nullable BigDecimal firstEarned() {
        return api.reaching(fleet.cost(BigDecimal.ONE));
    }

    /** Rounded to so many digits that no volume differs by it. */
    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.signum() == 0
                ? BigDecimal.ZERO
                : Decimals.stripped(Decimals.quotient(dividend, divisor, DIGITS));
    }

    /** The stair's steps, the first of one node. */
    private record Steps(
            ApiLine api, FleetStair fleet, @Nullable BigDecimal horizon) {

        Volumes volumes() {
            BigDecimal first = first();
            if (first == null) {
                return new Volumes(List.of(), null, null);
            }
            BigDecimal joined = joined();
            BigDecimal last = joined == null ? last() : joined;
            BigDecimal listed = first.add(BigDecimal.valueOf(STEPS_MOST));
            if (horizon != null) {
                listed = listed.min(fleet.nodes(horizon));
            }
            boolean whole = last != null && last.compareTo(listed) <= 0;
            List<Volumes.Interval> intervals = intervals(first, last == null ? listed : last.min(listed));
            if (whole && joined != null) {
                Volumes.Interval end = intervals.remove(intervals.size() - 1);
                intervals.add(new Volumes.Interval(end.from(), null));
                return new Volumes(intervals, end.from(), null);
            }
            BigDecimal always = joined == null ? null : start(joined.subtract(BigDecimal.ONE));
            return new Volumes(intervals, always, whole ? null : right(listed));
        }

        /** The first step that can hold an interval: where a full one costs no more; null where none can. */
        private @Nullable BigDecimal first() {
            BigDecimal gain = api.steepest().multiply(fleet.capacity()).subtract(fleet.node());
            if (gain.signum() < 0 || (gain.signum() == 0 && fleet.standing().signum() > 0)) {
                return null;
            }
            return gain.signum() == 0 ? BigDecimal.ONE : up(fleet.standing(), gain);
        }

        /** The step from which on each begins in the set, so that they are one; null where there is none. */
        private @Nullable BigDecimal joined() {
            ApiLine.Piece end = api.last();
            BigDecimal each = end.slope().multiply(fleet.capacity());
            BigDecimal gain = each.subtract(fleet.node());
            if (gain.signum() <= 0) {
                return null;
            }
            BigDecimal behind = fleet.standing()
                    .add(end.slope().multiply(end.from()))
                    .subtract(end.at())
                    .add(each);
            BigDecimal step =
                    up(behind, gain).max(up(end.from(), fleet.capacity()).add(BigDecimal.ONE));
            return lastApart(step.subtract(BigDecimal.ONE)).add(BigDecimal.ONE);
        }

        /**
         * The last step up to one that does not begin in the set, 0 if all do. What the API is ahead of the fleet at a step's
         * left end goes straight over the steps of one of the API's pieces, so that each piece holds it at an end or at one
         * place that is solved.
         */
        private BigDecimal lastApart(BigDecimal to) {
            BigDecimal last = to;
            for (int i = api.pieces().size() - 1; i >= 0 && last.signum() > 0; i--) {
                ApiLine.Piece piece = api.pieces().get(i);
                BigDecimal first = quotient(piece.from(), fleet.capacity())
                        .setScale(0, RoundingMode.CEILING)
                        .add(BigDecimal.ONE);
                if (first.compareTo(last) > 0) {
                    continue;
                }
                if (ahead(last).signum() < 0) {
                    return last;
                }
                BigDecimal behind = ahead(first).negate();
                if (behind.signum() > 0) {
                    BigDecimal rise = piece.slope().multiply(fleet.capacity()).subtract(fleet.node());
                    return first.add(up(behind, rise)).subtract(BigDecimal.ONE);
                }
                last = first.subtract(BigDecimal.ONE);
            }
            return last;
        }

        /** What the API costs above the fleet at the left end of a step, which is in the set unless that is below 0. */
        private BigDecimal ahead(BigDecimal step) {
            return api.cost(right(step.subtract(BigDecimal.ONE))).subtract(fleet.cost(step));
        }

        /** The last step that can hold an interval; null where there is no last one. */
        private @Nullable BigDecimal last() {
            ApiLine.Piece end = api.last();
            BigDecimal loss = fleet.node().subtract(end.slope().multiply(fleet.capacity()));
            BigDecimal ahead =
                    end.at().subtract(end.slope().multiply(end.from())).subtract(fleet.standing());
            if (loss.signum() == 0 && ahead.signum() >= 0) {
                return null;
            }
            BigDecimal corner = up(end.from(), fleet.capacity());
            return loss.signum() <= 0 || ahead.signum() <= 0
                    ? corner
                    : quotient(ahead, loss).setScale(0, RoundingMode.FLOOR).max(corner);
        }

        private List<Volumes.Interval> intervals(BigDecimal from, BigDecimal to) {
            List<Volumes.Interval> intervals = new ArrayList<>();
            for (BigDecimal step = from; step.compareTo(to) <= 0; step = step.add(BigDecimal.ONE)) {
                BigDecimal start = start(step);
                BigDecimal left = right(step.subtract(BigDecimal.ONE));
                BigDecimal right = right(step);
                if (start == null || start.compareTo(right) > 0) {
                    continue;
                }
                Volumes.Interval before = intervals.isEmpty() ? null : intervals.get(intervals.size() - 1);
                if (before != null
                        && before.to() != null
                        && start.compareTo(left) <= 0
                        && left.compareTo(before.to()) == 0) {
                    intervals.set(intervals.size() - 1, new Volumes.Interval(before.from(), right));
                } else {
                    intervals.add(new Volumes.Interval(start.max(left), right));
                }
            }
            return intervals;
        }

        /** Where the API comes to cost what a step does. */
        private @Nullable BigDecimal start(BigDecimal step) {
            return api.reaching(fleet.cost(step));
        }

        private BigDecimal right(BigDecimal step) {
            return fleet.capacity().multiply(step);
        }

        private static BigDecimal up(BigDecimal dividend, BigDecimal divisor) {
            return quotient(dividend, divisor).setScale(0, RoundingMode.CEILING).max(BigDecimal.ONE);
        }
    }
}
