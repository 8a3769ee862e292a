package farthing.formats.imports;

import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.ServiceTier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price key of litellm's map: unit, then {@code _above_<N>k_tokens}, then {@code _priority} or {@code _flex}, or
 * {@code _batches}. {@code _above_1hr} is no threshold but the one-hour cache write.
 *
 * <table>
 * <caption>Units and meters</caption>
 * <tr><th>unit</th><th>meter</th></tr>
 * <tr><td>input_cost_per_token, output_cost_per_token</td><td>input, output</td></tr>
 * <tr><td>output_cost_per_reasoning_token, citation_cost_per_token</td><td>reasoning, citation</td></tr>
 * <tr><td>cache_read_input_token_cost, input_cost_per_token_cache_hit</td><td>cache_read</td></tr>
 * <tr><td>cache_creation_input_token_cost[_above_1hr]</td><td>cache_write, cache_write_1h</td></tr>
 * <tr><td>..._per_audio_token, ..._per_image_token, ..._per_video_token</td><td>with that modality</td></tr>
 * <tr><td>..._per_character, ..._per_image, ..._per_pixel</td><td>input_ or output_characters, images, pixels</td></tr>
 * <tr><td>..._per_[audio_|video_]per_second, ..._per_second</td><td>seconds, by the model's mode</td></tr>
 * <tr><td>input_cost_per_query, input_cost_per_request</td><td>rerank_units or searches, requests</td></tr>
 * <tr><td>ocr_cost_per_page, annotation_cost_per_page</td><td>input_pages, input_pages:annotated</td></tr>
 * <tr><td>code_interpreter_cost_per_session and other tool prices</td><td>units:code-session, searches:file, ...</td></tr>
 * </table>
 *
 * @param per units that the price of the key buys
 * @param wanted units that our price is written for
 * @param above threshold of total input tokens, 0 for none
 * @param synonym whether the key repeats another one
 */
record LitellmKey(Meter meter, ServiceTier tier, long above, long per, long wanted, boolean synonym) {
    private static final String ABOVE = "_above_";
    private static final String TOKENS = "k_tokens";

    private record Unit(String key, String meter, long per, long wanted) {}

    private static final long M = Amounts.MILLION;

    private static final List<Unit> UNITS = List.of(
            new Unit("input_cost_per_token", "input", 1, M),
            new Unit("output_cost_per_token", "output", 1, M),
            new Unit("output_cost_per_reasoning_token", "reasoning", 1, M),
            new Unit("cache_read_input_token_cost", "cache_read", 1, M),
            new Unit("cache_creation_input_token_cost", "cache_write", 1, M),
            new Unit("cache_creation_input_token_cost_above_1hr", "cache_write_1h", 1, M),
            new Unit("cache_creation_input_audio_token_cost", "cache_write.audio", 1, M),
            new Unit("cache_read_input_audio_token_cost", "cache_read.audio", 1, M),
            new Unit("cache_read_input_image_token_cost", "cache_read.image", 1, M),
            new Unit("input_cost_per_token_cache_hit", "cache_read", 1, M),
            new Unit("input_cost_per_audio_token", "input.audio", 1, M),
            new Unit("input_cost_per_image_token", "input.image", 1, M),
            new Unit("input_cost_per_video_token", "input.video", 1, M),
            new Unit("output_cost_per_audio_token", "output.audio", 1, M),
            new Unit("output_cost_per_image_token", "output.image", 1, M),
            new Unit("output_cost_per_video_token", "output.video", 1, M),
            new Unit("citation_cost_per_token", "citation", 1, M),
            new Unit("input_cost_per_character", "input_characters", 1, M),
            new Unit("output_cost_per_character", "output_characters", 1, M),
            new Unit("input_cost_per_pixel", "input_pixels", 1, 1_000_000_000),
            new Unit("output_cost_per_pixel", "output_pixels", 1, 1_000_000_000),
            new Unit("input_cost_per_image", "input_images", 1, 1),
            new Unit("output_cost_per_image", "output_images", 1, 1),
            new Unit("input_cost_per_second", "input_seconds", 1, 1),
            new Unit("output_cost_per_second", "output_seconds", 1, 1),
            new Unit("input_cost_per_audio_per_second", "input_seconds.audio", 1, 1),
            new Unit("input_cost_per_video_per_second", "input_seconds.video", 1, 1),
            new Unit("output_cost_per_video_per_second", "output_seconds.video", 1, 1),
            new Unit("input_cost_per_query", "searches", 1, 1),
            new Unit("input_cost_per_request", "requests", 1, 1),
            new Unit("ocr_cost_per_page", "input_pages", 1, 1),
            new Unit("annotation_cost_per_page", "input_pages:annotated", 1, 1),
            new Unit("ocr_cost_per_credit", "units:ocr-credit", 1, 1),
            new Unit("code_interpreter_cost_per_session", "units:code-session", 1, 1),
            new Unit("file_search_cost_per_1k_calls", "searches:file", 1000, 1000),
            new Unit("file_search_cost_per_gb_per_day", "units:file-search-gb-day", 1, 1),
            new Unit("vector_store_cost_per_gb_per_day", "units:vector-store-gb-day", 1, 1),
            new Unit("computer_use_input_cost_per_1k_tokens", "input:computer-use", 1000, 1000),
            new Unit("computer_use_output_cost_per_1k_tokens", "output:computer-use", 1000, 1000));

    /** The key read, or null if it names no unit that is known. */
    static @Nullable LitellmKey parse(String key, String mode) {
        ServiceTier tier = ServiceTier.STANDARD;
        String rest = key;
        if (rest.endsWith("_priority")) {
            tier = ServiceTier.PRIORITY;
        } else if (rest.endsWith("_flex")) {
            tier = ServiceTier.FLEX;
        } else if (rest.endsWith("_batches")) {
            tier = ServiceTier.BATCH;
        }
        rest = tier == ServiceTier.STANDARD ? rest : rest.substring(0, rest.lastIndexOf('_'));
        if (rest.endsWith("_batch_requests")) {
            tier = ServiceTier.BATCH;
            rest = rest.substring(0, rest.length() - "_batch_requests".length());
        }
        long above = 0;
        int bound = rest.lastIndexOf(ABOVE);
        if (bound > 0 && rest.endsWith(TOKENS)) {
            above = thousands(rest.substring(bound + ABOVE.length(), rest.length() - TOKENS.length()));
            rest = above == 0 ? rest : rest.substring(0, bound);
        }
        return unit(rest, mode, tier, above);
    }

    private static long thousands(String digits) {
        if (digits.isEmpty() || digits.length() > 6) {
            return 0;
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            value = value * 10 + (c - '0');
        }
        return value * 1000;
    }

    private static @Nullable LitellmKey unit(String rest, String mode, ServiceTier tier, long above) {
        Unit best = null;
        for (Unit unit : UNITS) {
            boolean starts = rest.equals(unit.key()) || rest.startsWith(unit.key() + "_");
            if (starts && (best == null || unit.key().length() > best.key().length())) {
                best = unit;
            }
        }
        if (best == null) {
            return null;
        }
        String qualifier = rest.length() == best.key().length()
                ? ""
                : rest.substring(best.key().length() + 1);
        Meter meter = MeterNames.parse(inMode(best.meter(), mode));
        // A qualifier of a token price is a unit of its own that is not known; one of a picture is its format.
        if (meter == null || (!qualifier.isEmpty() && (meter.isInputTokens() || meter.isOutputTokens()))) {
            return null;
        }
        boolean synonym = best.key().equals("input_cost_per_token_cache_hit");
        return new LitellmKey(
                qualifier.isEmpty() ? meter : meter.with(qualifier), tier, above, best.per(), best.wanted(), synonym);
    }

    /** The same key means another thing for another kind of model. */
    private static String inMode(String meter, String mode) {
        return switch (meter) {
            case "searches" -> mode.equals("rerank") ? "rerank_units" : meter;
            case "input_seconds" ->
                mode.equals("audio_transcription") ? "input_seconds.audio" : provisioned(meter, mode);
            case "output_seconds" ->
                switch (mode) {
                    case "video_generation" -> "output_seconds.video";
                    case "audio_speech" -> "output_seconds.audio";
                    default -> provisioned(meter, mode);
                };
            default -> meter;
        };
    }

    /** A chat model by the second is a reserved unit of throughput. */
    private static String provisioned(String meter, String mode) {
        return mode.equals("chat") || mode.equals("completion") || mode.equals("embedding")
                ? "units:provisioned-second"
                : meter;
    }
}
