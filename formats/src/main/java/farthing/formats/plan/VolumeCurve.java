package farthing.formats.plan;

import farthing.economics.plan.Planner;
import farthing.formats.doc.Doc;
import farthing.formats.workload.Patch;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.quantity.range.Input;
import farthing.workload.plan.Business;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How margin comes out over volume: the file with so many interactions a month, planned again at each. Users and seats grow
 * with them.
 *
 * @param points by rising volume
 */
public record VolumeCurve(List<Point> points) {
    /** Interactions a month that are looked at, beside the file's own. */
    private static final List<String> VOLUMES =
            List.of("10000", "30000", "100000", "300000", "1000000", "3000000", "10000000");

    public VolumeCurve {
        points = List.copyOf(points);
    }

    /**
     * One volume.
     *
     * @param interactions in a usual month
     * @param own whether it is the file's
     */
    public record Point(BigDecimal interactions, boolean own, EditedPlan plan) {
        public Money revenue() {
            return Objects.requireNonNull(plan.estimate().revenue());
        }

        /** Cost of goods that is inference, a month. */
        public Money inference() {
            return plan.estimate().inference();
        }

        /** Cost of goods beside inference, a month. */
        public Money otherGoods() {
            return plan.estimate().month().minus(inference());
        }

        /** Gross margin, as a share of revenue. */
        public BigDecimal margin() {
            return Objects.requireNonNull(plan.estimate().margin());
        }

        /** Spend on research and development, a month. */
        public Money research() {
            return plan.estimate().research();
        }

        /** What revenue leaves after cost of goods and research. */
        public Money left() {
            return revenue().minus(plan.estimate().month()).minus(research());
        }

        /** The same as a share of revenue. */
        public BigDecimal leftShare() {
            return Decimals.divide(left().amount(), revenue().amount());
        }
    }

    /** No points where the file states no price, or its cost is not known in full. */
    public static VolumeCurve of(Doc file, Workload workload, Planner planner) {
        BigDecimal own = usual(workload);
        List<BigDecimal> volumes = new ArrayList<>(List.of(own));
        VOLUMES.forEach(each -> volumes.add(new BigDecimal(each)));
        volumes.sort(null);
        List<Point> points = new ArrayList<>();
        for (BigDecimal volume : own.signum() == 0 ? List.<BigDecimal>of() : volumes) {
            boolean isOwn = volume.compareTo(own) == 0;
            boolean again =
                    isOwn && !points.isEmpty() && points.get(points.size() - 1).own();
            Point point = again ? null : point(file, workload, volume, isOwn, planner);
            if (point != null) {
                points.add(point);
            }
        }
        return new VolumeCurve(points);
    }

    private static @Nullable Point point(Doc file, Workload workload, BigDecimal volume, boolean own, Planner planner) {
        EditedPlan plan = EditedPlan.of(file, own ? List.of() : patches(workload, volume), planner);
        BigDecimal margin = plan == null ? null : plan.estimate().margin();
        return plan == null || margin == null ? null : new Point(volume, own, plan);
    }

    /** So many times the file's own volume; null where the file states no price, or its cost is not known in full. */
    public static @Nullable Point atTimes(Doc file, Workload workload, BigDecimal times, Planner planner) {
        BigDecimal own = usual(workload);
        return own.signum() == 0 ? null : point(file, workload, own.multiply(times), false, planner);
    }

    private static BigDecimal usual(Workload workload) {
        return workload.traffic().interactions().stream().map(Input::mean).reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    private static List<Patch> patches(Workload workload, BigDecimal volume) {
        BigDecimal times = Decimals.divide(volume, usual(workload));
        List<Input> factors = workload.traffic().interactions();
        Input users = workload.traffic().users();
        List<Patch> patches = new ArrayList<>();
        if (factors.size() == 1) {
            patches.add(Patch.set(factors.get(0).path(), volume));
        }
        if (users != null) {
            patches.add(scaled(users, times));
        }
        if (workload.business().price() instanceof Business.Price.PerSeat seat
                && (users == null || !seat.users().path().equals(users.path()))) {
            patches.add(scaled(seat.users(), times));
        }
        return patches;
    }

    private static Patch scaled(Input input, BigDecimal times) {
        return Patch.set(input.path(), input.mean().multiply(times));
    }
}
