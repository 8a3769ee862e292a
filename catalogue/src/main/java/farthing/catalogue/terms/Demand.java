package farthing.catalogue.terms;

import java.math.BigDecimal;

/**
 * Calls that a plan wants to make, retries included.
 *
 * @param peakMinute calls in the busiest minute
 * @param day calls in the busiest day
 * @param month calls a month
 */
public record Demand(BigDecimal peakMinute, BigDecimal day, BigDecimal month) {
    BigDecimal calls(Bucket bucket) {
        return switch (bucket) {
            case REQUESTS_PER_DAY -> day;
            case REQUESTS_PER_MONTH -> month;
            case REQUESTS_PER_MINUTE, TOKENS_PER_MINUTE, INPUT_TOKENS_PER_MINUTE, OUTPUT_TOKENS_PER_MINUTE ->
                peakMinute;
        };
    }
}
