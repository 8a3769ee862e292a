package farthing.economics.own;

import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Machine;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is bought: whole machines as they are sold, or a part of one.
 *
 * @param machine as it is sold; null where no price is known
 * @param machines how many
 * @param count accelerators in one of them
 * @param part of a sold machine that is charged: 1, or less where it is sold with more accelerators only
 */
record BoughtMachine(Accelerator accelerator, @Nullable Machine machine, int machines, int count, BigDecimal part) {
    private static final int DIGITS = 12;

    static BoughtMachine of(Hardware hardware, Accelerator accelerator, int count) {
        Machine whole = null;
        Machine larger = null;
        for (Machine machine : hardware.machines()) {
            if (machine.accelerator().equals(accelerator.id())) {
                if (count % machine.count() == 0 && (whole == null || machine.count() > whole.count())) {
                    whole = machine;
                } else if (machine.count() > count && (larger == null || machine.count() < larger.count())) {
                    larger = machine;
                }
            }
        }
        if (whole != null) {
            return new BoughtMachine(accelerator, whole, count / whole.count(), whole.count(), BigDecimal.ONE);
        }
        BigDecimal part = larger == null
                ? BigDecimal.ONE
                : Decimals.quotient(BigDecimal.valueOf(count), BigDecimal.valueOf(larger.count()), DIGITS);
        return new BoughtMachine(accelerator, larger, 1, count, part);
    }

    int accelerators() {
        return machines * count;
    }

    String name() {
        return accelerators() == 1 ? accelerator.name() : accelerators() + "x " + accelerator.name();
    }

    Input price(Said said, Hardware hardware) {
        if (said.has(OwnOption.PRICE)) {
            return said.claimed(OwnOption.PRICE);
        }
        if (machine == null) {
            throw new OwnException(
                    "no price is known of " + name() + ": say what it costs, such as --price 255k" + known(hardware));
        }
        return Said.scaled(Said.fact(OwnOption.PRICE, machine.price()), part);
    }

    /** Machines of this accelerator, else all. */
    private String known(Hardware hardware) {
        List<String> same = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Machine each : hardware.machines()) {
            String sold = each.count() + "x" + each.accelerator();
            all.add(sold);
            if (each.accelerator().equals(accelerator.id())) {
                same.add(sold);
            }
        }
        return same.isEmpty()
                ? "; known are " + String.join(", ", all)
                : "; it is sold as " + String.join(", ", same) + " and whole numbers of these";
    }

    Input kilowatts(Said said, Hardware hardware) {
        if (said.has(OwnOption.KILOWATTS)) {
            return said.claimed(OwnOption.KILOWATTS);
        }
        if (machine != null) {
            return Said.scaled(Said.fact(OwnOption.KILOWATTS, machine.power()), part);
        }
        BigDecimal watts = accelerator.watts();
        if (watts == null) {
            throw new OwnException(
                    "what " + name() + " draws is not known: say it in kW, such as --kw 10, or --kw 0 to leave it out");
        }
        BigDecimal rated = watts.multiply(BigDecimal.valueOf(count)).movePointLeft(3);
        return Said.scaled(Said.fact(OwnOption.KILOWATTS, hardware.figure("own.watts")), rated);
    }
}
