package farthing.economics.plan;

import farthing.economics.sheet.Cell;
import farthing.economics.sheet.Sheet;
import farthing.quantity.Input;
import java.util.LinkedHashMap;
import java.util.Map;

/** The inputs of a sheet, each in one cell however often it is asked for. */
final class Givens {
    private final Sheet sheet;
    private final Map<String, Cell> cells = new LinkedHashMap<>();

    Givens(Sheet sheet) {
        this.sheet = sheet;
    }

    Cell cell(Input input) {
        return cells.computeIfAbsent(input.path(), path -> sheet.given(input));
    }
}
