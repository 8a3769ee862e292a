/**
 * What hardware costs before a model runs on it: a rent in other forms of payment and in later years, power and space of a
 * machine. Start at {@link farthing.economics.hardware.RentOutlook}.
 */
@NullMarked
package farthing.economics.hardware;

import org.jspecify.annotations.NullMarked;
