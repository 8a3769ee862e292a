package farthing.answers;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as people type them. A day alone means its noon UTC; a time without zone is UTC. */
public final class Instants {
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private Instants() {}

    public static Instant noon(LocalDate day) {
        return day.atTime(NOON).toInstant(ZoneOffset.UTC);
    }

    /**
     * The instant, or null if the text is none.
     *
     * @param day that a time alone, such as {@code 17:00}, belongs to
     */
    public static @Nullable Instant parse(String text, LocalDate day) {
        try {
            if (text.indexOf('T') < 0) {
                return text.indexOf(':') < 0
                        ? noon(LocalDate.parse(text))
                        : day.atTime(LocalTime.parse(text)).toInstant(ZoneOffset.UTC);
            }
            int sign = Math.max(text.indexOf('+', 11), text.indexOf('-', 11));
            return text.endsWith("Z") || sign > 0
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    /** As screens show it, such as {@code 2026-08-21 12:00 UTC}. */
    public static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ')
                .replace(":00Z", " UTC");
    }
}
