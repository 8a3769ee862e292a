package farthing.cli.options;

import farthing.answers.InputException;
import farthing.answers.question.LineAmounts;
import farthing.catalogue.hardware.Offer;
import farthing.economics.own.OwnOption;
import farthing.economics.own.OwnQuestion;
import farthing.economics.own.Said;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What a machine costs its owner, and what the same one costs rented. Amounts may be ranges, such as '230k to 280k'. */
public final class OwnOptions {
    private final Map<OwnOption, String> said = new EnumMap<>(OwnOption.class);

    @Option(names = "--years", paramLabel = "N", description = "how long it is needed, 1 to 10 (default: 3)")
    private int years = 3;

    @Option(
            names = "--region",
            paramLabel = "R",
            description = "of the electricity: us, europe, texas (default: us); paid by the kWh")
    private String region = "";

    @Option(
            names = "--colo-power",
            paramLabel = "WHICH",
            description = "whether colocation has power and cooling in its price: included or separate")
    private String coloPower = "";

    @Option(names = "--lost", description = "months before the machine comes are lost, not bridged by rent")
    private boolean lost;

    @Option(names = "--provider", paramLabel = "P", description = "to rent from (default: the middle of all)")
    private String provider = "";

    @Option(
            names = "--pay",
            paramLabel = "HOW",
            description = "the rent: on-demand, monthly, reserved-1y, reserved-3y or spot (default: on-demand)")
    private String pay = Offer.Payment.ON_DEMAND.label();

    @Option(
            names = "--line",
            paramLabel = "LINE=USD[,USD ...]",
            description = {
                "a line's amount each year as you know it, such as colo=60k,63k,66k; the last holds on; may repeat:",
                "network, financing, power, cooling, colo, maintenance, waiting, people, rent"
            })
    private List<String> lines = new ArrayList<>();

    @Option(names = "--price", paramLabel = "USD", description = "of one machine, such as 255k")
    void price(String text) {
        said.put(OwnOption.PRICE, text);
    }

    @Option(names = "--network", paramLabel = "USD", description = "cables and switches between the machines")
    void network(String text) {
        said.put(OwnOption.NETWORK, text);
    }

    @Option(names = "--life", paramLabel = "YEARS", description = "over which the books write it off, in equal parts")
    void life(String text) {
        said.put(OwnOption.LIFE, text);
    }

    @Option(
            names = "--resale",
            paramLabel = "WHAT",
            description = "at the end: a share of the price, market (used price, declining) or book")
    void resale(String text) {
        said.put(OwnOption.RESALE, text);
    }

    @Option(names = "--used", paramLabel = "USD", description = "used price of one accelerator today")
    void used(String text) {
        said.put(OwnOption.USED, text);
    }

    @Option(
            names = "--resale-decline",
            paramLabel = "SHARE",
            description = "of the used price a year (default: as the rents)")
    void resaleDecline(String text) {
        said.put(OwnOption.RESALE_DECLINE, text);
    }

    @Option(names = "--financing", paramLabel = "RATE", description = "interest a year, such as 8%% (default: none)")
    void financing(String text) {
        said.put(OwnOption.FINANCING, text);
    }

    @Option(names = "--kw", paramLabel = "KW", description = "one machine draws at the peak")
    void kilowatts(String text) {
        said.put(OwnOption.KILOWATTS, text);
    }

    @Option(names = "--load", paramLabel = "SHARE", description = "mean draw over the peak (default: 100%%)")
    void load(String text) {
        said.put(OwnOption.LOAD, text);
    }

    @Option(names = "--electricity", paramLabel = "USD", description = "a kWh")
    void electricity(String text) {
        said.put(OwnOption.ELECTRICITY, text);
    }

    @Option(names = "--power-growth", paramLabel = "SHARE", description = "of the electricity price a year")
    void powerGrowth(String text) {
        said.put(OwnOption.POWER_GROWTH, text);
    }

    @Option(
            names = "--cooling",
            paramLabel = "WHAT",
            description = "air, liquid, none, or a share of the power (a PUE of 1.4 is 40%%)")
    void cooling(String text) {
        said.put(OwnOption.COOLING, text);
    }

    @Option(names = "--colo", paramLabel = "USD", description = "colocation, a kW-month; 0 in a room of your own")
    void colo(String text) {
        said.put(OwnOption.COLO, text);
    }

    @Option(names = "--maintenance", paramLabel = "USD", description = "a year, or a share of the price such as 10%%")
    void maintenance(String text) {
        said.put(OwnOption.MAINTENANCE, text);
    }

    @Option(names = "--ops", paramLabel = "N", description = "engineers who run it, bought or rented")
    void ops(String text) {
        said.put(OwnOption.OPS, text);
    }

    @Option(names = "--salary", paramLabel = "USD", description = "a year, of one engineer")
    void salary(String text) {
        said.put(OwnOption.SALARY, text);
    }

    @Option(names = "--growth", paramLabel = "SHARE", description = "of people and colocation a year")
    void growth(String text) {
        said.put(OwnOption.GROWTH, text);
    }

    @Option(names = "--rent", paramLabel = "USD", description = "an hour of one machine, in the first year")
    void rent(String text) {
        said.put(OwnOption.RENT, text);
    }

    @Option(names = "--rent-decline", paramLabel = "SHARE", description = "of the rent a year, such as 25%%/year")
    void rentDecline(String text) {
        said.put(OwnOption.RENT_DECLINE, text);
    }

    @Option(names = "--reserved", paramLabel = "SHARE", description = "discount off the rent for a reservation")
    void reserved(String text) {
        said.put(OwnOption.RESERVED, text);
    }

    @Option(
            names = "--rent-hours",
            paramLabel = "SHARE",
            description = "of the hours that a rented machine is kept (default: 100%%)")
    void rentHours(String text) {
        said.put(OwnOption.RENT_HOURS, text);
    }

    @Option(names = "--lead", paramLabel = "MONTHS", description = "until the bought machine is there, such as 12m")
    void lead(String text) {
        said.put(OwnOption.LEAD, text);
    }

    @Option(names = "--needed-in", paramLabel = "MONTHS", description = "until it is needed, such as 3m")
    void neededIn(String text) {
        said.put(OwnOption.NEEDED_IN, text);
    }

    @Option(
            names = "--utilisation",
            paramLabel = "SHARE",
            description = "work over what the paid hours could serve, for the cost of an hour of work")
    void utilisation(String text) {
        said.put(OwnOption.UTILISATION, text);
    }

    public OwnQuestion question() {
        return new OwnQuestion(
                years, new Said(said), region, coloPower, lost, provider, payment(), LineAmounts.of(lines));
    }

    private Offer.Payment payment() {
        Offer.Payment payment = Offer.Payment.named(pay);
        if (payment == null) {
            throw new InputException(
                    "--pay: expected one of " + String.join(", ", Offer.Payment.labels()) + ", found '" + pay + "'");
        }
        return payment;
    }
}
