package farthing.answers.breakeven;

import farthing.answers.InputException;
import farthing.answers.OpenBook;
import farthing.answers.machine.Positions;
import farthing.answers.machine.RequestTokens;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.CommitmentLadder;
import farthing.catalogue.terms.Terms;
import farthing.economics.breakeven.ApiLine;
import farthing.economics.breakeven.ApiPrice;
import farthing.economics.breakeven.CountedUnit;
import farthing.economics.breakeven.Crew;
import farthing.economics.breakeven.Needs;
import farthing.economics.breakeven.OwnFleet;
import farthing.economics.breakeven.Study;
import farthing.economics.machine.Asked;
import farthing.economics.machine.Capacities;
import farthing.economics.plan.Content;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Examiner;
import farthing.economics.plan.Feasibility;
import farthing.economics.quote.CallShape;
import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From which volume do machines of one's own cost no more than the API?
 *
 * <pre>{@code
 * BreakevenAnswer answer = question.ask(open, hardware, new Capacities(hardware), terms);
 * answer.asTable();            // or .asExplanation(), or .study() for the figures
 * }</pre>
 *
 * @param latency that requests shall have on average
 */
public record BreakevenQuestion(
        Subject subject,
        RequestTokens request,
        Standing standing,
        Rival rival,
        NodeQuestion node,
        Asked.Target latency,
        Needs needs,
        Sureness sureness) {
    /** Busiest hour over the mean of traffic that is only said to come in peaks. */
    private static final BigDecimal BURST = BigDecimal.valueOf(4);

    /**
     * Where one stands, by one of the three; null where it is not said.
     *
     * @param requests a month
     * @param spend USD a year at the API
     */
    public record Standing(
            @Nullable Volume volume,
            @Nullable BigDecimal requests,
            @Nullable BigDecimal spend) {
        /** @throws InputException if more than one is said */
        public Standing {
            int told = (volume == null ? 0 : 1) + (requests == null ? 0 : 1) + (spend == null ? 0 : 1);
            if (told > 1) {
                throw new InputException("--volume, --requests-per-month and --spend: name one of them");
            }
        }
    }

    /**
     * What the fleet is held against; null where nothing is said.
     *
     * @param against another listing, {@code file} for a workload's own first model, or {@code cheapest} for the cheapest
     *     seller of the same weights; null for the file's model where there is one and it has a price
     * @param perMillion a price of one's own for tokens of either kind
     * @param commit whether with the ladder of discounts for commitments
     */
    public record Rival(@Nullable String against, @Nullable BigDecimal perMillion, boolean commit) {
        public static final String FILE = "file";
        public static final String CHEAPEST = "cheapest";

        /** Whether a listing was named, where others may sell the same weights for less. */
        boolean isNamed() {
            return against != null && !against.equals(FILE) && !against.equals(CHEAPEST);
        }
    }

    /** @throws InputException if what is asked contradicts itself */
    public BreakevenQuestion {
        PlannedFile file = subject.file();
        if (file == null && Rival.FILE.equals(rival.against)) {
            throw new InputException(
                    "--against file: goes with a workload FILE; here the model is '" + subject.model() + "'");
        }
        if (file != null && (request.isGiven() || rival.perMillion != null)) {
            throw new InputException(
                    "--in, --out and --api-price: " + file.name() + " says what is sent and what it costs");
        }
    }

    /**
     * @param capacities of that hardware, which remember what they reckoned
     * @throws InputException if there is no price, no throughput, or no room for the model
     */
    public BreakevenAnswer ask(OpenBook open, Hardware hardware, Capacities capacities, Terms terms) {
        HostedModel model = subject.hostedModel(open, hardware, node.isWhollyTyped());
        ApiDemand demand = demand(open, model);
        String unserved = unserved(open, model, demand.served());
        CountedUnit served = demand.served();
        // What no machine serves has no throughput: that of calls with an answer stands in and is compared with
        // nothing.
        Node chosen = new Nodes(node, model.stored(), hardware, capacities, latency)
                .node(model.anatomy(), unserved.isEmpty() ? served : served.answering(), load(demand));
        OwnFleet fleet = new OwnFleet(
                chosen.hourly(),
                node.yearlyOperation(),
                chosen.capacity(),
                served,
                node.peakUtilisation(),
                peak(demand),
                node.spares());
        Study study = Study.of(new Study.Question(
                demand.against(),
                rival.isNamed(),
                demand.sellers(),
                fleet,
                yearly(demand),
                demand.hours(),
                needs.on(chosen.taken()).of(unserved, demand.beyond()).lacking(lacks(open, model, demand.against())),
                rival.commit ? rungs(terms) : List.of(),
                sureness.unsure(),
                Crew.of(terms),
                sureness.seed(),
                sureness.draws()));
        String bought = study.advice().buyFrom();
        Feasibility limits = limits(open, demand, bought, terms);
        return new BreakevenAnswer(
                open, subject.file(), model, chosen, demand.noting(limits, bought), study, limits, !latency.isNone());
    }

    /** Of what the fleet is held against, and of whom to buy from, at the volume that is compared. */
    private Feasibility limits(OpenBook open, ApiDemand demand, @Nullable String bought, Terms terms) {
        PlannedFile file = subject.file();
        Estimate plan = demand.plan();
        BigDecimal planned = demand.yearly();
        BigDecimal yearly = yearly(demand);
        if (file == null || plan == null || planned == null || planned.signum() == 0 || yearly == null) {
            return new Feasibility(List.of(), List.of());
        }
        Examiner examiner = new Examiner(file.workload(), terms);
        BigDecimal times = Decimals.divide(yearly, planned);
        Feasibility limits = examiner.limits(plan, times);
        if (bought == null || bought.equals(plan.name())) {
            return limits;
        }
        Estimate there = new PlannedPrice(open, file.workload()).planned(bought);
        return there == null ? limits : limits.and(examiner.limits(there, times).of(bought));
    }

    /** Why the model takes the calls on no machine; empty where it does. */
    private String unserved(OpenBook open, HostedModel model, CountedUnit served) {
        PlannedFile file = subject.file();
        ListedAbilities abilities = new ListedAbilities(open.book(), model);
        for (Content content : file == null ? List.<Content>of() : Content.of(file.workload())) {
            String unable = abilities.unable(content);
            if (!unable.isEmpty()) {
                return "the calls hold " + unable;
            }
        }
        return beyond(model.anatomy(), served);
    }

    /** Of calls that are not all alike it is told how the longest was found. */
    private static String beyond(@Nullable Anatomy anatomy, CountedUnit served) {
        String beyond = anatomy == null ? "" : Positions.beyond(anatomy, served.longest());
        String found = served.longest().isSame(served.request()) ? "" : " (the longest: " + PlannedDemand.LONGEST + ")";
        return beyond.isEmpty() ? "" : Character.toLowerCase(beyond.charAt(0)) + beyond.substring(1) + found;
    }

    private List<String> lacks(OpenBook open, HostedModel model, ApiPrice against) {
        return against.sameModel()
                ? List.of()
                : new ListedAbilities(open.book(), model).lacking(against.seller(), thinks());
    }

    /** Whether tokens are thought in calls that a fleet would serve. */
    private boolean thinks() {
        PlannedFile file = subject.file();
        return file != null && file.workload().thinks();
    }

    private ApiDemand demand(OpenBook open, HostedModel model) {
        PlannedFile file = subject.file();
        if (file != null) {
            return new PlannedDemand(open, model, file, rival.against).demand();
        }
        CallShape shape = CallShape.of(request.inputTokens(), request.outputTokens());
        return new TypedDemand(open, model, shape, rival.against, rival.perMillion).demand();
    }

    private Input peak(ApiDemand demand) {
        Input typed = node.peak();
        if (typed != null) {
            return typed;
        }
        Input told = demand.peak();
        if (told != null) {
            return told;
        }
        return needs.bursty()
                ? new Input("busiest hour over the mean", BURST, "", Input.Tag.ASSUMED, "--bursty")
                : new Input("busiest hour over the mean", BigDecimal.ONE, "", Input.Tag.ASSUMED, "a steady load");
    }

    private Nodes.Load load(ApiDemand demand) {
        BigDecimal yearly = yearly(demand);
        return new Nodes.Load(
                yearly == null
                        ? null
                        : Decimals.divide(
                                yearly.multiply(demand.served().requests())
                                        .multiply(peak(demand).mean()),
                                node.peakUtilisation().mean().multiply(CommonYear.HOURS)));
    }

    /** Requests a year, or null where nothing is said. */
    private @Nullable BigDecimal yearly(ApiDemand demand) {
        if (standing.volume != null) {
            return standing.volume.yearly(demand.tokens());
        }
        if (standing.requests != null) {
            return standing.requests.multiply(CommonYear.MONTHS);
        }
        return standing.spend != null
                ? Decimals.divide(standing.spend, demand.against().request())
                : demand.yearly();
    }

    /** The ladder that plans take, by the year. */
    private static List<ApiLine.Rung> rungs(Terms terms) {
        CommitmentLadder ladder = terms.ladder();
        List<ApiLine.Rung> rungs = new ArrayList<>();
        for (CommitmentLadder.Rung rung : ladder.rungs()) {
            BigDecimal year =
                    Decimals.divide(rung.from().multiply(CommonYear.MONTHS), BigDecimal.valueOf(ladder.months()));
            rungs.add(new ApiLine.Rung(year, rung.discount().value()));
        }
        return rungs;
    }
}
