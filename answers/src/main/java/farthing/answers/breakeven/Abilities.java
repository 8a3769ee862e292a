package farthing.answers.breakeven;

import farthing.catalogue.Listing;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.catalogue.Thinks;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a model can do, by what its sellers list: what one of them states stands, what none states is not known. */
record Abilities(PriceBook book, HostedModel model) {

    /**
     * What the model is not sold with and a listing that is used today has, such as {@code reads text alone}.
     *
     * @param used {@code provider/model}
     * @param thinks whether the work has tokens that are thought
     */
    List<String> lacking(String used, boolean thinks) {
        Listing listing = listing(used);
        if (listing == null) {
            return List.of();
        }
        List<String> lacks = new ArrayList<>();
        Set<Modality> read = read();
        List<String> unread = new ArrayList<>();
        for (Modality input : listing.info().inputs()) {
            if (!read.contains(input)) {
                unread.add("no " + input.label());
            }
        }
        if (!read.isEmpty() && !unread.isEmpty()) {
            lacks.add(
                    read.equals(EnumSet.of(Modality.TEXT)) ? "reads text alone" : "reads " + String.join(", ", unread));
        }
        Thinks today = listing.info().thinks();
        if (thinks && today != null && today.able() && cannotThink()) {
            lacks.add("does not think");
        }
        return lacks;
    }

    private @Nullable Listing listing(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? null : book.named(name.substring(0, slash), name.substring(slash + 1));
    }

    private Set<Modality> read() {
        Set<Modality> read = EnumSet.noneOf(Modality.class);
        sold().forEach(info -> read.addAll(info.inputs()));
        return read;
    }

    private boolean cannotThink() {
        boolean stated = false;
        for (ModelInfo info : sold()) {
            Thinks thinks = info.thinks();
            if (thinks != null && thinks.able()) {
                return false;
            }
            stated |= thinks != null;
        }
        return stated;
    }

    private List<ModelInfo> sold() {
        List<ModelInfo> sold = new ArrayList<>();
        for (Provider provider : book.providers()) {
            for (String name : model.names()) {
                Listing listing = book.named(provider.id(), name);
                if (listing != null) {
                    sold.add(listing.info());
                }
            }
        }
        return sold;
    }
}
