/**
 * How many tokens an image, a video, a sound or a page counts for: dated formulas, each with its source. Start at
 * {@link farthing.catalogue.media.MediaTokens}; the formulas themselves are in
 * {@link farthing.catalogue.media.MediaFormula}.
 */
@NullMarked
package farthing.catalogue.media;

import org.jspecify.annotations.NullMarked;
