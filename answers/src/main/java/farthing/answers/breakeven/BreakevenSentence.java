package farthing.answers.breakeven;

import farthing.economics.breakeven.ApiPrice;
import farthing.economics.breakeven.BreakEven;
import farthing.economics.breakeven.Reason;
import farthing.economics.breakeven.Recommendation;
import farthing.economics.breakeven.Study;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The sentence that answers {@code breakeven}: what to do, from what that follows, and the figures of exactly that, by the
 * month. It is told in pieces, so that a page can say of each figure where it is from.
 */
public record BreakevenSentence(BreakevenAnswer answer) {
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

    /** What to do, such as {@code Stay with the API}. */
    public String verdict() {
        return capital(does());
    }

    /** The same within a sentence. Who buys is told which model that is, and whether it is another one than is used. */
    String does() {
        Recommendation advice = study().advice();
        String seller = advice.buyFrom();
        if (seller == null) {
            return advice.words();
        }
        ApiPrice against = study().question().against();
        String model = answer.model().name();
        return against.sameModel()
                ? "buy the same weights, " + model + ", from " + seller
                : "buy " + model + ", another model than " + against.seller() + " (" + differs() + "), from " + seller;
    }

    private String differs() {
        List<String> lacks = study().question().needs().lacks();
        return "quality differs" + (lacks.isEmpty() ? "" : "; it " + String.join(" and ", lacks));
    }

    /** As a screen shows it. */
    public String text() {
        return verdict() + new AdviceTold(answer).told().text();
    }

    /** All behind the verdict. */
    public List<Piece> pieces() {
        return new AdviceTold(answer).told().all();
    }

    /** Whether machines of one's own would pay: yes, no or not known, and why. */
    public String wouldPay() {
        return new AdviceTold(answer).judged().text();
    }

    /** The least volume a year at which own machines pay; null where there is none. */
    public static @Nullable BigDecimal least(BreakEven answer) {
        BigDecimal least = answer.volumes().least();
        return least == null ? answer.volumes().alwaysFrom() : least;
    }

    /** The case whose figures it tells: the one from which the advice follows. */
    public Study.Case shown() {
        BigDecimal here = study().question().volume();
        boolean bought = study().advice().decides() == Reason.Code.SAME_WEIGHTS;
        boolean pays = here != null && study().cheaper().answer().volumes().contains(here);
        boolean surely = here != null && study().dearer().answer().volumes().contains(here);
        return bought || (pays && !surely) ? study().cheaper() : study().told();
    }

    private Study study() {
        return answer.study();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
