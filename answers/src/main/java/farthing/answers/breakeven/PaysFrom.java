package farthing.answers.breakeven;

import farthing.economics.breakeven.BreakEven;
import farthing.economics.breakeven.Recommendation.Verdict;
import farthing.economics.breakeven.Study;
import farthing.economics.breakeven.Volumes;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From which volume own machines pay, or why never, as the end of a sentence. */
record PaysFrom(Study study, Study.Case shown, SentencePieces pieces) {

    private BreakEven found() {
        return shown.answer();
    }

    private @Nullable BigDecimal here() {
        return study.question().volume();
    }

    private BigDecimal team() {
        return study.question().crew().year();
    }

    /** @param unit what is counted */
    void tell(String unit) {
        BigDecimal least = BreakevenSentence.least(found());
        BigDecimal from = next(least);
        if (least == null || from == null) {
            pieces.words(least == null ? never(unit) : "own machines pay at smaller volumes only");
            return;
        }
        boolean stays = study.advice().verdict() == Verdict.STAY;
        boolean again = from.compareTo(least) > 0;
        String why = again ? BreakevenSentence.FLEET_AT + Decimals.plain(from) : BreakevenSentence.BREAKEVEN;
        if (study.tag() == Input.Tag.BOUND) {
            pieces.words("own machines cannot pay before ");
            pieces.volume(from, why);
            pieces.words(" a month, and perhaps never: their throughput is a bound that no engine reaches");
            return;
        }
        String against = "against " + study.question().against().seller() + " they ";
        pieces.words((stays ? "own machines " : here() == null ? against : "they ")
                + (again ? "next pay from " : "pay from "));
        pieces.volume(from, why);
        pieces.words(" a month on" + gap() + overlap());
        BigDecimal team = stays ? null : withTeam();
        if (team != null) {
            pieces.words(", with a team of ");
            pieces.usd(team(), BreakevenSentence.PEOPLE);
            pieces.words(" a year from ");
            pieces.volume(team, BreakevenSentence.PEOPLE);
            pieces.words(" a month on");
        }
    }

    /** {@code from 85.8k interactions a month on}, with the people who would run it where they are not counted. */
    void yes(BigDecimal least) {
        BigDecimal team = withTeam();
        pieces.words("from ");
        if (team == null) {
            pieces.volume(least, BreakevenSentence.BREAKEVEN);
            pieces.words(" a month on" + gap() + overlap());
            return;
        }
        pieces.volume(team, BreakevenSentence.PEOPLE);
        pieces.words(" a month on, with a team of ");
        pieces.usd(team(), BreakevenSentence.PEOPLE);
        pieces.words(" a year" + overlap());
    }

    /** The same against what nobody would stay with. */
    void against() {
        BigDecimal least = BreakevenSentence.least(found());
        if (least != null) {
            pieces.words(", against which machines would pay from ");
            pieces.volume(least, BreakevenSentence.BREAKEVEN);
            pieces.words(" a month on" + gap() + overlap());
        }
    }

    /** From where it pays with the people who would run it; null where they are counted, or it never does. */
    private @Nullable BigDecimal withTeam() {
        if (study.question().isStaffed()) {
            return null;
        }
        return BreakevenSentence.least(study.staffed(shown).answer());
    }

    /** Where it next pays if it does not here, else where it begins to; null where it never does or no more. */
    private @Nullable BigDecimal next(@Nullable BigDecimal least) {
        BigDecimal here = here();
        Volumes volumes = found().volumes();
        if (here == null || least == null || volumes.contains(here)) {
            return least;
        }
        for (Volumes.Interval interval : volumes.intervals()) {
            if (interval.from().compareTo(here) > 0) {
                return interval.from();
            }
        }
        return null;
    }

    private String gap() {
        Volumes volumes = found().volumes();
        return volumes.intervals().size() == 1 && volumes.alwaysFrom() != null
                ? ""
                : ", though not at every volume beyond";
    }

    /** Where it pays only in the better of two cases. */
    private String overlap() {
        Study.Case dearer = study.dearer();
        if (shown.equals(dearer)) {
            return "";
        }
        return ", if prefill and decode overlap; "
                + (dearer.answer().never() == null ? "not here if they take turns" : "never if they take turns");
    }

    private String never(String unit) {
        return "own machines never pay: "
                + switch (Objects.requireNonNull(found().never())) {
                    case BELOW_FULL_NODE ->
                        "even a node that is always full serves a " + unit + " for more than the API asks";
                    case FULL_FIRST -> "a node is full before it has earned itself";
                    case NOT_SERVED -> "none takes the calls";
                };
    }
}
