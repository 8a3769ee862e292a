package farthing.page.prices;

import farthing.catalogue.ModelInfo;
import java.util.Arrays;

/** Which listings are asked about. */
final class Filter {
    private final Shelf shelf;
    private final Question question;

    Filter(Shelf shelf, Question question) {
        this.shelf = shelf;
        this.question = question;
    }

    /** In the order of the book. */
    int[] places() {
        int[] found = places(false);
        return found.length > 0 || question.find().isEmpty() ? found : places(true);
    }

    /** @param loosely whether words may stand within words: asked where no word begins so */
    private int[] places(boolean loosely) {
        int[] places = new int[shelf.size()];
        int count = 0;
        boolean all = question.isOfAll();
        for (Item item : shelf.items()) {
            if ((all || item.main) && matches(item) && (question.find().isEmpty() || isNamed(item, loosely))) {
                places[count++] = item.place;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private boolean isNamed(Item item, boolean loosely) {
        return loosely ? item.names().hold(question.find()) : item.names().have(question.find());
    }

    private boolean matches(Item item) {
        ModelInfo info = item.listing.info();
        return (question.sellers().isEmpty() || question.sellers().contains(item.seller.id()))
                && (question.tiers().isEmpty() || question.tiers().contains(info.tier()))
                && (question.modality() == null
                        || info.inputs().contains(question.modality())
                        || info.outputs().contains(question.modality()))
                && item.context() >= question.context()
                && (question.hosted().isEmpty() || question.hosted().equals(shelf.modelOf(item)));
    }
}
