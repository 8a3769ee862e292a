package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.catalogue.Meter;
import farthing.catalogue.Tariff;
import farthing.catalogue.Window;
import farthing.quantity.Decimals;
import java.util.ArrayList;
import java.util.List;

/** A tariff in words. */
public final class TariffText {
    private TariffText() {}

    /** Such as {@code $1.25 / 1M; > 200,000 input tokens $2.5 / 1M (whole request)}. */
    public static String of(Tariff tariff, Meter meter) {
        return switch (tariff) {
            case Tariff.Flat flat -> Amounts.price(flat.price(), meter);
            case Tariff.Threshold threshold ->
                Amounts.price(threshold.base(), meter) + steps(threshold.steps(), " input tokens ", " (whole request)");
            case Tariff.Graduated graduated ->
                Amounts.price(graduated.base(), meter)
                        + steps(graduated.steps(), " units ", " (each unit in its band)");
            case Tariff.TimeOfDay timeOfDay -> {
                List<String> parts = new ArrayList<>(List.of(of(timeOfDay.otherwise(), meter)));
                for (Window window : timeOfDay.windows()) {
                    parts.add(window.text() + " " + of(window.tariff(), meter));
                }
                yield String.join("; ", parts);
            }
            case Tariff.Rounded rounded -> of(rounded.tariff(), meter) + rounding(rounded);
        };
    }

    private static String steps(List<Tariff.Step> steps, String of, String rule) {
        StringBuilder text = new StringBuilder();
        for (Tariff.Step step : steps) {
            text.append("; ")
                    .append(step.comparator())
                    .append(' ')
                    .append(Amounts.count(step.bound()))
                    .append(of)
                    .append(Amounts.price(step.price()));
        }
        return text.append(steps.isEmpty() ? "" : rule).toString();
    }

    private static String rounding(Tariff.Rounded rounded) {
        String minimum = rounded.minimum().signum() == 0 ? "" : "; at least " + Decimals.plain(rounded.minimum());
        return rounded.increment().signum() == 0
                ? minimum
                : minimum + "; in steps of " + Decimals.plain(rounded.increment());
    }
}
