package farthing.economics.plan;

import farthing.catalogue.Contract;
import farthing.catalogue.Tariff;
import farthing.quantity.Price;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Sheet;
import farthing.rating.MeterPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Tariffs as cells: what a number of units costs that is itself a figure of the sheet. Equal to {@code Rater}, by test. */
final class TariffCells {
    private final Sheet sheet;

    TariffCells(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * @param list at list price
     * @param contracted under the contract; the very list cell if none applies
     */
    record Amount(Cell list, Cell contracted) {}

    /**
     * @param name of the charge
     * @param units of the meter, for one call
     * @param inputTokens of the whole call
     */
    Amount amount(String name, MeterPrice.Priced price, Cell units, Cell inputTokens) {
        String unit = price.tariff().listPrice().currency().toString();
        Cell list = cost(name, unit, price.tariff(), units, inputTokens, source(price));
        Contract.Effect effect = price.effect();
        if (effect == null) {
            return new Amount(list, list);
        }
        Cell contracted =
                switch (effect) {
                    case Contract.Effect.Multiplier multiplier ->
                        sheet.product(
                                name + ", contracted",
                                unit,
                                List.of(list, sheet.known("contract", multiplier.factor(), "", "x list price")));
                    case Contract.Effect.OwnPrice own ->
                        flat(name + ", contracted", unit, own.price(), units, "the contract's own price");
                };
        return new Amount(list, contracted);
    }

    private static String source(MeterPrice.Priced price) {
        return String.join("; ", price.basis()) + "; " + price.provenance().told();
    }

    private Cell cost(String name, String unit, Tariff tariff, Cell units, Cell inputTokens, String source) {
        return switch (tariff) {
            case Tariff.Flat flat -> flat(name, unit, flat.price(), units, source);
            case Tariff.Threshold threshold -> {
                Cell price = perUnit(unit, threshold.base(), source);
                for (Tariff.Step step : threshold.steps()) {
                    Cell bound = whole(step.bound());
                    Cell next = perUnit(unit, step.price(), source);
                    price = step.inclusive()
                            ? sheet.atLeast("price", inputTokens, bound, next, price)
                            : sheet.above("price", inputTokens, bound, next, price);
                }
                yield sheet.product(name, unit, List.of(units, price));
            }
            case Tariff.Graduated graduated -> graduated(name, unit, graduated, units, source);
            case Tariff.Rounded rounded -> {
                Cell billed = sheet.greatest(units, sheet.known("", rounded.minimum(), "", ""));
                if (rounded.increment().signum() > 0) {
                    Cell increment = sheet.known("", rounded.increment(), "", "");
                    billed = sheet.times(sheet.roundedUp(sheet.quotient("", "", billed, increment)), increment);
                }
                Cell any = sheet.above("", units, sheet.zero(), billed, sheet.zero());
                yield cost(name, unit, rounded.tariff(), any, inputTokens, source);
            }
            case Tariff.TimeOfDay timeOfDay ->
                throw new IllegalStateException("windows are resolved before units are priced");
        };
    }

    private Cell graduated(String name, String unit, Tariff.Graduated graduated, Cell units, String source) {
        List<Cell> bands = new ArrayList<>();
        Cell from = sheet.zero();
        Price price = graduated.base();
        for (Tariff.Step step : graduated.steps()) {
            Cell bound = whole(step.bound());
            bands.add(band(unit, price, from, sheet.least(units, bound), source));
            from = bound;
            price = step.price();
        }
        bands.add(band(unit, price, from, units, source));
        return sheet.sum(name, unit, bands);
    }

    private Cell band(String unit, Price price, Cell from, Cell to, String source) {
        return flat("", unit, price, sheet.greatest(sheet.minus(to, from), sheet.zero()), source);
    }

    private Cell flat(String name, String unit, Price price, Cell units, String source) {
        return sheet.product(name, unit, List.of(units, perUnit(unit, price, source)));
    }

    private Cell perUnit(String unit, Price price, String source) {
        Cell amount = sheet.known("price", price.amount(), unit + " per " + price.per(), source);
        return price.per() == 1 ? amount : sheet.quotient("", unit, amount, whole(price.per()));
    }

    private Cell whole(long number) {
        return sheet.known("", BigDecimal.valueOf(number), "", "");
    }
}
