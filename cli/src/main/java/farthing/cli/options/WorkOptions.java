package farthing.cli.options;

import farthing.answers.InputException;
import farthing.answers.host.WorkQuestion;
import farthing.answers.machine.MachineWords;
import farthing.economics.machine.Team;
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
            description = "work served of what all paid hours could serve, on average (default: 60%%)")
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
    private BigDecimal salary = WorkQuestion.USUAL_SALARY;

    /** @throws InputException if the options contradict each other */
    public WorkQuestion question() {
        return new WorkQuestion(
                request.tokens(),
                utilisation,
                requests,
                peak,
                machines,
                spares,
                operation == null
                        ? null
                        : new WorkQuestion.Operated(
                                Quantities.of("--ops", operation, MachineWords::operation), operation),
                new Team(salary));
    }
}
