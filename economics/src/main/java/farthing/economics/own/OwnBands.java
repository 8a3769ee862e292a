package farthing.economics.own;

import farthing.economics.plan.Band;
import farthing.quantity.range.Correlations;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.DrawTable;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Columns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How sure the comparison is, by draws of the inputs that state what they may be; both sides share the draws.
 *
 * @param owned USD over the years compared, people included
 * @param difference owned less rented
 * @param breakEven null where it is undefined in a draw
 * @param owningWins share of the draws in which owning costs less
 * @param uncertain the inputs that were drawn; where there are none every band is a point
 */
public record OwnBands(
        long seed,
        int draws,
        Band owned,
        Band rented,
        Band difference,
        @Nullable Band breakEven,
        double owningWins,
        List<Input> uncertain) {
    public OwnBands {
        uncertain = List.copyOf(uncertain);
    }

    static OwnBands of(Ledger ledger, long seed, int draws) {
        Map<String, Input> uncertain = new LinkedHashMap<>();
        Map<String, Distribution> drawn = new LinkedHashMap<>();
        for (Input input : ledger.sheet().inputs()) {
            Distribution distribution = input.uncertain();
            if (distribution != null && drawn.putIfAbsent(input.path(), distribution) == null) {
                uncertain.put(input.path(), input);
            }
        }
        int count = drawn.isEmpty() ? 1 : draws;
        DrawTable table = DrawTable.draw(drawn, Correlations.NONE, seed, count);
        Ledger.Totals totals = ledger.totals();
        double[][] rows = Columns.of(
                ledger.sheet(),
                List.of(totals.owned(), totals.rented(), totals.difference(), totals.breakEven()),
                input -> input.uncertain() == null ? null : table.column(input.path()),
                count);
        int wins = 0;
        for (double difference : rows[2]) {
            wins += difference < 0 ? 1 : 0;
        }
        return new OwnBands(
                seed,
                count,
                defined(rows[0]),
                defined(rows[1]),
                defined(rows[2]),
                Band.of(rows[3]),
                (double) wins / count,
                List.copyOf(uncertain.values()));
    }

    private static Band defined(double[] draws) {
        Band band = Band.of(draws);
        if (band == null) {
            throw new IllegalStateException("a total is undefined");
        }
        return band;
    }
}
