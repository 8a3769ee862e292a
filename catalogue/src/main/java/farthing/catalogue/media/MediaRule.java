package farthing.catalogue.media;

import farthing.catalogue.media.Media.MediaKind;
import farthing.quantity.EffectivePeriod;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A formula, for which models it holds, from when to when, and where it was read.
 *
 * @param id short key, such as {@code claude-patches-standard}
 * @param families model names up to the variant: {@code gpt-4o} is also {@code gpt-4o-2024-08-06}, not
 *     {@code gpt-4o-mini} where that has a rule of its own
 * @param source the page and its edition
 */
public record MediaRule(
        String id, MediaKind kind, List<String> families, EffectivePeriod period, MediaFormula formula, String source) {

    private static final String BOUNDARY = "-@:";
    private static final List<String> VENDORS =
            List.of("anthropic.", "amazon.", "mistral.", "us.", "eu.", "apac.", "global.");

    public MediaRule {
        families = List.copyOf(families);
    }

    /** How many characters of the model's name the rule names, or 0 if it does not hold for the model then. */
    int fit(String model, MediaKind wanted, Instant at) {
        if (kind != wanted || !period.contains(at)) {
            return 0;
        }
        String name = bare(model);
        int longest = 0;
        for (String family : families) {
            boolean named = name.startsWith(family)
                    && (name.length() == family.length()
                            || family.endsWith("-")
                            || BOUNDARY.indexOf(name.charAt(family.length())) >= 0);
            longest = named ? Math.max(longest, family.length()) : longest;
        }
        return longest;
    }

    /** The maker's own name: without a seller's path or a cloud's region and vendor in front. */
    static String bare(String model) {
        String name = model.toLowerCase(Locale.ROOT);
        name = name.substring(name.lastIndexOf('/') + 1);
        boolean stripped = true;
        while (stripped) {
            stripped = false;
            for (String vendor : VENDORS) {
                if (name.startsWith(vendor)) {
                    name = name.substring(vendor.length());
                    stripped = true;
                }
            }
        }
        // OpenRouter writes claude-opus-4.7
        return name.startsWith("claude-") ? name.replace('.', '-') : name;
    }
}
