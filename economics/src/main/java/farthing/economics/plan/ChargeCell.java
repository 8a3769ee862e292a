package farthing.economics.plan;

import farthing.quantity.sheet.Cell;

/**
 * What one kind of units costs.
 *
 * @param meter such as {@code cache_read}
 * @param list at list price
 * @param contracted under the contract
 */
record ChargeCell(String meter, Cell list, Cell contracted) {}
