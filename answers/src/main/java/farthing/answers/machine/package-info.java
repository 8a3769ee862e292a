/**
 * What a person says of machines of one's own, free of the form in which it came: prices, rates, precisions, requests.
 * Start with {@link farthing.answers.machine.RequestTokens}.
 */
@NullMarked
package farthing.answers.machine;

import org.jspecify.annotations.NullMarked;
