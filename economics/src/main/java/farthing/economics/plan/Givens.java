package farthing.economics.plan;

import farthing.economics.sheet.Cell;
import farthing.economics.sheet.Sheet;
import farthing.quantity.range.Input;
import farthing.workload.plan.Traffic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The inputs of a sheet, each in one cell however often it is asked for. */
final class Givens {
    private final Sheet sheet;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, Cell> products = new LinkedHashMap<>();

    Givens(Sheet sheet) {
        this.sheet = sheet;
    }

    Cell cell(Input input) {
        return cells.computeIfAbsent(input.path(), path -> sheet.given(input));
    }

    /** How many end a month. */
    Cell interactions(Traffic traffic) {
        List<Input> factors = traffic.interactions();
        return factors.size() == 1
                ? cell(factors.get(0))
                : products.computeIfAbsent(
                        factors.get(factors.size() - 1).path(),
                        path -> sheet.product(
                                "interactions a month",
                                "",
                                factors.stream().map(this::cell).toList()));
    }
}
