/**
 * Charts as SVG whose looks come from the page's style sheet; a table stands behind each. Start with
 * {@link farthing.page.chart.Chart}.
 */
@NullMarked
package farthing.page.chart;

import org.jspecify.annotations.NullMarked;
