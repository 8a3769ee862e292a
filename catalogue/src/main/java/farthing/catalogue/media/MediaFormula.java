package farthing.catalogue.media;

import farthing.catalogue.media.Media.Detail;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** From a medium to tokens: what a provider's page prints as prose, as data with one function each. */
public sealed interface MediaFormula {

    /**
     * @throws UnknownTokensException if the formula does not say what such a medium counts for
     * @throws IllegalArgumentException if it is a formula for another kind of medium
     */
    long tokens(Media media);

    /** The formula in a line. */
    String text();

    /**
     * Patches of a side each, after shrinking to a longest side and to a number of patches, shape kept (Anthropic).
     * The largest size within both bounds is taken.
     */
    record FittedPatches(int side, int longestSide, int maxTokens) implements MediaFormula {
        @Override
        public long tokens(Media media) {
            Size size = sizeOf(media).fitting(longestSide);
            long low = 1;
            long high = size.longSide();
            while (low < high) {
                long middle = (low + high + 1) / 2;
                if (size.withLongSide(middle).squares(side) <= maxTokens) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return size.withLongSide(low).squares(side);
        }

        @Override
        public String text() {
            return "ceil(w/" + side + ") x ceil(h/" + side + ") after shrinking to " + longestSide + " px and "
                    + maxTokens + " tokens";
        }
    }

    /** Pixels through a divisor, rounded up, after shrinking to a longest side, and at most so many (0: no bound). */
    record Area(int divisor, int longestSide, int maxTokens) implements MediaFormula {
        @Override
        public long tokens(Media media) {
            long tokens = Size.ceilDiv(sizeOf(media).fitting(longestSide).area(), divisor);
            return maxTokens == 0 ? tokens : Math.min(tokens, maxTokens);
        }

        @Override
        public String text() {
            return "w x h / " + divisor + ", rounded up, after shrinking to " + longestSide + " px"
                    + (maxTokens == 0 ? "" : ", at most " + maxTokens);
        }
    }

    /**
     * A base and so much for each tile, after shrinking into a square and to a short side; low detail is the base
     * alone (OpenAI).
     *
     * @param square 0 for none
     */
    record Tiles(int base, int perTile, int square, int shortSide, int tile) implements MediaFormula {
        @Override
        public long tokens(Media media) {
            if (media instanceof Media.Image image && image.detail() == Detail.LOW) {
                return base;
            }
            return base + perTile * tilesOf(sizeOf(media));
        }

        private long tilesOf(Size size) {
            boolean tooLong = square > 0 && size.longSide() > square;
            long numerator = tooLong ? square : 1;
            long denominator = tooLong ? size.longSide() : 1;
            long shorter = Math.min(size.width(), size.height());
            return shorter * numerator > shortSide * denominator
                    ? size.squares(tile, shortSide, shorter)
                    : size.squares(tile, numerator, denominator);
        }

        @Override
        public String text() {
            return base + " + " + perTile + " a tile of " + tile + " px, after shrinking "
                    + (square == 0 ? "" : "into " + square + " px square and ") + "to a short side of " + shortSide
                    + "; low detail " + base;
        }
    }

    /** Tiles, and for high fidelity so much more for a square image or any other shape (GPT Image). */
    record FidelityTiles(Tiles tiles, int highSquare, int highOther) implements MediaFormula {
        @Override
        public long tokens(Media media) {
            Size size = sizeOf(media);
            long tokens = tiles.tokens(new Media.Image((int) size.width(), (int) size.height(), Detail.AUTO));
            boolean high = media instanceof Media.Image image && image.detail() == Detail.HIGH;
            return tokens + (!high ? 0 : size.isSquare() ? highSquare : highOther);
        }

        @Override
        public String text() {
            return tiles.text() + "; high fidelity " + highSquare + " more if square, else " + highOther;
        }
    }

    /**
     * Patches of 32 pixels; an image of more than the cap is shrunk until a whole number of patches fits one side; the
     * patches are multiplied and rounded up (OpenAI).
     *
     * @param maxPatches 0 for no cap
     */
    record CappedPatches(int side, int maxPatches, BigDecimal multiplier) implements MediaFormula {
        @Override
        public long tokens(Media media) {
            return BigDecimal.valueOf(patches(media))
                    .multiply(multiplier)
                    .setScale(0, RoundingMode.CEILING)
                    .longValueExact();
        }

        /** Before the multiplier. */
        public long patches(Media media) {
            Size size = sizeOf(media);
            long patches = size.squares(side);
            return maxPatches == 0 || patches <= maxPatches ? patches : shrunk(size);
        }

        private long shrunk(Size size) {
            long across = Math.max(1, Size.squareRoot(maxPatches * size.width() / size.height()));
            long down = Math.max(1, Size.squareRoot(maxPatches * size.height() / size.width()));
            long patches = across * size.height() <= down * size.width()
                    ? across * Size.ceilDiv(size.height() * across, size.width())
                    : down * Size.ceilDiv(size.width() * down, size.height());
            return Math.min(patches, maxPatches);
        }

        @Override
        public String text() {
            return "patches of " + side + " px" + (maxPatches == 0 ? ", no cap" : ", at most " + maxPatches)
                    + (multiplier.compareTo(BigDecimal.ONE) == 0
                            ? ""
                            : ", x " + multiplier.toPlainString() + " rounded up");
        }
    }

    /** So much for a small image, else so much for each tile (Gemini up to 2.5). */
    record SmallOrTiles(int each, int smallSide, int tile) implements MediaFormula {
        @Override
        public long tokens(Media media) {
            Size size = sizeOf(media);
            return size.longSide() <= smallSide ? each : each * size.squares(tile);
        }

        @Override
        public String text() {
            return each + " if both sides are at most " + smallSide + " px, else " + each + " a tile of " + tile
                    + " px";
        }
    }

    /** A number for each level of detail, whatever the size, times pages or seconds. */
    record ByDetail(int auto, int low, int medium, int high, String per) implements MediaFormula {
        @Override
        public long tokens(Media media) {
            int each =
                    switch (detailOf(media)) {
                        case AUTO -> auto;
                        case LOW -> low;
                        case MEDIUM -> medium;
                        case HIGH -> high;
                    };
            return timesQuantity(BigDecimal.valueOf(each), media);
        }

        @Override
        public String text() {
            return low + " low, " + medium + " medium, " + high + " high, " + auto + " unless named, " + per;
        }
    }

    /** So many tokens a second or a page. */
    record PerUnit(BigDecimal tokens, String per) implements MediaFormula {
        @Override
        public long tokens(Media media) {
            return timesQuantity(tokens, media);
        }

        @Override
        public String text() {
            return tokens.toPlainString() + " " + per + ", rounded up";
        }
    }

    /** Frames at a rate, up to a number of frames, so many tokens each. */
    record Frames(int perSecond, int maxFrames, int tokensPerFrame) implements MediaFormula {
        @Override
        public long tokens(Media media) {
            long frames = timesQuantity(BigDecimal.valueOf(perSecond), media);
            return Math.min(frames, maxFrames) * tokensPerFrame;
        }

        @Override
        public String text() {
            return tokensPerFrame + " a frame, " + perSecond + " a second, at most " + maxFrames + " frames";
        }
    }

    /** A printed table by quality and size, and so much for each partial image. */
    record PrintedTable(List<Entry> entries, int perPartial) implements MediaFormula {
        /** AUTO matches any quality. */
        public record Entry(int width, int height, Detail quality, int tokens) {
            String text() {
                String size = width + "x" + height;
                return quality == Detail.AUTO
                        ? size
                        : size + " " + quality.name().toLowerCase(Locale.ROOT);
            }
        }

        public PrintedTable {
            entries = List.copyOf(entries);
        }

        @Override
        public long tokens(Media media) {
            if (!(media instanceof Media.GeneratedImage image)) {
                throw new IllegalArgumentException("a table of made images cannot count: " + media);
            }
            StringBuilder known = new StringBuilder();
            for (Entry entry : entries) {
                boolean size = entry.width == image.width() && entry.height == image.height();
                if (size && (entry.quality == Detail.AUTO || entry.quality == image.quality())) {
                    return entry.tokens + (long) perPartial * image.partials();
                }
                known.append(known.isEmpty() ? "" : ", ").append(entry.text());
            }
            throw new UnknownTokensException("no printed tokens for "
                    + new Entry(image.width(), image.height(), image.quality(), 0).text() + "; printed are " + known);
        }

        @Override
        public String text() {
            StringBuilder text = new StringBuilder();
            for (Entry entry : entries) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(entry.text())
                        .append(' ')
                        .append(entry.tokens);
            }
            return perPartial == 0 ? text.toString() : text + "; each partial image " + perPartial;
        }
    }

    private static Size sizeOf(Media media) {
        return switch (media) {
            case Media.Image image -> new Size(image.width(), image.height());
            case Media.GeneratedImage image -> new Size(image.width(), image.height());
            case Media.Video v -> throw sizeless(v);
            case Media.AudioInput a -> throw sizeless(a);
            case Media.AudioOutput a -> throw sizeless(a);
            case Media.Pages p -> throw sizeless(p);
        };
    }

    private static IllegalArgumentException sizeless(Media media) {
        return new IllegalArgumentException("a formula over width and height cannot count: " + media);
    }

    private static Detail detailOf(Media media) {
        return switch (media) {
            case Media.Image image -> image.detail();
            case Media.GeneratedImage image -> image.quality();
            case Media.Video video -> video.detail();
            case Media.Pages pages -> pages.detail();
            case Media.AudioInput audio -> Detail.AUTO;
            case Media.AudioOutput audio -> Detail.AUTO;
        };
    }

    private static long timesQuantity(BigDecimal each, Media media) {
        BigDecimal quantity =
                switch (media) {
                    case Media.Image image -> BigDecimal.ONE;
                    case Media.GeneratedImage image -> BigDecimal.ONE;
                    case Media.Video video -> video.seconds();
                    case Media.AudioInput audio -> audio.seconds();
                    case Media.AudioOutput audio -> audio.seconds();
                    case Media.Pages pages -> BigDecimal.valueOf(pages.count());
                };
        return each.multiply(quantity).setScale(0, RoundingMode.CEILING).longValueExact();
    }
}
