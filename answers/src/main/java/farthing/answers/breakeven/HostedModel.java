package farthing.answers.breakeven;

import farthing.answers.InputException;
import farthing.catalogue.Listing;
import farthing.catalogue.PriceBook;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.catalogue.terms.UnknownTermException;
import farthing.economics.breakeven.SameWeights;
import farthing.economics.breakeven.SoldWeights;
import farthing.formats.hardware.ConfigJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The open-weight model that the fleet would run.
 *
 * @param name as typed, without a seller
 * @param anatomy null where its shape is not known
 * @param stored precision of the weights of a {@code config.json}, or null
 * @param names by which sellers list the very same weights
 * @param hardware where the shapes of other models are looked up
 */
public record HostedModel(
        String name, @Nullable Anatomy anatomy, @Nullable Precision stored, List<String> names, Hardware hardware)
        implements SoldWeights {
    public HostedModel {
        names = List.copyOf(names);
    }

    /**
     * @param shape of a file, which is taken instead of one by name; or null
     * @param typed whether price and rates were typed, so that no shape is needed
     * @param ofFile whether it is the first model of a workload file
     * @throws InputException if the model is not known to be open, with a way out
     */
    public static HostedModel of(
            String typedName,
            PriceBook book,
            Hardware hardware,
            ConfigJson.@Nullable Read shape,
            boolean typed,
            boolean ofFile) {
        String name = withoutSeller(typedName, book);
        Anatomy anatomy = shape == null ? null : shape.model();
        if (anatomy == null) {
            try {
                anatomy = hardware.model(name);
            } catch (UnknownTermException e) {
                if (isListed(book, name)) {
                    if (!typed) {
                        throw new InputException(way(name, typedName, ofFile));
                    }
                } else if (!typed) {
                    throw e;
                }
            }
        }
        return new HostedModel(
                name, anatomy, shape == null ? null : shape.weights(), SameWeights.names(book, name), hardware);
    }

    /** One whose shape is known. */
    public static HostedModel of(Anatomy anatomy, PriceBook book, Hardware hardware) {
        return new HostedModel(anatomy.id(), anatomy, null, SameWeights.names(book, anatomy.id()), hardware);
    }

    /** Most models that are sold without a known shape are closed. */
    private static String way(String name, String typed, boolean ofFile) {
        String compared = ofFile
                ? "name the open model that a fleet would run instead, such as --host llama-3.3-70b"
                : "name the open model that a fleet would run instead, such as llama-3.3-70b --against " + typed;
        return name + " is no model of open weights that is known: " + compared
                + "; if its weights are open, add --config FILE or type price and throughput of a node";
    }

    private static String withoutSeller(String name, PriceBook book) {
        int slash = name.indexOf('/');
        boolean seller = slash > 0
                && book.providers().stream().anyMatch(provider -> provider.id().equals(name.substring(0, slash)));
        return seller ? name.substring(slash + 1) : name;
    }

    private static boolean isListed(PriceBook book, String name) {
        return book.providers().stream().anyMatch(provider -> book.named(provider.id(), name) != null);
    }

    /** These, which may be of a file, or another model's. */
    @Override
    public @Nullable Anatomy of(Listing listing) {
        return isSame(listing) ? anatomy : SoldWeights.in(hardware).of(listing);
    }

    /** Whether a seller's name of a model means these weights. */
    public boolean isSame(Listing listing) {
        return names.contains(listing.id()) || listing.aliases().stream().anyMatch(names::contains);
    }
}
