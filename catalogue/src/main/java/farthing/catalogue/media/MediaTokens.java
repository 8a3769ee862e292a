package farthing.catalogue.media;

import farthing.catalogue.Meter;
import farthing.catalogue.NearestNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a medium counts for at a model, by the formula that held at the time. */
public final class MediaTokens {
    private MediaTokens() {}

    /** Tokens, or the reason why there is no number. */
    public sealed interface Answer {
        /**
         * @param meter that the tokens fall into, such as {@code input.image}
         * @param rule whose formula was used
         */
        record Counted(Meter meter, long tokens, MediaRule rule) implements Answer {
            /** The derivation in a line. */
            public String text() {
                return tokens + " " + meter + " by " + rule.id() + ": "
                        + rule.formula().text() + " (" + rule.source() + ")";
            }
        }

        /** No formula holds for that model, medium and time, or it does not say; the reason names what is known. */
        record Unknown(String reason) implements Answer {}
    }

    /**
     * @param model as sold anywhere: {@code gpt-4o-2024-08-06}, {@code us.anthropic.claude-opus-4-7}
     * @param at when the call was made
     */
    public static Answer of(String model, Media media, Instant at) {
        MediaRule rule = rule(model, media.kind(), at);
        if (rule == null) {
            return new Answer.Unknown(missing(model, media.kind(), at));
        }
        try {
            return new Answer.Counted(media.kind().meter(), rule.formula().tokens(media), rule);
        } catch (UnknownTokensException e) {
            return new Answer.Unknown(rule.id() + ": " + e.getMessage());
        }
    }

    /** The rule for that model then, the narrowest name first; null if there is none. */
    public static @Nullable MediaRule rule(String model, Media.MediaKind kind, Instant at) {
        MediaRule best = null;
        int fit = 0;
        for (MediaRule rule : MediaRules.ALL) {
            int candidate = rule.fit(model, kind, at);
            if (candidate > fit) {
                fit = candidate;
                best = rule;
            }
        }
        return best;
    }

    /** Every formula, in the order in which it is listed to readers. */
    public static List<MediaRule> known() {
        return MediaRules.ALL;
    }

    private static String missing(String model, Media.MediaKind kind, Instant at) {
        List<String> families = new ArrayList<>();
        for (MediaRule rule : MediaRules.ALL) {
            if (rule.kind() == kind && rule.period().contains(at)) {
                families.addAll(rule.families());
            }
        }
        List<String> nearest = NearestNames.of(MediaRule.bare(model), families);
        return "no formula for " + kind.label() + " at model '" + model + "' on " + at
                + (nearest.isEmpty() ? "" : "; known are " + String.join(", ", nearest));
    }
}
