package farthing.economics.plan;

import farthing.economics.machine.Mix;
import farthing.quantity.Decimals;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Derivation;
import farthing.quantity.sheet.Exact;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an option's own model does for a completed interaction, and what that costs there: calls that name another model are
 * left out, for they stay where they are whoever runs this one. What is billed is what is done: a failed attempt that is
 * billed was read and written, and would be by a fleet too.
 *
 * @param input tokens to be read, those that the seller has in its cache included
 * @param cached of these from the seller's cache
 * @param output tokens written, thought ones included
 * @param requests sent for that: each round, each summary and each billed attempt is one by itself
 * @param request tokens of one of these on average
 * @param longest of them that may come, by input and output together: what varies at its 99th percentile, an answer at its
 *     cap where one is stated
 * @param cost inference for them as planned: retries and cache prices included, under the contract
 * @param monthly completed interactions a month
 * @param month what all of these cost: not the product of the two, for one of them is rounded
 */
public record ModelWork(
        BigDecimal input,
        BigDecimal cached,
        BigDecimal output,
        BigDecimal requests,
        Mix request,
        Mix longest,
        BigDecimal cost,
        BigDecimal monthly,
        BigDecimal month) {

    /**
     * @param windows of the workload
     * @return null where nothing completes or the model has nothing to do
     */
    public static @Nullable ModelWork of(Estimate estimate, Windows windows) {
        BigDecimal share = estimate.completedShare();
        Exact exact = estimate.exact();
        BigDecimal input = BigDecimal.ZERO;
        BigDecimal cached = BigDecimal.ZERO;
        BigDecimal output = BigDecimal.ZERO;
        BigDecimal requests = BigDecimal.ZERO;
        Mix longest = null;
        BigDecimal cost = BigDecimal.ZERO;
        for (CallCells call : estimate.option().calls()) {
            if (call.call().model() != null) {
                continue;
            }
            BigDecimal comes = exact.value(call.comes());
            for (Load load : call.loads()) {
                BigDecimal made = exact.value(load.billed()).multiply(comes);
                if (made.signum() == 0) {
                    continue;
                }
                requests = requests.add(sent(exact, load).multiply(made));
                longest = PromptSizes.longer(longest, windows.longest(call.call()));
                input = input.add(read(exact, load).multiply(made));
                cached = cached.add(exact.value(load.split().read()).multiply(made));
                output = output.add(written(exact, load).multiply(made));
            }
            cost = cost.add(exact.value(call.contracted()).multiply(comes));
        }
        if (longest == null || share.signum() == 0) {
            return null;
        }
        BigDecimal arriving = exact.value(estimate.option().arriving());
        return new ModelWork(
                Decimals.divide(input, share),
                Decimals.divide(cached, share),
                Decimals.divide(output, share),
                Decimals.divide(requests, share),
                new Mix(Decimals.divide(input, requests), Decimals.divide(output, requests)),
                longest,
                Decimals.divide(cost, share),
                arriving.multiply(share),
                arriving.multiply(cost));
    }

    /** Why that costs what it does: the calls of the option's own model, down to their prices, for those that complete. */
    public static Derivation why(Estimate estimate) {
        OptionSheet option = estimate.option();
        Sheet sheet = option.sheet();
        String unit = estimate.currency().toString();
        List<Cell> calls = new ArrayList<>();
        for (CallCells call : option.calls()) {
            if (call.call().model() == null) {
                calls.add(sheet.product(
                        call.call().name() + ", an interaction", unit, List.of(call.contracted(), call.comes())));
            }
        }
        Cell completed = sheet.quotient(
                "a completed interaction at " + estimate.name(), unit, sheet.sum("", unit, calls), option.completed());
        return Derivation.of(sheet, Exact.of(sheet), completed);
    }

    /** With the summary that may be asked for before it. */
    private static BigDecimal sent(Exact exact, Load load) {
        RoundTokens.Summary summary = load.round().summary();
        return summary == null ? BigDecimal.ONE : BigDecimal.ONE.add(exact.value(summary.happens()));
    }

    private static BigDecimal read(Exact exact, Load load) {
        RoundTokens round = load.round();
        RoundTokens.Summary summary = round.summary();
        BigDecimal input = exact.value(round.whole());
        return summary == null
                ? input
                : input.add(exact.value(summary.input()).multiply(exact.value(summary.happens())));
    }

    private static BigDecimal written(Exact exact, Load load) {
        RoundTokens round = load.round();
        RoundTokens.Summary summary = round.summary();
        BigDecimal output = exact.value(round.answer());
        return summary == null
                ? output
                : output.add(exact.value(summary.output()).multiply(exact.value(summary.happens())));
    }
}
