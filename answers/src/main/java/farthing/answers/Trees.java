package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.rating.Explanation;
import java.util.ArrayList;
import java.util.List;

/** Derivations as trees of the screen. */
public final class Trees {
    private Trees() {}

    public static Block.Node node(Explanation explanation) {
        return switch (explanation) {
            case Explanation.Sum sum -> {
                List<Block.Node> children = new ArrayList<>();
                sum.parts().forEach(part -> children.add(node(part)));
                yield new Block.Node(sum.label(), Amounts.money(sum.amount()), sum.notes(), children);
            }
            case Explanation.Product product ->
                new Block.Node(
                        product.label() + ": " + product.formula(),
                        "= " + Amounts.money(product.amount()),
                        product.notes(),
                        List.of());
        };
    }
}
