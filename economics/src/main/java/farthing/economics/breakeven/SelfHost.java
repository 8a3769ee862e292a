package farthing.economics.breakeven;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Offer;
import farthing.catalogue.hardware.Offer.HourlyPrice;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.Precision;
import farthing.economics.machine.Asked;
import farthing.economics.machine.Capacities;
import farthing.economics.machine.Capacity;
import farthing.economics.machine.Known;
import farthing.economics.machine.Mix;
import farthing.economics.machine.Work;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.ModelWork;
import farthing.economics.plan.Numerals;
import farthing.economics.plan.Planner;
import farthing.economics.plan.Windows;
import farthing.quantity.CommonYear;
import farthing.quantity.Currency;
import farthing.quantity.range.Input;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a planned workload would cost less with its own model on rented nodes: on the offer on demand that is cheapest for
 * its mix of tokens by measured rows, with the people who run a fleet.
 *
 * @param machine such as {@code 8x H100 SXM at lambda}
 * @param study the seller of the plan against that fleet
 */
public record SelfHost(String machine, Study study) {

    /**
     * @param planner of the book in which others sell the same weights
     * @param now the workload as it stands
     * @param crew the people who run it
     * @return null where the model's shape is not known, nothing was measured, or there is nothing to serve
     */
    public static @Nullable SelfHost of(
            Planner planner, Workload workload, Estimate now, Hardware hardware, Crew crew) {
        Anatomy model = model(now, hardware);
        ModelWork work = ModelWork.of(now, new Windows(workload));
        if (model == null || work == null || work.output().signum() == 0) {
            return null;
        }
        CountedUnit served = new CountedUnit("completed interaction", work.requests(), work.request(), work.longest());
        Node node = cheapest(model, served, hardware);
        if (node == null) {
            return null;
        }
        ApiPrice api = ApiPrice.planned(now, true, work.cost(), "as planned");
        OwnFleet fleet = new OwnFleet(
                assumed("a node, an hour", node.price.usd(), "USD/h"),
                assumed("operation, a year", crew.year(), "USD"),
                node.capacity,
                served,
                assumed("peak utilisation", Work.USUAL_UTILISATION, "share"),
                workload.traffic().peak(),
                0);
        List<ApiPrice> sellers = PlannedSeller.all(
                        planner,
                        workload,
                        SameWeights.names(planner.book(), model.id()),
                        listing -> model,
                        "as planned")
                .stream()
                .filter(PlannedSeller::takesAllCalls)
                .map(PlannedSeller::api)
                .toList();
        Study study = Study.of(new Study.Question(
                api,
                false,
                sellers,
                fleet,
                work.monthly().multiply(CommonYear.MONTHS),
                List.of(),
                Needs.NONE,
                List.of(),
                Unsure.NOT,
                crew,
                1,
                1));
        return new SelfHost(node.label(hardware), study);
    }

    private static Input assumed(String path, BigDecimal value, String unit) {
        return new Input(path, value, unit, Input.Tag.ASSUMED, "");
    }

    /** By a name of the listing; null where its weights are not known to be open. */
    public static @Nullable Anatomy model(Estimate now, Hardware hardware) {
        return SoldWeights.in(hardware)
                .of(now.option().server().standard().found().listing());
    }

    private record Node(Offer offer, HourlyPrice price, Capacity capacity) {
        BigDecimal perRequest(Mix mix) {
            return BreakEven.quotient(price.usd(), capacity.requestsPerHour(mix));
        }

        String label(Hardware hardware) {
            String name = hardware.accelerator(offer.accelerator()).name();
            return (offer.count() == 1 ? name : offer.count() + "x " + name) + " at " + offer.provider() + " for "
                    + Numerals.money(price.usd(), Currency.USD) + " an hour";
        }
    }

    /** By the cost of a request, of those that were measured. */
    private static @Nullable Node cheapest(Anatomy model, CountedUnit served, Hardware hardware) {
        Mix mix = served.request();
        Capacities capacities = new Capacities(hardware);
        Node best = null;
        for (Offer offer : hardware.offers()) {
            HourlyPrice price = offer.standing(Payment.ON_DEMAND);
            if (price == null) {
                continue;
            }
            Accelerator accelerator = hardware.accelerator(offer.accelerator());
            Precision weights = accelerator.usualWeights();
            Asked asked = new Asked(model, accelerator, offer.count(), weights, Precision.BF16, mix, Asked.Target.NONE);
            Known known = capacities.of(asked);
            Capacity capacity = known.capacity();
            if (capacity == null || known.isBound() || !holds(capacities, asked, served)) {
                continue;
            }
            Node node = new Node(offer, price, capacity);
            if (best == null || node.perRequest(mix).compareTo(best.perRequest(mix)) < 0) {
                best = node;
            }
        }
        return best;
    }

    /** Whether the longest request is within the positions of the model and lies in its memory, too. */
    private static boolean holds(Capacities capacities, Asked asked, CountedUnit served) {
        Mix longest = served.longest();
        long positions = asked.model().context();
        if (positions > 0 && longest.tokens().compareTo(BigDecimal.valueOf(positions)) > 0) {
            return false;
        }
        if (longest.isSame(served.request())) {
            return true;
        }
        Mix written = new Mix(longest.input(), longest.output().max(BigDecimal.ONE));
        return capacities
                        .of(new Asked(
                                asked.model(),
                                asked.accelerator(),
                                asked.count(),
                                asked.weights(),
                                asked.cache(),
                                written,
                                asked.target()))
                        .capacity()
                != null;
    }

    /** What a page says of it in one line. */
    public String text() {
        String price = first(reason -> reason.code() == Reason.Code.PRICE);
        String decides = first(Reason::decides);
        OwnFleet fleet = study.question().fleet();
        boolean saves = study.advice().verdict() != Recommendation.Verdict.STAY;
        return (saves ? "no edit of this file; " : "") + "on " + machine + ", "
                + Numerals.percent(Work.USUAL_UTILISATION)
                + " used in a busiest hour of " + Numerals.of(fleet.peak().mean()) + " times the mean, "
                + Numerals.money(fleet.operation().mean(), Currency.USD)
                + " a year for people: " + price + (decides.isEmpty() ? "" : "; but " + decides);
    }

    private String first(Predicate<Reason> which) {
        return study.advice().reasons().stream()
                .filter(which)
                .findFirst()
                .map(Reason::text)
                .orElse("");
    }
}
