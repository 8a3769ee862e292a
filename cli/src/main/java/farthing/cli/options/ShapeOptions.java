package farthing.cli.options;

import farthing.answers.question.CallText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a planned call consumes. */
public final class ShapeOptions {
    @Option(
            names = "--in",
            paramLabel = "N",
            converter = Quantities.Count.class,
            description = "input tokens, cached and cache-write ones included")
    private @Nullable Long input;

    @Option(
            names = "--out",
            paramLabel = "N",
            converter = Quantities.Count.class,
            description = "output tokens, reasoning included (the output file is -o)")
    private @Nullable Long output;

    @Option(names = "--cached", paramLabel = "N|P%", description = "of the input: read from the prompt cache")
    private String cached = "0";

    @Option(names = "--cache-write", paramLabel = "N|P%", description = "of the input: written for 5 minutes")
    private String cacheWrite = "0";

    @Option(names = "--cache-write-1h", paramLabel = "N|P%", description = "of the input: written for 1 hour")
    private String cacheWrite1h = "0";

    @Option(names = "--reasoning", paramLabel = "N|P%", description = "of the output: thought")
    private String reasoning = "0";

    @Option(names = "--searches", paramLabel = "N", converter = Quantities.Count.class, description = "web searches")
    private long searches;

    @Option(
            names = "--audio-in",
            paramLabel = "TIME",
            converter = Quantities.Period.class,
            description = "audio heard, such as 60s, where it is sold by time")
    private Duration audioIn = Duration.ZERO;

    @Option(
            names = "--meter",
            paramLabel = "NAME=UNITS",
            description = "any other meter, such as output_images:hd=2, input_characters=5k or input.audio=1000")
    private List<String> meters = new ArrayList<>();

    /** The call as typed. */
    public CallText words() {
        return new CallText(
                input, output, cached, cacheWrite, cacheWrite1h, reasoning, searches, audioIn, List.copyOf(meters));
    }
}
