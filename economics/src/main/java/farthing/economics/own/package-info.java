/**
 * Buy against rent: what a machine costs its owner, line by line and year by year, beside the same machine rented. Start at
 * {@link farthing.economics.own.OwnCase}; {@link farthing.economics.own.Ledger} holds the formulas.
 */
@NullMarked
package farthing.economics.own;

import org.jspecify.annotations.NullMarked;
