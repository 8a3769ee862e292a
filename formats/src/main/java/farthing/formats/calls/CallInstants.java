package farthing.formats.calls;

import farthing.formats.doc.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads the time of a call; the usual spelling by a walk over its digits, for there is one in every line. */
final class CallInstants {
    private static final int DATE = 10;
    private static final int DAY = 86_400;
    private static final int NOON = DAY / 2;

    private CallInstants() {}

    /** The instant of {@code 2026-08-01T17:00:00Z} or its like, noon UTC of a day alone; null if the text is none. */
    static @Nullable Instant parse(String text) {
        LocalDate date = text.length() >= DATE ? Times.date(text.substring(0, DATE)) : null;
        if (date == null) {
            return null;
        }
        if (text.length() == DATE) {
            return Instant.ofEpochSecond(date.toEpochDay() * DAY + NOON);
        }
        boolean utc = (text.length() == 20 && text.endsWith("Z")) || (text.length() == 25 && text.endsWith("+00:00"));
        int second = utc && text.charAt(DATE) == 'T' ? Times.secondOfDay(text.substring(DATE + 1, 19)) : -1;
        if (second >= 0 && second < DAY) {
            return Instant.ofEpochSecond(date.toEpochDay() * DAY + second);
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
