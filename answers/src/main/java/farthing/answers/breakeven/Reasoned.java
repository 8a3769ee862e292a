package farthing.answers.breakeven;

import farthing.answers.SheetTrees;
import farthing.answers.screen.Block;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.plan.DerivationDoc;
import farthing.quantity.sheet.Derivation;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure of an explanation with where it is from, for a screen and for programs alike.
 *
 * @param name for programs
 * @param heading what stands above it on a screen
 * @param tree as it stands there
 */
public record Reasoned(String name, List<Block> heading, Derivation why, Block.Node tree) {
    public Reasoned {
        heading = List.copyOf(heading);
    }

    Reasoned(String name, List<Block> heading, Derivation why) {
        this(name, heading, why, SheetTrees.node(why));
    }

    /** Below a heading of its own. */
    static Reasoned under(String section, String name, Derivation why) {
        return new Reasoned(name, List.of(new Block.Section(section)), why);
    }

    public static List<Block> blocks(List<Reasoned> all) {
        List<Block> blocks = new ArrayList<>();
        for (Reasoned one : all) {
            blocks.addAll(one.heading);
            blocks.add(new Block.Tree(one.tree));
        }
        return blocks;
    }

    static Doc document(List<Reasoned> all) {
        List<Doc> trees = new ArrayList<>();
        for (Reasoned one : all) {
            trees.add(new Obj(0).put("name", one.name).put("why", DerivationDoc.of(one.why)));
        }
        return new Doc.Arr(trees, 0);
    }
}
