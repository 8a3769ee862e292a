package farthing.page.scenario;

import farthing.answers.PlanSentence;
import farthing.answers.PlanSentence.Piece;
import farthing.economics.plan.Estimate;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.page.html.Told;
import farthing.page.view.State;
import farthing.quantity.Money;
import java.util.List;

/**
 * The sentence of {@code plan} on the page: its words, with a door for each figure.
 *
 * @param follows whether averages are still to be drawn
 */
public record Sentence(PlanSentence plan, boolean follows) {
    private static final String FOLLOWS =
            " at the mean interaction (the average over interactions as they differ follows)";

    /** Interactions that differ are drawn for it: there the cost of the mean one is not the mean of the costs. */
    public static Sentence of(Planning planning, State state) {
        boolean drawn = isDrawn(planning, state);
        return new Sentence(
                new PlanSentence(planning.ranking(state), drawn ? planning.sureOf(state) : null, null), false);
    }

    /** Without draws, which a step of a slider does not wait for. */
    public static Sentence quick(Planning planning, State state) {
        return new Sentence(new PlanSentence(planning.ranking(state), null, null), isDrawn(planning, state));
    }

    /** Whether {@link #of} rests on draws. */
    public static boolean isDrawn(Planning planning, State state) {
        Estimate estimate = planning.ranking(state).estimate();
        return estimate.isPriced()
                && estimate.completed() != null
                && planning.inputs(state).stream().anyMatch(input -> input.spread() != null);
    }

    /** How sure it is and the cheapest fix are not in it: they take longer and stand below it. */
    public Html whole() {
        return new Html().text("A").add(html(plan.pieces()));
    }

    /** Pieces of it. */
    public Html html(List<Piece> pieces) {
        Html html = new Html();
        for (Piece piece : pieces) {
            add(html, piece);
            if (follows
                    && piece.kind() == PlanSentence.Kind.FIGURE
                    && piece.name().equals("completed")) {
                html.text(FOLLOWS);
            }
        }
        return html;
    }

    private static void add(Html html, Piece piece) {
        switch (piece.kind()) {
            case WORDS -> html.text(piece.text());
            case FIGURE -> html.add(figure(piece, piece.name()));
            case DRAWN -> html.add(figure(piece, PlanReasons.SURE + piece.name()));
            case OTHER -> html.add(figure(piece, "completed@" + piece.name()));
            case TRAFFIC -> html.add(figure(piece, PlanReasons.TRAFFIC + piece.name()));
            case MARK -> html.element("span", piece.text(), "class", "verdict infeasible");
            case LIMIT -> html.add(Told.of(piece.text(), PlanReasons.LIMIT + piece.name()));
            case BAND, FIX -> {}
        }
    }

    /** What one thing costs, in cents below a dollar. */
    private static Html figure(Piece piece, String ref) {
        Money each = piece.each();
        if (each == null) {
            return Figures.figure(piece.text(), piece.exact(), ref);
        }
        boolean drawn = piece.kind() == PlanSentence.Kind.DRAWN;
        return Figures.figure(drawn ? Shown.rough(each) : Shown.cost(each), piece.exact(), ref);
    }
}
