package farthing.formats.traffic;

import farthing.economics.traffic.CostSpread;
import farthing.economics.traffic.ReplayResult;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What replay and report say in the same words. */
final class TrafficDocs {
    private static final BigDecimal SECOND = BigDecimal.valueOf(1_000_000);

    private TrafficDocs() {}

    static Doc amount(@Nullable Money money) {
        return money == null ? new Doc.Null(0) : new Doc.Text(money.text(), 0);
    }

    static Doc number(@Nullable BigDecimal value) {
        return value == null ? new Doc.Null(0) : new Doc.Num(Decimals.plain(value), 0);
    }

    static Obj tokens(ReplayResult.Tokens tokens) {
        Obj object = new Obj(0)
                .put("read", tokens.read())
                .put("write", tokens.write())
                .put("uncached", tokens.uncached())
                .put("output", tokens.output());
        return tokens.stored().signum() == 0
                ? object
                : object.put("storedTokenSeconds", number(Decimals.divide(tokens.stored(), SECOND)));
    }

    static Obj spread(CostSpread.@Nullable Summary summary) {
        Obj object = new Obj(0);
        if (summary == null) {
            Doc none = new Doc.Null(0);
            return object.put("mean", none).put("p50", none).put("p95", none).put("max", none);
        }
        return object.put("mean", amount(summary.mean()))
                .put("p50", amount(summary.p50()))
                .put("p95", amount(summary.p95()))
                .put("max", amount(summary.max()))
                .put("interactions", summary.count())
                .put("exact", summary.exact());
    }

    static Doc unpriced(List<ReplayResult.Unpriced> unpriced) {
        List<Doc> items = new ArrayList<>();
        for (ReplayResult.Unpriced calls : unpriced) {
            items.add(new Obj(0)
                    .put("model", calls.model())
                    .put("calls", calls.calls())
                    .put("reason", calls.reason()));
        }
        return new Doc.Arr(items, 0);
    }

    static Doc texts(List<String> texts) {
        List<Doc> items = new ArrayList<>();
        for (String text : texts) {
            items.add(new Doc.Text(text, 0));
        }
        return new Doc.Arr(items, 0);
    }
}
