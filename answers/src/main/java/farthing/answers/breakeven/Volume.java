package farthing.answers.breakeven;

import farthing.quantity.Decimals;
import java.math.BigDecimal;

/**
 * How much comes in a time, such as {@code 2B tokens/month} or {@code 5k requests/day}.
 *
 * @param amount above 0
 * @param requests whether requests are counted, not tokens
 * @param perYear how many such times a year has
 */
public record Volume(BigDecimal amount, boolean requests, BigDecimal perYear) {
    /** Requests a year. */
    public BigDecimal yearly(BigDecimal tokensOfRequest) {
        BigDecimal all = amount.multiply(perYear);
        return requests ? all : Decimals.divide(all, tokensOfRequest);
    }
}
