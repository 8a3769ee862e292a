/**
 * The page's files and the verbs over HTTP. Start with {@link farthing.server.Site} for the files and
 * {@link farthing.server.Api} for the verbs.
 */
@NullMarked
package farthing.server;

import org.jspecify.annotations.NullMarked;
