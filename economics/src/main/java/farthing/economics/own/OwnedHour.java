package farthing.economics.own;

import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Exact;
import java.math.BigDecimal;

/**
 * What an hour of a bought machine costs, as a price that stands where a rented one's would. People are not in it: they are
 * counted where the fleet's are.
 *
 * @param perMachine USD for an hour of one machine
 * @param perAccelerator USD for an hour of one accelerator
 * @param basis over which years, and of which price
 */
public record OwnedHour(BigDecimal perMachine, BigDecimal perAccelerator, String basis) {

    public static OwnedHour of(OwnAnswer answer) {
        OwnCase own = answer.own();
        BigDecimal hour = answer.value(answer.ledger().totals().machineHour());
        BigDecimal accelerators = Decimals.quotient(
                BigDecimal.valueOf(own.accelerators()), BigDecimal.valueOf(own.machines()), Exact.DIGITS);
        return new OwnedHour(
                hour,
                Decimals.quotient(hour, accelerators, Exact.DIGITS),
                "bought for " + Decimals.plain(own.price().mean()) + " USD, over " + own.years()
                        + " years, written off in " + Decimals.plain(own.life().mean()));
    }

    /** As an input of another sheet: an assumption, like the prices that it rests on. */
    public Input input(String path) {
        return new Input(path, perMachine, "USD/h", Input.Tag.ASSUMED, "owned: " + basis);
    }
}
