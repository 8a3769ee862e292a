/**
 * How an answer looks: one answer, as table, JSON, lines of JSON, CSV or Markdown. Start with
 * {@link farthing.answers.screen.Answer}.
 */
@NullMarked
package farthing.answers.screen;

import org.jspecify.annotations.NullMarked;
