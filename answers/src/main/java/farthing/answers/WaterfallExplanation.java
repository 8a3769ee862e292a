package farthing.answers;

import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Waterfall;
import farthing.formats.doc.Obj;
import farthing.formats.plan.DerivationDoc;
import farthing.formats.result.Header;
import farthing.quantity.Decimals;
import farthing.quantity.sheet.Derivation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A bar of the way from the price list to the real cost: what a completed interaction costs with its part, less what it costs
 * without. On the screen stand only the figures that the part moves, each from what it was to what it is; the document
 * has both derivations whole.
 *
 * @param depth levels that the screen shows
 */
record WaterfallExplanation(OpenBook open, Estimate chosen, Waterfall.Step step, int depth) {

    Answer asTree() {
        List<Block> blocks = new ArrayList<>();
        Derivation without = step.without();
        String name = step.bar().name();
        BigDecimal amount = step.bar().amount();
        String told = sign(amount) + DerivationText.value(sum(amount), chosen.currency());
        blocks.add(new Block.Headline(name + " with " + chosen.name() + ": " + told));
        if (without == null) {
            blocks.add(new Block.Tree(new DerivationText(chosen.currency(), depth).node(step.with(), 1)));
        } else {
            blocks.add(new Block.Note(
                    "The workload is stripped to one call at list price and gets its parts back one after"
                            + " another: the bar is what it costs with this part less what it costs without. Shown is what"
                            + " the part moves."));
            blocks.add(new Block.Tree(new Block.Node(name, told, List.of(), List.of(moved(without, step.with(), 1)))));
        }
        blocks.add(BookLine.of(open));
        Obj document = Header.of("plan", open.book().info(), open.asOf(), open.today())
                .put("option", chosen.name())
                .put("figure", name)
                .put("explanation", DerivationDoc.of(sum(amount)));
        return new Answer(document, "", blocks);
    }

    private static String sign(BigDecimal amount) {
        return amount.signum() > 0 ? "+" : "";
    }

    /** The bar as a figure of its own. */
    private Derivation sum(BigDecimal amount) {
        Derivation with = step.with();
        Derivation without = step.without();
        List<Derivation> parts = without == null
                ? List.of(with)
                : List.of(named(with, with.name() + ", with it"), named(without, without.name() + ", without it"));
        String formula = without == null ? "" : plain(with) + " - " + plain(without);
        return new Derivation(step.bar().name(), amount, with.unit(), formula, "", parts);
    }

    private static Derivation named(Derivation derivation, String name) {
        return new Derivation(
                name,
                derivation.value(),
                derivation.unit(),
                derivation.formula(),
                derivation.note(),
                derivation.parts());
    }

    private static String plain(Derivation derivation) {
        return Decimals.plain(Objects.requireNonNull(derivation.value()));
    }

    /** A figure that both have: from, to, and those of its parts that moved. */
    private Block.Node moved(Derivation without, Derivation with, int level) {
        List<Block.Node> parts = new ArrayList<>();
        if (level < depth) {
            List<Derivation> gone = new ArrayList<>(without.parts());
            for (Derivation part : with.parts()) {
                Derivation before = taken(gone, part.name());
                if (before == null) {
                    parts.add(new DerivationText(chosen.currency(), depth).node(part, level + 1));
                } else if (!isSame(before.value(), part.value())) {
                    parts.add(moved(before, part, level + 1));
                }
            }
            for (Derivation part : gone) {
                parts.add(new Block.Node(
                        part.name() + " falls away",
                        DerivationText.value(part, chosen.currency()),
                        List.of(),
                        List.of()));
            }
        }
        List<String> notes = new ArrayList<>();
        note(notes, "without it: ", without);
        note(notes, "with it: ", with);
        return new Block.Node(
                with.name(),
                DerivationText.value(without, chosen.currency()) + " to "
                        + DerivationText.value(with, chosen.currency()),
                notes,
                parts);
    }

    private static void note(List<String> notes, String when, Derivation derivation) {
        String text = derivation.formula().isEmpty() ? derivation.note() : derivation.formula();
        if (!text.isEmpty()) {
            notes.add(when + text);
        }
    }

    /** The first of that name, taken out. */
    private static @Nullable Derivation taken(List<Derivation> parts, String name) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).name().equals(name)) {
                return parts.remove(i);
            }
        }
        return null;
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
