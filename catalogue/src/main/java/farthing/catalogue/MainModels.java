package farthing.catalogue;

import java.time.Instant;

/**
 * The models that a list shows at first: those that their own maker sells today for text, at a price on which two
 * sources agree. Resold models, those whose maker is not known, dated editions of one that is listed, and what one source
 * alone knows follow on demand.
 */
public final class MainModels {
    private final PriceBook book;
    private final Instant at;

    public MainModels(PriceBook book, Instant at) {
        this.book = book;
        this.at = at;
    }

    public boolean has(Provider seller, Listing listing) {
        ModelInfo info = listing.info();
        RateCard card = listing.cardAt(at);
        return seller.made(info)
                && info.contextTokens() != null
                && card != null
                && !card.provenance().agreeing().isEmpty()
                && card.standardRate(Meter.INPUT) != null
                && card.standardRate(Meter.OUTPUT) != null
                && !isEdition(seller, listing.id());
    }

    /** Whether it is {@code name-2025-08-07} where {@code name} is shown too. */
    private boolean isEdition(Provider seller, String id) {
        int end = id.length();
        while (end > 0 && (id.charAt(end - 1) == '-' || Character.isDigit(id.charAt(end - 1)))) {
            end--;
        }
        while (end < id.length() && id.charAt(end) != '-') {
            end++;
        }
        for (int cut = end; cut < id.length(); cut++) {
            if (cut > 0 && id.charAt(cut) == '-' && id.length() - cut > 4) {
                Listing whole = book.named(seller.id(), id.substring(0, cut));
                if (whole != null && whole.id().length() < id.length() && has(seller, whole)) {
                    return true;
                }
            }
        }
        return false;
    }
}
