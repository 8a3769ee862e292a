package farthing.catalogue;

import java.util.List;

/** What a model name turned out to mean in a book. */
public sealed interface Resolution {

    /**
     * @param how the name led there
     * @param otherSellers provider ids that list the same name; filled only where none was asked for
     */
    record Found(Provider provider, Listing listing, Match how, List<String> otherSellers) implements Resolution {}

    /**
     * @param reason in words
     * @param nearest names that look alike, best first, as {@code provider/model}
     */
    record Unknown(String reason, List<String> nearest) implements Resolution {}

    /** Several sellers and no maker among them; candidates as {@code provider/model}. */
    record Ambiguous(String reason, List<String> candidates) implements Resolution {}

    /** How a name was recognised. */
    enum Match {
        NAME,
        PATTERN,
        /** Another provider's listing, which the asked one declares as its fallback. */
        FALLBACK
    }
}
