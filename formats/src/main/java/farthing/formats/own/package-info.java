/** The comparison of buying and renting as a document. Start at {@link farthing.formats.own.OwnDoc}. */
@NullMarked
package farthing.formats.own;

import org.jspecify.annotations.NullMarked;
