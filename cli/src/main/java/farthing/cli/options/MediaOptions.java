package farthing.cli.options;

import farthing.answers.InputException;
import farthing.catalogue.media.Media;
import farthing.catalogue.media.MediaTokens;
import farthing.rating.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /**
     * @param usage tokens by modality
     * @param notes how each was counted
     */
    public record Counted(Usage usage, List<String> notes) {}

    public boolean isGiven() {
        return !images.isEmpty() || video != null || audio != null || audioOut != null;
    }

    /** @throws InputException if no formula is known for the model and medium */
    public Counted count(String model, Instant at) {
        Usage.Builder usage = Usage.builder();
        List<String> notes = new ArrayList<>();
        for (Media media : media()) {
            switch (MediaTokens.of(model, media, at)) {
                case MediaTokens.Answer.Counted counted -> {
                    usage.add(counted.meter(), counted.tokens());
                    notes.add(counted.text());
                }
                case MediaTokens.Answer.Unknown unknown ->
                    throw new InputException(unknown.reason() + "; where you know the count, give it by --meter");
            }
        }
        return new Counted(usage.build(), notes);
    }

    private List<Media> media() {
        List<Media> media = new ArrayList<>();
        try {
            for (String image : images) {
                media.add(image(image));
            }
            if (video != null) {
                media.add(new Media.Video(BigDecimal.valueOf(video.toSeconds()), detail()));
            }
            if (audio != null) {
                media.add(new Media.AudioInput(BigDecimal.valueOf(audio.toSeconds())));
            }
            if (audioOut != null) {
                media.add(new Media.AudioOutput(BigDecimal.valueOf(audioOut.toSeconds())));
            }
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
        return media;
    }

    private Media image(String text) {
        int cross = text.indexOf('x');
        try {
            return new Media.Image(
                    Integer.parseInt(text.substring(0, cross)), Integer.parseInt(text.substring(cross + 1)), detail());
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new InputException("--images: expected width x height such as 1024x1024, found '" + text + "'");
        }
    }

    private Media.Detail detail() {
        for (Media.Detail each : Media.Detail.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(detail)) {
                return each;
            }
        }
        throw new InputException("--detail: expected auto, low or high, found '" + detail + "'");
    }
}
