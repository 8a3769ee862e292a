package farthing.formats.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instants as the JDK reads and writes them, without the JDK's formats. */
class TimesTest {
    @Test
    void anInstantIsWrittenAndReadAsTheJdkDoes() {
        Random random = new Random(7);
        ChronoUnit[] units = {ChronoUnit.NANOS, ChronoUnit.MICROS, ChronoUnit.MILLIS, ChronoUnit.SECONDS};
        for (int i = 0; i < 20_000; i++) {
            long second = random.nextLong(-60_000_000_000L, 250_000_000_000L);
            Instant instant =
                    Instant.ofEpochSecond(second, random.nextInt(1_000_000_000)).truncatedTo(units[i % units.length]);
            assertThat(Times.text(instant)).isEqualTo(instant.toString());
            assertThat(Times.instant(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-08-21T16:30:00Z",
                "2026-08-21t16:30:00z",
                "2026-08-21T16:30:00.5Z",
                "2026-08-21T24:00:00Z",
                "2026-08-21T16:30:00+02:00",
                "2026-08-21T16:30:00.123456789-11:30",
                "2024-02-29T00:00:00Z"
            })
    void whatTheJdkReadsIsRead(String text) {
        assertThat(Times.instant(text)).isNotNull().isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-08-21T16:30:00",
                "2026-08-21 16:30:00Z",
                "2026-02-30T16:30:00Z",
                "2026-08-21T25:30:00Z",
                "2026-08-21T16:60:00Z",
                "2026-08-21T16:30:61Z",
                "2026-08-21T24:00:00.5Z",
                "2026-08-21T16:30:00.Z5",
                "2026-08-21T16:30:00.1234567890Z",
                "2026-08-21T16:30:00Z ",
                "2026-08-21T16:30:00+2",
                "2026-08-21T16:30:00+02",
                "2026-08-21T16:30:00+02:60",
                "2026-08-21T16:30:00+19:00",
                "2026-08-21T16:30Z",
                "yesterday, as it were",
                "2026-08-21T1a:30:00Z",
                "2026-08-21T16:30:00.12x4Z",
                ""
            })
    void whatIsNoInstantIsNone(String text) {
        assertThat(Times.instant(text)).isNull();
    }

    @Test
    void midnightIsItsDay() {
        assertThat(Times.text(Instant.parse("2026-08-21T00:00:00Z"))).isEqualTo("2026-08-21");
        assertThat(Times.instant("2026-08-21")).isEqualTo(Instant.parse("2026-08-21T00:00:00Z"));
    }
}
