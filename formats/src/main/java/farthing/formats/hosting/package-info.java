/** What requests cost on machines, as documents. Start with {@link farthing.formats.hosting.HostingDoc}. */
@NullMarked
package farthing.formats.hosting;

import org.jspecify.annotations.NullMarked;
