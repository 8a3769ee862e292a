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
        return text.length() < 20 || text.length() > 40 ? null : clocked(text);
    }

    /** A date and a time with its zone. By hand, since the class library's formats would double what a browser loads. */
    private static @Nullable Instant clocked(String text) {
        LocalDate date = date(text.substring(0, 10));
        int zone = zoneAt(text);
        if (date == null || (text.charAt(10) | 0x20) != 't' || text.charAt(16) != ':' || zone < 19) {
            return null;
        }
        int second = secondOfDay(text.substring(11, 19));
        int nanos = zone == 19 ? 0 : nanos(text, zone);
        Integer offset = offset(text, zone);
        if (second < 0 || nanos < 0 || offset == null || (second == 86_400 && nanos > 0)) {
            return null;
        }
        return Instant.ofEpochSecond(date.toEpochDay() * 86_400 + second - offset, nanos);
    }

    /** Where the zone begins: a Z, or a sign behind the time; -1 if nowhere. */
    private static int zoneAt(String text) {
        for (int i = 19; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'Z' || c == 'z' || c == '+' || c == '-') {
                return i;
            }
        }
        return -1;
    }

    /** Up to nine digits behind a point, or -1. */
    private static int nanos(String text, int zone) {
        int digits = zone - 20;
        int value = text.charAt(19) == '.' && digits <= 9 ? digits(text, 20, zone) : -1;
        for (int i = digits; i < 9 && value >= 0; i++) {
            value *= 10;
        }
        return value;
    }

    /** Seconds east of UTC, or null if it is no zone. */
    private static @Nullable Integer offset(String text, int zone) {
        if ((text.charAt(zone) | 0x20) == 'z') {
            return zone == text.length() - 1 ? 0 : null;
        }
        boolean formed = text.length() - zone == 6 && text.charAt(zone + 3) == ':';
        int hours = formed ? digits(text, zone + 1, zone + 3) : -1;
        int minutes = formed ? digits(text, zone + 4, zone + 6) : -1;
        if (hours < 0 || minutes < 0 || minutes > 59 || hours * 60 + minutes > 18 * 60) {
            return null;
        }
        return (text.charAt(zone) == '-' ? -60 : 60) * (hours * 60 + minutes);
    }

    /** The shortest text that {@link #instant} reads back. */
    public static String text(Instant instant) {
        boolean midnight = instant.getNano() == 0 && Math.floorMod(instant.getEpochSecond(), 86_400L) == 0;
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond(), 86_400L));
        if (midnight && date.getYear() >= 0 && date.getYear() <= 9999) {
            return date.toString();
        }
        int second = (int) Math.floorMod(instant.getEpochSecond(), 86_400L);
        StringBuilder text = new StringBuilder(date.toString()).append('T');
        two(text, second / 3600).append(':');
        two(text, second / 60 % 60).append(':');
        two(text, second % 60);
        return fraction(text, instant.getNano()).append('Z').toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** Three, six or nine digits, or none. */
    private static StringBuilder fraction(StringBuilder text, int nanos) {
        if (nanos == 0) {
            return text;
        }
        String all = String.valueOf(1_000_000_000L + nanos).substring(1);
        int digits = nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
        return text.append('.').append(all, 0, digits);
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
