package farthing.economics.hardware;

import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Machine;
import farthing.catalogue.terms.Figure;
import farthing.quantity.CommonYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a machine takes in a year at its peak power, day and night.
 *
 * @param id of the figure that it follows from, or {@code typed}
 * @param low USD a year
 * @param high USD a year
 */
public record RunningCost(String id, String what, BigDecimal low, BigDecimal high) {
    /**
     * Its electricity by region, kilowatts x hours x price.
     *
     * @param typed USD for a kilowatt-hour that the user pays, or null
     */
    public static List<RunningCost> power(Machine machine, Hardware hardware, @Nullable BigDecimal typed) {
        BigDecimal hours = machine.power().value().multiply(CommonYear.HOURS);
        List<RunningCost> costs = new ArrayList<>();
        if (typed != null) {
            BigDecimal year = hours.multiply(typed);
            costs.add(new RunningCost("typed", "at the price that is typed", year, year));
        }
        for (Figure price : hardware.figures()) {
            if (price.id().startsWith("electricity.")) {
                costs.add(new RunningCost(
                        price.id(), price.what(), hours.multiply(price.low()), hours.multiply(price.high())));
            }
        }
        return costs;
    }

    /** Its rack space: kilowatts x 12 months x the price of a kilowatt. */
    public static RunningCost space(Machine machine, Hardware hardware) {
        Figure price = hardware.figure("colo.tier3");
        BigDecimal months = machine.power().value().multiply(CommonYear.MONTHS);
        return new RunningCost(price.id(), price.what(), months.multiply(price.low()), months.multiply(price.high()));
    }
}
