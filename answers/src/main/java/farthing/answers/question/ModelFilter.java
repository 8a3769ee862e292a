package farthing.answers.question;

import farthing.answers.InputException;
import farthing.answers.OpenBook;
import farthing.catalogue.Listing;
import farthing.catalogue.MainModels;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.ModelTier;
import farthing.catalogue.NameResolver;
import farthing.catalogue.NearestNames;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which listings of a book a person means.
 *
 * @param models names with * and ?, tiers with @ in front, and {@value #MAIN} for the main models; empty for all
 * @param providers only these sellers; empty for all
 * @param modality that is read or written, or null
 */
public record ModelFilter(
        List<String> models,
        List<String> providers,
        @Nullable String modality) {
    /** Those that lists show at first: {@link MainModels}. */
    public static final String MAIN = "@main";

    public ModelFilter {
        models = List.copyOf(models);
        providers = List.copyOf(providers);
    }

    /** A seller and one of its listings. */
    public record Entry(Provider provider, Listing listing) {}

    /** Whether nothing was asked for, so that everything is meant. */
    public boolean isAll() {
        return models.isEmpty() && providers.isEmpty() && modality == null;
    }

    /** Whether a model was asked for by its own name, so that this very name is meant. */
    public boolean namesOne() {
        return models.stream()
                .anyMatch(each ->
                        !each.isEmpty() && !each.startsWith("@") && each.indexOf('*') < 0 && each.indexOf('?') < 0);
    }

    /**
     * In the order of the book.
     *
     * @throws InputException if a provider, tier or modality is not known or nothing is left
     */
    public List<Entry> entries(OpenBook open) {
        PriceBook book = open.book();
        MainModels main = models.contains(MAIN) ? new MainModels(book, open.asOf()) : null;
        List<Provider> sellers = sellers(book);
        Modality carried = modality(modality);
        List<String> globs = new ArrayList<>();
        List<ModelTier> tiers = new ArrayList<>();
        for (String each : models) {
            if (each.startsWith("@") && !each.equals(MAIN)) {
                tiers.add(tier(each.substring(1)));
            } else if (!each.isEmpty() && !each.equals(MAIN)) {
                globs.add(each.toLowerCase(Locale.ROOT));
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (Provider provider : sellers) {
            for (String id : book.ids(provider.id())) {
                Listing listing = book.named(provider.id(), id);
                if (listing != null
                        && named(globs, provider, listing)
                        && (tiers.isEmpty() || tiers.contains(listing.info().tier()))
                        && carries(listing.info(), carried)
                        && (main == null || main.has(provider, listing))) {
                    entries.add(new Entry(provider, listing));
                }
            }
        }
        if (entries.isEmpty()) {
            throw new InputException(
                    "no model of book " + book.info().name() + " matches; 'farthing prices list' shows what it holds");
        }
        return entries;
    }

    private List<Provider> sellers(PriceBook book) {
        if (providers.isEmpty()) {
            return book.providers();
        }
        NameResolver resolver = new NameResolver(book);
        List<Provider> sellers = new ArrayList<>();
        for (String name : providers) {
            Provider provider = resolver.provider(name);
            if (provider == null) {
                List<String> known = book.providers().stream().map(Provider::id).toList();
                List<String> nearest = NearestNames.of(name, known);
                throw new InputException("--provider: '" + name + "' is not in book "
                        + book.info().name() + "; "
                        + (nearest.isEmpty() ? "it has " : "did you mean ")
                        + String.join(", ", nearest.isEmpty() ? known : nearest)
                        + (nearest.isEmpty() ? "" : "?"));
            }
            sellers.add(provider);
        }
        return sellers;
    }

    private static ModelTier tier(String label) {
        ModelTier tier = ModelTier.ofLabel(label);
        if (tier == null) {
            throw new InputException(
                    "--models: expected @main, @budget, @mid, @flagship, @reasoning or @premium, found '@" + label
                            + "'");
        }
        return tier;
    }

    private static @Nullable Modality modality(@Nullable String label) {
        if (label == null) {
            return null;
        }
        return Arrays.stream(Modality.values())
                .filter(each -> each != Modality.ANY && each.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "--modality: expected text, image, audio, video or document, found '" + label + "'"));
    }

    private static boolean carries(ModelInfo info, @Nullable Modality modality) {
        return modality == null
                || info.inputs().contains(modality)
                || info.outputs().contains(modality);
    }

    private static boolean named(List<String> globs, Provider provider, Listing listing) {
        if (globs.isEmpty()) {
            return true;
        }
        String id = listing.id().toLowerCase(Locale.ROOT);
        String whole = provider.id().toLowerCase(Locale.ROOT) + "/" + id;
        for (String glob : globs) {
            if (matches(glob, id) || matches(glob, whole)) {
                return true;
            }
            for (String alias : listing.aliases()) {
                if (matches(glob, alias.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code *} stands for any text, {@code ?} for one character; linear in the text for each star. */
    static boolean matches(String glob, String text) {
        int g = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                resume = t;
            } else if (g < glob.length() && (glob.charAt(g) == '?' || glob.charAt(g) == text.charAt(t))) {
                g++;
                t++;
            } else if (star >= 0) {
                g = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }
}
