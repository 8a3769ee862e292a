package farthing.catalogue;

import java.util.List;

/**
 * The rates of one service tier, in one region or everywhere.
 *
 * @param region the provider's own name of the region, or empty for everywhere
 * @param rates at most one a meter
 */
public record RateTable(ServiceTier tier, String region, List<Rate> rates) {
    public RateTable {
        rates = rates.stream().sorted((a, b) -> a.meter().compareTo(b.meter())).toList();
        for (int i = 1; i < rates.size(); i++) {
            if (rates.get(i).meter().equals(rates.get(i - 1).meter())) {
                throw new IllegalArgumentException(
                        "two prices for " + rates.get(i).meter());
            }
        }
    }
}
