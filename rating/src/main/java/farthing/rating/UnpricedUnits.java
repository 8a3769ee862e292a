package farthing.rating;

import farthing.catalogue.Meter;
import java.math.BigDecimal;

/**
 * Units that no rate covers: named, never zero.
 *
 * @param units whole or decimal
 * @param reason in words
 */
public record UnpricedUnits(Meter meter, BigDecimal units, String reason) {}
