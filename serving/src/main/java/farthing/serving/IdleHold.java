package farthing.serving;

import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Exact;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.util.List;

/**
 * What it takes to keep a session's keys and values after its last token: each place is held for the work and for the
 * timeout, so that by Little's law only busy / (busy + idle) of the places work.
 */
public final class IdleHold {
    private static final BigDecimal HOUR = new BigDecimal("3600");

    private final Cell working;
    private final Cell lost;
    private final Cell hourly;
    private final Cell hourlyAtOnce;
    private final Exact values;

    /**
     * @param places requests that memory holds at a time
     * @param busy seconds that a session works, above 0
     * @param idle seconds that it is kept afterwards, at least 0
     */
    public IdleHold(long places, BigDecimal busy, BigDecimal idle) {
        Sheet sheet = new Sheet();
        Cell held = sheet.known("requests at a time", BigDecimal.valueOf(places), "requests", "");
        Cell work = sheet.known("seconds of work", busy, "s", "typed");
        Cell wait = sheet.known("seconds kept idle", idle, "s", "typed");
        Cell hour = sheet.known("seconds of an hour", HOUR, "s", "");
        Cell stay = sheet.sum("seconds that a place is held", "s", List.of(work, wait));
        this.working = sheet.quotient("places that work", "requests", sheet.times(held, work), stay);
        this.lost = sheet.difference("places held idle", "requests", held, working);
        this.hourly = sheet.quotient("sessions an hour", "", sheet.times(held, hour), stay);
        this.hourlyAtOnce = sheet.quotient("sessions an hour without a timeout", "", sheet.times(held, hour), work);
        this.values = Exact.of(sheet);
    }

    /** Places at work, on average. */
    public BigDecimal working() {
        return values.value(working);
    }

    /** Places held for nothing, on average. */
    public BigDecimal lost() {
        return values.value(lost);
    }

    /** Most sessions in an hour. */
    public BigDecimal sessionsPerHour() {
        return values.value(hourly);
    }

    /** The same if places were given back at once. */
    public BigDecimal sessionsPerHourAtOnce() {
        return values.value(hourlyAtOnce);
    }
}
