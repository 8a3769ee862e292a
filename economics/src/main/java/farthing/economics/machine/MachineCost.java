package farthing.economics.machine;

import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Exact;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.util.List;

/**
 * The joint cost of machines as cells of a sheet: dollars per hour over requests per hour comes first. What a million tokens
 * of input or output cost is an allocation of that by the machine time that each would take alone; the two add up to what
 * the machines cost, and neither is a price that could be saved on its own.
 *
 * @param machineHourly USD for an hour of one machine
 * @param fleetHourly USD for an hour of all paid machines and their operation
 * @param fleetMonthly the same for a month
 * @param paid machines, spares included
 * @param feasible requests an hour that one machine can serve
 * @param served requests an hour of the fleet
 * @param utilisation work served over feasible work in paid hours
 * @param perRequest USD
 * @param perMillion USD for a million tokens, input and output alike
 * @param inputHourly the part of {@code fleetHourly} that prompts take
 * @param outputHourly the rest of it
 * @param inputPerMillion USD allocated to a million tokens of input; undefined without input
 * @param outputPerMillion the same of output
 * @param allOnOutput USD for a million tokens of output as often quoted: all cost on output, as if no prompt were read
 * @param allOnInput the same of input; who adds it to the other charges the machine twice
 */
public record MachineCost(
        Cell machineHourly,
        Cell fleetHourly,
        Cell fleetMonthly,
        Cell paid,
        Cell feasible,
        Cell served,
        Cell utilisation,
        Cell perRequest,
        Cell perMillion,
        Cell inputHourly,
        Cell outputHourly,
        Cell inputPerMillion,
        Cell outputPerMillion,
        Cell allOnOutput,
        Cell allOnInput) {

    /** What a quotient's last digit may add to a whole number of machines. */
    private static final String ROUNDING = "1e-30";

    /**
     * What is served, and what it is paid with.
     *
     * @param hourly USD for an hour of one machine
     * @param operation USD for a year of the people and services that keep the fleet running, whatever its size
     * @param service one of the capacity's
     * @param input tokens of a request
     * @param output tokens of a request
     */
    public record Setting(
            Cell hourly, Cell operation, Capacity capacity, Service service, Cell input, Cell output, Work work) {}

    /** Adds the cells. */
    public static MachineCost of(Sheet sheet, Setting setting) {
        return new Build(sheet, setting).cost();
    }

    /** @throws UtilisationException if the machines cannot serve what comes */
    public void check(Exact values) {
        BigDecimal share = values.value(utilisation);
        if (share.compareTo(BigDecimal.ONE) > 0) {
            BigDecimal paidNow = values.value(paid);
            throw new UtilisationException(Decimals.plain(paidNow) + " machines can serve "
                    + rounded(values.value(feasible).multiply(paidNow))
                    + " requests an hour, and " + rounded(values.value(served)) + " come: utilisation would be "
                    + rounded(share.movePointRight(2)) + "%; take more machines, or fewer requests");
        }
    }

    private static String rounded(BigDecimal value) {
        return Decimals.plain(Decimals.rounded(value, 6));
    }

    private static final class Build {
        private final Sheet sheet;
        private final Setting setting;
        private final Cell million;
        private final Cell secondsAnHour;
        private final Cell prefill;
        private final Cell decode;

        Build(Sheet sheet, Setting setting) {
            this.sheet = sheet;
            this.setting = setting;
            this.million = sheet.known("", "1000000", "tokens");
            this.secondsAnHour = sheet.known("", "3600", "s");
            Capacity capacity = setting.capacity;
            this.prefill = rate("prefill alone", capacity.prefill(), capacity);
            this.decode = rate("decode alone", capacity.decode(), capacity);
        }

        private Cell rate(String name, BigDecimal value, Capacity capacity) {
            return sheet.given(new Input(name, value, "tokens/s", capacity.tag(), capacity.basis()));
        }

        MachineCost cost() {
            Cell reading = sheet.quotient("machine time of the prompt, alone", "s", setting.input, prefill);
            Cell writing = sheet.quotient("machine time of the answer, alone", "s", setting.output, decode);
            Cell both = sheet.plus(reading, writing);
            Cell busy = sheet.named(
                    "machine time of a request, " + setting.service.label(),
                    "s",
                    setting.service == Service.SERIAL ? both : sheet.greatest(reading, writing));
            Cell feasible = sheet.quotient("requests that a machine can serve", "requests/h", secondsAnHour, busy);
            Fleet fleet = fleet(feasible);
            Cell hours = sheet.known("", CommonYear.HOURS, "h", "");
            Cell operation = sheet.quotient("operation, an hour", "USD/h", setting.operation, hours);
            Cell machines = sheet.product("machines, an hour", "USD/h", List.of(setting.hourly, fleet.paid));
            Cell hourly = sheet.sum("fleet, an hour", "USD/h", List.of(machines, operation));
            Cell share = sheet.quotient("machine time that prompts take", "share", reading, both);
            Cell inputHourly = sheet.product("allocated to input, an hour", "USD/h", List.of(hourly, share));
            Cell outputHourly = sheet.difference("allocated to output, an hour", "USD/h", hourly, inputHourly);
            Cell tokens = sheet.plus(setting.input, setting.output);
            Cell month = sheet.known("", CommonYear.HOURS_OF_MONTH, "h", "");
            return new MachineCost(
                    setting.hourly,
                    hourly,
                    sheet.product("fleet, a month", "USD/month", List.of(hourly, month)),
                    fleet.paid,
                    feasible,
                    fleet.served,
                    fleet.utilisation,
                    sheet.quotient("a request", "USD", hourly, fleet.served),
                    perMillion("a million tokens", hourly, sheet.times(fleet.served, tokens)),
                    inputHourly,
                    outputHourly,
                    perMillion("a million tokens of input", inputHourly, sheet.times(fleet.served, setting.input)),
                    perMillion("a million tokens of output", outputHourly, sheet.times(fleet.served, setting.output)),
                    convention("output", hourly, decode, fleet),
                    convention("input", hourly, prefill, fleet));
        }

        private Cell perMillion(String name, Cell usd, Cell tokens) {
            return sheet.quotient(name, "USD", sheet.times(usd, million), tokens);
        }

        private Cell convention(String side, Cell hourly, Cell rate, Fleet fleet) {
            Cell tokens = sheet.product("", "tokens", List.of(rate, secondsAnHour, fleet.utilisation, fleet.paid));
            return perMillion("a million tokens of " + side + ", all cost on " + side, hourly, tokens);
        }

        private record Fleet(Cell paid, Cell utilisation, Cell served) {}

        private Fleet fleet(Cell feasible) {
            return switch (setting.work) {
                case Work.Utilised utilised -> {
                    Cell paid = paid(count("machines that serve", utilised.machines()), utilised);
                    Cell utilisation = sheet.given(utilised.utilisation());
                    Cell served = sheet.product("requests served", "requests/h", List.of(feasible, paid, utilisation));
                    yield new Fleet(paid, utilisation, served);
                }
                case Work.Sized sized -> {
                    Cell served = hourly(sized.requests());
                    Cell most = sheet.times(feasible, sheet.given(sized.most()));
                    Cell needed = sheet.quotient("machines needed", "machines", served, most);
                    Cell whole = sheet.roundedUp(sheet.minus(needed, sheet.known("", ROUNDING, "machines")));
                    yield used(paid(sheet.named("machines that serve", "machines", whole), sized), served, feasible);
                }
                case Work.Sent sent -> {
                    Cell served = hourly(sent.requests());
                    yield used(paid(count("machines that serve", sent.machines()), sent), served, feasible);
                }
            };
        }

        private Fleet used(Cell paid, Cell served, Cell feasible) {
            Cell most = sheet.times(feasible, paid);
            return new Fleet(paid, sheet.quotient("utilisation", "share", served, most), served);
        }

        private Cell hourly(Input monthly) {
            Cell month = sheet.known("", CommonYear.HOURS_OF_MONTH, "h", "");
            return sheet.quotient("requests served", "requests/h", sheet.given(monthly), month);
        }

        private Cell count(String name, int count) {
            return sheet.known(name, String.valueOf(count), "machines");
        }

        private Cell paid(Cell serving, Work work) {
            return sheet.sum("machines paid", "machines", List.of(serving, count("spare machines", work.spares())));
        }
    }
}
