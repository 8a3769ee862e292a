package farthing.answers.machine;

import farthing.answers.InputException;
import farthing.catalogue.hardware.Hardware;
import farthing.economics.own.OwnException;
import farthing.economics.own.OwnQuestion;
import farthing.economics.own.OwnedHour;
import farthing.formats.hardware.MachineText;
import farthing.quantity.range.Input;

/** What an hour of a bought machine costs, in the place of a rent: {@code --owned}. */
public final class OwnedPrice {
    private OwnedPrice() {}

    /** @throws InputException if no price is known of such a machine */
    public static Input of(String path, MachineText machine, Hardware hardware) {
        return of(path, machine, hardware, OwnedHour.USUAL);
    }

    /**
     * @param bought how
     * @throws InputException if no price is known of such a machine, or what is said of it contradicts itself
     */
    public static Input of(String path, MachineText machine, Hardware hardware, OwnQuestion bought) {
        try {
            return OwnedHour.of(hardware, machine.accelerator(), machine.count(), bought)
                    .input(path);
        } catch (OwnException e) {
            if (!bought.equals(OwnedHour.USUAL)) {
                throw new InputException(String.valueOf(e.getMessage()));
            }
            throw new InputException("--owned: the price of " + machine.label() + " is not known: 'farthing tco"
                    + " MACHINE --price USD' tells what an hour of one costs, and --per-hour takes it");
        }
    }
}
