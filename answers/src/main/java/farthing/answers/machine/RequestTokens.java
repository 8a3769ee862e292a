package farthing.answers.machine;

import farthing.answers.InputException;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The request that own machines are to serve; where nothing is said, the guide's.
 *
 * @param typedInput tokens, or null
 * @param typedOutput tokens, or null
 */
public record RequestTokens(
        @Nullable Long typedInput, @Nullable Long typedOutput) {
    /** Beyond any context; the two together can be held. */
    private static final long MOST = 100_000_000_000L;

    private static final long USUAL_INPUT = 1_500;
    private static final long USUAL_OUTPUT = 300;

    /** @throws InputException if a request has no tokens, or more than any context */
    public RequestTokens {
        long in = typedInput == null ? USUAL_INPUT : typedInput;
        long out = typedOutput == null ? USUAL_OUTPUT : typedOutput;
        if (in == 0 && out == 0) {
            throw new InputException("--in 0 --out 0: a request without tokens costs nothing; give one of them");
        }
        if (in > MOST || out > MOST) {
            throw new InputException("--in and --out: at most " + MOST + " tokens of a request");
        }
    }

    /** Whether either was said. */
    public boolean isGiven() {
        return typedInput != null || typedOutput != null;
    }

    public long inputTokens() {
        return typedInput == null ? USUAL_INPUT : typedInput;
    }

    public long outputTokens() {
        return typedOutput == null ? USUAL_OUTPUT : typedOutput;
    }

    public Input input() {
        return tokens("input tokens of a request", inputTokens(), typedInput != null);
    }

    public Input output() {
        return tokens("output tokens of a request", outputTokens(), typedOutput != null);
    }

    private static Input tokens(String path, long count, boolean typed) {
        return typed
                ? new Input(path, BigDecimal.valueOf(count), "tokens", Input.Tag.CLAIMED, "")
                : new Input(
                        path,
                        BigDecimal.valueOf(count),
                        "tokens",
                        Input.Tag.ASSUMED,
                        "the request of the project's guide");
    }
}
