/**
 * What a model can run on, and for how much: accelerators, the machines that hold them, offers to rent them, and
 * measurements of what they reached. Start at {@link farthing.catalogue.hardware.Hardware}.
 */
@NullMarked
package farthing.catalogue.hardware;

import org.jspecify.annotations.NullMarked;
