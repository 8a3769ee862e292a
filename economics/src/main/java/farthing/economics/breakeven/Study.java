package farthing.economics.breakeven;

import farthing.economics.machine.Service;
import farthing.quantity.CommonYear;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * API or own machines for one kind of request, whole: the break-even under each way in which reading and writing may share
 * a node, the same against every seller, where a volume stands, base load and peaks, and what to do.
 *
 * <pre>{@code
 * Study study = Study.of(question);
 * study.dearer().answer().volumes();      // or .never()
 * study.advice().verdict();
 * }</pre>
 *
 * @param cases the dearer first; one where it is known how a node is shared
 * @param sellers of the same model, in the order of the question
 * @param hybrid by the hours of the curve that was told; null where none was, or peaks cannot go there
 * @param cheaperSeller who asks less for the same weights than whom the fleet is held against, or than all others where
 *     that one cannot take the calls; null where nobody does
 */
public record Study(
        Question question,
        List<Case> cases,
        List<Seller> sellers,
        @Nullable Hybrid hybrid,
        @Nullable CheaperSeller cheaperSeller,
        Recommendation advice) {
    public Study {
        cases = List.copyOf(cases);
        sellers = List.copyOf(sellers);
    }

    /**
     * What is asked.
     *
     * @param against what the fleet is held against
     * @param chosen whether whoever asks named that listing himself
     * @param sellers of the same model, for the table
     * @param volume requests a year, or null
     * @param hours weights of hours that repeat themselves; none where they are not told
     * @param rungs discounts of the API for commitments
     * @param crew what people cost who would run the fleet
     * @param draws at least 1
     */
    public record Question(
            ApiPrice against,
            boolean chosen,
            List<ApiPrice> sellers,
            OwnFleet fleet,
            @Nullable BigDecimal volume,
            List<BigDecimal> hours,
            Needs needs,
            List<ApiLine.Rung> rungs,
            Unsure unsure,
            Crew crew,
            long seed,
            int draws) {
        public Question {
            sellers = List.copyOf(sellers);
            hours = List.copyOf(hours);
            rungs = List.copyOf(rungs);
        }

        /** Whether people are counted, or someone said that they cost nothing. */
        public boolean isStaffed() {
            Input operation = fleet.operation();
            return operation.mean().signum() > 0 || operation.tag() != Input.Tag.ASSUMED;
        }
    }

    /** @param chances null where every input is sure */
    public record Case(
            BreakEvenSheet sheet,
            BreakEven answer,
            @Nullable Chances chances) {
        public Service service() {
            return sheet.service();
        }
    }

    /**
     * @param price USD of a request
     * @param answers one for each case
     */
    public record Seller(ApiPrice seller, BigDecimal price, List<BreakEven> answers) {
        public String name() {
            return seller.seller();
        }

        /** Without the model. */
        public String provider() {
            return name().substring(0, Math.max(0, name().indexOf('/')));
        }

        public ApiLine api() {
            return answers.get(0).api();
        }
    }

    public static Study of(Question question) {
        List<Case> cases = new ArrayList<>();
        for (Service service : question.fleet().capacity().services()) {
            BreakEvenSheet sheet = sheet(question, question.against(), service);
            Chances chances = sheet.isUnsure() && question.needs().isServed()
                    ? sheet.chances(question.volume(), question.seed(), question.draws())
                    : null;
            cases.add(new Case(sheet, answer(question, sheet), chances));
        }
        List<Seller> sellers = new ArrayList<>();
        for (ApiPrice seller : question.sellers()) {
            List<BreakEven> answers = new ArrayList<>();
            BigDecimal price = BigDecimal.ZERO;
            for (Service service : question.fleet().capacity().services()) {
                BreakEvenSheet sheet = sheet(question, seller, service);
                answers.add(answer(question, sheet));
                price = sheet.exact().value(sheet.price());
            }
            sellers.add(new Seller(seller, price, answers));
        }
        Hybrid hybrid = question.needs().takesAll()
                ? hybrid(question, cases.get(0).answer(), cases.get(0).sheet())
                : null;
        CheaperSeller cheaperSeller = cheapest(question, sellers);
        Recommendation advice = Recommendation.of(new Recommendation.Situation(
                question.against(),
                cases.stream().map(Case::answer).toList(),
                question.fleet().capacity().tag() == Input.Tag.BOUND,
                question.volume(),
                hybrid,
                cheaperSeller,
                question.needs(),
                question.fleet().served().unit(),
                question.crew(),
                question.isStaffed()));
        return new Study(question, cases, sellers, hybrid, cheaperSeller, advice);
    }

    private static @Nullable CheaperSeller cheapest(Question question, List<Seller> sellers) {
        Seller cheapest = null;
        for (Seller seller : sellers) {
            if (cheapest == null || seller.price().compareTo(cheapest.price()) < 0) {
                cheapest = seller;
            }
        }
        boolean takesAll = question.needs().takesAll();
        if (cheapest == null
                || (takesAll && cheapest.price().compareTo(question.against().request()) >= 0)) {
            return null;
        }
        Service dearer = question.fleet().capacity().services().get(0);
        return new CheaperSeller(
                cheapest.seller(),
                cheapest.answers(),
                hybrid(question, cheapest.answers().get(0), sheet(question, cheapest.seller(), dearer)),
                takesAll && question.chosen() && question.against().sameModel());
    }

    private static BreakEven answer(Question question, BreakEvenSheet sheet) {
        return question.needs().isServed() ? sheet.answer() : sheet.answer().notServed();
    }

    private static BreakEvenSheet sheet(Question question, ApiPrice api, Service service) {
        return BreakEvenSheet.of(api, question.fleet(), service, question.rungs(), question.unsure());
    }

    /** The curve itself says what is busiest, so that nodes are filled up to their peak utilisation in every hour. */
    private static @Nullable Hybrid hybrid(Question question, BreakEven answer, BreakEvenSheet sheet) {
        BigDecimal volume = question.volume();
        if (volume == null || question.hours().isEmpty() || !question.needs().isServed()) {
            return null;
        }
        FleetStair stair = answer.fleet();
        Exact exact = sheet.exact();
        BigDecimal filled = exact.value(sheet.full())
                .multiply(question.fleet().peakUtilisation().mean());
        BigDecimal weights = question.hours().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal week = volume.multiply(BigDecimal.valueOf(question.hours().size()));
        BigDecimal each = BreakEven.quotient(week, weights.multiply(CommonYear.HOURS));
        List<BigDecimal> loads = question.hours().stream().map(each::multiply).toList();
        return Hybrid.of(
                new FleetStair(stair.node(), filled, stair.spares(), stair.fixed()), exact.value(sheet.price()), loads);
    }

    /** The case that holds if reading and writing take turns, where that is not known. */
    public Case dearer() {
        return cases.get(0);
    }

    public Case cheaper() {
        return cases.get(cases.size() - 1);
    }

    /** Where the fleet pays at least once: the dearer case, unless that never does and the other one may. */
    public Case told() {
        return dearer().answer().never() != null ? cheaper() : dearer();
    }

    /** By hours, with peaks at whom they are sent to. */
    public record Peaks(Hybrid hybrid, ApiPrice api) {
        public String seller() {
            return api.seller();
        }
    }

    /** The figures behind it. */
    public BreakEvenSheet sheet(Peaks peaks) {
        return sheet(peaks.api());
    }

    /** The fleet against a seller. */
    public BreakEvenSheet sheet(ApiPrice api) {
        return sheet(question, api, dearer().service());
    }

    /** The busiest hour of the curve over its mean. */
    public BigDecimal busiest() {
        List<BigDecimal> hours = question.hours();
        BigDecimal most = hours.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal sum = hours.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return BreakEven.quotient(most.multiply(BigDecimal.valueOf(hours.size())), sum);
    }

    /** Peaks go to whoever sells the same for least, unless another seller was chosen; null where no hours are told. */
    public @Nullable Peaks peaks() {
        Hybrid there = cheaperSeller == null ? null : cheaperSeller.peaks();
        if (cheaperSeller == null || there == null) {
            return hybrid == null ? null : new Peaks(hybrid, question.against());
        }
        return new Peaks(there, cheaperSeller.price());
    }

    /** The median of the sellers' prices, the cheaper of two; null without sellers. */
    public @Nullable Seller median() {
        List<Seller> rising = sellers.stream()
                .sorted((a, b) -> a.price().compareTo(b.price()))
                .toList();
        return rising.isEmpty() ? null : rising.get((rising.size() - 1) / 2);
    }

    /** What the fleet is held against; null where that does not take the calls, for then it has no price for them. */
    public @Nullable ApiLine apiLine() {
        return question.needs().takesAll() ? told().answer().api() : null;
    }

    /** From whom it is advised to buy the same weights; null where it is not. */
    public @Nullable Seller bought() {
        String from = advice.buyFrom();
        return sellers.stream()
                .filter(seller -> seller.name().equals(from))
                .findFirst()
                .orElse(null);
    }

    /** Own machines beside the least that is asked elsewhere, in the case that is told; null where nobody takes the calls. */
    public @Nullable BreakEven judged() {
        Seller bought = bought();
        if (bought != null) {
            return bought.answers().get(cases.indexOf(told()));
        }
        return question.needs().takesAll() ? told().answer() : null;
    }

    /** The figures of a case with the people in it who would run the fleet. */
    public BreakEvenSheet staffed(Case one) {
        return BreakEvenSheet.of(
                question.against(),
                question.fleet().operated(question.crew().operation()),
                one.sheet().service(),
                question.rungs(),
                question.unsure());
    }

    /** How a rate of the node is known. */
    public Input.Tag tag() {
        return question.fleet().capacity().tag();
    }
}
