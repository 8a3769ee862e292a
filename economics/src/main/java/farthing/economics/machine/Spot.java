package farthing.economics.machine;

import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Exact;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.util.List;

/**
 * A machine that may be taken away. What it costs is what an hour of useful work costs: the hours paid at the spot price,
 * those whose work has to be done again included, and the hours on demand while no spot machine is to be had.
 *
 * @param price USD for an hour at the spot price
 * @param onDemand USD for an hour of the machine that steps in
 * @param eviction share of machines that are taken away within a month, at least 0 and below 1
 * @param redo hours of work lost with each: since the last checkpoint, and to start again
 * @param fallback hours on demand after each
 */
public record Spot(Input price, Input onDemand, Input eviction, Input redo, Input fallback) {
    /** @throws IllegalArgumentException outside of the ranges, or if all work is lost before it is done */
    public Spot {
        if (eviction.mean().signum() < 0 || eviction.mean().compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "of spot machines at least 0 and fewer than 100% a month are taken away, found "
                            + Decimals.plain(eviction.mean().movePointRight(2)) + "%");
        }
        for (Input input : List.of(price, onDemand, redo, fallback)) {
            if (input.mean().signum() < 0) {
                throw new IllegalArgumentException(
                        input.path() + " is at least 0, found " + Decimals.plain(input.mean()));
            }
        }
        Sheet sheet = new Sheet();
        Cell useful = useful(sheet, hazard(sheet, sheet.given(eviction)), sheet.given(redo));
        if (Exact.of(sheet).value(useful).signum() <= 0) {
            throw new IllegalArgumentException("with " + Decimals.plain(redo.mean())
                    + " hours of work lost at each interruption a spot machine never gets anything done");
        }
    }

    /**
     * @param effective USD for an hour of useful work
     * @param hazard share of machines taken away in an hour
     * @param withinYear share taken away within a year
     * @param discount of the spot price, as a share of the price on demand
     * @param saving of the effective price, as a share of the price on demand
     */
    public record Cells(Cell effective, Cell hazard, Cell withinYear, Cell discount, Cell saving) {}

    /** Adds the cells. */
    public Cells on(Sheet sheet) {
        Cell evicted = sheet.given(eviction);
        Cell hazard = hazard(sheet, evicted);
        Cell spot = sheet.given(price);
        Cell dear = sheet.given(onDemand);
        Cell useful = useful(sheet, hazard, sheet.given(redo));
        Cell stepping =
                sheet.product("hours on demand for each spot hour", "h", List.of(hazard, sheet.given(fallback)));
        Cell paid = sheet.sum("", "USD", List.of(spot, sheet.times(stepping, dear)));
        Cell effective =
                sheet.quotient("spot machine, an hour of useful work", "USD/h", paid, sheet.plus(useful, stepping));
        Cell year = sheet.power(sheet.minus(sheet.one(), evicted), sheet.known("", "12", "months"));
        return new Cells(
                effective,
                hazard,
                sheet.difference("taken away within a year", "share", sheet.one(), year),
                less("discount of the spot price", sheet, spot, dear),
                less("saving after interruptions", sheet, effective, dear));
    }

    /** With a spot price that has risen by that share, such as 0.4. */
    public Spot risen(BigDecimal share) {
        BigDecimal dearer = price.mean().multiply(BigDecimal.ONE.add(share));
        return new Spot(
                new Input(
                        price.path(),
                        dearer,
                        price.unit(),
                        Input.Tag.ASSUMED,
                        "risen by " + Decimals.plain(share.movePointRight(2)) + "%"),
                onDemand,
                eviction,
                redo,
                fallback);
    }

    private static Cell less(String name, Sheet sheet, Cell price, Cell dear) {
        return sheet.difference(name, "share", sheet.one(), sheet.quotient("", "", price, dear));
    }

    /** Machines last through each hour alike, so that of a month's 730 hours the share that is left comes out. */
    private static Cell hazard(Sheet sheet, Cell evicted) {
        Cell hours = sheet.known("", CommonYear.HOURS_OF_MONTH, "h", "");
        Cell lasting = sheet.power(sheet.minus(sheet.one(), evicted), sheet.quotient("", "", sheet.one(), hours));
        return sheet.difference("taken away, an instance-hour", "share", sheet.one(), lasting);
    }

    private static Cell useful(Sheet sheet, Cell hazard, Cell redo) {
        return sheet.difference("useful part of a spot hour", "h", sheet.one(), sheet.times(hazard, redo));
    }
}
