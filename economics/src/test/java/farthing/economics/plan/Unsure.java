package farthing.economics.plan;

import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.quantity.range.RangeKind;
import farthing.quantity.range.RangeText;
import farthing.workload.plan.History;
import farthing.workload.plan.PlannedCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inputs that say how sure they are, and calls made of them. */
final class Unsure {
    private Unsure() {}

    static Input uncertain(String path, String range) {
        return input(path, "", null, RangeText.parse(range, RangeKind.POSITIVE));
    }

    static Input uncertainShare(String path, String range) {
        return input(path, "share", null, RangeText.parse(range, RangeKind.SHARE));
    }

    static Input spread(String path, String range) {
        return input(path, "", RangeText.parse(range, RangeKind.POSITIVE), null);
    }

    static Input spreadRounds(String path, String range) {
        return input(path, "rounds", RangeText.parse(range, RangeKind.POSITIVE), null);
    }

    static Input both(String path, String spread, String uncertain) {
        Distribution around = RangeText.parse(uncertain, RangeKind.POSITIVE);
        Distribution differing = RangeText.parse(spread, RangeKind.POSITIVE).scaledToMean(around.mean());
        return input(path, "", differing, around);
    }

    private static Input input(
            String path, String unit, @Nullable Distribution spread, @Nullable Distribution uncertain) {
        Distribution any = uncertain == null ? spread : uncertain;
        if (any == null) {
            throw new AssertionError("nothing is unsure");
        }
        return new Input(path, any.decimalMean(), unit, Input.Tag.CLAIMED, "", spread, uncertain);
    }

    /** A call of so many fresh and visible tokens. */
    static PlannedCall call(Input rounds, Input in, Input out, History history) {
        return new PlannedCall(
                "answer",
                null,
                rounds,
                Nest.all("share"),
                Nest.input("prefix", "0"),
                in,
                out,
                Nest.assumed("reasoning", "0"),
                history,
                Nest.assumed("gap", "30"),
                List.of(),
                null,
                null);
    }

    static PlannedCall call(Input in, Input out) {
        return call(Nest.assumed("rounds", "1"), in, out, new History.None());
    }
}
