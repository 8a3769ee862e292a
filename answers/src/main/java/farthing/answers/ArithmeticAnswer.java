package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.economics.audit.BreakEven;
import farthing.economics.audit.Factors;
import farthing.economics.audit.Verdict;
import farthing.formats.audit.AuditDoc;
import farthing.formats.audit.AuditWords;
import farthing.formats.doc.Obj;
import farthing.formats.plan.DerivationDoc;
import farthing.quantity.Currency;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The answers of {@code audit} that need no machine: a break-even, and gains that multiply. */
public final class ArithmeticAnswer {
    private ArithmeticAnswer() {}

    /**
     * @param tokens a month, claimed
     * @param perMonth USD of the machine
     * @param explain whether the derivation is opened
     */
    public static Answer of(BreakEven claim, BigDecimal tokens, BigDecimal perMonth, boolean explain) {
        String volume = Amounts.count(tokens) + " tokens a month";
        String cost = usd(perMonth) + " a month";
        String implied = usd(claim.impliedPrice()) + " per million tokens";
        String headline =
                switch (claim.verdict()) {
                    case Verdict.Impossible impossible ->
                        "Impossible: " + cost + " are paid back from "
                                + AuditWords.shown(value(claim)) + " tokens a month on, "
                                + AuditWords.shown(impossible.factor()) + " times the claim; " + volume
                                + " imply an API at " + implied + ".";
                    case Verdict.PossibleOnlyIf possible ->
                        "Possible only if the API costs at least " + implied + ": that is what " + volume + " for "
                                + cost + " imply.";
                    case Verdict.Plausible plausible ->
                        "Plausible: " + cost + " are paid back from " + AuditWords.shown(value(claim))
                                + " tokens a month on; " + volume + " imply an API at " + implied + ".";
                };
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline));
        Obj document = AuditDoc.of(claim, tokens, perMonth);
        if (explain) {
            blocks.add(new Block.Tree(SheetTrees.node(claim.why())));
            document.put("explanation", DerivationDoc.of(claim.why()));
        }
        return new Answer(document, "", blocks);
    }

    private static BigDecimal value(BreakEven claim) {
        BigDecimal even = claim.breakEven();
        return even == null ? BigDecimal.ZERO : even;
    }

    private static String usd(BigDecimal amount) {
        return Amounts.rounded(new Money(amount, Currency.USD));
    }

    /** @param text the factors as typed */
    public static Answer of(Factors factors, String text) {
        String product = range(factors.product());
        String claimed = range(factors.claimed());
        String headline =
                switch (factors.verdict()) {
                    case Verdict.Impossible impossible ->
                        "Impossible: " + text + " is " + product + ", and " + claimed + " lies "
                                + AuditWords.shown(impossible.factor()) + " times outside.";
                    case Verdict.PossibleOnlyIf possible ->
                        "Possible only in part, "
                                + AuditWords.text(possible.conditions().get(0)) + ": " + text + " is " + product
                                + ", not " + claimed + ".";
                    case Verdict.Plausible plausible -> "Plausible: " + text + " is " + product + ".";
                };
        return new Answer(AuditDoc.of(factors), "", List.of(new Block.Headline(headline)));
    }

    private static String range(Factors.Range range) {
        String low = AuditWords.shown(range.low());
        return range.low().compareTo(range.high()) == 0 ? low : low + " to " + AuditWords.shown(range.high());
    }
}
