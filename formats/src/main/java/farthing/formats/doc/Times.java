package farthing.formats.doc;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Dates and instants as files write them, ISO 8601. */
public final class Times {
    private Times() {}

    /** Such as {@code 2026-08-21}; null if it is none. */
    public static @Nullable LocalDate date(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        if (year < 0 || month < 0 || day < 0) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Such as {@code 2026-08-21T16:30:00Z}, or a date, which means its midnight in UTC; null if it is neither. */
    public static @Nullable Instant instant(String text) {
        LocalDate date = date(text);
        if (date != null) {
            return date.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        try {
            return text.length() > 40 ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The shortest text that {@link #instant} reads back. */
    public static String text(Instant instant) {
        boolean midnight = instant.getNano() == 0 && Math.floorMod(instant.getEpochSecond(), 86_400L) == 0;
        String text = instant.toString();
        int time = text.indexOf('T');
        return midnight && time == 10 ? text.substring(0, time) : text;
    }

    /** Second of the day of {@code HH:MM} or {@code HH:MM:SS}, 0 to 86,400; -1 if it is none. */
    public static int secondOfDay(String text) {
        if ((text.length() != 5 && text.length() != 8) || text.charAt(2) != ':') {
            return -1;
        }
        int hour = digits(text, 0, 2);
        int minute = digits(text, 3, 5);
        int second = text.length() == 5 ? 0 : text.charAt(5) == ':' ? digits(text, 6, 8) : -1;
        boolean valid = hour >= 0 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        int ofDay = hour * 3600 + minute * 60 + second;
        return valid && ofDay <= 86_400 ? ofDay : -1;
    }

    /** {@code HH:MM}, with seconds only where there are some; 86,400 is {@code 24:00}. */
    public static String ofSecond(int secondOfDay) {
        return secondOfDay == 86_400
                ? "24:00"
                : LocalTime.ofSecondOfDay(secondOfDay).toString();
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
