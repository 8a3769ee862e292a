/** Machines that could host a model, each with what requests cost on it. Start with {@link farthing.cli.host.HostedOffers}. */
@NullMarked
package farthing.cli.host;

import org.jspecify.annotations.NullMarked;
