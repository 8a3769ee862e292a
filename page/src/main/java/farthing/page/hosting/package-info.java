/** What running a model oneself costs, machine by machine. Start with {@link farthing.page.hosting.HostingView}. */
@NullMarked
package farthing.page.hosting;

import org.jspecify.annotations.NullMarked;
