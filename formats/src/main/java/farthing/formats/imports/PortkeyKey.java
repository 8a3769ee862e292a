package farthing.formats.imports;

import farthing.catalogue.Direction;
import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.Modality;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price key of Portkey.
 *
 * <table>
 * <caption>Keys and meters</caption>
 * <tr><th>key</th><th>meter</th></tr>
 * <tr><td>request_token, response_token, reasoning_token</td><td>input, output, reasoning</td></tr>
 * <tr><td>request_text_token, response_image_token and the like</td><td>with that modality</td></tr>
 * <tr><td>cache_read_input_token, cache_write_input_token, cache_write_1h</td><td>cache_read, cache_write,
 * cache_write_1h</td></tr>
 * <tr><td>cache_read_audio_input_token, cached_text_input_token and the like</td><td>cache_read with that
 * modality</td></tr>
 * <tr><td>web_search, search; web_search_low_context</td><td>searches; searches:low</td></tr>
 * <tr><td>x_search, maps, enterprise_web_search</td><td>searches:x, :maps, :enterprise</td></tr>
 * <tr><td>file_search, code_execution, attachment_search</td><td>searches:file, tool_calls:code-execution,
 * searches:attachment</td></tr>
 * <tr><td>image.QUALITY.SIZE, generated_images, image_1k</td><td>output_images[:QUALITY-SIZE], output_images,
 * output_images:1k</td></tr>
 * <tr><td>video_seconds, video_duration_seconds_W_H, input_video_TIER</td><td>output_seconds.video[:WxH],
 * input_seconds.video:TIER</td></tr>
 * <tr><td>image_token, output_video_token, embedding_image_token, embedding_text_token</td><td>output.image,
 * output.video, input.image, input.text</td></tr>
 * <tr><td>routing_units, megapixels</td><td>units:routed-token, units:megapixel</td></tr>
 * </table>
 */
final class PortkeyKey {
    /** Not prices: what a generation defaults to. */
    static final List<String> DEFAULTS = List.of("default_duration_seconds", "default_sample_count", "default_steps");

    /** In cents: from here on a price of an input image cannot be a token's. */
    private static final BigDecimal PICTURE = new BigDecimal("0.01");

    private static final String DURATION = "video_duration_seconds_";
    private static final String INPUT_VIDEO = "input_video_";

    private PortkeyKey() {}

    /** The meter of the key; null if it is not known. */
    static @Nullable Meter meter(String key, BigDecimal cents) {
        if (key.startsWith(DURATION)) {
            return named(
                    "output_seconds.video:" + key.substring(DURATION.length()).replace('_', 'x'));
        }
        if (key.startsWith(INPUT_VIDEO)) {
            return named("input_seconds.video:" + key.substring(INPUT_VIDEO.length()));
        }
        return named(
                switch (key) {
                    case "request_token" -> "input";
                    case "response_token" -> "output";
                    case "reasoning_token" -> "reasoning";
                    case "request_text_token", "embedding_text_token" -> "input.text";
                    case "request_audio_token" -> "input.audio";
                    case "request_image_token", "embedding_image_token" -> "input.image";
                    case "response_text_token" -> "output.text";
                    case "response_audio_token" -> "output.audio";
                    case "response_image_token", "image_token" -> "output.image";
                    case "output_video_token" -> "output.video";
                    case "cache_read_input_token" -> "cache_read";
                    case "cache_read_text_input_token", "cached_text_input_token" -> "cache_read.text";
                    case "cache_read_audio_input_token" -> "cache_read.audio";
                    case "cache_read_image_input_token", "cached_image_input_token" -> "cache_read.image";
                    case "cache_write_input_token" -> "cache_write";
                    case "cache_write_1h" -> "cache_write_1h";
                    case "web_search", "search" -> "searches";
                    case "web_search_low_context" -> "searches:low";
                    case "web_search_medium_context" -> "searches:medium";
                    case "web_search_high_context" -> "searches:high";
                    case "x_search" -> "searches:x";
                    case "maps" -> "searches:maps";
                    case "enterprise_web_search" -> "searches:enterprise";
                    case "file_search" -> "searches:file";
                    case "attachment_search" -> "searches:attachment";
                    case "code_execution" -> "tool_calls:code-execution";
                    case "generated_images" -> "output_images";
                    case "image_1k" -> "output_images:1k";
                    case "input_image" -> cents.compareTo(PICTURE) < 0 ? "input.image" : "input_images";
                    case "video_seconds" -> "output_seconds.video";
                    case "routing_units" -> "units:routed-token";
                    case "megapixels" -> "units:megapixel";
                    default -> "";
                });
    }

    /** A picture of a quality and size; default says that nothing is asked for. */
    static Meter image(String quality, String size) {
        String variant = quality.equals("default") ? "" : quality;
        if (!size.equals("default")) {
            variant = variant.isEmpty() ? size : variant + "-" + size;
        }
        Meter images = Meter.of(Family.IMAGES, Direction.OUTPUT, Modality.ANY);
        return variant.isEmpty() ? images : images.with(variant);
    }

    private static @Nullable Meter named(String name) {
        return name.isEmpty() ? null : MeterNames.parse(name);
    }
}
