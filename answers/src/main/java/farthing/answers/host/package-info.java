/**
 * What hosting a model on machines of one's own costs, asked and answered: machines at their prices, what each can serve,
 * the ranking, its page. Start with {@link farthing.answers.host.HostQuestion}.
 */
@NullMarked
package farthing.answers.host;

import org.jspecify.annotations.NullMarked;
