package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.economics.goal.HeavyUse;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;

/** What users cost that use most, in words. */
public final class HeavyUseText {
    private static final double SHOWN = 0.0005;

    private HeavyUseText() {}

    public static String of(HeavyUse heavy) {
        StringBuilder text = new StringBuilder("Heavy use: the heaviest hundredth of users causes ")
                .append(percent(heavy.shareOfTop(0.01)))
                .append(" of what serving costs, the heaviest tenth ")
                .append(percent(heavy.shareOfTop(0.1)))
                .append('.');
        Double losing = heavy.losing();
        Double lost = heavy.lost();
        BigDecimal limit = heavy.limit();
        if (losing != null && lost != null && limit != null) {
            BigDecimal each = Decimals.rounded(new BigDecimal(lost), 4);
            text.append(" A seat of ")
                    .append(Amounts.rounded(heavy.seat()))
                    .append(" pays for ")
                    .append(Amounts.count(limit))
                    .append(" interactions a month: ")
                    .append(percent(losing))
                    .append(" of the users cost more, ")
                    .append(Amounts.rounded(new Money(each, heavy.served().currency())))
                    .append(" a month over all users; a limit there would end it.");
        }
        return text.toString();
    }

    /** A share that rests on a distribution or on draws. */
    static String percent(double share) {
        return share > 0 && share < SHOWN ? "under 0.1 %" : Amounts.percent(new BigDecimal(share));
    }
}
