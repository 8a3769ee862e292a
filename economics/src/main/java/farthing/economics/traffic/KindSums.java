package farthing.economics.traffic;

import farthing.quantity.Money;
import farthing.rating.Charge;
import farthing.rating.ResolvedCard;
import farthing.rating.Statement;
import farthing.rating.Usage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What calls cost by kind of unit. Added up in whole numbers as long as a card's scale allows it, so that a million calls
 * cost little; exact either way.
 */
final class KindSums {
    private static final int KINDS = UnitKind.values().length;
    private static final long NEARLY_FULL = Long.MAX_VALUE / 2;

    private final BigDecimal[] sums = new BigDecimal[KINDS];
    /** By scale of the card: sums in whole numbers, not yet in {@link #sums}. */
    private final List<long[]> scaled = new ArrayList<>();

    private long[] cells = new long[8];

    KindSums() {
        Arrays.fill(sums, BigDecimal.ZERO);
    }

    /** Room for what each cell adds; to be filled before {@link #add}. */
    long[] cells(int size) {
        if (cells.length < size) {
            cells = new long[size];
        }
        return cells;
    }

    void add(ResolvedCard card, Usage usage, long total) {
        long[] sum = scaled(card.scale());
        long rest = total;
        for (int cell = 0; cell < usage.size(); cell++) {
            add(sum, card.scale(), kind(UnitKind.of(usage.meter(cell))), cells[cell]);
            rest -= cells[cell];
        }
        if (rest != 0) {
            add(sum, card.scale(), kind(UnitKind.OTHER), rest);
        }
    }

    private void add(long[] sum, int scale, int kind, long amount) {
        if (sum[kind] > NEARLY_FULL || amount > NEARLY_FULL) {
            sums[kind] = sums[kind].add(BigDecimal.valueOf(sum[kind], scale)).add(BigDecimal.valueOf(amount, scale));
            sum[kind] = 0;
        } else {
            sum[kind] += amount;
        }
    }

    private long[] scaled(int scale) {
        while (scaled.size() <= scale) {
            scaled.add(new long[KINDS]);
        }
        return scaled.get(scale);
    }

    void add(Statement statement) {
        for (Charge charge : statement.charges()) {
            int kind = kind(UnitKind.of(charge.meter()));
            Money amount = charge.amount();
            sums[kind] = sums[kind].add(amount.amount());
        }
    }

    BigDecimal of(UnitKind kind) {
        BigDecimal sum = sums[kind(kind)];
        for (int scale = 0; scale < scaled.size(); scale++) {
            sum = sum.add(BigDecimal.valueOf(scaled.get(scale)[kind(kind)], scale));
        }
        return sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros();
    }

    @SuppressWarnings("EnumOrdinal") // an index within one process, never stored
    private static int kind(UnitKind kind) {
        return kind.ordinal();
    }
}
