package farthing.economics.machine;

import farthing.catalogue.hardware.Measurement;
import farthing.economics.machine.Known.Kind;
import farthing.economics.machine.Known.Remark;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.serving.ForwardPass;
import farthing.serving.Load;
import farthing.serving.Roofline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From one row, a claim or the bound to a capacity.
 *
 * <p>Carrying over: the roofline says how long a request takes the row's machine at least at the row's concurrency, with the
 * lengths that were seen and with those that are asked; halfway between prompts and answers that overlap and that wait for
 * each other, for engines lie between the two. What the row reached of that is taken to be reached with the other lengths,
 * too: requests asked = requests seen x least time seen / least time asked. Measured rows foretold so from rows of other
 * lengths are off by 17 % in the median and within 1.75 times for nine of ten; {@code CarriedOverTest} holds that.
 */
final class Estimate {
    /** Digits of rates; what a measurement tells is far fewer. */
    static final int DIGITS = 20;

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    /** A row of so small a part of the requests at a time that memory holds is one of light load. */
    private static final int LIGHT = 8;
    /** No more at a time than these are looked for: engines limit them. */
    private static final int MANY = 512;
    /** A prompt that much longer than the row's has another time to its first token. */
    private static final BigDecimal LONGER = new BigDecimal("1.15");

    private final Asked asked;
    private final ForwardPass pass;
    private final Roofline bound;

    Estimate(Asked asked) {
        this.asked = asked;
        this.pass = ForwardPass.of(asked.model());
        this.bound = roofline(asked.count(), asked.mix(), null);
    }

    private Roofline roofline(int count, Mix mix, @Nullable BigDecimal batch) {
        Load load = new Load(mix.input(), mix.output(), batch, BigDecimal.ONE, BigDecimal.ZERO);
        return Roofline.of(pass, asked.accelerator(), count, asked.weights(), asked.cache(), load);
    }

    /** Why the machine can serve nothing of the mix; null if it may. */
    @Nullable
    Remark reasonForNothing() {
        String subject = asked.model().id() + " at " + asked.weights().label() + " on " + asked.count() + "x "
                + asked.accelerator().name();
        if (!bound.isFitting()) {
            return new Remark(
                    Kind.NO_ROOM,
                    subject + ": weights and one such request do not lie in its memory, whatever the engine");
        }
        BigDecimal first = asked.target().firstToken();
        BigDecimal leastFirst = bound.value(bound.firstToken()).multiply(THOUSAND);
        if (first != null && leastFirst.compareTo(first) > 0) {
            return new Remark(
                    Kind.TARGET_IMPOSSIBLE, subject + ": the first token takes at least " + text(leastFirst) + " ms");
        }
        BigDecimal per = asked.target().perToken();
        BigDecimal leastPer = bound.value(bound.step()).multiply(THOUSAND);
        if (per != null && leastPer.compareTo(per) > 0) {
            return new Remark(Kind.TARGET_IMPOSSIBLE, subject + ": a token takes at least " + text(leastPer) + " ms");
        }
        return null;
    }

    Known nothing(Remark reason) {
        return new Known(null, BigDecimal.ZERO, null, 1, BigDecimal.ONE, bound, List.of(reason));
    }

    /** No more than that; with a target, at the largest batch whose steps keep it. */
    Known bounded(List<Remark> remarks) {
        Roofline most =
                asked.target().perToken() == null ? bound : roofline(asked.count(), asked.mix(), largestBatch());
        Parts parts = Parts.of(most, asked.mix());
        BigDecimal requests = most.value(most.requests());
        Capacity capacity = parts.overlapping(requests, Input.Tag.BOUND, "roofline: at most, never to be expected");
        return new Known(capacity, requests, null, 1, BigDecimal.ONE, bound, remarks);
    }

    /** The first power of two at which a step takes longer than the target, or what memory holds: larger is too large. */
    private @Nullable BigDecimal largestBatch() {
        BigDecimal target = asked.target().perToken();
        BigDecimal held = bound.orNull(bound.most());
        if (target == null || held == null) {
            return null;
        }
        BigDecimal batch = BigDecimal.ONE;
        while (batch.compareTo(held) < 0) {
            Roofline at = roofline(asked.count(), asked.mix(), batch);
            if (at.value(at.step()).multiply(THOUSAND).compareTo(target) > 0) {
                return batch;
            }
            batch = batch.add(batch);
        }
        return null;
    }

    Known carried(Measurement row, int replicas, BigDecimal apart) {
        Mix seen = new Mix(row.input(), row.output());
        BigDecimal batch = row.concurrency() == 0 ? null : BigDecimal.valueOf(row.concurrency());
        Roofline there = roofline(row.count(), seen, batch);
        Roofline here = roofline(row.count(), asked.mix(), batch);
        List<Remark> remarks = remarks(row, replicas, apart);
        if (!there.isFitting() || !here.isFitting()) {
            remarks.add(new Remark(
                    Kind.NOT_MEASURED,
                    "row " + row.id() + " kept keys and values narrower than "
                            + asked.cache().label() + ", at which a request does not fit"));
            return bounded(remarks);
        }
        BigDecimal perReplica = Decimals.quotient(row.outputPerSecond(), row.output(), DIGITS);
        BigDecimal reached = perReplica.multiply(halfway(there, seen));
        BigDecimal requests =
                Decimals.quotient(reached, halfway(here, asked.mix()), DIGITS).multiply(BigDecimal.valueOf(replicas));
        Parts parts = Parts.of(here, asked.mix());
        BigDecimal most = bound.value(bound.requests());
        if (requests.compareTo(most) > 0) {
            remarks.add(new Remark(
                    Kind.HELD_TO_BOUND,
                    "carried over it would be "
                            + text(requests.multiply(asked.mix().output()))
                            + " output tokens/s, above the bound of "
                            + text(most.multiply(asked.mix().output()))));
            requests = most;
        }
        Capacity capacity = parts.capacity(requests, replicas, Input.Tag.MEASURED, basis(row, replicas));
        return new Known(capacity, requests, row, replicas, apart, bound, remarks);
    }

    /** Twice the mean of the least times of a request where prompts and answers overlap, and where one waits for the other. */
    private static BigDecimal halfway(Roofline roofline, Mix mix) {
        BigDecimal overlapping = Decimals.quotient(BigDecimal.ONE, roofline.value(roofline.requests()), DIGITS);
        return overlapping.add(Parts.of(roofline, mix).serial());
    }

    private List<Remark> remarks(Measurement row, int replicas, BigDecimal apart) {
        List<Remark> remarks = new ArrayList<>();
        if (!row.model().equals(asked.model().id())) {
            remarks.add(new Remark(Kind.SAME_SHAPE, "measured with " + row.model() + ", which has the same shape"));
        }
        if (apart.compareTo(BigDecimal.ONE) != 0) {
            remarks.add(new Remark(
                    Kind.CARRIED_OVER,
                    "from " + text(row.input()) + " in and " + text(row.output())
                            + " out by the ratio of roofline times;" + " the lengths are " + text(apart) + "x apart"));
        }
        int idle = asked.count() - replicas * row.count();
        if (replicas > 1 || idle > 0) {
            remarks.add(new Remark(
                    Kind.REPLICAS,
                    replicas + " x a replica of " + row.count()
                            + (idle == 0 ? "" : "; " + idle + " accelerators idle")));
        }
        if (row.derived()) {
            remarks.add(new Remark(Kind.DERIVED, "throughput follows from the measured latencies by Little's law"));
        }
        BigDecimal held = bound.orNull(bound.most());
        long together = (long) row.concurrency() * replicas;
        if (asked.target().isNone()
                && together > 0
                && together * LIGHT <= MANY
                && held != null
                && held.compareTo(BigDecimal.valueOf(together * LIGHT)) >= 0) {
            remarks.add(new Remark(
                    Kind.LIGHT_LOAD,
                    "seen with " + together + " at a time, and memory holds " + text(held)
                            + ": the machine serves more, and a token costs less"));
        }
        if (asked.target().firstToken() != null
                && asked.mix().input().compareTo(row.input().multiply(LONGER)) > 0) {
            remarks.add(new Remark(
                    Kind.SHORTER_PROMPTS,
                    "the time to the first token was measured with prompts of " + text(row.input()) + " tokens"));
        }
        return remarks;
    }

    Known claimed(BigDecimal outputPerSecond) {
        Remark reason = reasonForNothing();
        BigDecimal requests = Decimals.quotient(outputPerSecond, asked.mix().output(), DIGITS);
        BigDecimal most = bound.isFitting() ? bound.value(bound.requests()) : BigDecimal.ZERO;
        List<Remark> remarks = new ArrayList<>();
        if (reason != null) {
            remarks.add(reason);
        }
        if (requests.compareTo(most) > 0) {
            remarks.add(new Remark(
                    Kind.CLAIM_ABOVE_BOUND,
                    text(outputPerSecond) + " output tokens/s are claimed, and the machine allows at most "
                            + text(most.multiply(asked.mix().output()))
                            + "; see farthing audit"));
        }
        if (!bound.isFitting()) {
            return new Known(null, BigDecimal.ZERO, null, 1, BigDecimal.ONE, bound, remarks);
        }
        Parts parts = Parts.of(bound, asked.mix());
        return new Known(
                parts.capacity(requests, 1, Input.Tag.CLAIMED, "typed"),
                requests,
                null,
                1,
                BigDecimal.ONE,
                bound,
                remarks);
    }

    /** Such as {@code row ifx-3707: 8x h100-sxm, fp8, vllm, 921.6 in and 921.6 out, 64 at a time, 2025-10-29}. */
    private static String basis(Measurement row, int replicas) {
        LocalDate day = row.day() == null ? row.provenance().checkedOn() : row.day();
        return (replicas > 1 ? replicas + " replicas of " : "") + "row " + row.id() + ": " + row.count() + "x "
                + row.accelerator() + ", "
                + row.precision().label() + ", " + row.engine() + ", " + text(row.input()) + " in and "
                + text(row.output()) + " out"
                + (row.concurrency() == 0 ? "" : ", " + row.concurrency() + " at a time")
                + "; " + row.provenance().source() + (day == null ? "" : ", " + day);
    }

    private static String text(BigDecimal value) {
        return Decimals.plain(Decimals.rounded(value, 4));
    }

    /**
     * Least seconds that the parts of a request take on the machine, each alone.
     *
     * @param mix tokens of the request
     * @param prefill most tokens of prompts a second
     * @param decode most tokens of answers a second
     */
    private record Parts(Mix mix, BigDecimal prefill, BigDecimal decode) {
        static Parts of(Roofline roofline, Mix mix) {
            BigDecimal prefill = roofline.orNull(roofline.prefill());
            BigDecimal decode = roofline.value(roofline.decode());
            boolean reads = prefill != null && prefill.signum() > 0;
            // a mix without prompts takes no prefill, and its rate decides nothing
            return new Parts(mix, reads && prefill != null ? prefill : decode, decode);
        }

        private BigDecimal reading() {
            return Decimals.quotient(mix.input(), prefill, DIGITS);
        }

        private BigDecimal writing() {
            return Decimals.quotient(mix.output(), decode, DIGITS);
        }

        BigDecimal serial() {
            return reading().add(writing());
        }

        /** Serial where the parts one after another are within the bound, else overlapping. */
        Capacity capacity(BigDecimal requests, int replicas, Input.Tag tag, String basis) {
            BigDecimal share = requests.multiply(serial());
            return share.compareTo(BigDecimal.valueOf(replicas)) > 0
                    ? overlapping(requests, tag, basis)
                    : scaled(share, Service.SERIAL, tag, basis);
        }

        /** The longer part takes all the time. */
        Capacity overlapping(BigDecimal requests, Input.Tag tag, String basis) {
            return scaled(requests.multiply(reading().max(writing())), Service.SIMULTANEOUS, tag, basis);
        }

        private Capacity scaled(BigDecimal share, Service service, Input.Tag tag, String basis) {
            return new Capacity(prefill.multiply(share), decode.multiply(share), List.of(service), tag, basis);
        }
    }
}
