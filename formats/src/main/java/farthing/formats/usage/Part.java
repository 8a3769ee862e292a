package farthing.formats.usage;

import farthing.rating.Usage;
import org.jspecify.annotations.Nullable;

/**
 * One billed request of a call.
 *
 * @param model that served it where it is not the call's own, as the provider names it; else null
 */
public record Part(@Nullable String model, Usage usage) {}
