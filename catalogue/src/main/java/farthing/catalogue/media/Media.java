package farthing.catalogue.media;

import farthing.catalogue.Direction;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.catalogue.TokenKind;
import java.math.BigDecimal;

/** One thing that is not text, shown to a model or made by it. */
public sealed interface Media {

    /** Which formulas speak about it. */
    MediaKind kind();

    /** An image that a model reads. */
    record Image(int width, int height, Detail detail) implements Media {
        public Image {
            requirePositive(width, "width");
            requirePositive(height, "height");
        }

        /** At the detail that the provider takes when none is named. */
        public static Image of(int width, int height) {
            return new Image(width, height, Detail.AUTO);
        }

        @Override
        public MediaKind kind() {
            return MediaKind.IMAGE_INPUT;
        }
    }

    /**
     * An image that a model makes.
     *
     * @param quality LOW, MEDIUM or HIGH; AUTO where the model sells one quality only
     * @param partials previews streamed before the finished image
     */
    record GeneratedImage(int width, int height, Detail quality, int partials) implements Media {
        public GeneratedImage {
            requirePositive(width, "width");
            requirePositive(height, "height");
            if (partials < 0) {
                throw new IllegalArgumentException("partial images are 0 or more, not " + partials);
            }
        }

        @Override
        public MediaKind kind() {
            return MediaKind.IMAGE_OUTPUT;
        }
    }

    /** A film that a model watches. */
    record Video(BigDecimal seconds, Detail detail) implements Media {
        public Video {
            requirePositive(seconds);
        }

        @Override
        public MediaKind kind() {
            return MediaKind.VIDEO_INPUT;
        }
    }

    /** Speech or sound that a model hears. */
    record AudioInput(BigDecimal seconds) implements Media {
        public AudioInput {
            requirePositive(seconds);
        }

        @Override
        public MediaKind kind() {
            return MediaKind.AUDIO_INPUT;
        }
    }

    /** Speech that a model makes. */
    record AudioOutput(BigDecimal seconds) implements Media {
        public AudioOutput {
            requirePositive(seconds);
        }

        @Override
        public MediaKind kind() {
            return MediaKind.AUDIO_OUTPUT;
        }
    }

    /** Pages of a document that are read as pictures. */
    record Pages(int count, Detail detail) implements Media {
        public Pages {
            requirePositive(count, "pages");
        }

        @Override
        public MediaKind kind() {
            return MediaKind.PAGE_INPUT;
        }
    }

    /** How closely a model looks, or how finely it draws. */
    enum Detail {
        AUTO,
        LOW,
        MEDIUM,
        HIGH
    }

    /** What a formula speaks about, and the meter that its tokens fall into. */
    enum MediaKind {
        IMAGE_INPUT("image shown", Direction.INPUT, Modality.IMAGE),
        IMAGE_OUTPUT("image made", Direction.OUTPUT, Modality.IMAGE),
        VIDEO_INPUT("video shown", Direction.INPUT, Modality.VIDEO),
        AUDIO_INPUT("audio heard", Direction.INPUT, Modality.AUDIO),
        AUDIO_OUTPUT("audio spoken", Direction.OUTPUT, Modality.AUDIO),
        PAGE_INPUT("document page", Direction.INPUT, Modality.DOCUMENT);

        private final String label;
        private final Direction direction;
        private final Modality modality;

        MediaKind(String label, Direction direction, Modality modality) {
            this.label = label;
            this.direction = direction;
            this.modality = modality;
        }

        public String label() {
            return label;
        }

        /** What the tokens are counted as, such as {@code input.image}. */
        public Meter meter() {
            return Meter.tokens(direction, modality, TokenKind.ANY);
        }
    }

    private static void requirePositive(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is 1 or more, not " + value);
        }
    }

    private static void requirePositive(BigDecimal seconds) {
        if (seconds.signum() <= 0) {
            throw new IllegalArgumentException("a duration is more than 0 s, not " + seconds.toPlainString());
        }
    }
}
