package farthing.economics.breakeven;

import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sure the figures of a break-even are: what each may be, in parts of its figure, or null where it is taken as known.
 * Drawn is the range as it was stated: its mean may lie beside the figure, which stands where nothing is drawn.
 *
 * @param api of the API's price
 * @param throughput of what a node serves
 * @param node of its price
 * @param operation of what people cost
 * @param peakUtilisation the share itself, not a part of it
 */
public record Unsure(
        @Nullable Distribution api,
        @Nullable Distribution throughput,
        @Nullable Distribution node,
        @Nullable Distribution operation,
        @Nullable Distribution peakUtilisation) {
    public static final Unsure NOT = new Unsure(null, null, null, null, null);

    /** The peak utilisation with what it may be around its mean. */
    Input utilised(Input sure) {
        return peakUtilisation == null
                ? sure
                : new Input(sure.path(), sure.mean(), sure.unit(), sure.tag(), sure.source(), null, peakUtilisation);
    }

    /** The cell times what it may be. */
    static Cell scaled(Sheet sheet, Cell cell, String what, @Nullable Distribution factor) {
        if (factor == null) {
            return cell;
        }
        Cell may = sheet.given(
                new Input(what + ", in parts of it", BigDecimal.ONE, "", Input.Tag.ASSUMED, "", null, factor));
        return sheet.product(what + ", as unsure as stated", cell.unit(), List.of(cell, may));
    }
}
