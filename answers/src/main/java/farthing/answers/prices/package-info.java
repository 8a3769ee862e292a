/** What a book holds, listed, period by period, or all of one model. Start with {@link PriceListAnswer}. */
@NullMarked
package farthing.answers.prices;

import org.jspecify.annotations.NullMarked;
