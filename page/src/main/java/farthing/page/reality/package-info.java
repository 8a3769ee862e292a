/**
 * The tab Reality: a file of calls, measured and set beside the scenario. Start with
 * {@link farthing.page.reality.RealityView}; {@link farthing.page.reality.CallFile} takes the file in pieces.
 */
@NullMarked
package farthing.page.reality;

import org.jspecify.annotations.NullMarked;
