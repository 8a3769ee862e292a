/**
 * What the verbs answer, put together once for screens, documents and the page alike. Start with
 * {@link farthing.answers.CostAnswer}.
 */
@NullMarked
package farthing.answers;

import org.jspecify.annotations.NullMarked;
