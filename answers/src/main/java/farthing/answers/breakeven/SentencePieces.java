package farthing.answers.breakeven;

import farthing.answers.breakeven.BreakevenSentence.Piece;
import farthing.answers.screen.Amounts;
import farthing.economics.plan.Numerals;
import farthing.quantity.CommonYear;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A sentence in the making: words, and figures with the name of what explains them. */
final class SentencePieces {
    private final ApiDemand demand;
    private final List<Piece> pieces = new ArrayList<>();

    SentencePieces(ApiDemand demand) {
        this.demand = demand;
    }

    List<Piece> all() {
        return List.copyOf(pieces);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    void words(String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, "", ""));
        }
    }

    /** Words with figures in them, which are explained together. */
    void told(String words, String name) {
        pieces.add(new Piece(words, "", name));
    }

    void count(BigDecimal count, String name) {
        figure(Amounts.count(count), count, name);
    }

    void usd(BigDecimal amount, String name) {
        pieces.add(new Piece(Numerals.money(amount, Currency.USD), Amounts.money(amount, Currency.USD), name));
    }

    /** So many a month; requests, whose volume people tell in tokens, with these. */
    void volume(BigDecimal yearly, String name) {
        large(month(yearly), name);
        words(" " + demand.unit() + "s");
        if (demand.whole() == null) {
            words(" (");
            large(month(yearly.multiply(demand.tokens())), name);
            words(" tokens)");
        }
    }

    private void large(BigDecimal value, String name) {
        figure(Figures.large(value), value, name);
    }

    private void figure(String shown, BigDecimal exact, String name) {
        pieces.add(new Piece(shown, Decimals.plain(Decimals.snapped(exact)), name));
    }

    static BigDecimal month(BigDecimal yearly) {
        return Decimals.divide(yearly, CommonYear.MONTHS);
    }
}
