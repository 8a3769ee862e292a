package farthing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.quantity.Price;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
    private static final Tariff FREE = new Tariff.Flat(Price.usd("0", 1));
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Window window(String from, String to, Set<DayOfWeek> days, ZoneId zone) {
        return new Window(second(from), second(to), days, zone, FREE);
    }

    private static int second(String clock) {
        String[] parts = clock.split(":");
        return Integer.parseInt(parts[0]) * 3600 + Integer.parseInt(parts[1]) * 60;
    }

    /** DeepSeek's off-peak hours of 2025: 16:30 to 00:30 UTC. */
    @ParameterizedTest
    @CsvSource({
        "2025-07-12T16:29:59.999Z, false",
        "2025-07-12T16:30:00Z, true",
        "2025-07-12T23:59:59Z, true",
        "2025-07-13T00:00:00Z, true",
        "2025-07-13T00:29:59Z, true",
        "2025-07-13T00:30:00Z, false",
    })
    void aWindowMayRunPastMidnight(Instant at, boolean open) {
        assertThat(window("16:30", "00:30", Set.of(), UTC).contains(at)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-21T23:00:00Z, true", // Friday night
        "2026-08-22T05:59:59Z, true", // Saturday morning still belongs to Friday
        "2026-08-22T06:00:00Z, false",
        "2026-08-22T23:00:00Z, false", // Saturday night does not open
        "2026-08-21T05:00:00Z, false", // Friday morning would belong to Thursday
    })
    void pastMidnightItBelongsToTheDayItStartsOn(Instant at, boolean open) {
        assertThat(window("22:00", "06:00", EnumSet.of(DayOfWeek.FRIDAY), UTC).contains(at))
                .isEqualTo(open);
    }

    @Test
    void theClockAndTheDayAreThoseOfTheZone() {
        Window shanghai = window("09:00", "18:00", EnumSet.of(DayOfWeek.MONDAY), ZoneId.of("Asia/Shanghai"));
        assertThat(shanghai.contains(Instant.parse("2026-08-24T01:00:00Z"))).isTrue();
        assertThat(shanghai.contains(Instant.parse("2026-08-24T00:59:59Z"))).isFalse();
        assertThat(shanghai.contains(Instant.parse("2026-08-24T10:00:00Z"))).isFalse();
        assertThat(shanghai.text()).isEqualTo("09:00-18:00 MON Asia/Shanghai");
    }

    @Test
    void anHourThatTheClockSkipsNeverOpensAndOneThatItRepeatsOpensTwice() {
        Window night = window("02:00", "03:00", Set.of(), BERLIN);
        assertThat(openMinutes(night, "2026-03-28T12:00:00Z")).isZero(); // 29 March: 02:00 is 03:00
        assertThat(openMinutes(night, "2026-10-24T12:00:00Z")).isEqualTo(120); // 25 October: 02:00 comes twice
        assertThat(openMinutes(night, "2026-08-20T12:00:00Z")).isEqualTo(60);
    }

    private static int openMinutes(Window window, String from) {
        int open = 0;
        for (int minute = 0; minute < 24 * 60; minute++) {
            open += window.contains(Instant.parse(from).plusSeconds(minute * 60L)) ? 1 : 0;
        }
        return open;
    }

    @Test
    void aWindowThatEndsWhenItStartsIsOpenAllDay() {
        Window all = window("09:00", "09:00", EnumSet.of(DayOfWeek.MONDAY), UTC);
        assertThat(openMinutes(all, "2026-08-24T09:00:00Z")).isEqualTo(24 * 60);
        assertThat(openMinutes(all, "2026-08-25T09:00:00Z")).isZero();
    }

    /** The definition once more: local times from a start on a named day to the end on that day or the next. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anInstantIsInsideExactlyWhenItsLocalTimeLiesInAnIntervalThatBeganOnANamedDay(long seed) {
        Random random = new Random(seed);
        List<ZoneId> zones =
                List.of(UTC, BERLIN, ZoneId.of("America/New_York"), ZoneId.of("Asia/Kolkata"), ZoneId.of("+14:00"));
        for (int i = 0; i < 4_000; i++) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            for (int d = random.nextInt(3); d > 0; d--) {
                days.add(DayOfWeek.of(1 + random.nextInt(7)));
            }
            ZoneId zone = zones.get(random.nextInt(zones.size()));
            Window window = new Window(random.nextInt(86_400), 1 + random.nextInt(86_400), days, zone, FREE);
            Instant at = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000));
            assertThat(window.contains(at))
                    .as("seed %d: %s at %s", seed, window, at)
                    .isEqualTo(inside(window, at));
        }
    }

    private static boolean inside(Window window, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, window.zone());
        for (LocalDate day : List.of(local.toLocalDate().minusDays(1), local.toLocalDate())) {
            LocalDateTime start = day.atStartOfDay().plusSeconds(window.startSecond());
            LocalDateTime end = day.atStartOfDay().plusSeconds(window.endSecond());
            if (!end.isAfter(start)) {
                end = end.plusDays(1);
            }
            boolean named = window.days().isEmpty() || window.days().contains(day.getDayOfWeek());
            if (named && !local.isBefore(start) && local.isBefore(end)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whatLiesOutsideADayIsRefused() {
        assertThatThrownBy(() -> new Window(-1, 5, Set.of(), UTC, FREE)).hasMessageContaining("within 00:00 to 24:00");
        assertThatThrownBy(() -> new Window(0, 86_401, Set.of(), UTC, FREE))
                .hasMessageContaining("within 00:00 to 24:00");
        assertThatThrownBy(() -> new Window(86_400, 5, Set.of(), UTC, FREE)).hasMessageContaining("within");
        assertThatThrownBy(() -> new Window(5, 0, Set.of(), UTC, FREE)).hasMessageContaining("within");
    }
}
