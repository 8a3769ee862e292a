package farthing.page.decide;

import farthing.answers.SheetTrees;
import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.screen.Block;
import farthing.economics.breakeven.BreakEvenSheet;
import farthing.economics.breakeven.Study;
import java.util.ArrayList;
import java.util.List;

/** Why a seller of the same weights asks what it does, and from where own machines would pay beside it. */
record SellerReasons(BreakevenAnswer answer, Study.Seller seller) {

    List<Block> blocks() {
        Study study = answer.study();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Tree(SheetTrees.node(sheet(study.told()).whyPrice())));
        if (!answer.isServed()) {
            blocks.add(new Block.Note(study.question().needs().beyond() + "."));
            blocks.add(VolumesTold.NEVER);
            return blocks;
        }
        for (int i = 0; i < study.cases().size(); i++) {
            Study.Case one = study.cases().get(i);
            blocks.add(new Block.Section("Own machines beside it" + label(one)));
            blocks.add(new Block.Tree(SheetTrees.node(sheet(one).why())));
            blocks.add(new VolumesTold(answer).from(seller.answers().get(i)));
        }
        return blocks;
    }

    /** What tells the cases apart; empty where there is one. */
    private String label(Study.Case one) {
        return answer.study().cases().size() > 1 ? ", " + one.service().label() : "";
    }

    private BreakEvenSheet sheet(Study.Case one) {
        Study.Question question = answer.study().question();
        return BreakEvenSheet.of(seller.seller(), question.fleet(), one.service(), question.rungs(), question.unsure());
    }
}
