/** Numbers and names as people type them, wherever they type: {@code 80%}, {@code 100k}, {@code 5m}. Start with {@link NumberWords}. */
@NullMarked
package farthing.answers.words;

import org.jspecify.annotations.NullMarked;
