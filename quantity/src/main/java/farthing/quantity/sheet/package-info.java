/**
 * Figures and how they follow from one another, like the cells of a spreadsheet: evaluated exactly for what is shown, in
 * columns of draws for what is uncertain, and printed as the explanation. Start with
 * {@link farthing.quantity.sheet.Sheet}.
 */
@NullMarked
package farthing.quantity.sheet;

import org.jspecify.annotations.NullMarked;
