package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.economics.plan.Band;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Feasibility;
import farthing.economics.plan.Finding;
import farthing.economics.plan.Judged;
import farthing.economics.plan.OptionBands;
import farthing.economics.plan.Verdict;
import farthing.economics.plan.Warnings;
import farthing.formats.lever.Advice;
import farthing.formats.plan.Ranking;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sentence that answers {@code plan}: what a completed interaction costs, with which option, a month, at which margin,
 * whether that can be had, and the cheapest fix. It is told in pieces, so that a page can say of each figure where it is from.
 *
 * @param bands how sure the chosen option's figures are, or null where nothing was drawn
 * @param fix the cheapest one, or null
 */
public record PlanSentence(Ranking ranking, @Nullable OptionBands bands, Advice.@Nullable Outcome fix) {

    /** Interactions that begin in a month, and those that complete. */
    public static final String BEGUN = "begun";

    public static final String COMPLETED = "completed";

    /** Those counted as completed whose answer a cap may cut, at most. */
    public static final String CUT = "cut";

    /** What a piece tells. */
    public enum Kind {
        WORDS,
        /** A figure of the plan, every input at its mean. */
        FIGURE,
        /** A figure of the draws. */
        DRAWN,
        /** What a completed interaction costs with another option. */
        OTHER,
        /** How many interactions begin in a month, or complete. */
        TRAFFIC,
        /** From where to where a figure is, in nine of ten draws. */
        BAND,
        /** That the option cannot be had, or that answers are cut. */
        MARK,
        /** Why it cannot be had. */
        LIMIT,
        /** The cheapest fix. */
        FIX
    }

    /**
     * @param name of a figure, as {@code explain plan} or the draws know it; of an option; or the place of a limit among the findings
     * @param text as on a screen
     * @param exact all digits of a figure
     * @param each what one thing costs, which may be told in a smaller unit; else null
     */
    public record Piece(
            Kind kind,
            String name,
            String text,
            String exact,
            @Nullable Money each) {
        static Piece of(Kind kind, String name, String text) {
            return new Piece(kind, name, text, text, null);
        }
    }

    /** As a screen shows it. */
    public String text() {
        String name = ranking.workload().name();
        StringBuilder text = new StringBuilder(name.isEmpty() ? "A" : name + ": a");
        pieces().forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** All but its first word. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        Money completed = chosen().completed();
        if (completed == null) {
            words(pieces, " completed interaction has no cost with " + with() + ", for none completes; ");
            pieces.add(sum("month", chosen().month()));
            words(pieces, " a month");
            pieces.addAll(limit());
            words(pieces, ".");
            return pieces;
        }
        if (!chosen().isPriced()) {
            unpriced(pieces, completed);
            return pieces;
        }
        pieces.addAll(cost());
        Band band = bands == null ? null : bands.completed();
        if (band != null && !band.isPoint()) {
            pieces.add(Piece.of(Kind.BAND, "completed", " (90 %: " + PlanTables.band(band, chosen().currency()) + ")"));
        }
        words(pieces, " with " + with() + ", ");
        month(pieces);
        words(pieces, " for ");
        begun(pieces);
        Piece margin = margin();
        if (margin != null) {
            words(pieces, "; gross margin ");
            pieces.add(margin);
        }
        pieces.addAll(limit());
        least(pieces);
        words(pieces, ".");
        if (fix != null) {
            pieces.add(Piece.of(
                    Kind.FIX,
                    fix.name(),
                    " Cheapest fix: " + fix.name() + ", " + Amounts.rounded(fix.month()) + " a month less ("
                            + fix.levers().get(0).effort().label() + ")."));
        }
        return pieces;
    }

    private void unpriced(List<Piece> pieces, Money completed) {
        if (completed.isZero()) {
            words(pieces, " completed interaction has no known cost with " + with() + ": nothing of it has a price");
        } else {
            words(pieces, " completed interaction costs at least ");
            pieces.add(each("completed", completed));
            words(pieces, " with " + with() + " (PARTIAL: not everything has a price)");
        }
        pieces.addAll(limit());
        words(pieces, ".");
    }

    /** What a completed interaction costs; where interactions differ and the cost bends, on average too. */
    public List<Piece> cost() {
        List<Piece> pieces = new ArrayList<>();
        Money completed = chosen().completed();
        if (completed != null) {
            words(pieces, " completed interaction costs ");
            pieces.add(each("completed", completed));
            OptionBands curves = curves();
            Band band = curves == null ? null : curves.completed();
            if (band != null) {
                words(pieces, " at the mean interaction and ");
                Money mean = drawn(band.mean());
                pieces.add(new Piece(
                        Kind.DRAWN,
                        "completed.mean",
                        Amounts.drawn(band.mean(), chosen().currency()),
                        Amounts.money(mean),
                        mean));
                words(pieces, " on average over interactions as they differ");
            }
        }
        return pieces;
    }

    /** On average, where interactions that differ cost another sum than as many mean ones. */
    private void month(List<Piece> pieces) {
        OptionBands curves = curves();
        Band month = curves == null ? null : curves.month();
        if (month == null) {
            pieces.add(sum("month", chosen().month()));
            words(pieces, " a month");
        } else {
            pieces.add(new Piece(
                    Kind.DRAWN,
                    "month.mean",
                    Amounts.drawn(month.mean(), chosen().currency()),
                    Amounts.money(drawn(month.mean())),
                    null));
            words(pieces, " a month on average");
        }
    }

    /** How many interactions begin in a month, and how many of them complete. */
    private void begun(List<Piece> pieces) {
        BigDecimal begun = ranking.workload().traffic().meanInteractions();
        BigDecimal completed = begun.multiply(chosen().completedShare());
        pieces.add(traffic(BEGUN, begun));
        if (completed.compareTo(begun) == 0) {
            words(pieces, ", all of them completed");
        } else {
            words(pieces, " begun, ");
            pieces.add(traffic(COMPLETED, completed));
            words(pieces, " of them completed");
        }
    }

    private static Piece traffic(String name, BigDecimal interactions) {
        return new Piece(
                Kind.TRAFFIC,
                name,
                Amounts.count(whole(interactions)),
                Decimals.plain(Decimals.snapped(interactions)),
                null);
    }

    /** The gross margin, on average where the cost is; null without a price. */
    public @Nullable Piece margin() {
        OptionBands curves = curves();
        Band drawn = curves == null ? null : curves.margin();
        BigDecimal margin = drawn == null ? chosen().margin() : BigDecimal.valueOf(drawn.mean());
        return margin == null
                ? null
                : new Piece(
                        drawn == null ? Kind.FIGURE : Kind.DRAWN,
                        drawn == null ? "margin" : "margin.mean",
                        Amounts.percent(margin),
                        Decimals.plain(Decimals.snapped(margin)),
                        null);
    }

    /**
     * That it cannot be had, and why; that a cap cuts its average answer. Nothing where it can, or where that is not known,
     * and no cap does.
     */
    public List<Piece> limit() {
        List<Piece> pieces = new ArrayList<>();
        Feasibility feasibility = ranking.chosen().feasibility();
        if (ranking.chosen().verdict() == Verdict.INFEASIBLE) {
            Finding obstacle = feasibility.obstacles().get(0);
            words(pieces, "; but ");
            pieces.add(Piece.of(Kind.MARK, "", "not feasible"));
            words(pieces, ": ");
            int place = feasibility.findings().indexOf(obstacle);
            pieces.add(Piece.of(Kind.LIMIT, String.valueOf(place), obstacle.sentence()));
        }
        cut(pieces);
        return pieces;
    }

    /** What is counted as completed is claimed, and knows of no cap. */
    private void cut(List<Piece> pieces) {
        BigDecimal share = Warnings.shareCut(chosen());
        if (share.signum() == 0) {
            return;
        }
        words(pieces, pieces.isEmpty() ? "; but " : "; and ");
        pieces.add(Piece.of(Kind.MARK, "", "the average answer does not fit its cap"));
        BigDecimal completes = chosen().completedShare();
        if (completes.signum() > 0) {
            words(pieces, ": completed interactions are counted as if it did, though up to ");
            BigDecimal begun = ranking.workload().traffic().meanInteractions();
            pieces.add(traffic(CUT, begun.multiply(completes.min(share))));
            words(pieces, " of them a month may be cut short");
        }
    }

    private void least(List<Piece> pieces) {
        Judged least = Judged.answer(ranking.ranked());
        if (least == null || least.estimate().name().equals(chosen().name())) {
            return;
        }
        words(pieces, "; least with " + least.estimate().name() + ", ");
        Money completed = least.estimate().completed();
        pieces.add(new Piece(
                Kind.OTHER, least.estimate().name(), Amounts.rounded(completed), Amounts.money(completed), completed));
        words(pieces, least.verdict() == Verdict.UNKNOWN ? " if its limits allow" : "");
    }

    private Estimate chosen() {
        return ranking.estimate();
    }

    private String with() {
        return ranking.workload().followsModel() ? chosen().name() : "the models that its calls name";
    }

    /** The draws where the mean of the costs is not the cost of the mean; else null. */
    private @Nullable OptionBands curves() {
        return bands != null && PlanTables.curves(bands) ? bands : null;
    }

    private Money drawn(double amount) {
        return new Money(new BigDecimal(amount), chosen().currency());
    }

    private static Piece sum(String name, Money amount) {
        return new Piece(Kind.FIGURE, name, Amounts.rounded(amount), Amounts.money(amount), null);
    }

    private static Piece each(String name, Money amount) {
        return new Piece(Kind.FIGURE, name, Amounts.rounded(amount), Amounts.money(amount), amount);
    }

    private static void words(List<Piece> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(Piece.of(Kind.WORDS, "", words));
        }
    }

    /** A thousand a day are 30,417 a month; fewer than ten keep a hundredth. */
    private static BigDecimal whole(BigDecimal interactions) {
        int scale = interactions.compareTo(BigDecimal.TEN) < 0 ? 2 : 0;
        return interactions.setScale(scale, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }
}
