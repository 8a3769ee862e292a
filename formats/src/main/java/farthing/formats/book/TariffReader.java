package farthing.formats.book;

import farthing.catalogue.Family;
import farthing.catalogue.Tariff;
import farthing.catalogue.Tariff.Step;
import farthing.catalogue.Window;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Times;
import farthing.quantity.Currency;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the tariff of one meter: a bare number, or an object with steps, windows or rounding rules. */
final class TariffReader {
    private static final String UNITS = "second, minute, hour or day";

    private final Currency currency;

    private TariffReader(Currency currency) {
        this.currency = currency;
    }

    /** How many units a bare number buys: a million tokens or characters, one of all else. */
    static long defaultPer(Family family) {
        return family == Family.TOKENS || family == Family.CHARACTERS ? 1_000_000 : 1;
    }

    /** A price for the usual number of units. */
    static Tariff bare(Fields prices, String key, Family family, Currency currency) {
        return new Tariff.Flat(new TariffReader(currency).price(prices, key, defaultPer(family)));
    }

    static Tariff tariff(Fields fields, Family family, Currency currency) {
        return new TariffReader(currency).tariff(fields, new Per(defaultPer(family), 1));
    }

    /** Rounding outside, windows within, steps innermost. */
    private Tariff tariff(Fields fields, Per usualPer) {
        Per per = per(fields, usualPer);
        Price base = price(fields, "price", per.units());
        Tariff tariff = stepped(fields, base, per);
        List<Window> windows = windows(fields, per);
        if (!windows.isEmpty()) {
            tariff = new Tariff.TimeOfDay(tariff, windows);
        }
        BigDecimal minimum = atLeastZero(fields, "minimum");
        BigDecimal increment = atLeastZero(fields, "increment");
        return minimum.signum() == 0 && increment.signum() == 0
                ? tariff
                : new Tariff.Rounded(tariff, minimum, increment);
    }

    /** How many units a price is for: a number, times the seconds of a unit of time. */
    private record Per(long count, long seconds) {
        long units() {
            return count * seconds;
        }
    }

    /** What a step or window leaves out is as around it. */
    private static Per per(Fields fields, Per usual) {
        Long stated = fields.count("per");
        Doc unit = fields.optional("unit");
        long count = stated == null ? usual.count() : stated;
        if (count < 1) {
            throw Fields.wrong(fields.required("per"), fields.path("per"), "a whole number of at least 1");
        }
        long seconds = unit == null ? usual.seconds() : seconds(unit, fields.path("unit"));
        if (count > Long.MAX_VALUE / seconds) {
            throw Fields.wrong(fields.required("per"), fields.path("per"), "a smaller number");
        }
        return new Per(count, seconds);
    }

    private static long seconds(Doc unit, String path) {
        return switch (Fields.asText(unit, path)) {
            case "second" -> 1;
            case "minute" -> 60;
            case "hour" -> 3_600;
            case "day" -> 86_400;
            default -> throw Fields.wrong(unit, path, UNITS);
        };
    }

    private Price price(Fields fields, String key, long per) {
        Doc value = fields.required(key);
        BigDecimal amount = fields.decimal(key);
        if (amount == null || amount.signum() < 0) {
            throw Fields.wrong(value, fields.path(key), "a price of at least 0");
        }
        return new Price(amount, per, currency);
    }

    private static BigDecimal atLeastZero(Fields fields, String key) {
        BigDecimal value = fields.decimal(key);
        if (value == null) {
            return BigDecimal.ZERO;
        }
        if (value.signum() < 0) {
            throw Fields.wrong(fields.required(key), fields.path(key), "a number of at least 0");
        }
        return value;
    }

    private Tariff stepped(Fields fields, Price base, Per per) {
        boolean graduated = fields.flag("graduated", false);
        List<Step> steps = new ArrayList<>();
        for (Fields step : fields.objects("over")) {
            steps.add(step(step, per));
        }
        if (steps.isEmpty()) {
            if (graduated) {
                throw new FormatException(fields.line(), fields.path("graduated"), "needs bands under 'over'");
            }
            return new Tariff.Flat(base);
        }
        try {
            return graduated ? new Tariff.Graduated(base, steps) : new Tariff.Threshold(base, steps);
        } catch (IllegalArgumentException e) {
            throw new FormatException(
                    fields.required("over").line(), fields.path("over"), String.valueOf(e.getMessage()));
        }
    }

    private Step step(Fields fields, Per per) {
        Long above = fields.count("above");
        Long from = fields.count("from");
        Price price = price(fields, "price", per(fields, per).units());
        fields.end();
        if (above != null && from == null) {
            return new Step(above, false, price);
        }
        if (from != null && above == null) {
            return new Step(from, true, price);
        }
        throw new FormatException(
                fields.line(), fields.path(), "needs either 'above' (more than) or 'from' (at least)");
    }

    private List<Window> windows(Fields fields, Per per) {
        List<Window> windows = new ArrayList<>();
        for (Fields window : fields.objects("windows")) {
            int from = secondOfDay(window, "from");
            int to = secondOfDay(window, "to");
            Set<DayOfWeek> days = days(window);
            ZoneId zone = zone(window);
            Tariff tariff = tariff(window, per);
            window.end();
            try {
                windows.add(new Window(from, to, days, zone, tariff));
            } catch (IllegalArgumentException e) {
                throw new FormatException(window.line(), window.path(), String.valueOf(e.getMessage()));
            }
        }
        return windows;
    }

    private static int secondOfDay(Fields fields, String key) {
        int second = Times.secondOfDay(fields.text(key));
        if (second < 0) {
            throw Fields.wrong(fields.required(key), fields.path(key), "a time of day such as 16:30");
        }
        return second;
    }

    private static Set<DayOfWeek> days(Fields fields) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        List<Doc> items = fields.list("days");
        for (int i = 0; i < items.size(); i++) {
            String label = Fields.asText(items.get(i), fields.path("days", i));
            int before = days.size();
            for (DayOfWeek day : DayOfWeek.values()) {
                if (label(day).equals(label)) {
                    days.add(day);
                }
            }
            if (days.size() == before) {
                throw Fields.wrong(
                        items.get(i), fields.path("days", i), "mon, tue, wed, thu, fri, sat or sun, each once");
            }
        }
        return days;
    }

    static String label(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static ZoneId zone(Fields fields) {
        String id = fields.textOr("zone", "UTC");
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw Fields.wrong(fields.required("zone"), fields.path("zone"), "a zone such as UTC or Asia/Shanghai");
        }
    }
}
