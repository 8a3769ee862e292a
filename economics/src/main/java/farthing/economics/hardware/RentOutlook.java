package farthing.economics.hardware;

import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A rent of today in other forms of payment and in later years.
 *
 * @param usd for an hour on demand
 * @param terms what other forms of payment would ask for the same hour, by the published discounts
 * @param years what the hour may cost after each year, if the published decline went on
 */
public record RentOutlook(BigDecimal usd, List<Term> terms, List<Year> years) {
    /** The yearly decline that {@link #years} compounds. */
    public static final String DECLINE = "market.decline";

    public RentOutlook {
        terms = List.copyOf(terms);
        years = List.copyOf(years);
    }

    /** USD an hour, from the largest discount to the smallest. */
    public record Term(Figure discount, BigDecimal low, BigDecimal high) {}

    /**
     * @param year from 1
     * @param leastFall share by which the rent is lower at least
     * @param mostFall and at most
     */
    public record Year(int year, BigDecimal leastFall, BigDecimal mostFall, BigDecimal low, BigDecimal high) {}

    /** @param years at least 1 */
    public static RentOutlook of(BigDecimal usd, Hardware hardware, int years) {
        List<Term> terms = new ArrayList<>();
        for (Figure figure : hardware.figures()) {
            boolean discount = figure.id().endsWith(".discount");
            if (discount && (figure.id().startsWith("reserved.") || figure.id().startsWith("spot."))) {
                terms.add(new Term(figure, less(usd, figure.high()), less(usd, figure.low())));
            }
        }
        Figure decline = hardware.figure(DECLINE);
        List<Year> ahead = new ArrayList<>();
        BigDecimal least = BigDecimal.ONE;
        BigDecimal most = BigDecimal.ONE;
        for (int year = 1; year <= years; year++) {
            least = least.multiply(BigDecimal.ONE.subtract(decline.high()));
            most = most.multiply(BigDecimal.ONE.subtract(decline.low()));
            ahead.add(new Year(
                    year,
                    BigDecimal.ONE.subtract(most),
                    BigDecimal.ONE.subtract(least),
                    usd.multiply(least),
                    usd.multiply(most)));
        }
        return new RentOutlook(usd, terms, ahead);
    }

    private static BigDecimal less(BigDecimal usd, BigDecimal discount) {
        return usd.multiply(BigDecimal.ONE.subtract(discount));
    }
}
