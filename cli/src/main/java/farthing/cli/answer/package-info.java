/**
 * What the verbs answer, put together once for screens and documents alike.
 */
@NullMarked
package farthing.cli.answer;

import org.jspecify.annotations.NullMarked;
