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
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sentence that answers {@code breakeven}: what to do, from what that follows, and the figures of exactly that, by the
 * month. It is told in pieces, so that a page can say of each figure where it is from.
 */
public final class BreakevenSentence {
    /** What the volume costs at the API, on the fleet, and at who sells the same weights for less. */
    public static final String API = "api";

    public static final String FLEET = "fleet";
    public static final String BOUGHT = "bought";

    /** Of a unit at who sells the same weights for less. */
    public static final String BOUGHT_EACH = "bought-each";

    /** Of a unit at the API. */
    public static final String REQUEST = "request";

    /** The fleet with the people who would run it, where they are not counted. */
    public static final String PEOPLE = "people";

    /** By the hours of the curve. */
    public static final String HOURS = "hours";

    public static final String VOLUME = "volume";
    public static final String BREAKEVEN = "breakeven";

    /** Before a volume a year. */
    public static final String FLEET_AT = "fleet:";

    /** Before the place of a reason in the advice: its numbers are explained together. */
    public static final String REASON = "reason:";

    /**
     * @param text as on a screen
     * @param exact all digits of a figure; empty for words, and for a reason with its figures in it
     * @param name of what explains it; empty for words
     */
    public record Piece(String text, String exact, String name) {}

    private final BreakevenAnswer answer;
    private final Study study;
    private final @Nullable BigDecimal here;
    private final SentencePieces pieces;

    BreakevenSentence(BreakevenAnswer answer) {
        this.answer = answer;
        this.study = answer.study();
        this.here = study.question().volume();
        this.pieces = new SentencePieces(answer.demand());
    }

    /** What to do, such as {@code Stay with the API}. */
    public String verdict() {
        return capital(advice().words());
    }

    /** As a screen shows it. */
    public String text() {
        return verdict() + told().text();
    }

    /** All behind the verdict. */
    public List<Piece> pieces() {
        return told().all();
    }

    private SentencePieces told() {
        BreakevenSentence sentence = new BreakevenSentence(answer);
        sentence.pieces.words(": ");
        sentence.because();
        sentence.pieces.words(".");
        return sentence.pieces;
    }

    /** Whether machines of one's own would pay: yes, no or not known, and why. */
    public String wouldPay() {
        BreakevenSentence sentence = new BreakevenSentence(answer);
        sentence.judge();
        sentence.pieces.words(".");
        return sentence.pieces.text();
    }

    private void judge() {
        switch (advice().verdict()) {
            case STAY -> {
                pieces.words(advice().decides() == Reason.Code.NOT_MEASURED ? "Not known: " : "No: ");
                pieces.words(advice().buyFrom() == null ? "" : advice().words() + ": ");
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
        BigDecimal least = least(found());
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
        return new PaysFrom(study, shown(), pieces);
    }

    /** The least volume a year at which own machines pay; null where there is none. */
    public static @Nullable BigDecimal least(BreakEven answer) {
        BigDecimal least = answer.volumes().least();
        return least == null ? answer.volumes().alwaysFrom() : least;
    }

    /** The case whose figures it tells: the one from which the advice follows. */
    public Study.Case shown() {
        boolean bought = advice().decides() == Reason.Code.SAME_WEIGHTS;
        boolean pays = here != null && study.cheaper().answer().volumes().contains(here);
        boolean surely = here != null && study.dearer().answer().volumes().contains(here);
        return bought || (pays && !surely) ? study.cheaper() : study.told();
    }

    private Recommendation advice() {
        return study.advice();
    }

    private BreakEven found() {
        return shown().answer();
    }

    private boolean isBound() {
        return study.tag() == Input.Tag.BOUND;
    }

    private void because() {
        switch (advice().decides()) {
            case WINDOW -> beyond();
            case API_WINDOW -> {
                reason(Reason.Code.API_WINDOW);
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
                paysFrom();
            }
            case HOURS -> hours();
            case BURSTY -> {
                pieces.words("traffic comes in peaks");
                compared("; ");
                unstaffed();
            }
            case PRICE, SERVICE, SPOT, ANOTHER_MODEL, NO_SPARE -> price();
        }
    }

    /** What no machine makes the model answer, and what the API does not answer either. */
    private void beyond() {
        if (advice().isNothingLeft()) {
            reason(Reason.Code.API_WINDOW);
            pieces.words("; ");
        }
        reason(Reason.Code.WINDOW);
        pieces.words(advice().isNothingLeft() ? "; shorten the calls, or compare models that take longer ones" : "");
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
            api(" at " + seller());
            pieces.words(" and ");
            fleet();
        }
    }

    private void alone() {
        if (here != null) {
            pieces.words("; ");
            coming();
            api(" at " + seller());
        }
    }

    private void bought() {
        CheaperSeller cheaper = Objects.requireNonNull(study.cheaperSeller());
        if (here == null) {
            pieces.words("a " + unit() + " costs ");
            pieces.usd(priceOf(cheaper.seller()), BOUGHT_EACH);
            pieces.words(" there, less than on machines at any volume, and ");
            pieces.usd(study.question().against().request(), REQUEST);
            pieces.words(" at " + seller());
            from().against();
            return;
        }
        coming();
        pieces.usd(SentencePieces.month(cheaper.cheaper().api().cost(here)), BOUGHT);
        pieces.words(" there, ");
        api(" at " + seller());
        pieces.words(" and ");
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
        pieces.usd(SentencePieces.month(hybrid.apiOnly()), HOURS);
        pieces.words(" at " + peaks.seller() + " alone and ");
        pieces.usd(SentencePieces.month(hybrid.ownOnly()), HOURS);
        pieces.words(" on ");
        machines(hybrid.peakNodes(), HOURS);
        pieces.words(" for the busiest hour");
        unstaffed();
    }

    private void mixed(Hybrid hybrid, String peaks) {
        pieces.usd(SentencePieces.month(hybrid.cost()), HOURS);
        pieces.words(" on ");
        machines(hybrid.nodes(), HOURS);
        pieces.words(" with peaks " + peaks);
    }

    private void coming() {
        pieces.words("for ");
        pieces.volume(Objects.requireNonNull(here), VOLUME);
        ApiDemand.Whole whole = answer.demand().whole();
        pieces.words(" a month " + (whole == null ? "inference" : whole.compared()) + " costs ");
    }

    private void api(String where) {
        pieces.usd(SentencePieces.month(found().api().cost(Objects.requireNonNull(here))), API);
        pieces.words(where);
    }

    private void fleet() {
        FleetStair fleet = found().fleet();
        BigDecimal volume = Objects.requireNonNull(here);
        pieces.words(isBound() ? "at least " : "");
        pieces.usd(SentencePieces.month(fleet.at(volume)), FLEET);
        pieces.words(" on ");
        machines(fleet.nodes(volume), FLEET);
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
                PEOPLE);
        pieces.words(" with a team of ");
        pieces.usd(team, PEOPLE);
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
        pieces.told(reason.text(), REASON + advice().reasons().indexOf(reason));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
