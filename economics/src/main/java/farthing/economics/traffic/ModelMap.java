package farthing.economics.traffic;

import farthing.economics.traffic.CallPricer.Name;
import java.util.ArrayList;
import java.util.List;

/**
 * Which model answers a call in a replay: its own, one for all, or a substitute by name.
 *
 * @param all for every call; empty for none
 * @param swaps by the model as the trace names it
 */
public record ModelMap(String all, List<Swap> swaps) {
    /** Every call keeps its model. */
    public static final ModelMap OWN = new ModelMap("", List.of());

    /** One model in place of another; the new one may read {@code provider/model}. */
    public record Swap(String from, String to) {}

    public ModelMap {
        swaps = List.copyOf(swaps);
    }

    public static ModelMap toAll(String model) {
        return new ModelMap(model, List.of());
    }

    /**
     * Reads {@code FROM=TO,FROM=TO}.
     *
     * @throws IllegalArgumentException if a part has no two names or a name is replaced twice
     */
    public static ModelMap parse(String text) {
        List<Swap> swaps = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int comma = text.indexOf(',', start);
            String part =
                    text.substring(start, comma < 0 ? text.length() : comma).trim();
            int equals = part.indexOf('=');
            if (equals < 1 || equals == part.length() - 1) {
                throw new IllegalArgumentException("expected FROM=TO, found '" + part + "'");
            }
            String from = part.substring(0, equals).trim();
            for (Swap swap : swaps) {
                if (swap.from().equals(from)) {
                    throw new IllegalArgumentException("'" + from + "' is replaced twice");
                }
            }
            swaps.add(new Swap(from, part.substring(equals + 1).trim()));
            start = comma < 0 ? text.length() + 1 : comma + 1;
        }
        return new ModelMap("", swaps);
    }

    public boolean isOwn() {
        return all.isEmpty() && swaps.isEmpty();
    }

    /** Who answers a call that the trace says the given one answered. */
    Name of(Name own) {
        if (!all.isEmpty()) {
            return new Name("", all);
        }
        for (Swap swap : swaps) {
            if (swap.from().equals(own.model()) || swap.from().equals(own.toString())) {
                return new Name("", swap.to());
            }
        }
        return own;
    }
}
