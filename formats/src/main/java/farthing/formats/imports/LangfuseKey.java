package farthing.formats.imports;

import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import java.util.ArrayList;
import java.util.List;

/**
 * A price key of langfuse: the name under which some library reports a count. Many name one meter.
 *
 * <table>
 * <caption>Keys and meters</caption>
 * <tr><th>keys</th><th>meter</th></tr>
 * <tr><td>input, input_tokens, prompt_token_count, promptTokenCount</td><td>input</td></tr>
 * <tr><td>output, output_tokens, candidates_token_count, candidatesTokenCount</td><td>output</td></tr>
 * <tr><td>input_cached_tokens, input_cache_read, cache_read_input_tokens, cached_content_token_count</td>
 * <td>cache_read</td></tr>
 * <tr><td>input_cache_creation, cache_creation_input_tokens, cache_write_tokens</td><td>cache_write</td></tr>
 * <tr><td>input_cache_creation_5m, input_cache_creation_1h</td><td>cache_write_5m, cache_write_1h</td></tr>
 * <tr><td>output_reasoning[_tokens], reasoning_tokens, thoughtsTokenCount, thoughts_token_count</td>
 * <td>reasoning</td></tr>
 * <tr><td>input_text[_tokens], input_modality_1, output_text[_tokens], output_modality_1</td>
 * <td>input.text, output.text</td></tr>
 * <tr><td>input_audio[_tokens], output_audio[_tokens], input_cached_audio_tokens, input_cached_text_tokens,
 * input_image</td><td>with that modality</td></tr>
 * <tr><td>grounding_queries, web_search_queries and their camel case</td><td>searches</td></tr>
 * <tr><td>total</td><td>input and output</td></tr>
 * </table>
 */
final class LangfuseKey {
    private LangfuseKey() {}

    /** The meters that the key prices; empty if it is not known. */
    static List<Meter> meters(String key) {
        List<Meter> meters = new ArrayList<>();
        for (String name : names(key)) {
            Meter meter = MeterNames.parse(name);
            if (meter != null) {
                meters.add(meter);
            }
        }
        return meters;
    }

    private static List<String> names(String key) {
        return switch (key) {
            case "input", "input_tokens", "prompt_token_count", "promptTokenCount" -> List.of("input");
            case "output", "output_tokens", "candidates_token_count", "candidatesTokenCount" -> List.of("output");
            case "input_cached_tokens",
                    "input_cache_read",
                    "cache_read_input_tokens",
                    "cached_content_token_count",
                    "cachedContentTokenCount" -> List.of("cache_read");
            case "input_cache_creation", "cache_creation_input_tokens", "cache_write_tokens" -> List.of("cache_write");
            case "input_cache_creation_5m" -> List.of("cache_write_5m");
            case "input_cache_creation_1h" -> List.of("cache_write_1h");
            case "output_reasoning",
                    "output_reasoning_tokens",
                    "reasoning_tokens",
                    "thoughtsTokenCount",
                    "thoughts_token_count" -> List.of("reasoning");
            case "input_text", "input_text_tokens", "input_modality_1" -> List.of("input.text");
            case "output_text", "output_text_tokens", "output_modality_1" -> List.of("output.text");
            case "input_audio", "input_audio_tokens" -> List.of("input.audio");
            case "output_audio", "output_audio_tokens" -> List.of("output.audio");
            case "input_cached_text_tokens" -> List.of("cache_read.text");
            case "input_cached_audio_tokens" -> List.of("cache_read.audio");
            case "input_image", "input_image_tokens" -> List.of("input.image");
            case "grounding_queries", "groundingQueries", "web_search_queries", "webSearchQueries" ->
                List.of("searches");
            case "total" -> List.of("input", "output");
            default -> List.of();
        };
    }
}
