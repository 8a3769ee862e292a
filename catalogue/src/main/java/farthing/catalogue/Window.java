package farthing.catalogue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * A daily window of local time, start inclusive, end exclusive. One that ends at or before its start runs past
 * midnight and belongs to the day on which it starts.
 *
 * @param startSecond of the local day, 0 to 86,399
 * @param endSecond of the local day, 1 to 86,400
 * @param days on which it starts; empty means every day
 * @param zone whose clock and calendar count
 * @param tariff that holds inside
 */
public record Window(int startSecond, int endSecond, Set<DayOfWeek> days, ZoneId zone, Tariff tariff) {
    private static final int DAY_SECONDS = 86_400;

    public Window {
        if (startSecond < 0 || startSecond >= DAY_SECONDS || endSecond < 1 || endSecond > DAY_SECONDS) {
            throw new IllegalArgumentException(
                    "a window lies within 00:00 to 24:00, not " + startSecond + " s to " + endSecond + " s");
        }
        Set<DayOfWeek> copy = EnumSet.noneOf(DayOfWeek.class);
        copy.addAll(days);
        days = copy;
    }

    public Window with(Tariff newTariff) {
        return new Window(startSecond, endSecond, days, zone, newTariff);
    }

    /** Whether both are open at the same instants. */
    public boolean hasHoursOf(Window other) {
        return with(other.tariff).equals(other);
    }

    public boolean contains(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        int second = local.toLocalTime().toSecondOfDay();
        DayOfWeek today = local.getDayOfWeek();
        if (startSecond < endSecond) {
            return second >= startSecond && second < endSecond && startsOn(today);
        }
        return second >= startSecond ? startsOn(today) : second < endSecond && startsOn(today.minus(1));
    }

    private boolean startsOn(DayOfWeek day) {
        return days.isEmpty() || days.contains(day);
    }

    /** Such as {@code 16:30-00:30 UTC} or {@code 09:00-17:00 MON,TUE Asia/Shanghai}. */
    public String text() {
        StringBuilder text = new StringBuilder(clock(startSecond)).append('-').append(clock(endSecond));
        String separator = " ";
        for (DayOfWeek day : days) {
            text.append(separator).append(day.name(), 0, 3);
            separator = ",";
        }
        return text.append(' ')
                .append(zone.getId().equals("Z") ? "UTC" : zone.getId())
                .toString();
    }

    private static String clock(int second) {
        int minute = second / 60;
        String text = twoDigits(minute / 60) + ":" + twoDigits(minute % 60);
        return second % 60 == 0 ? text : text + ":" + twoDigits(second % 60);
    }

    private static String twoDigits(int value) {
        return value < 10 ? "0" + value : Integer.toString(value);
    }
}
