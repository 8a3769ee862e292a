package farthing.catalogue;

import farthing.catalogue.Resolution.Ambiguous;
import farthing.catalogue.Resolution.Found;
import farthing.catalogue.Resolution.Match;
import farthing.catalogue.Resolution.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the listing that a name means: by exact id or alias, then by a declared pattern, then by the provider's
 * declared fallback; never by likeness. A bare model name means its maker's own listing.
 */
public final class NameResolver {
    private static final int SHOWN_MAX = 200;

    private final PriceBook book;
    private final Map<String, Provider> providersByName = new LinkedHashMap<>();

    public NameResolver(PriceBook book) {
        this.book = book;
        for (Provider provider : book.providers()) {
            providersByName.put(key(provider.id()), provider);
        }
        for (Provider provider : book.providers()) {
            for (String alias : provider.aliases()) {
                providersByName.putIfAbsent(key(alias), provider);
            }
        }
    }

    public PriceBook book() {
        return book;
    }

    /** The provider of that id or alias, or null. */
    public @Nullable Provider provider(String name) {
        return providersByName.get(key(name));
    }

    /**
     * @param providerName id or alias, or null for a bare model name, which may carry it as {@code provider/model}
     */
    public Resolution resolve(@Nullable String providerName, String model) {
        if (providerName == null || providerName.isEmpty()) {
            return resolveBare(model);
        }
        Provider provider = provider(providerName);
        if (provider == null) {
            return new Unknown(
                    "provider '" + shown(providerName) + "' is not in book "
                            + book.info().name(),
                    NearestNames.of(providerName, providerIds()));
        }
        Found found = atProvider(provider, model);
        return found != null
                ? found
                : new Unknown(
                        "model '" + shown(model) + "' is not listed at " + provider.id() + " in book "
                                + book.info().name(),
                        prefixed(provider, NearestNames.of(model, book.ids(provider.id()))));
    }

    private Resolution resolveBare(String model) {
        int slash = model.indexOf('/');
        Provider prefix = slash > 0 ? provider(model.substring(0, slash)) : null;
        if (prefix != null) {
            Found found = atProvider(prefix, model.substring(slash + 1));
            if (found != null) {
                return found;
            }
        }
        Resolution named = amongSellers(model, false);
        Resolution resolution = named != null ? named : amongSellers(model, true);
        return resolution != null
                ? resolution
                : new Unknown(
                        "model '" + shown(model) + "' is not in book "
                                + book.info().name(),
                        nearest(model));
    }

    /**
     * The maker's listing if a maker has one, else that of who makes models and does not say whose this is, else the only
     * seller's, else null or what is ambiguous.
     */
    private @Nullable Resolution amongSellers(String model, boolean byPattern) {
        List<Found> makers = new ArrayList<>();
        List<Found> unsaid = new ArrayList<>();
        List<Found> sellers = new ArrayList<>();
        for (Provider provider : book.providers()) {
            Listing listing = byPattern ? book.matching(provider.id(), model) : book.named(provider.id(), model);
            if (listing != null) {
                Match how = byPattern ? Match.PATTERN : Match.NAME;
                boolean isUnsaid = provider.maker() && listing.info().maker().isEmpty();
                (provider.made(listing.info()) ? makers : isUnsaid ? unsaid : sellers)
                        .add(new Found(provider, listing, how, List.of()));
            }
        }
        if (makers.isEmpty()) {
            makers = unsaid;
        } else {
            sellers.addAll(unsaid);
        }
        List<Found> first = makers.isEmpty() ? sellers : makers;
        if (first.isEmpty()) {
            return null;
        }
        if (first.size() > 1) {
            return new Ambiguous(
                    "model '" + shown(model) + "' is sold by " + first.size() + " providers; name one",
                    first.stream()
                            .map(f -> f.provider().id() + "/" + f.listing().id())
                            .toList());
        }
        List<String> others = makers.isEmpty()
                ? List.of()
                : sellers.stream().map(f -> f.provider().id()).toList();
        Found only = first.get(0);
        return new Found(only.provider(), only.listing(), only.how(), others);
    }

    private @Nullable Found atProvider(Provider provider, String model) {
        Listing listing = book.named(provider.id(), model);
        if (listing != null) {
            return new Found(provider, listing, Match.NAME, List.of());
        }
        listing = book.matching(provider.id(), model);
        if (listing != null) {
            return new Found(provider, listing, Match.PATTERN, List.of());
        }
        for (String fallbackId : provider.fallbacks()) {
            Provider fallback = provider(fallbackId);
            if (fallback != null) {
                Listing there = book.named(fallback.id(), model);
                there = there != null ? there : book.matching(fallback.id(), model);
                if (there != null) {
                    return new Found(fallback, there, Match.FALLBACK, List.of());
                }
            }
        }
        return null;
    }

    private List<String> providerIds() {
        return book.providers().stream().map(Provider::id).toList();
    }

    /** At the seller that it names, or nearly, else at all of them. */
    private List<String> nearest(String model) {
        int slash = model.indexOf('/');
        String bare = model.substring(slash + 1);
        for (String near : NearestNames.of(model.substring(0, Math.max(0, slash)), providerIds())) {
            Provider seller = provider(near);
            if (seller != null) {
                List<String> there = prefixed(seller, NearestNames.of(bare, book.ids(near)));
                if (!there.isEmpty()) {
                    return there;
                }
            }
        }
        List<String> anywhere = nearestEverywhere(bare);
        return anywhere.isEmpty() ? nearestEverywhere(model) : anywhere;
    }

    /** Of names that are as near, a maker's own comes first. */
    private List<String> nearestEverywhere(String model) {
        List<String> makers = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Provider provider : book.providers()) {
            (provider.maker() ? makers : others).addAll(prefixed(provider, book.ids(provider.id())));
        }
        makers.addAll(others);
        return NearestNames.of(model, makers);
    }

    private static List<String> prefixed(Provider provider, List<String> ids) {
        return ids.stream().map(id -> provider.id() + "/" + id).toList();
    }

    /** As messages quote it. */
    private static String shown(String name) {
        return name.length() <= SHOWN_MAX ? name : name.substring(0, SHOWN_MAX) + "...";
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
