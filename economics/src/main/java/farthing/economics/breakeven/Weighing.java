package farthing.economics.breakeven;

import farthing.economics.breakeven.Reason.Code;
import farthing.economics.breakeven.Reason.Side;
import farthing.economics.breakeven.Recommendation.Situation;
import farthing.economics.breakeven.Recommendation.Verdict;
import farthing.economics.plan.Numerals;
import farthing.quantity.Currency;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reasons one after another: what is needed, what the price says, what it does not say. */
final class Weighing {
    private static final String AGAINST = "--against";
    private static final String OPS = "--ops";

    private final Situation situation;
    private final List<Reason> reasons = new ArrayList<>();
    private @Nullable Verdict verdict;
    private @Nullable String buyFrom;

    Weighing(Situation situation) {
        this.situation = situation;
    }

    Recommendation recommendation() {
        needs();
        Verdict byPrice = byPrice();
        peaks(byPrice);
        standing();
        return new Recommendation(verdict == null ? byPrice : verdict, buyFrom, reasons);
    }

    private Verdict byPrice() {
        Needs needs = situation.needs();
        if (needs.isServed()) {
            return needs.takesAll() ? staffed(measured(bought(price()))) : measured(untaken());
        }
        if (!needs.takesAll()) {
            add(Code.NOT_TAKEN, Side.BOTH, needs.apiBeyond(), AGAINST);
        }
        return Verdict.STAY;
    }

    /** Calls that no machine makes the weights take may be taken by one of their sellers, who states a longer window. */
    private void elsewhere() {
        CheaperSeller there = situation.cheaperSeller();
        if (there == null
                || situation.needs().closedModel()
                || situation.needs().privacy()) {
            return;
        }
        BigDecimal volume = situation.volume();
        ApiLine api = there.cheaper().api();
        String asked = volume == null
                ? usd(api.steepest()) + " a " + situation.unit()
                : usd(api.cost(volume)) + " a year at your volume";
        add(Code.SAME_WEIGHTS, Side.API, there.seller() + " sells the very weights for " + asked, AGAINST);
        buyFrom = there.beside() ? null : there.seller();
    }

    /** Adds a reason that decides, unless one before it did. */
    private void decide(Code code, Side side, Verdict becomes, String text, String key) {
        boolean first = verdict == null;
        verdict = first ? becomes : verdict;
        reasons.add(new Reason(code, side, first, text, key));
    }

    private void add(Code code, Side side, String text, String key) {
        reasons.add(new Reason(code, side, false, text, key));
    }

    private void needs() {
        Needs needs = situation.needs();
        if (!needs.isServed()) {
            decide(Code.NOT_SERVED, Side.API, Verdict.STAY, needs.beyond(), "--host");
            elsewhere();
        }
        if (needs.closedModel()) {
            decide(
                    Code.CLOSED_MODEL,
                    Side.API,
                    Verdict.STAY,
                    "the work needs a closed model: its weights are not to be had at any volume",
                    "--closed-model");
        }
        if (needs.privacy()) {
            decide(
                    Code.PRIVACY,
                    Side.OWN,
                    Verdict.CONSIDER,
                    "prompts may not leave: no saving of an API counts unless a seller keeps them in your region",
                    "--privacy");
        }
        if (!needs.team()) {
            CheaperSeller seller = situation.cheaperSeller();
            buyFrom = verdict == null && !needs.takesAll() && seller != null ? seller.seller() : buyFrom;
            decide(Code.NO_TEAM, Side.API, Verdict.STAY, noTeam(), "--team none");
        }
    }

    private String noTeam() {
        BigDecimal paid = situation.dearer().fleet().fixed();
        if (paid.signum() == 0) {
            return "nobody is there to run a fleet: " + situation.crew().text();
        }
        BigDecimal engineers = BreakEven.quotient(paid, situation.crew().engineer());
        return "nobody is there to run a fleet: " + usd(paid) + " a year of operation are " + Numerals.of(engineers)
                + " engineers at " + usd(situation.crew().engineer());
    }

    private Verdict price() {
        BreakEven dearer = situation.dearer();
        BreakEven cheaper = situation.cheaper();
        if (cheaper.never() != null) {
            add(Code.PRICE, Side.API, never(cheaper), "--per-hour, --peak-utilisation");
            return Verdict.STAY;
        }
        if (dearer.never() != null) {
            add(Code.SERVICE, Side.API, "if prefill and decode take turns, " + never(dearer), "--prefill-rate");
        }
        BigDecimal volume = situation.volume();
        BreakEven told = situation.told();
        if (volume == null) {
            add(
                    Code.PRICE,
                    Side.OWN,
                    "the fleet begins to pay at " + usd(least(told)) + " a year spent on the API",
                    "--volume");
            return Verdict.CONSIDER;
        }
        if (cheaper.volumes().contains(volume)) {
            boolean surely = dearer.volumes().contains(volume);
            add(Code.PRICE, Side.OWN, here(situation.paying(volume), volume, surely), "--volume");
            return Verdict.CONSIDER;
        }
        add(Code.PRICE, Side.API, here(told, volume, true) + furtherOn(told, volume), "--volume");
        return Verdict.STAY;
    }

    /**
     * Nobody needs machines for weights that are sold for less than the machines cost. Whoever names one of their
     * sellers has chosen it: a cheaper one stands beside then.
     */
    private Verdict bought(Verdict byPrice) {
        CheaperSeller cheaper = situation.cheaperSeller();
        if (cheaper == null) {
            return byPrice;
        }
        BreakEven bought = cheaper.cheaper();
        BigDecimal volume = situation.volume();
        String seller = cheaper.seller() + " sells the very weights";
        if (volume == null) {
            if (bought.never() != null) {
                return buy(
                        cheaper,
                        byPrice,
                        seller + " for " + usd(bought.api().steepest()) + " a " + situation.unit()
                                + ", less than nodes cost at any volume");
            }
            add(
                    Code.SAME_WEIGHTS,
                    Side.API,
                    seller + " for less: against it the fleet begins to pay at " + usd(least(bought))
                            + " a year spent there",
                    AGAINST);
            return byPrice;
        }
        BigDecimal api = bought.api().cost(volume);
        CheaperSeller.Own own = cheaper.own(volume);
        if (api.compareTo(own.usd()) >= 0) {
            return byPrice;
        }
        Hybrid mixed = own.mixed();
        String whole = cheaper.hybrid() == null ? "nodes" : "nodes for the busiest hour";
        String machines = mixed == null ? whole : nodes(mixed.nodes()) + " with peaks there";
        String asked = seller + " for " + usd(api) + " a year at your volume, less than the ";
        return buy(cheaper, byPrice, asked + usd(own.usd()) + " of " + machines);
    }

    private Verdict buy(CheaperSeller cheaper, Verdict byPrice, String text) {
        if (cheaper.beside()) {
            add(Code.SAME_WEIGHTS, Side.API, text, AGAINST);
            return byPrice;
        }
        buyFrom = verdict == null ? cheaper.seller() : buyFrom;
        decide(Code.SAME_WEIGHTS, Side.API, Verdict.STAY, text, AGAINST);
        return Verdict.STAY;
    }

    /** An API that cannot take the calls is none to stay with, and what it would ask for them is no price. */
    private Verdict untaken() {
        Verdict left = bought(Verdict.CONSIDER);
        decide(Code.NOT_TAKEN, Side.OWN, left, situation.needs().apiBeyond(), AGAINST);
        return left;
    }

    /** What pays only at a bound speaks for no fleet yet. */
    private Verdict measured(Verdict byPrice) {
        if (!situation.bound() || byPrice != Verdict.CONSIDER) {
            return byPrice;
        }
        unmeasured();
        return Verdict.STAY;
    }

    private void unmeasured() {
        if (reasons.stream().noneMatch(reason -> reason.code() == Code.NOT_MEASURED)) {
            decide(
                    Code.NOT_MEASURED,
                    Side.API,
                    Verdict.STAY,
                    "what a node can do was not measured, and no engine reaches the bound: measure one and type what it"
                            + " serves",
                    "--decode-rate");
        }
    }

    /** What pays only while nobody is paid to run it speaks for no fleet, unless its base load alone pays a team. */
    private Verdict staffed(Verdict byPrice) {
        BigDecimal volume = situation.volume();
        Hybrid mixed = situation.mixed();
        boolean base = mixed != null && paysStaffed(mixed);
        if (situation.staffed() || volume == null || base || byPrice != Verdict.CONSIDER) {
            return byPrice;
        }
        BreakEven told = situation.paying(volume);
        BigDecimal whole = told.fleet().at(volume).add(situation.crew().year());
        BigDecimal api = told.api().cost(volume);
        if (whole.compareTo(api) <= 0) {
            return byPrice;
        }
        decide(
                Code.NO_OPERATION,
                Side.API,
                Verdict.STAY,
                "the people who would run the fleet are not counted: with a team of "
                        + usd(situation.crew().year()) + " a year it costs " + usd(whole)
                        + " a year at your volume, more than the " + usd(api) + " at the API",
                OPS);
        return Verdict.STAY;
    }

    /** USD a year at the API where the fleet begins to pay. */
    private static BigDecimal least(BreakEven answer) {
        BigDecimal least = answer.volumes().least();
        least = least == null ? answer.volumes().alwaysFrom() : least;
        return answer.api().cost(least == null ? BigDecimal.ZERO : least);
    }

    private String never(BreakEven answer) {
        String one = "a " + situation.unit();
        String api = ", the API asks " + usd(answer.api().steepest());
        return answer.never() == BreakEven.Never.BELOW_FULL_NODE
                ? one + " costs " + usd(answer.leastOfFull()) + " even on a node that is always full" + api
                : one + " costs " + usd(answer.fleet().least()) + " on a node that is as full as planned" + api
                        + ": a node is full before it has earned itself";
    }

    private static String here(BreakEven answer, BigDecimal volume, boolean surely) {
        BigDecimal own = answer.fleet().at(volume);
        BigDecimal api = answer.api().cost(volume);
        String order = own.compareTo(api) <= 0 ? "save " : "cost more by ";
        return "at your volume " + nodes(answer.fleet().nodes(volume)) + " at " + usd(own)
                + " a year against " + usd(api) + " at the API " + order
                + usd(own.subtract(api).abs())
                + (surely ? "" : ", if prefill and decode overlap without loss; not if they take turns");
    }

    private static String nodes(BigDecimal number) {
        return Numerals.of(number) + (number.compareTo(BigDecimal.ONE) == 0 ? " node" : " nodes");
    }

    private static String furtherOn(BreakEven answer, BigDecimal volume) {
        for (Volumes.Interval interval : answer.volumes().intervals()) {
            if (interval.from().compareTo(volume) > 0) {
                BigDecimal times = BreakEven.quotient(interval.from(), volume);
                return "; the fleet next pays at " + Numerals.of(times) + " times your volume";
            }
        }
        return "";
    }

    private void peaks(Verdict byPrice) {
        CheaperSeller cheaper = situation.cheaperSeller();
        Hybrid mixed = situation.mixed();
        if (mixed != null) {
            hours(mixed, cheaper != null && cheaper.servesPeaks() ? cheaper.seller() : "the API");
        } else if (situation.needs().bursty() && situation.needs().isServed()) {
            String text = "traffic comes in peaks: a node for the busiest hour stands idle in the others";
            if (byPrice == Verdict.CONSIDER) {
                decide(Code.BURSTY, Side.BOTH, Verdict.HYBRID, text + "; a daily curve says how many pay", "--bursty");
            } else {
                add(Code.BURSTY, Side.API, text, "--bursty");
            }
        }
    }

    private void hours(Hybrid hybrid, String api) {
        String ratio = percent(hybrid.priceRatio());
        if (hybrid.nodes().signum() == 0) {
            add(
                    Code.HOURS,
                    Side.API,
                    "a first node would be used in " + percent(hybrid.nextUsed()) + " of its hours and must be in "
                            + ratio,
                    "traffic.daily");
            return;
        }
        boolean one = hybrid.nodes().compareTo(BigDecimal.ONE) == 0;
        String text = nodes(hybrid.nodes()) + (one ? " serves " : " serve ") + percent(hybrid.own())
                + " of the requests, the last of them used in " + percent(hybrid.lastUsed())
                + " of its hours (needed: " + ratio + "); with peaks at " + api + " " + usd(hybrid.cost())
                + " a year, against " + usd(hybrid.apiOnly()) + " at " + api + " alone and " + usd(hybrid.ownOnly())
                + " with nodes for all" + (situation.bound() ? ", at a bound that no engine reaches" : "");
        if (paysStaffed(hybrid) && !situation.bound()) {
            decide(Code.HOURS, Side.BOTH, Verdict.HYBRID, text, "traffic.daily");
            return;
        }
        add(Code.HOURS, Side.BOTH, text, "traffic.daily");
        if (paysStaffed(hybrid)) {
            unmeasured();
        }
    }

    /** Whether it pays with the people who run it, too. */
    private boolean paysStaffed(Hybrid hybrid) {
        BigDecimal people =
                situation.staffed() ? BigDecimal.ZERO : situation.crew().year();
        return hybrid.pays() && hybrid.cost().add(people).compareTo(hybrid.apiOnly()) <= 0;
    }

    /** What stands beside the price whatever it is; of nodes only where they serve the calls. */
    private void standing() {
        boolean served = situation.needs().isServed();
        Needs.Taken taken = situation.needs().taken();
        if (served && taken != null) {
            add(
                    Code.SPOT,
                    Side.API,
                    "spot is not for serving: " + percent(taken.withinYear())
                            + " of such nodes are taken away within a year, each time with requests in flight; and"
                            + " if the price rises by " + percent(taken.rise())
                            + " within a month, as it has, an hour of a node costs " + usd(taken.risen())
                            + " in place of " + usd(taken.hourly()),
                    "--payment");
        }
        if (!situation.api().sameModel()) {
            List<String> lacks = situation.needs().lacks();
            add(
                    Code.ANOTHER_MODEL,
                    Side.BOTH,
                    situation.api().seller()
                            + " is another model than the fleet would run"
                            + (lacks.isEmpty() ? "" : " (the fleet's " + String.join(" and ", lacks) + ")")
                            + ": that both do the work is your word, and an evaluation's matter",
                    AGAINST);
        }
        if (served
                && !situation.staffed()
                && reasons.stream().noneMatch(reason -> reason.code() == Code.NO_OPERATION)) {
            add(
                    Code.NO_OPERATION,
                    Side.API,
                    "the people who would run the fleet are not counted: "
                            + situation.crew().text(),
                    OPS);
        }
        if (served && situation.dearer().fleet().spares() == 0) {
            add(
                    Code.NO_SPARE,
                    Side.API,
                    "no node stands by: while one is down its share of the requests has nowhere to go",
                    "--spares");
        }
        boolean buys = buyFrom != null;
        CheaperSeller cheaper = situation.cheaperSeller();
        boolean names = buys
                || (cheaper != null && cheaper.servesPeaks())
                || reasons.stream().anyMatch(reason -> reason.code() == Code.SAME_WEIGHTS);
        situation.disputes(buys, names).forEach(dispute -> add(Code.CONTESTED, Side.BOTH, dispute, AGAINST));
    }

    private static String percent(BigDecimal share) {
        return Numerals.percent(share);
    }

    private static String usd(BigDecimal amount) {
        return Numerals.money(amount, Currency.USD);
    }
}
