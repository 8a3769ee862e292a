package farthing.cli.options;

import farthing.answers.machine.MachineWords;
import farthing.economics.machine.Asked;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The latency that requests shall have on average. */
public final class LatencyOptions {
    @Option(
            names = "--ttft",
            paramLabel = "TIME",
            converter = Milliseconds.class,
            description =
                    "most time to the first token, such as 100ms or 0.5s: only what was measured to keep it counts")
    private @Nullable BigDecimal firstToken;

    @Option(
            names = "--tpot",
            paramLabel = "TIME",
            converter = Milliseconds.class,
            description = "most time for each further token, such as 20ms (50 tokens a second)")
    private @Nullable BigDecimal perToken;

    public Asked.Target target() {
        return firstToken == null && perToken == null ? Asked.Target.NONE : new Asked.Target(firstToken, perToken);
    }

    /** Milliseconds of {@code 100ms}, {@code 0.5s} or {@code 100}. */
    static final class Milliseconds extends Quantities.Reader<BigDecimal> {
        @Override
        protected BigDecimal read(String text) {
            return MachineWords.milliseconds(text);
        }
    }
}
