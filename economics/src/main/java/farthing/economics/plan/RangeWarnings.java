package farthing.economics.plan;

import farthing.economics.plan.Warning.Code;
import farthing.economics.plan.Warning.Severity;
import farthing.quantity.Currency;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Ranges that were stated beside a mean they do not hold: one of the two is likely mistyped. */
final class RangeWarnings {
    private RangeWarnings() {}

    static List<Warning> of(Estimate estimate) {
        List<Warning> warnings = new ArrayList<>();
        for (Input input : estimate.option().inputs()) {
            Input.Beside beside = input.beside();
            if (beside != null) {
                warnings.add(warning(input, beside, estimate.currency()));
            }
        }
        return warnings;
    }

    private static Warning warning(Input input, Input.Beside beside, Currency currency) {
        boolean above = input.mean().compareTo(beside.high()) > 0;
        return new Warning(
                Code.RANGE_BESIDE_MEAN,
                Severity.CAUTION,
                input.path(),
                input.mean(),
                above ? beside.high() : beside.low(),
                "the mean of " + input.path() + ", " + text(input.mean(), input.unit(), currency) + ", lies "
                        + (above ? "above" : "below") + " its " + beside.key() + " as stated, which reaches from "
                        + text(beside.low(), input.unit(), currency) + " to "
                        + text(beside.high(), input.unit(), currency)
                        + " (1st to 99th percentile): the plan moves the range to the mean",
                "correct " + input.path() + ".mean or " + input.path() + "." + beside.key()
                        + "; without mean, the mean is that of the range");
    }

    private static String text(BigDecimal number, String unit, Currency currency) {
        return switch (unit) {
            case "share" -> Numerals.percent(number);
            case "money" -> Numerals.money(number, currency);
            case "" -> Numerals.of(number);
            default -> Numerals.of(number) + " " + unit;
        };
    }
}
