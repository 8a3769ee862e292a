package farthing.economics.traffic;

import farthing.catalogue.TokenKind;
import farthing.economics.traffic.CallPricer.Amounts;
import farthing.quantity.Currency;
import farthing.quantity.Money;
import farthing.rating.Usage;
import farthing.workload.Outcome;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A row of a report while it is added up. */
final class ReportTally {
    private long calls;
    private long read;
    private long write;
    private long input;
    private long output;
    private long retries;
    private long untagged;
    private final CallCosts costs = new CallCosts();
    private boolean anyAmount;
    private BigDecimal list = BigDecimal.ZERO;
    private BigDecimal untaggedCost = BigDecimal.ZERO;
    private long completed;
    private long failed;
    private long abandoned;
    private long open;
    private BigDecimal endedCost = BigDecimal.ZERO;
    private long endedPartly;

    void count(Usage usage) {
        for (int cell = 0; cell < usage.size(); cell++) {
            TokenKind kind = usage.meter(cell).kind();
            read = Math.addExact(read, kind == TokenKind.CACHE_READ ? usage.count(cell) : 0);
            write = Math.addExact(write, kind == TokenKind.CACHE_WRITE ? usage.count(cell) : 0);
        }
        input = Math.addExact(input, usage.inputTokens());
        output = Math.addExact(output, usage.outputTokens());
    }

    void count(TracedCall traced, Amounts amounts, boolean callUntagged) {
        calls++;
        retries += traced.call().attempt() > 1 ? 1 : 0;
        untagged += callUntagged ? 1 : 0;
        costs.add(amounts);
        BigDecimal listed = amounts.list();
        if (listed != null) {
            anyAmount = true;
            list = list.add(listed);
            untaggedCost = callUntagged ? untaggedCost.add(amounts.due()) : untaggedCost;
        }
    }

    /**
     * @param outcome null if the interaction has not ended
     * @param complete whether all of its calls have a full price
     */
    void end(@Nullable Outcome outcome, BigDecimal cost, boolean complete) {
        if (outcome == null) {
            open++;
            return;
        }
        switch (outcome) {
            case COMPLETED -> completed++;
            case FAILED -> failed++;
            case ABANDONED -> abandoned++;
        }
        endedCost = endedCost.add(cost);
        endedPartly += complete ? 0 : 1;
    }

    ReportRow row(String key, Currency currency) {
        return new ReportRow(
                key,
                calls,
                new ReplayResult.Tokens(read, write, input - read - write, output, BigDecimal.ZERO),
                retries,
                untagged,
                costs.priced(),
                anyAmount ? new Money(list, currency) : null,
                anyAmount ? new Money(costs.all(), currency) : null,
                new Money(untaggedCost, currency),
                completed,
                failed,
                abandoned,
                open,
                new Money(endedCost, currency),
                endedPartly);
    }
}
