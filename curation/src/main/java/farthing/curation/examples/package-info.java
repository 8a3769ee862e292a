/**
 * Makes the files under examples/ from published figures, the same bytes each time. Start with
 * {@link farthing.curation.examples.Examples}.
 */
@NullMarked
package farthing.curation.examples;

import org.jspecify.annotations.NullMarked;
