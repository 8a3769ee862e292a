package farthing.answers.breakeven;

import farthing.answers.OpenBook;
import farthing.answers.machine.Positions;
import farthing.catalogue.anatomy.Anatomy;
import farthing.economics.breakeven.CountedUnit;
import farthing.economics.breakeven.PlannedSeller;
import farthing.economics.machine.Mix;
import farthing.economics.plan.Finding;
import farthing.economics.plan.ModelWork;
import farthing.economics.plan.Numerals;
import farthing.economics.plan.Planner;
import farthing.quantity.CommonYear;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Traffic;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A demand of completed interactions, from a workload file: what the planner makes of them at each seller, cache, retries
 * and contract included. Calls that name a model of their own stay where they are and are on neither side.
 *
 * @param against another listing to compare with; {@code file} for the file's own first model; {@code cheapest} for the
 *     cheapest seller of the same model; or null for the first of these that has a price
 */
record PlannedDemand(
        OpenBook open,
        HostedModel model,
        PlannedFile file,
        @Nullable String against) {

    /** How the longest call is found. */
    static final String LONGEST =
            "what varies is taken at its 99th percentile, an answer at its cap where one is stated";

    private static final String CALLS = "all calls";

    /**
     * What is used today is what machines would replace: it is compared where nothing else is said and it has a price.
     *
     * @throws InputException if nobody's price is known, or the workload completes nothing, or leaves no call to compare
     */
    ApiDemand demand() {
        Workload workload = file.workload();
        if (!workload.followsModel()) {
            throw new NoSellerException(
                    file.name()
                            + ": each call names a model of its own, and none is left that machines could take over",
                    "; leave the model off a call, and name it under models");
        }
        Planner planner = new Planner(open.book(), open.asOf(), open.contract());
        List<PlannedSeller> all = PlannedSeller.all(planner, workload, model.names(), model, basis());
        PlannedSeller today =
                against == null ? planned(planner, workload, workload.models().get(0)) : null;
        PlannedSeller chosen = today == null ? chosen(planner, workload, all) : asSeller(today, all);
        ModelWork work = chosen.work();
        CountedUnit served = new CountedUnit("completed interaction", work.requests(), work.request(), work.longest());
        List<String> notes = new ArrayList<>(requests(served));
        if (against == null && today == null) {
            notes.add("the file's first model, " + workload.models().get(0).text()
                    + ", has no cost here that is known in full and in USD: the cheapest seller of " + model.name()
                    + " is compared with");
        }
        notes.addAll(tooSmall(chosen, all));
        if (work.cached().signum() > 0) {
            notes.add(Numerals.percent(Decimals.divide(work.cached(), work.input()))
                    + " of all input tokens come from the seller's cache and are cheaper there; the fleet is charged with reading"
                    + " all of it");
        }
        ApiDemand.Whole whole = whole(workload, chosen);
        if (whole.stays().signum() > 0) {
            notes.add(whole.compared() + " is compared; "
                    + Numerals.money(whole.stays(), Currency.USD)
                    + " a month stay either way, on neither side: " + whole.staying());
        }
        return new ApiDemand(
                new Mix(work.input(), work.output()),
                work.cached(),
                served,
                work.monthly().multiply(CommonYear.MONTHS),
                hours(workload.traffic()),
                peak(workload.traffic()),
                chosen.api(),
                chosen.plan(),
                TooSmall.why(chosen),
                bounds(chosen, all),
                all.stream()
                        .filter(PlannedSeller::takesAllCalls)
                        .map(PlannedSeller::api)
                        .toList(),
                whole,
                notes);
    }

    /** What machines are asked, where that is not one request of the interaction's length; and what no machine can. */
    private List<String> requests(CountedUnit served) {
        List<String> notes = new ArrayList<>();
        if (!served.isEach() || !served.longest().isSame(served.request())) {
            Mix mean = served.request();
            Mix longest = served.longest();
            notes.add("a completed interaction is " + Numerals.of(served.requests())
                    + (served.isEach() ? " request" : " requests") + " to the model, of "
                    + Numerals.of(mean.input()) + " input and " + Numerals.of(mean.output())
                    + " output tokens on average; each is served by itself"
                    + (longest.isSame(mean)
                            ? ""
                            : ", and the longest, of " + Numerals.of(longest.input()) + " and "
                                    + Numerals.of(longest.output())
                                    + ", has to lie in memory and within the model's window (" + LONGEST
                                    + "); throughput, and how many lie in memory at a time, is reckoned as if all had the"
                                    + " mean length"));
        }
        Anatomy anatomy = model.anatomy();
        String beyond = anatomy == null ? "" : Positions.beyond(anatomy, served.longest());
        if (!beyond.isEmpty()) {
            notes.add(beyond);
        }
        return notes;
    }

    private static List<Finding> bounds(PlannedSeller chosen, List<PlannedSeller> all) {
        List<PlannedSeller> asked = new ArrayList<>(List.of(chosen));
        asked.addAll(all);
        List<Finding> bounds = new ArrayList<>();
        for (PlannedSeller seller : asked) {
            if (seller.beyond() != null && !bounds.contains(seller.beyond())) {
                bounds.add(seller.beyond());
            }
        }
        return bounds;
    }

    private static List<String> tooSmall(PlannedSeller chosen, List<PlannedSeller> all) {
        List<String> notes = new ArrayList<>();
        if (chosen.beyond() != null) {
            notes.add(TooSmall.unpriced(
                    CALLS, chosen.api().seller(), chosen.beyond().sentence()));
        }
        List<String> left = new ArrayList<>();
        for (PlannedSeller seller : all) {
            if (seller.beyond() != null && !seller.equals(chosen)) {
                left.add(seller.beyond().sentence());
            }
        }
        if (!left.isEmpty()) {
            notes.add(TooSmall.leftOut(CALLS, left));
        }
        return notes;
    }

    private static ApiDemand.Whole whole(Workload workload, PlannedSeller chosen) {
        List<String> compared = new ArrayList<>();
        for (PlannedCall call : workload.calls()) {
            if (call.model() == null) {
                compared.add(call.name());
            }
        }
        boolean all = compared.size() == workload.calls().size();
        return new ApiDemand.Whole(
                all ? List.of() : compared, chosen.month(), chosen.work().month());
    }

    private String basis() {
        return "inference as farthing plan has it for " + file.name();
    }

    private @Nullable PlannedSeller planned(Planner planner, Workload workload, ModelChoice choice) {
        return PlannedSeller.of(planner, workload, choice, false, model, basis());
    }

    private PlannedSeller chosen(Planner planner, Workload workload, List<PlannedSeller> all) {
        if (against == null || against.equals(BreakevenQuestion.Rival.CHEAPEST)) {
            return cheapest(all);
        }
        boolean ofFile = against.equals(BreakevenQuestion.Rival.FILE);
        ModelChoice choice = ofFile ? workload.models().get(0) : new ModelChoice("", against, "");
        PlannedSeller planned = planned(planner, workload, choice);
        if (planned == null) {
            if (!ofFile) {
                NamedListing.find(open.book(), against);
            }
            throw new NoSellerException(
                    "--against " + against + ": " + file.name() + " has no cost there that is known in full and in USD",
                    "");
        }
        return asSeller(planned, all);
    }

    private PlannedSeller cheapest(List<PlannedSeller> all) {
        for (PlannedSeller seller : all) {
            if (seller.takesAllCalls()) {
                return seller;
            }
        }
        String whole = all.isEmpty() ? " prices all of it in USD" : " takes all of its calls";
        throw new NoSellerException(
                file.name() + ": no seller of " + model.name() + " in book "
                        + open.book().info().name() + whole,
                "; compare by --against PROVIDER/MODEL");
    }

    /** As one of those who sell the weights that the fleet would run, where it is one. */
    private static PlannedSeller asSeller(PlannedSeller planned, List<PlannedSeller> all) {
        String name = planned.api().seller();
        for (PlannedSeller seller : all) {
            if (seller.api().seller().equals(name)) {
                return seller;
            }
        }
        return planned;
    }

    /** Hour by hour of a week, or of a day; none where the file does not tell. */
    private static List<BigDecimal> hours(Traffic traffic) {
        if (traffic.daily().isEmpty() && traffic.weekly().isEmpty()) {
            return List.of();
        }
        List<BigDecimal> hours = traffic.daily().isEmpty() ? List.of(BigDecimal.ONE) : traffic.daily();
        if (traffic.weekly().isEmpty()) {
            return hours;
        }
        List<BigDecimal> week = new ArrayList<>();
        traffic.weekly().forEach(day -> hours.forEach(hour -> week.add(day.multiply(hour))));
        return week;
    }

    /** The busiest hour of the curve over its mean; the stated peak where there is no curve. */
    private static Input peak(Traffic traffic) {
        List<BigDecimal> hours = hours(traffic);
        BigDecimal sum = hours.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return traffic.peak();
        }
        BigDecimal most = hours.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal times = Decimals.divide(most.multiply(BigDecimal.valueOf(hours.size())), sum);
        return new Input("busiest hour over the mean", times, "", Input.Tag.CLAIMED, "traffic.daily, traffic.weekly");
    }
}
