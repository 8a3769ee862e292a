package farthing.formats.goal;

import farthing.economics.goal.HeavyUse;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.StatementDoc;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What users cost that use most, as a document. */
public final class HeavyUseDoc {
    private static final int DRAWN = 9;
    private static final int DRAWN_SCALE = 12;

    private HeavyUseDoc() {}

    public static Doc orNull(@Nullable HeavyUse heavy) {
        if (heavy == null) {
            return new Doc.Null(0);
        }
        return new Obj(0)
                .put("interactionsPerUser", decimal(heavy.mean()))
                .put("perInteraction", heavy.served().text())
                .put("seat", StatementDoc.amount(heavy.seat()))
                .put("shareOfTop1Percent", drawn(heavy.shareOfTop(0.01)))
                .put("shareOfTop10Percent", drawn(heavy.shareOfTop(0.1)))
                .put("usersAtALoss", drawn(heavy.losing()))
                .put("lostPerUser", drawn(heavy.lost()))
                .put("paidInteractions", decimal(heavy.limit()));
    }

    private static Doc decimal(@Nullable BigDecimal number) {
        return number == null ? new Doc.Null(0) : new Doc.Num(Decimals.plain(number), 0);
    }

    /** What rests on a distribution or on draws: 9 digits, 12 places. */
    static Doc drawn(@Nullable Double number) {
        return number == null
                ? new Doc.Null(0)
                : decimal(
                        Decimals.rounded(new BigDecimal(number), DRAWN).setScale(DRAWN_SCALE, RoundingMode.HALF_EVEN));
    }
}
