package farthing.economics.machine;

import farthing.catalogue.Provenance;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Measurement;
import farthing.economics.machine.Known.Kind;
import farthing.economics.machine.Known.Remark;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What machines can serve, from the measured row that is nearest: of the same model or one of the same shape, on the same
 * accelerator, at the same precision of weights, within the latency target, with lengths as near as may be. Of rows that
 * are equally near, the one with the highest throughput. A row of few requests at a time does not show what its machine can
 * do: it gives way to one of many more that foretells clearly more. Where there is none, the physical bound, which is tagged
 * so.
 *
 * <p>A row of a part of the machine counts once for each whole replica of it that the machine holds. A row of other lengths
 * is carried over by the ratio of the roofline's machine times. Every such step is a {@link Remark}. For several threads.
 */
public final class Capacities {
    /** So many times the requests at a time are many more. */
    private static final int BUSIER = 4;
    /** And so many times the requests a second are clearly more: carrying over is off by less for nine rows of ten. */
    private static final BigDecimal CLEARLY = new BigDecimal("1.75");

    /** Answers that are kept: the machines of a few requests. */
    private static final int REMEMBERED = 512;

    private final Map<String, List<Measurement>> byAccelerator = new TreeMap<>();
    private final Map<String, Anatomy> shapes = new TreeMap<>();
    /** Null while it is in use. */
    private final AtomicReference<@Nullable Map<Asked, Known>> kept = new AtomicReference<>(new LinkedHashMap<>());

    public Capacities(Hardware hardware) {
        for (Measurement row : hardware.measurements()) {
            byAccelerator
                    .computeIfAbsent(row.accelerator(), accelerator -> new ArrayList<>())
                    .add(row);
        }
        for (Anatomy model : hardware.models()) {
            shapes.put(model.id(), shape(model));
        }
    }

    /** All rows on the accelerator, in the order of the files. */
    public List<Measurement> rows(Accelerator accelerator) {
        return Collections.unmodifiableList(byAccelerator.getOrDefault(accelerator.id(), List.of()));
    }

    /** Rows of the model, or of models of its shape, on the accelerator, in the order of the files. */
    public List<Measurement> rows(Anatomy model, Accelerator accelerator) {
        List<String> alike = alike(model);
        List<Measurement> found = new ArrayList<>();
        for (Measurement row : rows(accelerator)) {
            if (alike.contains(row.model())) {
                found.add(row);
            }
        }
        return found;
    }

    /** Ids of the model and of those that have its shape. */
    private List<String> alike(Anatomy model) {
        Anatomy shape = shape(model);
        List<String> alike = new ArrayList<>(List.of(model.id()));
        shapes.forEach((id, known) -> {
            if (known.equals(shape)) {
                alike.add(id);
            }
        });
        return alike;
    }

    /**
     * From the nearest measured row, else the bound. The same question is reckoned once: offers share machines. Who asks
     * while another thread looks into what is kept, reckons anew.
     */
    public Known of(Asked asked) {
        Map<Asked, Known> answered = kept.getAndSet(null);
        if (answered == null) {
            return reckoned(asked);
        }
        try {
            Known known = answered.get(asked);
            if (known == null) {
                known = reckoned(asked);
                if (answered.size() >= REMEMBERED) {
                    answered.clear();
                }
                answered.put(asked, known);
            }
            return known;
        } finally {
            kept.set(answered);
        }
    }

    private Known reckoned(Asked asked) {
        Estimate estimate = new Estimate(asked);
        Remark reason = estimate.reasonForNothing();
        if (reason != null) {
            return estimate.nothing(reason);
        }
        List<Remark> remarks = new ArrayList<>();
        List<Nearest> possible = possible(asked, remarks);
        if (possible.isEmpty()) {
            return estimate.bounded(remarks);
        }
        // with other lengths a busier row might not keep the latency
        return asked.target().isNone() ? fullest(estimate, possible) : carried(estimate, possible.get(0));
    }

    private static Known fullest(Estimate estimate, List<Nearest> possible) {
        Nearest taken = possible.get(0);
        Known known = carried(estimate, taken);
        for (Nearest next : possible) {
            if (next.isBusier(taken)) {
                Known busier = carried(estimate, next);
                if (busier.requests().compareTo(known.requests().multiply(CLEARLY)) > 0) {
                    taken = next;
                    known = busier;
                }
            }
        }
        return known;
    }

    private static Known carried(Estimate estimate, Nearest nearest) {
        return estimate.carried(nearest.row, nearest.replicas, nearest.apart);
    }

    /**
     * As the user types it, held against the bound.
     *
     * @param outputPerSecond output tokens a second of the whole machine at the asked mix, above 0
     */
    public Known claimed(Asked asked, BigDecimal outputPerSecond) {
        return new Estimate(asked).claimed(outputPerSecond);
    }

    private record Nearest(Measurement row, int replicas, BigDecimal apart) {
        /** Output tokens a second of the machine in the row's own lengths. */
        BigDecimal output() {
            return row.outputPerSecond().multiply(BigDecimal.valueOf(replicas));
        }

        /** Whether it had many more requests at a time; one of which that is not told had as many as there were. */
        boolean isBusier(Nearest other) {
            return other.row.concurrency() > 0
                    && (row.concurrency() == 0
                            || (long) row.concurrency() * replicas
                                    >= (long) other.row.concurrency() * other.replicas * BUSIER);
        }
    }

    /** The nearest first, of equally near ones that with the highest throughput. */
    private static final Comparator<Nearest> NEAREST =
            Comparator.comparing(Nearest::apart).thenComparing(Nearest::output, Comparator.reverseOrder());

    private List<Nearest> possible(Asked asked, List<Remark> remarks) {
        List<Nearest> possible = new ArrayList<>();
        BigDecimal quickest = null;
        boolean latencyUnknown = false;
        for (Measurement row : rows(asked.model(), asked.accelerator())) {
            if (row.precision() != asked.weights()
                    || row.count() > asked.count()
                    || !row.doubt().isEmpty()) {
                continue; // another deployment, or a row that is known to be wrong
            }
            if (!asked.target().isMet(row.firstToken(), row.perToken())) {
                BigDecimal per = row.perToken();
                latencyUnknown |= per == null;
                quickest = per == null || (quickest != null && quickest.compareTo(per) <= 0) ? quickest : per;
                continue;
            }
            possible.add(new Nearest(row, asked.count() / row.count(), apart(row, asked.mix())));
        }
        if (possible.isEmpty()) {
            remarks.add(
                    quickest != null || latencyUnknown
                            ? notMet(asked, quickest)
                            : new Remark(Kind.NOT_MEASURED, "no measured row of " + subject(asked)));
        }
        possible.sort(NEAREST);
        return possible;
    }

    private static Remark notMet(Asked asked, @Nullable BigDecimal quickest) {
        return new Remark(
                Kind.TARGET_NOT_MET,
                "no measured row of " + subject(asked) + " is known to keep the latency"
                        + (quickest == null
                                ? ""
                                : "; the quickest takes " + Decimals.plain(Decimals.rounded(quickest, 3))
                                        + " ms a token"));
    }

    private static String subject(Asked asked) {
        return asked.model().id() + " at " + asked.weights().label() + " on up to " + asked.count() + "x "
                + asked.accelerator().name();
    }

    private static BigDecimal apart(Measurement row, Mix mix) {
        // a prompt without tokens is as far from another as one of a single token
        BigDecimal asked = mix.input().max(BigDecimal.ONE);
        return ratio(row.input(), asked).multiply(ratio(row.output(), mix.output()));
    }

    private static BigDecimal ratio(BigDecimal one, BigDecimal other) {
        return Decimals.quotient(one.max(other), one.min(other), Estimate.DIGITS);
    }

    /** The shape alone: what it is called and where it was read do not make it faster. */
    private static Anatomy shape(Anatomy model) {
        return new Anatomy(
                "",
                List.of(),
                model.layers(),
                model.hidden(),
                model.attention(),
                model.windowed(),
                model.stateful(),
                model.denseLayers(),
                model.denseWidth(),
                model.experts(),
                model.gated(),
                model.vocabulary(),
                model.tied(),
                model.further(),
                0,
                Provenance.of("", null),
                "");
    }
}
