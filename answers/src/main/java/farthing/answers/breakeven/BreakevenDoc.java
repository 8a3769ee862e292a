package farthing.answers.breakeven;

import farthing.economics.breakeven.ApiPrice;
import farthing.economics.breakeven.BreakEven;
import farthing.economics.breakeven.BreakEvenSheet;
import farthing.economics.breakeven.Chances;
import farthing.economics.breakeven.CountedUnit;
import farthing.economics.breakeven.FleetStair;
import farthing.economics.breakeven.Hybrid;
import farthing.economics.breakeven.Reason;
import farthing.economics.breakeven.Study;
import farthing.economics.breakeven.Volumes;
import farthing.economics.machine.Capacity;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.StatementDoc;
import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The answer as a document. Volumes are a year's, in requests and in tokens; amounts are USD a year unless they say otherwise. */
final class BreakevenDoc {
    private static final int DIGITS = 18;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int INTERVALS_MOST = 200;

    private final Study study;
    private final ApiDemand demand;
    private final BigDecimal tokens;

    BreakevenDoc(Study study, ApiDemand demand) {
        this.study = study;
        this.demand = demand;
        this.tokens = demand.tokens();
    }

    Obj into(Obj document, HostedModel model, Node node) {
        Study.Question question = study.question();
        document.put("model", model.name())
                .put("unit", demand.unit())
                .put("inputTokens", number(demand.mix().input()))
                .put("outputTokens", number(demand.mix().output()))
                .put("requests", requests(demand.served()))
                .put("against", against(question.against()))
                .put("node", node(node))
                .put("peakUtilisation", input(question.fleet().peakUtilisation()))
                .put("peak", input(question.fleet().peak()))
                .put("spares", question.fleet().spares())
                .put("operation", input(question.fleet().operation()));
        List<Doc> cases = new ArrayList<>();
        study.cases().forEach(one -> cases.add(answer(one)));
        document.put("answers", new Doc.Arr(cases, 0));
        BigDecimal volume = question.volume();
        document.put("here", volume == null ? new Doc.Null(0) : here(volume));
        Hybrid hybrid = study.hybrid();
        document.put("hybrid", hybrid == null ? new Doc.Null(0) : hybrid(hybrid));
        document.put("verdict", study.advice().verdict().label())
                .put("decides", study.advice().decides().label());
        String buyFrom = study.advice().buyFrom();
        document.put("buyFrom", buyFrom == null ? new Doc.Null(0) : new Doc.Text(buyFrom, 0));
        List<Doc> reasons = new ArrayList<>();
        study.advice().reasons().forEach(reason -> reasons.add(reason(reason)));
        document.put("reasons", new Doc.Arr(reasons, 0));
        List<Doc> sellers = new ArrayList<>();
        study.sellers().forEach(seller -> sellers.add(seller(seller)));
        document.put("sellers", new Doc.Arr(sellers, 0));
        List<String> notes = new ArrayList<>(demand.notes());
        notes.addAll(node.remarks());
        return document.put("notes", StatementDoc.texts(notes));
    }

    /** What of it goes to a machine at a time. */
    private static Obj requests(CountedUnit served) {
        return new Obj(0)
                .put("each", number(served.requests()))
                .put("inputTokens", number(served.request().input()))
                .put("outputTokens", number(served.request().output()))
                .put("longestInputTokens", number(served.longest().input()))
                .put("longestOutputTokens", number(served.longest().output()));
    }

    private Obj against(ApiPrice api) {
        BigDecimal price = api.request();
        String beyond = study.question().needs().apiBeyond();
        return new Obj(0)
                .put("seller", api.seller())
                .put("sameModel", api.sameModel())
                .put("lacks", lacks())
                .put("beyond", isTaken() ? new Doc.Null(0) : new Doc.Text(beyond, 0))
                .put("perRequest", priced(price))
                .put("perMillion", priced(perMillion(price)));
    }

    private Doc lacks() {
        List<Doc> lacks = new ArrayList<>();
        study.question().needs().lacks().forEach(each -> lacks.add(new Doc.Text(each, 0)));
        return new Doc.Arr(lacks, 0);
    }

    private boolean isTaken() {
        return study.question().needs().takesAll();
    }

    private boolean isServed() {
        return study.question().needs().isServed();
    }

    /** What follows from the API's price; null where it has none for calls that it does not take. */
    private Doc priced(BigDecimal value) {
        return isTaken() ? number(value) : new Doc.Null(0);
    }

    /** What a node does; null where it serves none of the calls. */
    private Doc served(BigDecimal value) {
        return isServed() ? number(value) : new Doc.Null(0);
    }

    /** What is of both; null where one of them takes none of the calls. */
    private Doc compared(BigDecimal value) {
        return isServed() ? priced(value) : new Doc.Null(0);
    }

    private BigDecimal perMillion(BigDecimal perRequest) {
        return Decimals.quotient(perRequest.multiply(MILLION), tokens, DIGITS);
    }

    private Obj node(Node node) {
        Capacity capacity = node.capacity();
        BigDecimal yearly = node.hourly().mean().multiply(CommonYear.HOURS);
        return new Obj(0)
                .put("name", node.label())
                .put("perHour", number(node.hourly().mean()))
                .put("perYear", number(yearly))
                .put("priceTag", tag(node.hourly().tag()))
                .put("priceSource", node.offer().isEmpty() ? node.hourly().source() : node.offer())
                .put("prefill", number(capacity.prefill()))
                .put("decode", number(capacity.decode()))
                .put("throughputTag", tag(capacity.tag()))
                .put("throughputSource", capacity.basis());
    }

    private static Obj input(Input input) {
        return new Obj(0)
                .put("value", number(input.mean()))
                .put("tag", tag(input.tag()))
                .put("source", input.source());
    }

    private static String tag(Input.Tag tag) {
        return tag.name().toLowerCase(Locale.ROOT);
    }

    private Obj answer(Study.Case one) {
        BreakEvenSheet sheet = one.sheet();
        Exact exact = sheet.exact();
        BigDecimal price = exact.value(sheet.price());
        BigDecimal smooth = exact.orNull(sheet.smooth());
        Obj answer = new Obj(0)
                .put("name", one.service().label())
                .put("fullNodeRequests", served(exact.value(sheet.full())))
                .put("nodeRequests", served(exact.value(sheet.capacity())))
                .put("nodeTokens", served(exact.value(sheet.capacity()).multiply(tokens)))
                .put("fullNodePerRequest", served(exact.value(sheet.least())))
                .put("fullNodePerMillion", served(perMillion(exact.value(sheet.least()))))
                .put("fullNodeSaves", compared(saved(exact.value(sheet.least()), price)));
        if (!isTaken() || !isServed()) {
            return uncompared(answer, isServed() ? "not-compared" : "not-served");
        }
        answer.put("firstNode", volume(firstNode(one, price), one.answer()))
                .put("smooth", smooth == null || smooth.signum() < 0 ? new Doc.Null(0) : smooth(smooth, price));
        never(answer, one.answer());
        List<Doc> intervals = new ArrayList<>();
        for (Volumes.Interval interval : one.answer().volumes().intervals()) {
            if (intervals.size() < INTERVALS_MOST) {
                intervals.add(interval(interval, one.answer()));
            }
        }
        answer.put("intervals", new Doc.Arr(intervals, 0));
        BigDecimal always = one.answer().volumes().alwaysFrom();
        answer.put("alwaysFrom", always == null ? new Doc.Null(0) : volume(always, one.answer()));
        Chances chances = one.chances();
        return answer.put("chances", chances == null ? new Doc.Null(0) : chances(chances));
    }

    /** What has no price for the calls is not compared with, nor what serves none of them. */
    private static Obj uncompared(Obj answer, String why) {
        return answer.put("firstNode", new Doc.Null(0))
                .put("smooth", new Doc.Null(0))
                .put("never", why)
                .put("intervals", new Doc.Arr(List.of(), 0))
                .put("alwaysFrom", new Doc.Null(0))
                .put("chances", new Doc.Null(0));
    }

    /** What is left of the API's price on a node that is as full as planned: a host's margin at that price; below 0 a loss. */
    private static BigDecimal saved(BigDecimal own, BigDecimal price) {
        return BigDecimal.ONE.subtract(Decimals.quotient(own, price, DIGITS));
    }

    /** What one node and what stands would have to earn, whether or not the node can serve it. */
    private static BigDecimal firstNode(Study.Case one, BigDecimal price) {
        return Decimals.quotient(one.answer().fleet().cost(BigDecimal.ONE), price, DIGITS);
    }

    private static void never(Obj answer, BreakEven found) {
        answer.put(
                "never",
                switch (found.never()) {
                    case null -> "no";
                    case FULL_FIRST -> "full-first";
                    case BELOW_FULL_NODE -> "below-full-node";
                    case NOT_SERVED -> "not-served";
                });
    }

    private Obj smooth(BigDecimal requests, BigDecimal price) {
        return new Obj(0)
                .put("requests", number(requests))
                .put("tokens", number(requests.multiply(tokens)))
                .put("spend", number(requests.multiply(price)));
    }

    private Obj interval(Volumes.Interval interval, BreakEven answer) {
        BigDecimal to = interval.to();
        return new Obj(0)
                .put("from", volume(interval.from(), answer))
                .put("to", to == null ? new Doc.Null(0) : volume(to, answer));
    }

    private Obj volume(BigDecimal requests, BreakEven answer) {
        return volume(requests, answer, number(answer.api().cost(requests)));
    }

    private Obj volume(BigDecimal requests, BreakEven answer, Doc api) {
        FleetStair fleet = answer.fleet();
        return new Obj(0)
                .put("requests", number(requests))
                .put("tokens", number(requests.multiply(tokens)))
                .put("nodes", served(fleet.nodes(requests)))
                .put("api", api)
                .put("bought", bought(requests))
                .put("fleet", served(fleet.at(requests)));
    }

    /** At whom to buy the same weights from; null where that is not advised. */
    private Doc bought(BigDecimal requests) {
        Study.Seller bought = study.bought();
        return bought == null ? new Doc.Null(0) : number(bought.api().cost(requests));
    }

    private Obj here(BigDecimal volume) {
        List<Doc> cases = new ArrayList<>();
        for (Study.Case one : study.cases()) {
            BreakEven answer = one.answer();
            BigDecimal nodes = answer.fleet().nodes(volume);
            BigDecimal paid = nodes.add(BigDecimal.valueOf(answer.fleet().spares()));
            BigDecimal full = one.sheet().exact().value(one.sheet().full());
            BigDecimal api = answer.api().cost(volume);
            boolean pays = isTaken() && answer.volumes().contains(volume);
            cases.add(volume(volume, answer, priced(api))
                    .put("name", one.service().label())
                    .put("pays", pays)
                    .put("saves", compared(api.subtract(answer.fleet().at(volume))))
                    .put("utilisation", served(Decimals.quotient(volume, full.multiply(paid), DIGITS)))
                    .put("apiDays", compared(days(answer, volume))));
        }
        return new Obj(0)
                .put("requests", number(volume))
                .put("tokens", number(volume.multiply(tokens)))
                .put("answers", new Doc.Arr(cases, 0));
    }

    /** Days of the API's bill that a year of the fleet costs. */
    private static BigDecimal days(BreakEven answer, BigDecimal volume) {
        BigDecimal fleet = answer.fleet().at(volume).multiply(BigDecimal.valueOf(365));
        return Decimals.quotient(fleet, answer.api().cost(volume), DIGITS);
    }

    private Obj chances(Chances chances) {
        List<Doc> levels = new ArrayList<>();
        for (Chances.Level level : chances.levels()) {
            levels.add(new Obj(0)
                    .put(
                            "name",
                            Decimals.plain(BigDecimal.valueOf(level.probability())
                                            .movePointRight(2)) + "%")
                    .put("from", tokens(level.from()))
                    .put("alwaysFrom", tokens(level.alwaysFrom())));
        }
        Double here = chances.here();
        return new Obj(0)
                .put("levels", new Doc.Arr(levels, 0))
                .put("most", number(BigDecimal.valueOf(chances.most())))
                .put("here", here == null ? new Doc.Null(0) : number(BigDecimal.valueOf(here)))
                .put("horizon", number(chances.horizon().multiply(tokens)))
                .put("seed", chances.seed())
                .put("draws", chances.draws());
    }

    private Doc tokens(@Nullable Double requests) {
        return requests == null
                ? new Doc.Null(0)
                : number(BigDecimal.valueOf(requests).multiply(tokens));
    }

    private static Obj hybrid(Hybrid hybrid) {
        return new Obj(0)
                .put("nodes", number(hybrid.nodes()))
                .put("priceRatio", number(hybrid.priceRatio()))
                .put("lastUsed", number(hybrid.lastUsed()))
                .put("nextUsed", number(hybrid.nextUsed()))
                .put("own", number(hybrid.own()))
                .put("cost", number(hybrid.cost()))
                .put("apiOnly", number(hybrid.apiOnly()))
                .put("ownOnly", number(hybrid.ownOnly()))
                .put("peakNodes", number(hybrid.peakNodes()))
                .put("pays", hybrid.pays());
    }

    private static Obj reason(Reason reason) {
        return new Obj(0)
                .put("code", reason.code().label())
                .put("for", reason.side().label())
                .put("decides", reason.decides())
                .put("text", reason.text())
                .put("key", reason.key());
    }

    private Obj seller(Study.Seller seller) {
        Obj item = new Obj(0)
                .put("name", seller.seller().seller())
                .put("perRequest", number(seller.price()))
                .put("perMillion", number(perMillion(seller.price())));
        List<Doc> answers = new ArrayList<>();
        for (int i = 0; i < seller.answers().size(); i++) {
            BreakEven answer = seller.answers().get(i);
            Obj one = new Obj(0).put("name", study.cases().get(i).service().label());
            never(one, answer);
            BigDecimal least = answer.volumes().least();
            answers.add(one.put("from", least == null ? new Doc.Null(0) : volume(least, answer)));
        }
        return item.put("answers", new Doc.Arr(answers, 0));
    }

    private static Doc number(BigDecimal value) {
        return new Doc.Num(Decimals.plain(Decimals.rounded(value, DIGITS)), 0);
    }
}
