/**
 * The files of accelerators, machines, offers, models and measurements. Start at
 * {@link farthing.formats.hardware.HardwareReader}; docs/hardware.md tells the format.
 */
@NullMarked
package farthing.formats.hardware;

import org.jspecify.annotations.NullMarked;
