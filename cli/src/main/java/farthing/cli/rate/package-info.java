/**
 * The path of millions of recorded calls: lines in, rated lines out. Start with {@link farthing.cli.rate.CallFile}.
 */
@NullMarked
package farthing.cli.rate;

import org.jspecify.annotations.NullMarked;
