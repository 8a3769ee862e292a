package farthing.cli.options;

import farthing.answers.InputException;
import farthing.answers.machine.PeriodicAmount;
import farthing.answers.machine.RequestTokens;
import farthing.answers.words.NumberWords;
import farthing.economics.machine.Team;
import farthing.economics.machine.UtilisationException;
import farthing.economics.machine.Work;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What own machines are asked to do, and who keeps them running. */
public final class WorkOptions {
    @Mixin
    private RequestOptions request = new RequestOptions();

    @Option(
            names = "--utilisation",
            paramLabel = "P%",
            converter = Shares.Share.class,
            description = "work served of what all paid hours could serve (default: 60%%)")
    private @Nullable BigDecimal utilisation;

    @Option(
            names = "--requests-per-month",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "in place of a utilisation: as many machines as they need")
    private @Nullable BigDecimal requests;

    @Option(
            names = "--peak",
            paramLabel = "TIMES",
            converter = Quantities.Positive.class,
            description = "of the mean that machines for --requests-per-month must bear (default: 1)")
    private BigDecimal peak = BigDecimal.ONE;

    @Option(
            names = "--machines",
            paramLabel = "N",
            converter = Quantities.Rows.class,
            description = "that serve: fixed, in place of what the requests need")
    private @Nullable Integer machines;

    @Option(names = "--spares", paramLabel = "N", description = "machines paid beside those that serve (default: 0)")
    private int spares;

    @Option(
            names = "--ops",
            paramLabel = "COST",
            description = "who keeps it running: 500k/year, 20h/week or 1.5fte (default: not counted)")
    private @Nullable String operation;

    @Option(
            names = "--salary",
            paramLabel = "AMOUNT",
            converter = Quantities.Positive.class,
            description = "of one person a year, all included (default: 300k)")
    private BigDecimal salary = new BigDecimal("300000");

    public RequestTokens request() {
        return request.tokens();
    }

    /** @throws InputException if the options contradict each other or ask for more than can be served */
    public Work work() {
        if (requests != null && utilisation != null) {
            throw new InputException("--utilisation and --requests-per-month: either is known, the other follows");
        }
        if (spares < 0) {
            throw new InputException("--spares: at least 0 machines are spare, found " + spares);
        }
        try {
            return requests == null ? utilised() : needed(requests);
        } catch (UtilisationException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    private Work utilised() {
        Input share = utilisation == null
                ? new Input(
                        "utilisation",
                        Work.USUAL_UTILISATION,
                        "share",
                        Input.Tag.ASSUMED,
                        "the guide's section on cost")
                : new Input("utilisation", utilisation, "share", Input.Tag.CLAIMED, "");
        return new Work.Utilised(share, machines == null ? 1 : machines, spares);
    }

    private Work needed(BigDecimal monthly) {
        Input coming = new Input("requests a month", monthly, "requests", Input.Tag.CLAIMED, "");
        if (machines != null) {
            return new Work.Sent(coming, machines, spares);
        }
        if (peak.compareTo(BigDecimal.ONE) < 0) {
            throw new InputException("--peak: the peak is at least the mean, 1, found " + Decimals.plain(peak));
        }
        BigDecimal most = Decimals.divide(BigDecimal.ONE, peak);
        Input planned = new Input("utilisation planned with", most, "share", Input.Tag.CLAIMED, "mean over peak");
        return new Work.Sized(coming, planned, spares);
    }

    public Team team() {
        return new Team(salary);
    }

    /** USD a year that operation costs. */
    public Input operation() {
        if (operation == null) {
            return new Input("operation, a year", BigDecimal.ZERO, "USD/year", Input.Tag.ASSUMED, "not counted");
        }
        return new Input("operation, a year", yearly(operation), "USD/year", Input.Tag.CLAIMED, operation);
    }

    /** Whether anyone is paid to keep the machines running. */
    public boolean isOperated() {
        return operation != null;
    }

    private BigDecimal yearly(String text) {
        String week = "h/week";
        String people = "fte";
        try {
            if (text.endsWith(week)) {
                return team().weekly(NumberWords.decimal(text.substring(0, text.length() - week.length())));
            }
            if (text.endsWith(people)) {
                return team().people(NumberWords.decimal(text.substring(0, text.length() - people.length())));
            }
        } catch (NumberFormatException e) {
            throw new InputException(problem(text));
        }
        PeriodicAmount amount = PeriodicText.parsed(text, 0);
        if (amount == null) {
            throw new InputException(problem(text));
        }
        return amount.perYear();
    }

    private static String problem(String text) {
        return "--ops: expected 500k/year, 12k/month, 20h/week or 1.5fte, found '" + text + "'";
    }
}
