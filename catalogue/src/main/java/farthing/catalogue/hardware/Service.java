package farthing.catalogue.hardware;

import farthing.catalogue.Provenance;
import java.util.List;

/**
 * Silicon that nobody rents out by the hour: its maker serves models on it and bills tokens, so its prices are in the price
 * book.
 *
 * @param id such as {@code groq}
 * @param name such as "Groq LPU"
 * @param names other names that mean it
 * @param seller id of a provider of the price books
 * @param note how to read it; empty if nothing is to be said
 */
public record Service(
        String id, String name, String maker, List<String> names, String seller, Provenance provenance, String note) {
    public Service {
        names = List.copyOf(names);
    }

    /** As for {@link Accelerator#isCalled}. */
    public boolean isCalled(String called) {
        String key = Accelerator.plain(called);
        for (String known : names) {
            if (Accelerator.plain(known).equals(key)) {
                return true;
            }
        }
        return Accelerator.plain(id).equals(key);
    }
}
