package farthing.economics.plan;

import farthing.economics.sheet.Cell;
import farthing.economics.sheet.Columns;
import farthing.economics.sheet.Sheet;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far each input alone moves a figure, widest first.
 *
 * @param at the figure with every input at its mean
 */
public record Tornado(double at, List<Bar> bars) {
    /** How far an input is moved whose range was not stated: by this share of its mean, down and up. */
    public static final double UNSTATED = 0.2;

    public Tornado {
        bars = List.copyOf(bars);
    }

    /**
     * @param low the figure at the input's lower end
     * @param high the figure at its upper end
     */
    public record Bar(Input input, double lowInput, double highInput, double low, double high) {
        public double width() {
            return Math.abs(high - low);
        }
    }

    public static Tornado of(Sheet sheet, Cell figure) {
        List<Input> inputs =
                sheet.inputs().stream().filter(input -> !isLeftOut(input)).toList();
        int count = 2 * inputs.size() + 1;
        Map<String, double[]> drawn = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            double mean = inputs.get(i).mean().doubleValue();
            double[] values = new double[count];
            Arrays.fill(values, mean);
            values[2 * i] = low(inputs.get(i));
            values[2 * i + 1] = high(inputs.get(i));
            drawn.put(inputs.get(i).path(), values);
        }
        double[] figures = Columns.of(sheet, List.of(figure), input -> drawn.get(input.path()), count)[0];
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Input input = inputs.get(i);
            Bar bar = new Bar(input, low(input), high(input), figures[2 * i], figures[2 * i + 1]);
            if (bar.width() > 0) {
                bars.add(bar);
            }
        }
        bars.sort(Comparator.comparingDouble(Bar::width).reversed());
        return new Tornado(figures[count - 1], bars);
    }

    /** A default that says "none" or "all": what was not asked for is not moved. */
    private static boolean isLeftOut(Input input) {
        return input.tag() == Input.Tag.ASSUMED
                && (input.mean().signum() == 0 || input.mean().compareTo(BigDecimal.ONE) == 0);
    }

    private static double low(Input input) {
        return input.mean().doubleValue() * (1 - UNSTATED);
    }

    private static double high(Input input) {
        return input.mean().doubleValue() * (1 + UNSTATED);
    }
}
