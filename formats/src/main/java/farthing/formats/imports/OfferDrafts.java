package farthing.formats.imports;

import farthing.catalogue.ListedBook.Offer;
import farthing.catalogue.Provider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The providers of a catalogue while it is read, in the order of the document. */
final class OfferDrafts {
    private final Findings findings;
    private final Map<String, OfferDraft> drafts = new LinkedHashMap<>();

    OfferDrafts(Findings findings) {
        this.findings = findings;
    }

    /** The provider's draft, begun with names and habits that are known of it. */
    OfferDraft at(String providerId) {
        return drafts.computeIfAbsent(
                providerId,
                id -> new OfferDraft(
                        findings,
                        new Provider(id, id, KnownProviders.otherNames(id), KnownProviders.isMaker(id), List.of())));
    }

    /** Begins a provider; null if it stands there already. */
    @Nullable
    OfferDraft begin(Provider provider) {
        OfferDraft draft = new OfferDraft(findings, provider);
        return drafts.putIfAbsent(provider.id(), draft) == null ? draft : null;
    }

    /** Another name of the provider, as the catalogue words it. */
    OfferDraft at(String providerId, String alias) {
        OfferDraft draft = at(providerId);
        draft.alsoCalled(alias);
        return draft;
    }

    List<OfferDraft> drafts() {
        return List.copyOf(drafts.values());
    }

    /** Providers that sell something; no alias of one is the id or alias of another. */
    List<Offer> build() {
        List<String> taken = new ArrayList<>(drafts.keySet());
        List<Offer> offers = new ArrayList<>();
        for (OfferDraft draft : drafts.values()) {
            Offer offer = draft.build();
            if (offer.listings().isEmpty()) {
                continue;
            }
            List<String> aliases = new ArrayList<>();
            for (String alias : offer.provider().aliases()) {
                if (!taken.contains(alias)) {
                    aliases.add(alias);
                    taken.add(alias);
                }
            }
            Provider p = offer.provider();
            offers.add(new Offer(new Provider(p.id(), p.name(), aliases, p.maker(), p.fallbacks()), offer.listings()));
        }
        return offers;
    }
}
