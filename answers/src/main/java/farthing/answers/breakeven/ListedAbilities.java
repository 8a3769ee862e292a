package farthing.answers.breakeven;

import farthing.catalogue.Direction;
import farthing.catalogue.Listing;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.catalogue.Thinks;
import farthing.economics.plan.Content;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a model can do, by what its sellers list: what one of them states stands, what none states is not known. */
public record ListedAbilities(PriceBook book, HostedModel model) {

    /**
     * What the model is not sold with and a listing that is used today has, such as {@code reads text alone}.
     *
     * Documents are left out: they may be sent as text or as pictures.
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
        Set<Modality> read = stated(Direction.INPUT);
        List<String> unread = new ArrayList<>();
        for (Modality input : listing.info().inputs()) {
            if (input != Modality.DOCUMENT && !read.contains(input)) {
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

    /**
     * Why the model cannot take calls that hold such content, such as {@code image input, and llama-3.3-70b reads text alone};
     * empty where it can, or nothing is known.
     */
    String unable(Content content) {
        Set<Modality> stated = stated(content.direction());
        return stated.isEmpty() || stated.contains(content.modality())
                ? ""
                : content + ", and " + model.name() + (content.isRead() ? " reads " : " writes ")
                        + Content.words(stated, " and ") + " alone";
    }

    /** Whether nothing stands against calls that hold all of that. */
    public boolean takes(List<Content> contents) {
        return contents.stream().allMatch(content -> unable(content).isEmpty());
    }

    /** By seller, what it states that the model reads, or writes; nothing of who states nothing. */
    Map<String, String> stated(Content content) {
        Map<String, String> stated = new LinkedHashMap<>();
        sold().forEach((seller, info) -> {
            if (!content.of(info).isEmpty()) {
                stated.put(seller, Content.words(content.of(info), ", "));
            }
        });
        return stated;
    }

    private @Nullable Listing listing(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? null : book.named(name.substring(0, slash), name.substring(slash + 1));
    }

    /** What its sellers together state that it reads, or writes. */
    private Set<Modality> stated(Direction direction) {
        Set<Modality> stated = EnumSet.noneOf(Modality.class);
        sold().values().forEach(info -> stated.addAll(direction == Direction.INPUT ? info.inputs() : info.outputs()));
        return stated;
    }

    private boolean cannotThink() {
        boolean stated = false;
        for (ModelInfo info : sold().values()) {
            Thinks thinks = info.thinks();
            if (thinks != null && thinks.able()) {
                return false;
            }
            stated |= thinks != null;
        }
        return stated;
    }

    /** By {@code provider/model}. */
    private Map<String, ModelInfo> sold() {
        Map<String, ModelInfo> sold = new LinkedHashMap<>();
        for (Provider provider : book.providers()) {
            for (String name : model.names()) {
                Listing listing = book.named(provider.id(), name);
                if (listing != null) {
                    sold.put(provider.id() + "/" + listing.id(), listing.info());
                }
            }
        }
        return sold;
    }
}
