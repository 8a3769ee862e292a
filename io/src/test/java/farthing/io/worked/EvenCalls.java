package farthing.io.worked;

import farthing.catalogue.Meter;
import farthing.catalogue.RateCard;
import farthing.formats.doc.Fields;
import farthing.rating.Conditions;
import farthing.rating.Rater;
import farthing.rating.Statement;
import farthing.rating.Usage;
import farthing.workload.CachePolicy;
import farthing.workload.CacheScope;
import farthing.workload.CacheUse;
import farthing.workload.Call;
import farthing.workload.Origin;
import farthing.workload.PrefixBlocks;
import farthing.workload.PrefixCache;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/**
 * One prefix asked at even intervals through the prefix cache of an hour, and what its reads and writes cost: the
 * engine's own answer where the guide only claims how often a write is read. {@code {even: {card, prefix, calls,
 * seconds, writes?}}}
 *
 * @param seconds over which the calls are spread
 * @param writes whether the number of writes is asked, not the amount
 */
record EvenCalls(RateCard card, long prefix, long calls, long seconds, boolean writes) implements Figure {
    private static final long HOUR_MICROS = 3_600_000_000L;
    private static final int BLOCK = 50;

    static EvenCalls read(Fields fields, Map<String, RateCard> cards) {
        EvenCalls even = new EvenCalls(
                Objects.requireNonNull(cards.get(fields.text("card"))),
                Objects.requireNonNull(fields.count("prefix")),
                Objects.requireNonNull(fields.count("calls")),
                Objects.requireNonNull(fields.count("seconds")),
                fields.flag("writes", false));
        fields.end();
        return even;
    }

    @Override
    public BigDecimal value() {
        PrefixCache cache = new PrefixCache(CachePolicy.ideal("1h", HOUR_MICROS), CacheScope.SHARED);
        PrefixBlocks blocks =
                PrefixBlocks.builder(BLOCK).addRun(0, prefix / BLOCK).build();
        BigDecimal amount = BigDecimal.ZERO;
        long written = 0;
        for (long i = 0; i < calls; i++) {
            long at = i * seconds * 1_000_000 / calls;
            CacheUse use = cache.use(Call.of(Origin.UNKNOWN, "", at, prefix, 0, blocks));
            written += use.write() > 0 ? 1 : 0;
            amount = amount.add(cost(use));
        }
        return writes ? BigDecimal.valueOf(written) : amount;
    }

    private BigDecimal cost(CacheUse use) {
        Usage usage = Usage.builder()
                .add(Meter.CACHE_READ, use.read())
                .add(Meter.CACHE_WRITE_1H, use.write())
                .add(Meter.INPUT, use.uncached())
                .build();
        Statement statement = Rater.rate(usage, card, Conditions.standardAt(WorkedBill.NOON));
        return Objects.requireNonNull(statement.list(), statement.reason()).amount();
    }
}
