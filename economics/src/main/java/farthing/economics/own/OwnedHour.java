package farthing.economics.own;

import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Offer;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Exact;
import java.math.BigDecimal;
import java.util.EnumMap;

/**
 * What an hour of bought machines costs, as a price that stands where a rent would. People are not in it: they are counted
 * where the fleet's are.
 *
 * @param hourly USD for an hour of all machines, to {@value #DIGITS} digits
 * @param perAccelerator USD for an hour of one accelerator
 * @param basis over which years, and of which price
 */
public record OwnedHour(BigDecimal hourly, BigDecimal perAccelerator, String basis) {
    /** By shipped facts, over three years. */
    public static final OwnQuestion USUAL = new OwnQuestion(
            3,
            new Said(new EnumMap<>(OwnOption.class)),
            "",
            "",
            false,
            "",
            Offer.Payment.ON_DEMAND,
            new EnumMap<>(Line.class));

    private static final int DIGITS = 8;

    public static OwnedHour of(Ledger ledger) {
        OwnCase own = ledger.own();
        Exact values = Exact.of(ledger.sheet());
        BigDecimal machine = values.value(ledger.totals().machineHour());
        BigDecimal hourly =
                Decimals.stripped(Decimals.rounded(machine.multiply(BigDecimal.valueOf(own.machines())), DIGITS));
        return new OwnedHour(
                hourly,
                Decimals.quotient(hourly, BigDecimal.valueOf(own.accelerators()), DIGITS),
                "bought for " + Decimals.plain(Decimals.rounded(own.price().mean(), 6)) + " USD a machine, kept "
                        + own.years() + " years, space, power and maintenance included");
    }

    /** The same as is usual. */
    public static OwnedHour of(Hardware hardware, Accelerator accelerator, int count) {
        return of(hardware, accelerator, count, USUAL);
    }

    /**
     * What its rent would be plays no part.
     *
     * @throws OwnException if no price is known of such a machine
     */
    public static OwnedHour of(Hardware hardware, Accelerator accelerator, int count, OwnQuestion question) {
        return of(Ledger.of(OwnDefaults.fill(hardware, accelerator, count, question.unrented())
                .own()));
    }

    /** As an input of another sheet: an assumption, like the prices that it rests on. */
    public Input input(String path) {
        return new Input(path, hourly, "USD/h", Input.Tag.ASSUMED, "owned: " + basis);
    }
}
