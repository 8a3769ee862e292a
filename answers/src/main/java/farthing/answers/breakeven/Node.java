package farthing.answers.breakeven;

import farthing.economics.breakeven.Needs;
import farthing.economics.machine.Capacity;
import farthing.quantity.range.Input;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the fleet: what it costs and what it can serve.
 *
 * @param label such as {@code 8x H100 SXM}
 * @param hourly USD
 * @param offer who rents it at that price; empty where the price was typed
 * @param taken what becomes of it where it may be taken away; else null
 * @param remarks how the throughput is known, and where a typed one passes the bound
 */
public record Node(
        String label,
        Input hourly,
        String offer,
        Needs.@Nullable Taken taken,
        Capacity capacity,
        List<String> remarks) {
    static final String TYPED = "nodes as typed";

    public Node {
        remarks = List.copyOf(remarks);
    }

    /** Whether nothing is known of it but its price and rates. */
    boolean isTyped() {
        return label.equals(TYPED);
    }
}
