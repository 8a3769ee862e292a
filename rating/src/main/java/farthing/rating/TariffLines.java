package farthing.rating;

import farthing.catalogue.Tariff;
import farthing.catalogue.Tariff.Step;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What a tariff makes of a number of units: the reference, in exact decimals. */
final class TariffLines {
    private TariffLines() {}

    /** Units at one price, and why that price. */
    record Line(BigDecimal units, Price price, String basis) {}

    /**
     * @param tariff with windows resolved
     * @param units more than 0
     * @param inputTokens of the whole request, cached ones included
     */
    static List<Line> of(Tariff tariff, BigDecimal units, long inputTokens) {
        // The commonest case apart: linking a switch over types takes milliseconds of a start.
        if (tariff instanceof Tariff.Flat flat) {
            return List.of(new Line(units, flat.price(), ""));
        }
        return switch (tariff) {
            case Tariff.Flat same -> List.of(new Line(units, same.price(), ""));
            case Tariff.Threshold threshold -> List.of(threshold(threshold, units, inputTokens));
            case Tariff.Graduated graduated -> graduated(graduated, units);
            case Tariff.Rounded rounded -> of(rounded.tariff(), rounded(rounded, units), inputTokens);
            case Tariff.TimeOfDay timeOfDay ->
                throw new IllegalStateException("windows are resolved before units are priced");
        };
    }

    private static Line threshold(Tariff.Threshold threshold, BigDecimal units, long inputTokens) {
        Step reached = null;
        for (Step step : threshold.steps()) {
            reached = step.reachedBy(inputTokens) ? step : reached;
        }
        if (reached == null) {
            return new Line(units, threshold.base(), "");
        }
        return new Line(
                units,
                reached.price(),
                "whole request: " + inputTokens + " input tokens " + reached.comparator() + " " + reached.bound());
    }

    /** The first {@code bound} units cost the base price, whatever the comparator: a band holds its upper bound. */
    private static List<Line> graduated(Tariff.Graduated graduated, BigDecimal units) {
        List<Line> lines = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        Price price = graduated.base();
        for (Step step : graduated.steps()) {
            BigDecimal bound = BigDecimal.valueOf(step.bound());
            addBand(lines, from, units.min(bound), price);
            from = bound;
            price = step.price();
        }
        addBand(lines, from, units, price);
        return lines;
    }

    private static void addBand(List<Line> lines, BigDecimal from, BigDecimal to, Price price) {
        if (to.compareTo(from) > 0) {
            lines.add(new Line(to.subtract(from), price, "units above " + from.toPlainString() + " in their own band"));
        }
    }

    private static BigDecimal rounded(Tariff.Rounded rule, BigDecimal units) {
        BigDecimal billed = units.max(rule.minimum());
        if (rule.increment().signum() > 0) {
            billed = billed.divide(rule.increment(), 0, RoundingMode.CEILING).multiply(rule.increment());
        }
        return billed;
    }
}
