package farthing.page.interaction;

import farthing.answers.HeavyUseText;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.economics.goal.HeavyUse;
import farthing.economics.plan.Band;
import farthing.economics.plan.BreakPoint;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Finding;
import farthing.economics.plan.Frontier;
import farthing.economics.plan.Judged;
import farthing.economics.plan.OptionBands;
import farthing.economics.plan.Warning;
import farthing.economics.plan.Waterfall;
import farthing.formats.lever.Advice;
import farthing.formats.plan.EditedPlan;
import farthing.formats.plan.Ranking;
import farthing.formats.plan.VolumeCurve;
import farthing.page.html.Html;
import farthing.page.html.Told;
import farthing.page.scenario.PlanReasons;
import farthing.page.scenario.Planning;
import farthing.page.scenario.Shown;
import farthing.page.view.State;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What teams ask (docs/questions.md), answered for this scenario, as far as it has the numbers. */
final class Questions {
    /** Before what explains an answer: a figure of the view, or the name of a plan that only a question makes. */
    static final String REF = "ask:";

    private static final String MACHINES = "machines";
    private static final double HALF = 0.5;

    private final Planning planning;
    private final State state;
    private final MachinesQuestion machines;
    private final Ranking ranking;
    private final AnswerReasons reasons;
    private final List<Question> asked = new ArrayList<>();

    /**
     * @param ref what explains the numbers of the answer
     * @param to where more of it stands: a part of this view, or {@code tab=} and the name of another
     */
    private record Question(String question, String answer, String ref, String to) {}

    Questions(Planning planning, MachinesQuestion machines, State state) {
        this.planning = planning;
        this.machines = machines;
        this.state = state;
        this.ranking = planning.ranking(state);
        this.reasons = new AnswerReasons(planning, state);
    }

    /** @param thinking what the efforts of thinking cost */
    Map<String, Html> regions(ThinkingTable thinking) {
        if (ranking.estimate().isPriced() && ranking.estimate().completed() != null) {
            cheapest();
            quality();
            listPrice();
            completed();
            cache();
            effort(thinking);
            limits();
            freeUsers();
            price();
            scale();
            heavyUse();
            sure();
            levers();
            machines();
        }
        Map<String, Html> regions = new LinkedHashMap<>();
        regions.put("interaction-questions-count", new Html().text(Amounts.count(asked.size(), "answer")));
        regions.put("interaction-questions", html());
        return regions;
    }

    private Html html() {
        if (asked.isEmpty()) {
            return new Html().element("p", "Without a cost that is known in full there is no answer.", "class", "note");
        }
        Html html = new Html().open("dl", "class", "questions");
        for (Question each : asked) {
            html.element("dt", each.question)
                    .open("dd")
                    .add(Told.of(each.answer, REF + each.ref))
                    .text(" ");
            boolean elsewhere = each.to.startsWith("tab=");
            html.element(
                            "button",
                            elsewhere ? "Look there" : "Show",
                            "type",
                            "button",
                            "class",
                            "linked",
                            "aria-label",
                            (elsewhere ? "Look there: " : "Show: ") + each.question,
                            elsewhere ? "data-set" : "data-show",
                            each.to)
                    .close("dd");
        }
        return html.close("dl");
    }

    private void ask(String question, String answer, String ref, String to) {
        asked.add(new Question(question, answer, ref, to));
    }

    private void cheapest() {
        List<Judged> ranked = ranking.ranked();
        if (ranked.size() < 2 || !ranking.workload().followsModel()) {
            return;
        }
        Judged answer = Judged.answer(ranked);
        if (answer == null) {
            return;
        }
        Estimate least = answer.estimate();
        Estimate most = ranked.get(ranked.size() - 1).estimate();
        ask(
                "Which model is cheapest for this?",
                least.name() + " at " + cost(least) + ". " + most.name() + " costs "
                        + times(Objects.requireNonNull(most.completed()), Objects.requireNonNull(least.completed()))
                        + " as much.",
                AnswerReasons.CHEAPEST,
                "interaction-options");
    }

    private void quality() {
        List<Frontier.Step> steps = ranking.frontier().steps();
        if (!steps.isEmpty()) {
            Frontier.Step step = steps.get(0);
            ask(
                    "Is a cheaper model good enough?",
                    "One more right answer in a hundred costs " + Shown.cost(step.point()) + " an interaction with "
                            + step.to().name() + " in place of " + step.from().name()
                            + ": it is, where a right answer is worth less.",
                    QualityTable.REF + step.to().name() + "|point",
                    "fold-quality");
        }
    }

    private void listPrice() {
        Waterfall way = ranking.waterfall();
        if (way == null || way.bars().size() < 2 || way.bars().get(0).amount().signum() <= 0) {
            return;
        }
        ask(
                "Why is the bill not what the price list says?",
                WayChart.reading(way, CostUnit.INTERACTION),
                WayChart.TIMES,
                "interaction-waterfall");
    }

    private void completed() {
        Estimate estimate = ranking.estimate();
        Money call = estimate.call();
        if (call != null && !call.equals(estimate.completed())) {
            BigDecimal made = Decimals.stripped(estimate.callsMade().setScale(1, RoundingMode.HALF_EVEN));
            ask(
                    "What does a completed one cost, not a call?",
                    cost(estimate) + ", where a call costs " + Shown.cost(call) + ": " + Amounts.count(made)
                            + (made.compareTo(BigDecimal.ONE) == 0 ? " call is made and " : " calls are made and ")
                            + Amounts.percent(estimate.completedShare()) + " complete.",
                    AnswerReasons.CALL,
                    "interaction-waterfall");
        }
    }

    /** Of a prompt cache: whether it hits, and for how long to keep what it holds. */
    private void cache() {
        Estimate estimate = ranking.estimate();
        BigDecimal hits = estimate.hitRate();
        if (hits != null && hits.signum() > 0) {
            ask(
                    "Does the cache hit at our traffic?",
                    Amounts.percent(hits) + " of the input is read from it.",
                    AnswerReasons.HITS,
                    "fold-levers");
        }
        KeptReads reads = reads();
        if (reads.isKnown()) {
            ask("How often must a kept prompt be read before that pays?", reads.answer(), KeptReads.REF, "fold-levers");
        }
        EditedPlan brief = reasons.kept(AnswerReasons.SHORT);
        EditedPlan lasting = reasons.kept(AnswerReasons.LONG);
        if (brief != null && lasting != null && !brief.completed().equals(lasting.completed())) {
            boolean hour = lasting.completed().compareTo(brief.completed()) < 0;
            ask(
                    "Keep prompts for five minutes or an hour?",
                    Amounts.rounded(brief.estimate().month()) + " a month kept for five minutes, "
                            + Amounts.rounded(lasting.estimate().month()) + " for an hour: "
                            + (hour ? "the hour." : "the five minutes."),
                    AnswerReasons.KEPT,
                    "fold-levers");
        }
    }

    private KeptReads reads() {
        return new KeptReads(ranking.estimate().option().server());
    }

    private void effort(ThinkingTable thinking) {
        List<String> highest = thinking.highest();
        if (!highest.isEmpty()) {
            ask(
                    "May the model think as long as it likes?",
                    capital(highest.get(0)) + ".",
                    highest.get(1),
                    "fold-thinking");
        }
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private void limits() {
        List<Finding> findings = ranking.chosen().feasibility().findings();
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).check() == Finding.Check.RATE_LIMIT) {
                Finding finding = findings.get(i);
                ask(
                        "Are the limits of our account enough?",
                        capital(finding.verdict().label()) + ": " + finding.sentence() + ".",
                        PlanReasons.LIMIT + i,
                        "fold-limits");
                return;
            }
        }
    }

    private void freeUsers() {
        List<Warning> warnings = ranking.warnings();
        for (int i = 0; i < warnings.size(); i++) {
            if (warnings.get(i).code() == Warning.Code.FREE_USERS) {
                ask(
                        "Can we afford a free tier?",
                        capital(warnings.get(i).sentence()) + ".",
                        PlanReasons.WARNING + i,
                        "fold-warnings");
            }
        }
    }

    private void price() {
        for (BreakPoint point : prices()) {
            ask(
                    "Which price leaves half of the revenue?",
                    Shown.number(point.at(), point.input().unit()) + " in place of "
                            + Shown.number(point.stands(), point.input().unit()) + ", all else as it is.",
                    PlanReasons.ref(point),
                    "tab=risk");
        }
    }

    private List<BreakPoint> prices() {
        return ranking.estimate().margin() == null
                ? List.of()
                : ranking.marginPoints(List.of(HALF)).stream()
                        .filter(point -> point.input().path().startsWith("price"))
                        .limit(1)
                        .toList();
    }

    private void scale() {
        VolumeCurve.Point ten = reasons.ten();
        BigDecimal now = ranking.estimate().margin();
        if (ten != null && now != null) {
            ask(
                    "And if ten times as many come?",
                    "The gross margin is " + Amounts.percent(ten.margin()) + " then, " + Amounts.percent(now) + " now.",
                    AnswerReasons.TEN,
                    "tab=risk");
        }
    }

    private void heavyUse() {
        HeavyUse heavy = HeavyUse.of(ranking.workload(), ranking.estimate());
        if (heavy != null) {
            ask("What do those cost that use most?", HeavyUseText.of(heavy), "user", "tab=risk");
        }
    }

    private void sure() {
        OptionBands sure = planning.sureOf(state);
        Band band = sure == null ? null : sure.completed();
        if (band != null && !band.isPoint()) {
            ask(
                    "How sure is all this?",
                    "In 90 % of the draws a completed interaction costs between "
                            + Shown.rough(band.p5(), ranking.estimate().currency()) + " and "
                            + Shown.rough(band.p95(), ranking.estimate().currency()) + ".",
                    PlanReasons.SURE + "completed",
                    "tab=risk");
        }
    }

    private void levers() {
        Advice advice = planning.advice(state);
        if (advice == null) {
            return;
        }
        List<Advice.Outcome> outcomes = advice.outcomes();
        if (!outcomes.isEmpty() && outcomes.get(0).share().signum() > 0) {
            Advice.Outcome fix = outcomes.get(0);
            ask(
                    "What should we fix first?",
                    capital(fix.name()) + ": " + Amounts.rounded(fix.month()) + " a month less ("
                            + fix.levers().get(0).effort().label() + ").",
                    PlanReasons.LEVER + 0,
                    "fold-levers");
        }
        Advice.Outcome greatest = advice.greatest();
        if (greatest != null
                && greatest.month().currency().equals(advice.engineerMonth().currency())) {
            Money saved = greatest.month();
            boolean pays = saved.compareTo(advice.engineerMonth()) >= 0;
            ask(
                    "Does saving pay for an engineer?",
                    capital(greatest.name()) + " saves the most of what was tried, " + Amounts.rounded(saved)
                            + " a month; an engineer costs "
                            + Amounts.rounded(advice.engineerMonth()) + ": "
                            + (pays ? "within the first month." : "not within a month."),
                    AnswerReasons.ENGINEER
                            + (greatest.equals(advice.combination())
                                    ? PlanReasons.TOGETHER
                                    : String.valueOf(outcomes.indexOf(greatest))),
                    "fold-levers");
        }
    }

    private void machines() {
        ask("Would machines of our own pay?", machines.wouldPay(state), MACHINES, "tab=decide");
    }

    /**
     * Of a plan that only a question makes, and of the price that leaves half.
     *
     * @return null for what the view itself explains
     */
    @Nullable
    List<Block> explain(String name) {
        if (name.equals(KeptReads.REF)) {
            return reads().why();
        }
        if (name.equals(MACHINES)) {
            return machines.why(state);
        }
        List<Block> figures = reasons.of(name);
        if (figures != null) {
            return figures;
        }
        return name.startsWith(PlanReasons.BREAK) ? new PlanReasons(planning).of(state, name, prices()) : null;
    }

    private static String cost(Estimate estimate) {
        return Shown.cost(Objects.requireNonNull(estimate.completed()));
    }

    static String times(Money amount, Money other) {
        return Amounts.count(Decimals.divide(amount.amount(), other.amount())
                        .setScale(1, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros())
                + " times";
    }
}
