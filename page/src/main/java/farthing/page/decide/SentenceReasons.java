package farthing.page.decide;

import farthing.answers.SheetTrees;
import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.screen.Block;
import farthing.economics.breakeven.ApiPrice;
import farthing.economics.breakeven.BreakEvenSheet;
import farthing.economics.breakeven.Study;
import farthing.quantity.sheet.Derivation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Why the figures of the sentence are what they are, by the case that it tells. */
record SentenceReasons(BreakevenAnswer answer) {

    private Study study() {
        return answer.study();
    }

    private BreakEvenSheet shown() {
        return answer.sentence().shown().sheet();
    }

    List<Block> api(BigDecimal volume) {
        return tree(shown().whyApi(volume));
    }

    List<Block> fleet(BigDecimal volume) {
        return tree(shown().whyFleet(volume));
    }

    /** What the volume costs at who sells the same weights for less. */
    List<Block> bought(BigDecimal volume) {
        Study.Question question = study().question();
        BreakEvenSheet sheet =
                BreakEvenSheet.of(cheaper(), question.fleet(), shown().service(), question.rungs(), question.unsure());
        return tree(sheet.whyApi(volume));
    }

    /** Who sells the same weights for less. */
    ApiPrice cheaper() {
        return study().priced(Objects.requireNonNull(study().cheaperSeller()));
    }

    private static List<Block> tree(Derivation why) {
        return List.of(new Block.Tree(SheetTrees.node(why)));
    }
}
