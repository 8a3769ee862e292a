package farthing.cli.options;

import farthing.answers.InputException;
import farthing.answers.question.LineAmounts;
import farthing.answers.question.OwnWords;
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

    @Option(names = "--years", paramLabel = "N", description = OwnWords.YEARS + " (default: 3)")
    private int years = 3;

    @Option(names = "--region", paramLabel = "R", description = OwnWords.REGION + " (default: us)")
    private String region = "";

    @Option(names = "--colo-power", paramLabel = "WHICH", description = OwnWords.COLO_POWER)
    private String coloPower = "";

    @Option(names = "--lost", description = OwnWords.LOST)
    private boolean lost;

    @Option(names = "--provider", paramLabel = "P", description = OwnWords.PROVIDER + " (default: the middle of all)")
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
                OwnWords.LINE + "; may repeat:",
                "network, financing, power, cooling, colo, maintenance, waiting, people, rent"
            })
    private List<String> lines = new ArrayList<>();

    @Option(names = "--price", paramLabel = "USD", description = OwnWords.PRICE)
    void price(String text) {
        said.put(OwnOption.PRICE, text);
    }

    @Option(names = "--network", paramLabel = "USD", description = OwnWords.NETWORK)
    void network(String text) {
        said.put(OwnOption.NETWORK, text);
    }

    @Option(names = "--life", paramLabel = "YEARS", description = OwnWords.LIFE)
    void life(String text) {
        said.put(OwnOption.LIFE, text);
    }

    @Option(names = "--resale", paramLabel = "WHAT", description = OwnWords.RESALE)
    void resale(String text) {
        said.put(OwnOption.RESALE, text);
    }

    @Option(names = "--used", paramLabel = "USD", description = OwnWords.USED)
    void used(String text) {
        said.put(OwnOption.USED, text);
    }

    @Option(
            names = "--resale-decline",
            paramLabel = "SHARE",
            description = OwnWords.RESALE_DECLINE + " (default: as the rents)")
    void resaleDecline(String text) {
        said.put(OwnOption.RESALE_DECLINE, text);
    }

    @Option(names = "--financing", paramLabel = "RATE", description = OwnWords.FINANCING + " (default: none)")
    void financing(String text) {
        said.put(OwnOption.FINANCING, text);
    }

    @Option(names = "--kw", paramLabel = "KW", description = OwnWords.KILOWATTS)
    void kilowatts(String text) {
        said.put(OwnOption.KILOWATTS, text);
    }

    @Option(names = "--load", paramLabel = "SHARE", description = OwnWords.LOAD + " (default: 100%%)")
    void load(String text) {
        said.put(OwnOption.LOAD, text);
    }

    @Option(names = "--electricity", paramLabel = "USD", description = OwnWords.ELECTRICITY)
    void electricity(String text) {
        said.put(OwnOption.ELECTRICITY, text);
    }

    @Option(names = "--power-growth", paramLabel = "SHARE", description = OwnWords.POWER_GROWTH)
    void powerGrowth(String text) {
        said.put(OwnOption.POWER_GROWTH, text);
    }

    @Option(names = "--cooling", paramLabel = "WHAT", description = OwnWords.COOLING)
    void cooling(String text) {
        said.put(OwnOption.COOLING, text);
    }

    @Option(names = "--colo", paramLabel = "USD", description = OwnWords.COLO)
    void colo(String text) {
        said.put(OwnOption.COLO, text);
    }

    @Option(names = "--maintenance", paramLabel = "USD", description = OwnWords.MAINTENANCE)
    void maintenance(String text) {
        said.put(OwnOption.MAINTENANCE, text);
    }

    @Option(names = "--ops", paramLabel = "N", description = OwnWords.OPS)
    void ops(String text) {
        said.put(OwnOption.OPS, text);
    }

    @Option(names = "--salary", paramLabel = "USD", description = OwnWords.SALARY)
    void salary(String text) {
        said.put(OwnOption.SALARY, text);
    }

    @Option(names = "--growth", paramLabel = "SHARE", description = OwnWords.GROWTH)
    void growth(String text) {
        said.put(OwnOption.GROWTH, text);
    }

    @Option(names = "--rent", paramLabel = "USD", description = OwnWords.RENT)
    void rent(String text) {
        said.put(OwnOption.RENT, text);
    }

    @Option(names = "--rent-decline", paramLabel = "SHARE", description = OwnWords.RENT_DECLINE)
    void rentDecline(String text) {
        said.put(OwnOption.RENT_DECLINE, text);
    }

    @Option(names = "--reserved", paramLabel = "SHARE", description = OwnWords.RESERVED)
    void reserved(String text) {
        said.put(OwnOption.RESERVED, text);
    }

    @Option(names = "--rent-hours", paramLabel = "SHARE", description = OwnWords.RENT_HOURS + " (default: 100%%)")
    void rentHours(String text) {
        said.put(OwnOption.RENT_HOURS, text);
    }

    @Option(names = "--lead", paramLabel = "MONTHS", description = OwnWords.LEAD)
    void lead(String text) {
        said.put(OwnOption.LEAD, text);
    }

    @Option(names = "--needed-in", paramLabel = "MONTHS", description = OwnWords.NEEDED_IN)
    void neededIn(String text) {
        said.put(OwnOption.NEEDED_IN, text);
    }

    @Option(names = "--utilisation", paramLabel = "SHARE", description = OwnWords.UTILISATION)
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
