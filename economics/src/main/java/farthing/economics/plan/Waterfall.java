package farthing.economics.plan;

import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Derivation;
import farthing.quantity.sheet.Exact;
import farthing.workload.plan.Business;
import farthing.workload.plan.Caching;
import farthing.workload.plan.History;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Retries;
import farthing.workload.plan.Routing;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way from the price list to what a completed interaction costs: the workload is stripped of all but one call at list
 * price, then gets its parts back one after another. Each bar is the difference that its part makes at its place, so
 * that the bars add up to the whole exactly; in another order they would be others.
 *
 * @param bars the first is what a price list says
 * @param total cost of a completed interaction
 */
public record Waterfall(List<Bar> bars, BigDecimal total) {
    public Waterfall {
        bars = List.copyOf(bars);
    }

    /** With bars below that share of the total taken together, where there are two or more of them. */
    public Waterfall condensed(BigDecimal share) {
        BigDecimal bound = total.abs().multiply(share);
        List<Bar> large = new ArrayList<>();
        List<Bar> small = new ArrayList<>();
        for (Bar bar : bars) {
            boolean first = large.isEmpty() && small.isEmpty();
            (!first && bar.amount().abs().compareTo(bound) < 0 ? small : large).add(bar);
        }
        if (small.size() < 2) {
            return this;
        }
        BigDecimal together = small.stream().map(Bar::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        large.add(new Bar(small.size() + " smaller parts", together));
        return new Waterfall(large, total);
    }

    private static final String FIRST = "one call at list price";

    /**
     * @param name of the part
     * @param amount that it adds to a completed interaction, or takes away
     */
    public record Bar(String name, BigDecimal amount) {}

    /**
     * Where a bar is from.
     *
     * @param without null for the first bar
     */
    public record Step(Bar bar, @Nullable Derivation without, Derivation with) {}

    /** A part of the workload that a price list does not know of. */
    private enum Part {
        ROUNDS("further rounds"),
        HISTORY("history sent again"),
        PREFIX("system prompt and tools"),
        REASONING("reasoning"),
        OTHER_CALLS("other calls"),
        EXTRAS("searches, media and other units"),
        CAPS("caps on input and output"),
        ROUTING("routing"),
        CACHE("prompt cache"),
        RETRIES("retries and fallbacks"),
        BATCH("batch"),
        CONTRACT("contract"),
        RESPONSES("response cache"),
        FREE_USERS("free users"),
        HIDDEN("hidden costs"),
        INCOMPLETE("interactions that do not complete");

        private final String label;

        Part(String label) {
            this.label = label;
        }
    }

    /** How a stripped workload is priced at the option. */
    interface Pricing {
        OptionSheet of(Workload workload);
    }

    /**
     * @param whole the workload as it stands, priced
     * @return null where a price is missing or nothing completes
     */
    static @Nullable Waterfall of(Workload workload, Estimate whole, Pricing pricing) {
        List<Bar> bars = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        List<Part> left = new ArrayList<>(List.of(Part.values()));
        Priced priced = new Priced(workload, whole, pricing);
        BigDecimal amount = priced.amount(stripped(workload, left), left);
        if (amount == null) {
            return null;
        }
        bars.add(new Bar(FIRST, amount));
        for (Part part : Part.values()) {
            before = amount;
            left.remove(part);
            amount = priced.amount(stripped(workload, left), left);
            if (amount == null) {
                return null;
            }
            BigDecimal more = amount.subtract(before);
            if (more.signum() != 0) {
                bars.add(new Bar(part.label, more));
            }
        }
        return new Waterfall(bars, amount);
    }

    /** What was priced last, and the whole: most workloads lack most parts, which then change nothing. */
    private static final class Priced {
        private final Workload whole;
        private final Estimate ofWhole;
        private final Pricing pricing;
        private @Nullable Workload last;
        private Estimate ofLast;

        Priced(Workload whole, Estimate ofWhole, Pricing pricing) {
            this.whole = whole;
            this.ofWhole = ofWhole;
            this.pricing = pricing;
            this.ofLast = ofWhole;
        }

        /** Without hidden costs and volume, a price list's figure does not depend on how many interactions there are. */
        @Nullable
        BigDecimal amount(Workload workload, List<Part> left) {
            if (!workload.equals(last)) {
                ofLast = workload.equals(whole) ? ofWhole : Estimate.of(pricing.of(workload));
                last = workload;
            }
            return ofLast.isPriced() ? ofLast.exact().orNull(cell(ofLast.option(), left)) : null;
        }
    }

    /** Where the bar of that name is from: the workload at its place with the part and without; null if it has no such bar. */
    static @Nullable Step step(Workload workload, Pricing pricing, String name) {
        List<Part> left = new ArrayList<>(List.of(Part.values()));
        if (name.equals(FIRST)) {
            Derivation with = derivation(stripped(workload, left), left, pricing);
            BigDecimal amount = with == null ? null : with.value();
            return with == null || amount == null ? null : new Step(new Bar(name, amount), null, with);
        }
        for (Part part : Part.values()) {
            Derivation without = part.label.equals(name) ? derivation(stripped(workload, left), left, pricing) : null;
            left.remove(part);
            Derivation with = without == null ? null : derivation(stripped(workload, left), left, pricing);
            BigDecimal before = without == null ? null : without.value();
            BigDecimal after = with == null ? null : with.value();
            if (without != null && with != null && before != null && after != null) {
                return new Step(new Bar(name, after.subtract(before)), without, with);
            }
        }
        return null;
    }

    private static @Nullable Derivation derivation(Workload workload, List<Part> left, Pricing pricing) {
        OptionSheet option = pricing.of(workload);
        return option.unpriced().isEmpty()
                ? Derivation.of(option.sheet(), Exact.of(option.sheet()), cell(option, left))
                : null;
    }

    private static Cell cell(OptionSheet option, List<Part> left) {
        return left.contains(Part.CONTRACT)
                ? option.list()
                : left.contains(Part.INCOMPLETE) ? option.ended() : option.perCompleted();
    }

    private static Workload stripped(Workload w, List<Part> without) {
        List<PlannedCall> calls = new ArrayList<>();
        PlannedCall main = mainCall(w);
        for (PlannedCall call : w.calls()) {
            if (call.equals(main) || !without.contains(Part.OTHER_CALLS)) {
                calls.add(stripped(call, without));
            }
        }
        boolean noCache = without.contains(Part.CACHE);
        Caching caching = noCache ? new Caching(Caching.NONE, w.caching().scopes(), null, List.of()) : w.caching();
        boolean noRetries = without.contains(Part.RETRIES);
        Retries retries = noRetries
                ? new Retries(
                        none(w.retries().rate()),
                        w.retries().retries(),
                        w.retries().billed(),
                        false,
                        null)
                : w.retries();
        return new Workload(
                w.name(),
                w.models(),
                calls,
                w.traffic(),
                caching,
                retries,
                noRetries ? List.of() : w.fallbacks(),
                without.contains(Part.ROUTING) ? new Routing.Direct() : w.routing(),
                without.contains(Part.BATCH) ? none(w.batch()) : w.batch(),
                without.contains(Part.BATCH) ? none(w.offPeak()) : w.offPeak(),
                stripped(w.business(), without),
                without.contains(Part.HIDDEN) ? List.of() : w.hidden(),
                w.latency(),
                without.contains(Part.RESPONSES) ? null : w.responses(),
                w.purchase(),
                w.quality(),
                w.correlated());
    }

    /** The call that a price list would be asked about: the option's own model's with the longest answer. */
    private static PlannedCall mainCall(Workload workload) {
        PlannedCall main = workload.calls().get(0);
        for (PlannedCall call : workload.calls()) {
            boolean own = call.model() == null;
            boolean before = main.model() == null;
            boolean longer = call.output().mean().compareTo(main.output().mean()) > 0;
            main = (own && !before) || (own == before && longer) ? call : main;
        }
        return main;
    }

    private static PlannedCall stripped(PlannedCall call, List<Part> without) {
        boolean caps = without.contains(Part.CAPS);
        return new PlannedCall(
                call.name(),
                call.model(),
                without.contains(Part.ROUNDS) ? one(call.rounds()) : call.rounds(),
                without.contains(Part.OTHER_CALLS) ? one(call.share()) : call.share(),
                without.contains(Part.PREFIX) ? none(call.prefix()) : call.prefix(),
                call.input(),
                call.output(),
                without.contains(Part.REASONING) ? none(call.reasoning()) : call.reasoning(),
                without.contains(Part.REASONING) ? List.of() : call.thinking(),
                without.contains(Part.HISTORY) ? new History.None() : call.history(),
                call.gapSeconds(),
                without.contains(Part.EXTRAS) ? List.of() : call.extras(),
                caps ? null : call.maxOutput(),
                caps ? null : call.maxInput());
    }

    private static Business stripped(Business business, List<Part> without) {
        boolean incomplete = without.contains(Part.INCOMPLETE);
        return new Business(
                business.price(),
                incomplete ? one(business.completed()) : business.completed(),
                business.correct(),
                business.wrongAnswer(),
                without.contains(Part.FREE_USERS) ? null : business.free(),
                business.heavyTail(),
                business.targetMargin());
    }

    private static Input none(Input input) {
        return new Input(input.path(), BigDecimal.ZERO, input.unit(), input.tag(), input.source());
    }

    private static Input one(Input input) {
        return new Input(input.path(), BigDecimal.ONE, input.unit(), input.tag(), input.source());
    }
}
