package farthing.catalogue.terms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a figure counts. A share lies between 0 and 1. */
public enum FigureUnit {
    SHARE("share"),
    FACTOR("x"),
    COUNT("count"),
    USD("USD"),
    USD_PER_HOUR("USD/hour"),
    USD_PER_DAY("USD/day"),
    USD_PER_MONTH("USD/month"),
    USD_PER_YEAR("USD/year"),
    USD_PER_KILOWATT_HOUR("USD/kWh"),
    USD_PER_KILOWATT_MONTH("USD/kW-month"),
    USD_PER_GIGABYTE("USD/GB"),
    USD_PER_GIGABYTE_DAY("USD/GB-day"),
    USD_PER_CALL("USD/call"),
    USD_PER_1000_CALLS("USD/1000 calls"),
    USD_PER_MILLION_SPANS("USD/1M spans"),
    USD_PER_MILLION_TOKENS("USD/1M tokens"),
    USD_PER_PROMPT("USD/prompt"),
    USD_PER_EMBEDDING("USD/embedding"),
    TOKENS("tokens"),
    CHARACTERS("characters"),
    TOKENS_PER_SECOND("tokens/s"),
    CALLS_PER_DAY("calls/day"),
    CALLS_PER_MONTH("calls/month"),
    BYTES("B"),
    KILOBYTES("kB"),
    GIGABYTES("GB"),
    MILLISECONDS("ms"),
    SECONDS("s"),
    MINUTES("minutes"),
    HOURS("hours"),
    HOURS_PER_MONTH("hours/month"),
    WEEKS("weeks"),
    MONTHS("months"),
    YEARS("years"),
    KILOWATTS("kW"),
    ENGINEER_WEEKS("engineer-weeks"),
    ENGINEERS("engineers");

    private final String label;

    FigureUnit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The unit of that label, or null if there is none. */
    public static @Nullable FigureUnit ofLabel(String label) {
        for (FigureUnit unit : values()) {
            if (unit.label.equals(label)) {
                return unit;
            }
        }
        return null;
    }

    public static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (FigureUnit unit : values()) {
            labels.add(unit.label);
        }
        return labels;
    }
}
