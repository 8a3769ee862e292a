package farthing.io.worked;

import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words that printed examples use. */
final class ExampleWords {
    /** Words that name a meter, in inputs and in prices alike. */
    static final Map<String, String> METERS = Map.ofEntries(
            Map.entry("input", "input"),
            Map.entry("input_uncached", "input"),
            Map.entry("in", "input"),
            Map.entry("prompt", "input"),
            Map.entry("text", "input"),
            Map.entry("fresh", "input"),
            Map.entry("transcript", "input"),
            Map.entry("frame_selection_tokens", "input"),
            Map.entry("output", "output"),
            Map.entry("out", "output"),
            Map.entry("completion", "output"),
            Map.entry("out_text", "output"),
            Map.entry("audio", "input.audio"),
            Map.entry("audio_in", "input.audio"),
            Map.entry("out_audio", "output.audio"),
            Map.entry("audio_out", "output.audio"),
            Map.entry("image_output_tokens", "output.image"),
            Map.entry("image_output", "output.image"),
            Map.entry("image_out", "output.image"),
            Map.entry("cache_read", "cache_read"),
            Map.entry("read", "cache_read"),
            Map.entry("cached", "cache_read"),
            Map.entry("cache_write", "cache_write"),
            Map.entry("cache_write_5m", "cache_write"),
            Map.entry("write", "cache_write"),
            Map.entry("written", "cache_write"),
            Map.entry("cache_write_1h", "cache_write_1h"),
            Map.entry("citation", "citation"),
            Map.entry("reasoning", "reasoning"),
            Map.entry("search", "searches"),
            Map.entry("searches", "searches"),
            Map.entry("queries", "searches"),
            Map.entry("web_search", "searches"),
            Map.entry("web_searches", "searches"),
            Map.entry("request", "requests"),
            Map.entry("grader_in", "input:grader"),
            Map.entry("grader_out", "output:grader"),
            Map.entry("running_hours", "units:session"),
            Map.entry("hours", "units:train"),
            Map.entry("neurons", "units:neurons"),
            Map.entry("retrieval_tx", "units:retrieval"),
            Map.entry("minutes", "units:minute"),
            Map.entry("seconds", "units:second"),
            Map.entry("events", "units:event"),
            Map.entry("records", "units:record"),
            Map.entry("retrievals", "units:retrieval"));

    /** Words for how often the rest of the inputs happens. */
    static final List<String> TIMES =
            List.of("calls", "tx", "images", "requests", "epochs", "tickets", "conversations", "sessions");

    /** Words for a factor on every price. */
    static final List<String> DISCOUNTS = List.of("batch_mult", "discount_mult");

    /** Words of arrangements that no call consumes, and why. */
    static final Map<String, String> OUTSIDE = Map.ofEntries(
            Map.entry("ptu", "provisioned throughput is paid by the hour, used or not"),
            Map.entry("deployed", "provisioned throughput is paid by the hour, used or not"),
            Map.entry("price_ratio", "a conversion rate of provisioned throughput"),
            Map.entry("qps", "sizing of provisioned throughput"),
            Map.entry("itpm", "a rate limit, not a price"),
            Map.entry("burndown", "a rate limit, not a price"),
            Map.entry("quota", "a rate limit, not a price"),
            Map.entry("rate", "a burn-down rate of provisioned throughput"),
            Map.entry("usd_per_ccu", "a unit of account of a marketplace, not usage"),
            Map.entry("lines", "a sum over other services (search index, functions, storage), whose lines are given"),
            Map.entry("ocu", "hours of a search index, another service"),
            Map.entry("gb", "memory of a hosting runtime, another service"),
            Map.entry("gb_hour", "processor and memory hours of a hosting runtime, another service"),
            Map.entry("events_day", "records kept for a month by an agent's memory service, another service"));

    private ExampleWords() {}

    /** How many units a price buys: {@code input_per_mtok}, {@code search_1k}, {@code train_hour}, {@code in}. */
    record Suffix(String stem, String unit, long per) {
        static Suffix of(String word) {
            List<Suffix> found = new ArrayList<>();
            for (var suffix : Map.of("_per_mtok", 1_000_000, "_per_1k", 1000, "_1k", 1000, "_hour", 1)
                    .entrySet()) {
                if (word.endsWith(suffix.getKey())) {
                    found.add(new Suffix(
                            word.substring(0, word.length() - suffix.getKey().length()), "", suffix.getValue()));
                }
            }
            found.sort((a, b) -> a.stem.length() - b.stem.length());
            return switch (word) {
                case "per_mtok" -> new Suffix("", "", 1_000_000);
                case "per_1k" -> new Suffix("", "", 1000);
                case "per_minute" -> new Suffix("", "minute", 1);
                case "per_second" -> new Suffix("", "second", 1);
                case "per_hour" -> new Suffix("", "hour", 1);
                case "per_1k_neurons" -> new Suffix("", "neurons", 1000);
                default -> found.isEmpty() ? new Suffix(word, "", 1_000_000) : found.get(0);
            };
        }
    }

    /** The meter that a word of prices names; an unknown word is a unit of its own name. */
    static String meter(String stem) {
        String known = METERS.get(stem);
        Meter parsed = MeterNames.parse(stem);
        return known != null ? known : parsed != null ? stem : "units:" + stem;
    }
}
