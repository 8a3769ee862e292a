package farthing.page.decide;

import farthing.answers.SheetTrees;
import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.economics.breakeven.ApiPrice;
import farthing.economics.breakeven.BreakEvenSheet;
import farthing.economics.breakeven.Study;
import farthing.quantity.CommonYear;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
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

    /** The fleet with a team, where people are not counted. */
    List<Block> people(BigDecimal volume) {
        BigDecimal team = study().question().crew().year();
        BigDecimal fleet = shown().answer().fleet().at(volume);
        return List.of(new Block.Tree(new Block.Node(
                "the fleet with a team that runs it, a month",
                usd(month(fleet.add(team))),
                List.of("a twelfth of both: " + study().question().crew().text()),
                List.of(
                        SheetTrees.node(shown().whyFleet(volume)),
                        new Block.Node(
                                "a team, a year", usd(team), List.of("assumed: the shipped terms"), List.of())))));
    }

    private static List<Block> tree(Derivation why) {
        return List.of(new Block.Tree(SheetTrees.node(why)));
    }

    private static String usd(BigDecimal amount) {
        return Amounts.money(amount, Currency.USD);
    }

    private static BigDecimal month(BigDecimal yearly) {
        return Decimals.divide(yearly, CommonYear.MONTHS);
    }
}
