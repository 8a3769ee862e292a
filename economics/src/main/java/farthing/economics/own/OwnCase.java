package farthing.economics.own;

import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Machines that are bought, beside the same ones rented. Inputs are named after the option of {@code tco} that sets them.
 *
 * @param machine its name
 * @param machines how many
 * @param accelerators in all of them
 * @param years compared, 1 to {@value #YEARS_MAX}
 * @param price USD for one machine
 * @param network USD for cables and switches between all of them
 * @param life years over which the books write price and network off in equal parts, 1 to {@value #YEARS_MAX}
 * @param financing interest a year on what is not yet written off, as a share
 * @param kilowatts of one machine at the peak
 * @param growth of what colocation and people cost, a year, as a share
 * @param utilisation work served over what the paid hours could serve, 0 to 1
 * @param typed lines whose amounts are given, for each year in all; the last holds for later years too
 */
public record OwnCase(
        String machine,
        int machines,
        int accelerators,
        int years,
        Input price,
        Input network,
        Input life,
        Resale resale,
        Input financing,
        Input kilowatts,
        Power power,
        Input colo,
        Maintenance maintenance,
        People people,
        Input growth,
        Rent rent,
        Lead lead,
        Input utilisation,
        Map<Line, List<BigDecimal>> typed) {
    public static final int YEARS_MAX = 10;

    public OwnCase {
        EnumMap<Line, List<BigDecimal>> ordered = new EnumMap<>(Line.class);
        ordered.putAll(typed);
        typed = Collections.unmodifiableMap(ordered);
    }

    /**
     * Electricity and cooling.
     *
     * @param metered whether they are paid; if not, the colocation price holds them, and they are not charged again
     * @param load mean draw as a share of the peak
     * @param price USD a kWh
     * @param growth of that price a year, as a share
     * @param cooling electricity for cooling, as a share of that for the machines: a PUE of 1.4 is 0.4
     */
    public record Power(boolean metered, Input load, Input price, Input growth, Input cooling) {}

    /**
     * @param amount USD a year for all machines, or a share of their price a year
     * @param ofPrice which of the two
     */
    public record Maintenance(Input amount, boolean ofPrice) {}

    /**
     * Who runs the machines, bought or rented.
     *
     * @param engineers full-time, in all
     * @param salary USD a year for one, with all that comes on top
     */
    public record People(Input engineers, Input salary) {}

    /**
     * @param perHour USD for one machine, in the first year
     * @param decline of that price a year, as a share
     * @param discount off it for a reservation, as a share
     * @param hours share of the hours for which a rented machine is kept; a bought one is there all the time
     */
    public record Rent(Input perHour, Input decline, Input discount, Input hours) {}

    /**
     * @param months from the beginning until the bought machines are there
     * @param bridged whether machines are rented until then; if not, both sides are compared without those months
     */
    public record Lead(Input months, boolean bridged) {}

    public boolean colocated() {
        return colo.mean().signum() > 0;
    }
}
