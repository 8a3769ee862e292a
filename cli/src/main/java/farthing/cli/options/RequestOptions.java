package farthing.cli.options;

import farthing.answers.machine.RequestTokens;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The request that own machines are to serve. */
public final class RequestOptions {
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

    /** @throws farthing.answers.InputException if a request has no tokens, or more than any context */
    public RequestTokens tokens() {
        return new RequestTokens(input, output);
    }
}
