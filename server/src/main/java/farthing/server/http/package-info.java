/**
 * HTTP on the JDK's own server, with limits on size, time and number, and one shape of error. Start with
 * {@link farthing.server.http.Listener}.
 */
@NullMarked
package farthing.server.http;

import org.jspecify.annotations.NullMarked;
