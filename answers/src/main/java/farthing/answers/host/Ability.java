package farthing.answers.host;

import farthing.economics.machine.Capacity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a machine can serve.
 *
 * @param capacity null where it serves nothing, or it is not known what
 * @param precision of the weights; empty where no model is known
 * @param held requests that memory holds at a time; 0 where that is not known or none fits
 * @param remarks how it is known; the reason where it is not
 */
record Ability(@Nullable Capacity capacity, String precision, long held, List<String> remarks) {
    Ability {
        remarks = List.copyOf(remarks);
    }
}
