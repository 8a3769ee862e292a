package farthing.answers.question;

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

/**
 * What a call shows, plays or makes beside its text, as typed; counted in tokens by the provider's dated formula.
 *
 * @param images each as width x height
 * @param detail of images and videos
 */
public record MediaText(
        List<String> images,
        String detail,
        @Nullable Duration video,
        @Nullable Duration audio,
        @Nullable Duration audioOut) {

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
                media.add(new Media.Video(BigDecimal.valueOf(video.toSeconds()), fineness()));
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
        if (cross > 0) {
            try {
                int width = Integer.parseInt(text.substring(0, cross));
                int height = Integer.parseInt(text.substring(cross + 1));
                return new Media.Image(width, height, fineness());
            } catch (NumberFormatException e) {
                // told below, like what has no x
            }
        }
        throw new InputException("--images: expected width x height such as 1024x1024, found '" + text + "'");
    }

    private Media.Detail fineness() {
        for (Media.Detail each : Media.Detail.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(detail)) {
                return each;
            }
        }
        throw new InputException("--detail: expected auto, low or high, found '" + detail + "'");
    }
}
