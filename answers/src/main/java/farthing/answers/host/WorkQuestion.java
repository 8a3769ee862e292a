package farthing.answers.host;

import farthing.answers.InputException;
import farthing.answers.machine.Operation;
import farthing.answers.machine.RequestTokens;
import farthing.economics.machine.Hosting;
import farthing.economics.machine.Team;
import farthing.economics.machine.UtilisationException;
import farthing.economics.machine.Work;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What own machines are asked to do, and who keeps them running. Null is what nothing is said of.
 *
 * @param utilisation work served of what all paid hours could serve
 * @param requests a month, in place of a utilisation
 * @param peak of the mean that machines must bear
 * @param machines that serve
 * @param spares machines paid beside those that serve
 * @param operated as typed
 */
public record WorkQuestion(
        RequestTokens request,
        @Nullable BigDecimal utilisation,
        @Nullable BigDecimal requests,
        BigDecimal peak,
        @Nullable Integer machines,
        int spares,
        @Nullable Operated operated,
        Team team) {
    /** USD a year for one person, all included, where nothing is said. */
    public static final BigDecimal USUAL_SALARY = BigDecimal.valueOf(300_000);

    /** @param text as typed, for the record */
    public record Operated(Operation operation, String text) {}

    /** @throws InputException if what is said contradicts itself */
    public WorkQuestion {
        if (requests != null && utilisation != null) {
            throw new InputException("--utilisation and --requests-per-month: either is known, the other follows");
        }
        if (spares < 0) {
            throw new InputException("--spares: at least 0 machines are spare, found " + spares);
        }
        if (requests != null && machines == null && peak.compareTo(BigDecimal.ONE) < 0) {
            throw new InputException("--peak: the peak is at least the mean, 1, found " + Decimals.plain(peak));
        }
    }

    /** @throws InputException if more is asked than can be served */
    Hosting.Demand demand() {
        try {
            return new Hosting.Demand(
                    request.input(), request.output(), requests == null ? utilised() : needed(requests));
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
                        "the project's guide, section on cost")
                : new Input("utilisation", utilisation, "share", Input.Tag.CLAIMED, "");
        return new Work.Utilised(share, machines == null ? 1 : machines, spares);
    }

    private Work needed(BigDecimal monthly) {
        Input coming = new Input("requests a month", monthly, "requests", Input.Tag.CLAIMED, "");
        if (machines != null) {
            return new Work.Sent(coming, machines, spares);
        }
        BigDecimal most = Decimals.divide(BigDecimal.ONE, peak);
        Input planned = new Input("utilisation planned with", most, "share", Input.Tag.CLAIMED, "mean over peak");
        return new Work.Sized(coming, planned, spares);
    }

    /**
     * What keeps a machine running, and the year's part of what it took to get a model to run there.
     *
     * @param portingWeeks of one person, once
     */
    Input operation(BigDecimal portingWeeks) {
        Input usual = operated == null
                ? new Input("operation, a year", BigDecimal.ZERO, "USD/year", Input.Tag.ASSUMED, "not counted")
                : new Input(
                        "operation, a year",
                        operated.operation().yearly(team),
                        "USD/year",
                        Input.Tag.CLAIMED,
                        operated.text());
        if (portingWeeks.signum() == 0) {
            return usual;
        }
        BigDecimal porting = team.once(portingWeeks, BigDecimal.ONE);
        String source = (operated == null ? "" : usual.source() + " and ") + "porting, spread over a year";
        return new Input(usual.path(), usual.mean().add(porting), usual.unit(), Input.Tag.CLAIMED, source);
    }
}
