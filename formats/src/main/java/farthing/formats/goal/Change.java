package farthing.formats.goal;

import farthing.economics.goal.Standing;
import farthing.formats.workload.Patch;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edit of the workload file, and where the plan of the edited file stands towards the goal.
 *
 * @param of whose value it is where a file has several, such as a call; else empty
 * @param unit of a number: tokens, times, or the currency of an amount; empty where it has none
 * @param from what stood there: a number as plain text or a name; empty for nothing
 * @param to what stands there now
 * @param relative how far a number moves, as a share of where it stood; null for what is no number or did not stand
 * @param step to which a number is rounded, away from where it stood: one step less does not reach the goal; else null
 * @param patches in order
 */
public record Change(
        Variable variable,
        String of,
        String unit,
        String from,
        String to,
        @Nullable BigDecimal relative,
        @Nullable BigDecimal step,
        List<Patch> patches,
        Standing then) {
    public Change {
        patches = List.copyOf(patches);
    }

    Change with(Standing standing) {
        return new Change(variable, of, unit, from, to, relative, step, patches, standing);
    }

    /** Its edits as a person reads them. */
    public String patch() {
        return String.join("; ", patches.stream().map(Patch::text).toList());
    }
}
