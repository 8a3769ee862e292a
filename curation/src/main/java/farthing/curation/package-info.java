/**
 * The maintainers' tool: builds the shipped price books from public catalogues.
 */
@NullMarked
package farthing.curation;

import org.jspecify.annotations.NullMarked;
