/** The page and the API from the command line. Start with {@link farthing.cli.serve.Serve}. */
@NullMarked
package farthing.cli.serve;

import org.jspecify.annotations.NullMarked;
