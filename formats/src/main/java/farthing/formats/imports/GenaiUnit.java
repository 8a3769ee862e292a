package farthing.formats.imports;

import farthing.catalogue.CacheLifetime;
import farthing.catalogue.Direction;
import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.Modality;
import farthing.catalogue.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price key of genai-prices, as its unit registry ({@code units.yml}) declares it. Token keys are built from parts,
 * {@code input|output [_modality] [_tool|_reasoning|_citation] _mtok} and
 * {@code cache [_modality] _read|_write [_5m|_1h] _mtok}, USD per million.
 *
 * <table>
 * <caption>The other keys</caption>
 * <tr><th>key</th><th>meter</th><th>per</th></tr>
 * <tr><td>input_mchars</td><td>input_characters</td><td>1,000,000</td></tr>
 * <tr><td>audio_hours, input_audio_hours, output_audio_hours</td><td>seconds.audio, ...</td><td>3,600</td></tr>
 * <tr><td>input_gpixels</td><td>input_pixels</td><td>1,000,000,000</td></tr>
 * <tr><td>input_document_kpages, input_annotated_document_kpages</td><td>input_pages, input_pages:annotated</td><td>1,000</td></tr>
 * <tr><td>rerank_searches_kcount</td><td>rerank_units</td><td>1,000</td></tr>
 * <tr><td>web_searches_kcount, social_searches_kcount</td><td>searches, searches:x</td><td>1,000</td></tr>
 * <tr><td>storage_searches_kcount, code_executions_kcount</td><td>searches:file, tool_calls:code-execution</td>
 * <td>1,000</td></tr>
 * <tr><td>input_text_messages_kcount, requests_kcount</td><td>units:text-message, requests</td><td>1,000</td></tr>
 * </table>
 *
 * @param per units that the price buys
 */
record GenaiUnit(Meter meter, long per) {
    private record Named(String key, String meter, long per) {}

    private static final List<Named> NAMED = List.of(
            new Named("input_mchars", "input_characters", Amounts.MILLION),
            new Named("audio_hours", "seconds.audio", 3600),
            new Named("input_audio_hours", "input_seconds.audio", 3600),
            new Named("output_audio_hours", "output_seconds.audio", 3600),
            new Named("input_gpixels", "input_pixels", 1_000_000_000),
            new Named("input_document_kpages", "input_pages", 1000),
            new Named("input_annotated_document_kpages", "input_pages:annotated", 1000),
            new Named("rerank_searches_kcount", "rerank_units", 1000),
            new Named("web_searches_kcount", "searches", 1000),
            new Named("social_searches_kcount", "searches:x", 1000),
            new Named("storage_searches_kcount", "searches:file", 1000),
            new Named("code_executions_kcount", "tool_calls:code-execution", 1000),
            new Named("input_text_messages_kcount", "units:text-message", 1000),
            new Named("requests_kcount", "requests", 1000));

    /** The unit of that price key, or null if there is none. */
    static @Nullable GenaiUnit parse(String key) {
        for (Named named : NAMED) {
            if (named.key().equals(key)) {
                Meter meter = MeterNames.parse(named.meter());
                return meter == null ? null : new GenaiUnit(meter, named.per());
            }
        }
        if (!key.endsWith("_mtok")) {
            return null;
        }
        Meter meter = tokens(List.of(key.substring(0, key.length() - 5).split("_", -1)));
        return meter == null ? null : new GenaiUnit(meter, Amounts.MILLION);
    }

    private static @Nullable Meter tokens(List<String> parts) {
        Direction direction = parts.get(0).equals("output") ? Direction.OUTPUT : Direction.INPUT;
        boolean cache = parts.get(0).equals("cache");
        if (!cache && !parts.get(0).equals("input") && direction == Direction.INPUT) {
            return null;
        }
        int next = 1;
        Modality modality = next < parts.size() ? modality(parts.get(next)) : Modality.ANY;
        next += modality == Modality.ANY ? 0 : 1;
        TokenKind kind = next < parts.size() ? kind(parts.get(next), cache, direction) : TokenKind.ANY;
        next += kind == TokenKind.ANY ? 0 : 1;
        CacheLifetime lifetime = CacheLifetime.ANY;
        if (next < parts.size() && kind == TokenKind.CACHE_WRITE) {
            lifetime = switch (parts.get(next)) {
                case "5m" -> CacheLifetime.MINUTES_5;
                case "1h" -> CacheLifetime.HOUR_1;
                default -> CacheLifetime.ANY;
            };
            next += lifetime == CacheLifetime.ANY ? 0 : 1;
        }
        boolean complete = next == parts.size() && (!cache || kind != TokenKind.ANY);
        return complete ? new Meter(Family.TOKENS, direction, modality, kind, lifetime, "") : null;
    }

    private static Modality modality(String word) {
        for (Modality modality : Modality.values()) {
            if (modality != Modality.ANY && modality.label().equals(word)) {
                return modality;
            }
        }
        return Modality.ANY;
    }

    private static TokenKind kind(String word, boolean cache, Direction direction) {
        if (cache) {
            return switch (word) {
                case "read" -> TokenKind.CACHE_READ;
                case "write" -> TokenKind.CACHE_WRITE;
                default -> TokenKind.ANY;
            };
        }
        if (direction == Direction.INPUT) {
            return word.equals("tool") ? TokenKind.TOOL : TokenKind.ANY;
        }
        return switch (word) {
            case "reasoning" -> TokenKind.REASONING;
            case "citation" -> TokenKind.CITATION;
            default -> TokenKind.ANY;
        };
    }
}
