/**
 * How an answer looks: one answer, as table, JSON, lines of JSON, CSV or Markdown. Start with
 * {@link farthing.cli.screen.Answer}.
 */
@NullMarked
package farthing.cli.screen;

import org.jspecify.annotations.NullMarked;
