package farthing.economics.plan;

import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Columns;
import farthing.quantity.sheet.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far each input alone moves a figure, widest first: over the range that it states, else over a fifth of it down and
 * up. A share stays within 0 to 1.
 *
 * @param at the figure with every input at its mean
 */
public record Tornado(double at, List<Bar> bars) {
    public Tornado {
        bars = List.copyOf(bars);
    }

    /**
     * @param low the figure at the input's lower end
     * @param high the figure at its upper end
     * @param stated whether the input states its range itself: from its 5th to its 95th percentile
     */
    public record Bar(Input input, double lowInput, double highInput, double low, double high, boolean stated) {
        public double width() {
            return Math.abs(high - low);
        }

        /** Where the ends come from; of an input that states no more than its spread, from single interactions. */
        public String range() {
            return !stated ? "+-20 %" : input.uncertain() == null ? "spread" : "stated";
        }
    }

    /** Over every input of the sheet; one that does not move the figure has no bar. */
    public static Tornado of(Sheet sheet, Cell figure) {
        List<Input> inputs = sheet.inputs();
        List<Reach> reaches = inputs.stream().map(Reach::of).toList();
        int count = 2 * inputs.size() + 1;
        Map<String, double[]> drawn = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            double[] values = new double[count];
            Arrays.fill(values, inputs.get(i).mean().doubleValue());
            values[2 * i] = reaches.get(i).low();
            values[2 * i + 1] = reaches.get(i).high();
            drawn.put(inputs.get(i).path(), values);
        }
        double[] figures = Columns.of(sheet, List.of(figure), input -> drawn.get(input.path()), count)[0];
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Reach reach = reaches.get(i);
            Bar bar = new Bar(
                    inputs.get(i), reach.low(), reach.high(), figures[2 * i], figures[2 * i + 1], reach.stated());
            if (bar.width() > 0) {
                bars.add(bar);
            }
        }
        bars.sort(Comparator.comparingDouble(Bar::width).reversed());
        return new Tornado(figures[count - 1], bars);
    }
}
