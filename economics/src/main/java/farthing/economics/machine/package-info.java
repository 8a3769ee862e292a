/**
 * What a request costs on a machine that is paid by the hour, whoever owns it. Start with
 * {@link farthing.economics.machine.Capacity} and {@link farthing.economics.machine.MachineCost}.
 */
@NullMarked
package farthing.economics.machine;

import org.jspecify.annotations.NullMarked;
