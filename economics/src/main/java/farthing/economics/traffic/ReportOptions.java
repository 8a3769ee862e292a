package farthing.economics.traffic;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * Under what traffic is reported.
 *
 * @param by what rows are made of
 * @param asOf instant whose prices apply to calls that state no time of their own, and to all if {@code repriced}
 * @param repriced whether a call's own time is left aside
 * @param timeout silence after which an interaction without outcome counts as abandoned
 * @param unitsPerToken how many units of the trace make a token: 1, or the characters per token
 */
public record ReportOptions(Grouping by, Instant asOf, boolean repriced, Duration timeout, BigDecimal unitsPerToken) {
    /** A day of silence ends an interaction. */
    public static final Duration DAY = Duration.ofDays(1);

    public static ReportOptions by(Grouping by, Instant asOf) {
        return new ReportOptions(by, asOf, false, DAY, BigDecimal.ONE);
    }
}
