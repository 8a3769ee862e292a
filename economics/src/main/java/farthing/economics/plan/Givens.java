package farthing.economics.plan;

import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Sheet;
import farthing.workload.plan.Business;
import farthing.workload.plan.Purchase;
import farthing.workload.plan.ResponseCache;
import farthing.workload.plan.Spike;
import farthing.workload.plan.Traffic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inputs of a sheet, each in one cell however often it is asked for. */
final class Givens {
    private final Sheet sheet;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, Cell> products = new LinkedHashMap<>();

    Givens(Sheet sheet) {
        this.sheet = sheet;
    }

    Cell cell(Input input) {
        return cells.computeIfAbsent(input.path(), path -> sheet.given(input));
    }

    /** How many end a month, spikes included. */
    Cell interactions(Traffic traffic) {
        List<Input> factors = traffic.interactions();
        return factors.size() == 1 && traffic.spike() == null
                ? cell(factors.get(0))
                : products.computeIfAbsent("interactions", name -> product(factors, traffic.spike()));
    }

    private Cell product(List<Input> factors, @Nullable Spike spike) {
        List<Cell> cells = new ArrayList<>(factors.stream().map(this::cell).toList());
        if (spike != null) {
            Cell more = sheet.minus(cell(spike.times()), sheet.one());
            Cell hours = sheet.known("hours a month", BigDecimal.valueOf(Traffic.HOURS_A_MONTH), "h", "");
            Cell lasting = sheet.quotient("", "", sheet.times(cell(spike.hours()), more), hours);
            cells.add(sheet.sum("usual months that come with the spike", "", List.of(sheet.one(), lasting)));
        }
        return sheet.product("interactions a month", "", cells);
    }

    /** Interactions for each paying one: free users bring their part of a paying user's usage. */
    Cell burden(Business.@Nullable FreeTier free) {
        return free == null
                ? sheet.one()
                : products.computeIfAbsent("burden", name -> {
                    Cell conversion = cell(free.conversion());
                    Cell others = sheet.quotient(
                            "free users for each paying one", "", sheet.minus(sheet.one(), conversion), conversion);
                    Cell theirs = sheet.times(others, cell(free.usage()));
                    return sheet.sum("free users' burden", "", List.of(sheet.one(), theirs));
                });
    }

    /** Share of the interactions that the application's own cache does not answer. */
    Cell asking(@Nullable ResponseCache responses) {
        return responses == null
                ? sheet.one()
                : products.computeIfAbsent(
                        "asking",
                        name -> sheet.difference(
                                "interactions not answered from the response cache",
                                "share",
                                sheet.one(),
                                cell(responses.hit())));
    }

    /** What a channel's premium and a commitment's discount make of each price. */
    Cell terms(Purchase purchase) {
        return products.computeIfAbsent("terms", name -> sheet.times(premium(purchase), committed(purchase)));
    }

    private Cell premium(Purchase purchase) {
        Purchase.Channel channel = purchase.channel();
        Input premium = channel == null ? null : channel.premium();
        return premium == null
                ? sheet.one()
                : sheet.sum("the channel's premium", "times", List.of(sheet.one(), cell(premium)));
    }

    private Cell committed(Purchase purchase) {
        Purchase.Commitment commitment = purchase.commitment();
        if (commitment == null) {
            return sheet.one();
        }
        Cell discount = sheet.zero();
        for (Purchase.Rung rung : commitment.rungs()) {
            Cell from = sheet.known("", rung.from(), "", "");
            discount = sheet.atLeast("", cell(commitment.monthly()), from, cell(rung.discount()), discount);
        }
        return sheet.difference("price under the commitment", "times", sheet.one(), discount);
    }
}
