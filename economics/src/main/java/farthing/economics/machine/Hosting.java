package farthing.economics.machine;

import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Derivation;
import farthing.quantity.sheet.Exact;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What requests cost on a rented machine under one service, reckoned. */
public final class Hosting {
    private final Rental rental;
    private final Demand demand;
    private final Service service;
    private final MachineCost cost;
    private final Spot.@Nullable Cells spot;
    private final Sheet sheet;
    private final Exact values;

    /**
     * What is to be served.
     *
     * @param input tokens of a request
     * @param output tokens of a request
     */
    public record Demand(Input input, Input output, Work work) {
        public Mix mix() {
            return new Mix(input.mean(), output.mean());
        }
    }

    private Hosting(Rental rental, Demand demand, Service service) {
        this.rental = rental;
        this.demand = demand;
        this.service = service;
        this.sheet = new Sheet();
        Spot interrupted = rental.spot();
        this.spot = interrupted == null ? null : interrupted.on(sheet);
        this.cost = MachineCost.of(
                sheet,
                new MachineCost.Setting(
                        spot == null ? sheet.given(rental.hourly()) : spot.effective(),
                        sheet.given(rental.operation()),
                        rental.capacity(),
                        service,
                        sheet.given(demand.input()),
                        sheet.given(demand.output()),
                        demand.work()));
        this.values = Exact.of(sheet);
    }

    /** @throws UtilisationException if the machines cannot serve what comes */
    public static Hosting of(Rental rental, Demand demand, Service service) {
        Hosting hosting = new Hosting(rental, demand, service);
        hosting.cost.check(hosting.values);
        return hosting;
    }

    /** The dearer bound where it is not known how prefill and decode share the machine. */
    public static Hosting of(Rental rental, Demand demand) {
        return of(rental, demand, rental.capacity().services().get(0));
    }

    public Rental rental() {
        return rental;
    }

    public Service service() {
        return service;
    }

    public MachineCost cost() {
        return cost;
    }

    /** Null where the machine cannot be taken away. */
    public Spot.@Nullable Cells spot() {
        return spot;
    }

    public BigDecimal value(Cell cell) {
        return values.value(cell);
    }

    /** Null where undefined, such as the price of input tokens where there are none. */
    public @Nullable BigDecimal orNull(Cell cell) {
        return values.orNull(cell);
    }

    public Derivation why(Cell cell) {
        return Derivation.of(sheet, values, cell);
    }

    /** The same machine and requests at another utilisation. */
    public Hosting at(Input utilisation) {
        return of(rental, new Demand(demand.input(), demand.output(), new Work.Utilised(utilisation, 1, 0)), service);
    }

    /** The same with a spot price that has risen by that share; the same where it is no spot machine. */
    public Hosting risen(BigDecimal share) {
        Spot interrupted = rental.spot();
        return interrupted == null ? this : of(rental.with(interrupted.risen(share)), demand, service);
    }

    /** How many such machines do the work of one of the others: 2.5 where each does 40 % of it. */
    public BigDecimal machinesForOne(Hosting other) {
        return quotient(other.value(other.cost.feasible()), value(cost.feasible()));
    }

    /** USD an hour above which this machine's requests are dearer than the other's at the same utilisation. */
    public BigDecimal losesAbove(Hosting other) {
        Cell hourly = other.cost.machineHourly();
        return quotient(other.value(hourly).multiply(value(cost.feasible())), other.value(other.cost.feasible()));
    }

    /** Tokens of output a second that a machine would have to write for a price per million, all cost on output. */
    public BigDecimal decodeFor(BigDecimal perMillion) {
        return neededFor(perMillion, cost.allOnOutput(), rental.capacity().decode());
    }

    /** The same of prompts to be read, all cost on input. */
    public BigDecimal prefillFor(BigDecimal perMillion) {
        return neededFor(perMillion, cost.allOnInput(), rental.capacity().prefill());
    }

    /**
     * The utilisation at which a figure of this cost comes down to a price: cost goes with its inverse. Above 1 it never does.
     *
     * @param figure USD per million, such as {@link MachineCost#perMillion}
     */
    public BigDecimal breakEven(Cell figure, BigDecimal price) {
        return quotient(value(figure).multiply(value(cost.utilisation())), price);
    }

    private BigDecimal neededFor(BigDecimal perMillion, Cell now, BigDecimal rate) {
        return quotient(value(now).multiply(rate), perMillion);
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return Decimals.quotient(dividend, divisor, 30);
    }
}
