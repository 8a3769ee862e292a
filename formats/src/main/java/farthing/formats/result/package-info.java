/**
 * What each verb answers, as documents: the JSON that scripts read and the page shows. Every one starts with
 * {@link farthing.formats.result.Header}; amounts are decimal text.
 */
@NullMarked
package farthing.formats.result;

import org.jspecify.annotations.NullMarked;
