package farthing.cli.options;

import farthing.answers.InputException;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The request that own machines are to serve. */
public final class RequestOptions {
    /** Beyond any context; the two together can be held. */
    private static final long MOST = 100_000_000_000L;

    private static final long USUAL_INPUT = 1_500;
    private static final long USUAL_OUTPUT = 300;

    @Option(
            names = "--in",
            paramLabel = "N",
            converter = Quantities.Count.class,
            description = "input tokens of a request (default: 1500)")
    private @Nullable Long input;

    @Option(
            names = "--out",
            paramLabel = "N",
            converter = Quantities.Count.class,
            description = "output tokens of a request (default: 300; the output file is -o)")
    private @Nullable Long output;

    /** Whether either was typed. */
    public boolean isGiven() {
        return input != null || output != null;
    }

    public long inputTokens() {
        return input == null ? USUAL_INPUT : input;
    }

    public long outputTokens() {
        return output == null ? USUAL_OUTPUT : output;
    }

    public Input input() {
        return tokens("input tokens of a request", inputTokens(), input != null);
    }

    public Input output() {
        return tokens("output tokens of a request", outputTokens(), output != null);
    }

    private static Input tokens(String path, long count, boolean typed) {
        return typed
                ? new Input(path, BigDecimal.valueOf(count), "tokens", Input.Tag.CLAIMED, "")
                : new Input(path, BigDecimal.valueOf(count), "tokens", Input.Tag.ASSUMED, "the guide's request");
    }

    /** @throws InputException if a request has no tokens, or more than any context */
    public void check() {
        if (inputTokens() == 0 && outputTokens() == 0) {
            throw new InputException("--in 0 --out 0: a request without tokens costs nothing; give one of them");
        }
        if (inputTokens() > MOST || outputTokens() > MOST) {
            throw new InputException("--in and --out: at most " + MOST + " tokens of a request");
        }
    }
}
