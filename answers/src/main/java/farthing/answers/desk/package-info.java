/**
 * The verbs by documents: a request of named fields in, the command line's own answer out. An HTTP API and a page stand on it.
 * Start with {@link farthing.answers.desk.Desk}.
 */
@NullMarked
package farthing.answers.desk;

import org.jspecify.annotations.NullMarked;
