package farthing.answers.machine;

import farthing.answers.InputException;
import farthing.economics.machine.Service;
import java.util.List;

/**
 * How prompts and answers share a machine whose rates are typed.
 *
 * @param serial whether prompts wait for answers
 * @param simultaneous whether both overlap without loss
 */
public record Sharing(boolean serial, boolean simultaneous) {
    /** @throws InputException if both are said */
    public Sharing {
        if (serial && simultaneous) {
            throw new InputException("--serial and --simultaneous: name one, or none for both bounds");
        }
    }

    public List<Service> services() {
        return serial ? List.of(Service.SERIAL) : simultaneous ? List.of(Service.SIMULTANEOUS) : Service.EITHER;
    }
}
