package farthing.answers.breakeven;

import farthing.economics.breakeven.BreakEven;
import farthing.economics.breakeven.CheaperSeller;
import farthing.economics.breakeven.FleetStair;
import farthing.economics.breakeven.Hybrid;
import farthing.economics.breakeven.Reason;
import farthing.economics.breakeven.Recommendation;
import farthing.economics.breakeven.Study;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The advice in the making, told once. */
final class AdviceTold {
    private final BreakevenAnswer answer;
    private final Study study;
    private final Study.Case shown;
    private final @Nullable BigDecimal here;
    private final SentencePieces pieces;

    AdviceTold(BreakevenAnswer answer) {
        this.answer = answer;
        this.study = answer.study();
        this.shown = answer.sentence().shown();
        this.here = study.question().volume();
        this.pieces = new SentencePieces(answer.demand());
    }

    /** All behind the verdict. */
    SentencePieces told() {
        pieces.words(": ");
        because();
        pieces.words(".");
        return pieces;
    }

    /** Whether machines of one's own would pay: yes, no or not known, and why. */
    SentencePieces judged() {
        judge();
        pieces.words(".");
        return pieces;
    }

    private void judge() {
        switch (advice().verdict()) {
            case STAY -> {
                pieces.words(advice().decides() == Reason.Code.NOT_MEASURED ? "Not known: " : "No: ");
                pieces.words(advice().buyFrom() == null ? "" : answer.sentence().does() + ": ");
                because();
            }
            case HYBRID -> {
                pieces.words("Yes, for the base load: ");
                because();
            }
            case CONSIDER -> yes();
        }
    }

    private void yes() {
        BigDecimal least = BreakevenSentence.least(found());
        if (advice().decides() != Reason.Code.PRICE || least == null) {
            pieces.words("Yes: ");
            because();
            return;
        }
        pieces.words("Yes, ");
        from().yes(least);
        compared(": ");
        unstaffed();
    }

    private PaysFrom from() {
        return new PaysFrom(study, shown, pieces);
    }

    private Recommendation advice() {
        return study.advice();
    }

    private BreakEven found() {
        return shown.answer();
    }

    private boolean isBound() {
        return study.tag() == Input.Tag.BOUND;
    }

    private void because() {
        if (!isTaken()) {
            reason(Reason.Code.NOT_TAKEN);
            pieces.words(advice().decides() == Reason.Code.NOT_TAKEN ? "" : "; ");
        }
        switch (advice().decides()) {
            case NOT_SERVED -> {
                reason(Reason.Code.NOT_SERVED);
                elsewhere();
            }
            case NOT_TAKEN -> {
                compared("; ");
                unstaffed();
            }
            case CLOSED_MODEL -> {
                pieces.words("the work needs a closed model, whose weights nobody can host");
                alone();
            }
            case PRIVACY -> {
                pieces.words("prompts may not leave");
                compared("; ");
                unstaffed();
            }
            case NO_TEAM -> {
                pieces.words("nobody is there to run a fleet");
                compared("; ");
                unstaffed();
            }
            case SAME_WEIGHTS -> bought();
            case NO_OPERATION -> {
                compared("");
                staffed();
            }
            case NOT_MEASURED -> {
                compared("");
                unmeasured();
            }
            case HOURS -> hours();
            case BURSTY -> {
                pieces.words("traffic comes in peaks");
                compared("; ");
                unstaffed();
            }
            case PRICE, SERVICE, SPOT, ANOTHER_MODEL, NO_SPARE, CONTESTED -> price();
        }
        pieces.words(advice().isNothingLeft() ? "; change the calls, or compare models that take them" : "");
    }

    private void price() {
        if (here == null && found().volumes().isEmpty() && found().volumes().alwaysFrom() == null) {
            reason(Reason.Code.PRICE);
            return;
        }
        compared("");
        if (advice().verdict() == Recommendation.Verdict.CONSIDER) {
            unstaffed();
        }
        paysFrom();
    }

    private void paysFrom() {
        pieces.words(here == null ? "" : "; ");
        from().tell(unit());
    }

    /** {@code for 80k interactions a month inference costs $6,000 at the API and $1,088 on 1 x H100}; nothing without a volume. */
    private void compared(String before) {
        if (here != null) {
            pieces.words(before);
            coming();
            others();
            fleet();
        }
    }

    /** What no machine takes, one of the weights' sellers may: what it costs there, and at the API if that takes it. */
    private void elsewhere() {
        String bought = advice().buyFrom();
        if (bought == null) {
            return;
        }
        pieces.words("; the seller states a longer window, and ");
        if (here == null) {
            pieces.words("a " + unit() + " costs ");
            pieces.usd(priceOf(bought), BreakevenSentence.BOUGHT_EACH);
        } else {
            coming();
            pieces.usd(
                    SentencePieces.month(
                            Objects.requireNonNull(study.bought()).api().cost(here)),
                    BreakevenSentence.BOUGHT);
        }
        pieces.words(" there");
        if (!isTaken()) {
            return;
        }
        pieces.words(" and ");
        if (here == null) {
            pieces.usd(study.question().against().request(), BreakevenSentence.REQUEST);
            pieces.words(" at " + seller());
        } else {
            api(" at " + seller());
        }
    }

    private void alone() {
        if (here != null && isTaken()) {
            pieces.words("; ");
            coming();
            api(" at " + seller());
        }
    }

    private void bought() {
        CheaperSeller cheaper = Objects.requireNonNull(study.cheaperSeller());
        if (here == null) {
            pieces.words("a " + unit() + " costs ");
            pieces.usd(priceOf(cheaper.seller()), BreakevenSentence.BOUGHT_EACH);
            pieces.words(" there, less than on machines at any volume");
            if (!isTaken()) {
                return;
            }
            pieces.words(", and ");
            pieces.usd(study.question().against().request(), BreakevenSentence.REQUEST);
            pieces.words(" at " + seller());
            from().against();
            return;
        }
        coming();
        others();
        Hybrid mixed = cheaper.own(here).mixed();
        if (mixed == null) {
            fleet();
        } else {
            mixed(mixed, "there");
        }
    }

    private void hours() {
        Study.Peaks peaks = Objects.requireNonNull(study.peaks());
        Hybrid hybrid = peaks.hybrid();
        coming();
        mixed(hybrid, "at " + peaks.seller());
        pieces.words(", ");
        pieces.usd(SentencePieces.month(hybrid.apiOnly()), BreakevenSentence.HOURS);
        pieces.words(" at " + peaks.seller() + " alone and ");
        pieces.usd(SentencePieces.month(hybrid.ownOnly()), BreakevenSentence.HOURS);
        pieces.words(" on ");
        machines(hybrid.peakNodes(), BreakevenSentence.HOURS);
        pieces.words(" for the busiest hour");
        unstaffed();
    }

    /** A base load may pay at a bound where nodes for all do not. */
    private void unmeasured() {
        Study.Peaks peaks = study.peaks();
        boolean base = peaks != null
                && peaks.hybrid().pays()
                && here != null
                && !study.cheaper().answer().volumes().contains(here);
        if (peaks == null || !base) {
            paysFrom();
            return;
        }
        pieces.words(", or ");
        mixed(peaks.hybrid(), "at " + peaks.seller());
        pieces.words(": their throughput is a bound that no engine reaches");
    }

    private void mixed(Hybrid hybrid, String peaks) {
        pieces.words(isBound() ? "at least " : "");
        pieces.usd(SentencePieces.month(hybrid.cost()), BreakevenSentence.HOURS);
        pieces.words(" on ");
        machines(hybrid.nodes(), BreakevenSentence.HOURS);
        pieces.words(" with peaks " + peaks);
    }

    private void coming() {
        pieces.words("for ");
        pieces.volume(Objects.requireNonNull(here), BreakevenSentence.VOLUME);
        ApiDemand.Whole whole = answer.demand().whole();
        pieces.words(" a month " + (whole == null ? "inference" : whole.compared()) + " costs ");
    }

    private void api(String where) {
        pieces.usd(SentencePieces.month(found().api().cost(Objects.requireNonNull(here))), BreakevenSentence.API);
        pieces.words(where);
    }

    /** What it costs beside machines; what cannot take the calls has no price for them. */
    private void others() {
        String bought = advice().buyFrom();
        if (bought != null) {
            CheaperSeller cheaper = Objects.requireNonNull(study.cheaperSeller());
            pieces.usd(
                    SentencePieces.month(cheaper.cheaper().api().cost(Objects.requireNonNull(here))),
                    BreakevenSentence.BOUGHT);
            pieces.words(isTaken() ? " there, " : " there and ");
        }
        if (isTaken()) {
            api(" at " + seller());
            pieces.words(" and ");
        }
    }

    private boolean isTaken() {
        return answer.isTaken();
    }

    private void fleet() {
        FleetStair fleet = found().fleet();
        BigDecimal volume = Objects.requireNonNull(here);
        pieces.words(isBound() ? "at least " : "");
        pieces.usd(SentencePieces.month(fleet.at(volume)), BreakevenSentence.FLEET);
        pieces.words(" on ");
        machines(fleet.nodes(volume), BreakevenSentence.FLEET);
    }

    /** Those that serve, with those that stand by. */
    private void machines(BigDecimal nodes, String name) {
        boolean one = nodes.compareTo(BigDecimal.ONE) == 0;
        pieces.count(nodes, name);
        pieces.words(
                answer.node().isTyped()
                        ? (one ? " node" : " nodes") + " as typed"
                        : " × " + answer.node().label());
        int spares = found().fleet().spares();
        if (spares > 0) {
            pieces.words(" and ");
            pieces.count(BigDecimal.valueOf(spares), name);
            pieces.words(spares == 1 ? " that stands by" : " that stand by");
        }
    }

    private void unstaffed() {
        pieces.words(study.question().isStaffed() || here == null ? "" : ", people not counted");
    }

    private void staffed() {
        BigDecimal team = study.question().crew().year();
        pieces.words(" without people, ");
        pieces.usd(
                SentencePieces.month(
                        found().fleet().at(Objects.requireNonNull(here)).add(team)),
                BreakevenSentence.PEOPLE);
        pieces.words(" with a team of ");
        pieces.usd(team, BreakevenSentence.PEOPLE);
        pieces.words(" a year");
    }

    private BigDecimal priceOf(String name) {
        for (Study.Seller seller : study.sellers()) {
            if (seller.seller().seller().equals(name)) {
                return seller.price();
            }
        }
        throw new IllegalStateException("who sells for less is one of the sellers");
    }

    private String seller() {
        return study.question().against().seller();
    }

    private String unit() {
        return answer.demand().unit();
    }

    private void reason(Reason.Code code) {
        Reason reason = Objects.requireNonNull(advice().reason(code));
        pieces.told(reason.text(), BreakevenSentence.REASON + advice().reasons().indexOf(reason));
    }
}
