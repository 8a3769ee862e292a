package farthing.cli.options;

import farthing.answers.question.MediaText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a call shows, plays or makes beside its text, counted in tokens by the provider's dated formula. */
public final class MediaOptions {
    @Option(
            names = "--images",
            paramLabel = "WxH",
            split = ",",
            description = "images shown, in pixels, such as 1024x1024; beside --in")
    private List<String> images = new ArrayList<>();

    @Option(names = "--detail", paramLabel = "D", description = "of images and videos: auto (default), low or high")
    private String detail = "auto";

    @Option(
            names = "--video",
            paramLabel = "TIME",
            converter = Quantities.Period.class,
            description = "video shown, such as 5m; beside --in")
    private @Nullable Duration video;

    @Option(
            names = "--audio",
            paramLabel = "TIME",
            converter = Quantities.Period.class,
            description = "audio heard, such as 60s, where it is sold by tokens; beside --in")
    private @Nullable Duration audio;

    @Option(
            names = "--audio-out",
            paramLabel = "TIME",
            converter = Quantities.Period.class,
            description = "audio spoken, such as 60s, where it is sold by tokens; beside --out")
    private @Nullable Duration audioOut;

    /** The media as typed. */
    public MediaText words() {
        return new MediaText(List.copyOf(images), detail, video, audio, audioOut);
    }
}
