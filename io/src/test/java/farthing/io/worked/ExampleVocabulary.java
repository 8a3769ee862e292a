package farthing.io.worked;

import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a printed example by the names of its inputs and prices, whichever example it is: words that name a meter,
 * words that multiply, words that say how many units a price buys. What has no such words is outside of a call.
 */
final class ExampleVocabulary {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** Words that name a meter, in inputs and in prices alike. */
    private static final Map<String, String> METERS = Map.ofEntries(
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
    private static final List<String> TIMES =
            List.of("calls", "tx", "images", "requests", "epochs", "tickets", "conversations", "sessions");

    /** Words of arrangements that no call consumes, and why. */
    private static final Map<String, String> OUTSIDE = Map.ofEntries(
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

    private final Obj inputs;
    private final Obj prices;
    private final String model;
    private final String rule;

    private ExampleVocabulary(Obj record) {
        this.inputs = object(record, "inputs");
        this.prices = object(record, "unit_prices");
        this.model = text(record, "model");
        this.rule = text(record, "rule");
    }

    /** The reason why no call can express the example, or null. */
    static @Nullable String outside(Obj record) {
        if (record.has("expected_usd") && isMemoryOfAgents(object(record, "inputs"))) {
            return null;
        }
        for (String part : List.of("inputs", "unit_prices")) {
            Obj words = object(record, part);
            for (int i = 0; i < words.size(); i++) {
                String reason = OUTSIDE.get(words.key(i));
                if (reason != null) {
                    return reason;
                }
            }
        }
        return null;
    }

    private static boolean isMemoryOfAgents(Obj inputs) {
        return inputs.has("events") && inputs.has("records") && inputs.has("retrievals");
    }

    /** The example in our own format. */
    static Obj worked(Obj record) {
        String expected = record.has("expected_usd") ? text(record, "expected_usd") : text(record, "expected_units");
        String date = text(record, "date");
        Obj worked = new Obj(0)
                .put("id", text(record, "id"))
                .put("provider", text(record, "provider"))
                .put("model", ownModel(text(record, "model")))
                .put("source", text(record, "source"))
                .put("date", date)
                .put("at", instantDay(date))
                .put("places", Math.max(0, new BigDecimal(expected).scale()))
                .put("expected", expected);
        return new ExampleVocabulary(record).question(worked);
    }

    /** A class of models stands for one of its members. */
    private static String ownModel(String model) {
        if (model.contains("(high-resolution tier)")) {
            return "claude-opus-4-7";
        }
        if (model.contains("(standard tier)")) {
            return "claude-sonnet-4-6";
        }
        return model.indexOf(' ') < 0 ? model : model.substring(0, model.indexOf(' '));
    }

    private static String instantDay(String date) {
        String day = date.replace("~", "");
        return switch (day.length()) {
            case 4 -> day + "-07-01";
            case 7 -> day + "-15";
            case 10 -> day;
            default -> day.substring(0, 4) + "-12-31";
        };
    }

    private Obj question(Obj worked) {
        if (inputs.has("w") && inputs.has("h")) {
            Obj media = new Obj(0)
                    .put("width", Objects.requireNonNull(inputs.get("w")))
                    .put("height", Objects.requireNonNull(inputs.get("h")));
            return worked.put("media", model.contains("before x") ? media.put("beforeMultiplier", true) : media);
        }
        if (inputs.has("docs")) {
            return worked.put("rerankDocuments", Objects.requireNonNull(inputs.get("docs")));
        }
        if (inputs.has("frames") && prices.size() == 1 && prices.has("tokens_per_frame")) {
            return worked.put("media", new Obj(0).put("videoSeconds", Objects.requireNonNull(inputs.get("frames"))));
        }
        if (inputs.has("write_mult") || inputs.has("L")) {
            return worked.put("breakEven", breakEven());
        }
        if (inputs.has("M")) {
            return worked.put("bill", oneRead());
        }
        if (inputs.has("day_usd")) {
            return worked.put("bill", repeatedDay());
        }
        if (prices.size() == 0) {
            return worked.put(inputs.has("read") ? "readShare" : "billedTokens", usage());
        }
        return inputs.has("doc_tokens") ? worked.put("bill", chunkedDocuments()) : worked.put("bill", bill());
    }

    private Obj breakEven() {
        String write = inputs.has("write_mult") ? "write_mult" : "w";
        String read = inputs.has("read_mult") ? "read_mult" : "r";
        Obj multiples = new Obj(0).put("input", perOne(BigDecimal.ONE));
        multiples.put("cache_read", perOne(input(read))).put("cache_write", perOne(input(write)));
        boolean padded = inputs.has("L");
        return new Obj(0)
                .put("prices", multiples)
                .put("plain", padded ? input("L").longValueExact() : 1)
                .put("padded", padded ? input("M").longValueExact() : 1)
                .put("less", padded ? 0 : 1);
    }

    /** What one read of a padded prefix costs, in plain input tokens. */
    private Obj oneRead() {
        Obj usage = new Obj(0).put("cache_read", Objects.requireNonNull(inputs.get("M")));
        return bill(new Obj(0).put("cache_read", perOne(input("r"))), List.of(calls(BigDecimal.ONE, usage)));
    }

    private Obj repeatedDay() {
        Obj usage = new Obj(0).put("units:day", 1);
        Obj day = new Obj(0).put("units:day", perOne(input("day_usd")));
        return bill(day, List.of(calls(input("days"), usage)));
    }

    /** Documents to a million tokens, each written to the cache once and read for every chunk. */
    private Obj chunkedDocuments() {
        BigDecimal documents = Decimals.divide(MILLION, input("doc_tokens"));
        BigDecimal chunks = Decimals.divide(input("doc_tokens"), input("chunk"));
        BigDecimal tokens = input("doc_tokens");
        Obj usage = new Obj(0)
                .put("cache_write", number(tokens.multiply(input("cache_writes_per_doc"))))
                .put("cache_read", number(tokens.multiply(input("cache_reads_per_doc"))))
                .put("input", number(chunks.multiply(input("chunk").add(input("instruction")))))
                .put("output", number(chunks.multiply(input("context_out"))));
        return bill(cardPrices(), List.of(calls(documents, usage)));
    }

    private Obj bill() {
        BigDecimal times = BigDecimal.ONE;
        for (String word : TIMES) {
            times = inputs.has(word) ? times.multiply(input(word)) : times;
        }
        Obj bill = bill(cardPrices(), List.of(calls(times, usage())));
        if (inputs.has("days")) {
            bill.put("days", Objects.requireNonNull(inputs.get("days")));
            dayPlaces().ifPresent(places -> bill.put("dayPlaces", places));
        }
        return bill;
    }

    private Optional<Integer> dayPlaces() {
        if (rule.contains("rounded to cents")) {
            return Optional.of(2);
        }
        int at = rule.indexOf("rounded to ");
        return at < 0 ? Optional.empty() : Optional.of(rule.charAt(at + 11) - '0');
    }

    private static Obj bill(Obj prices, List<Doc> calls) {
        return new Obj(0).put("prices", prices).put("calls", new Doc.Arr(calls, 0));
    }

    private static Obj calls(BigDecimal times, Obj usage) {
        return new Obj(0).put("times", number(times)).put("usage", usage);
    }

    /** Counts by meter; a plain number of tokens or queries belongs to the one price there is. */
    private Obj usage() {
        Map<String, BigDecimal> usage = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            String word = inputs.key(i);
            if (word.equals("context")) {
                usage.merge("requests:" + Fields.asText(inputs.value(i), word), BigDecimal.ONE, BigDecimal::add);
            } else if (word.equals("frames")) {
                usage.merge("input", input(word).multiply(input("tokens_per_frame")), BigDecimal::add);
            } else if (word.equals("multiplier")) {
                usage.merge("input", MILLION, BigDecimal::add);
            } else if (!TIMES.contains(word) && !word.equals("days") && !word.equals("tokens_per_frame")) {
                count(usage, word);
            }
        }
        Obj doc = new Obj(0);
        usage.forEach((meter, count) -> doc.put(meter, number(count)));
        return doc;
    }

    private void count(Map<String, BigDecimal> usage, String word) {
        String stem = word.endsWith("_day") ? word.substring(0, word.length() - 4) : word;
        BigDecimal factor = BigDecimal.ONE;
        if (stem.endsWith("_mtok")) {
            stem = stem.substring(0, stem.length() - 5);
            factor = MILLION;
        }
        boolean plain = stem.equals("tokens") || stem.startsWith("tokens_");
        String meter = plain ? soleMeter() : METERS.get(stem);
        if (meter == null) {
            throw new IllegalArgumentException("no meter is called '" + word + "'");
        }
        usage.merge(meter, input(word).multiply(factor), BigDecimal::add);
    }

    private String soleMeter() {
        return cardPrices().key(0);
    }

    private Obj cardPrices() {
        Obj card = new Obj(0);
        for (int i = 0; i < prices.size(); i++) {
            String word = prices.key(i);
            if (!word.equals("tokens_per_frame") && !word.equals("per_unit")) {
                putPrice(card, word);
            }
        }
        if (prices.size() == 1 && prices.has("per_unit")) {
            card.put("input", perOne(input("multiplier").multiply(price("per_unit"))));
        }
        return card;
    }

    private void putPrice(Obj card, String word) {
        BigDecimal amount = price(word);
        if (word.endsWith("_mult")) {
            String stem = word.substring(0, word.length() - 5);
            if (prices.has("input_per_mtok")) {
                put(card, meter(stem), amount.multiply(price("input_per_mtok")), 1_000_000);
            } else {
                put(card, meter(stem), prices.has("per_unit") ? amount.multiply(price("per_unit")) : amount, 1);
            }
        } else if (word.startsWith("request_1k_")) {
            put(card, "requests:" + word.substring(11), amount, 1000);
        } else {
            Suffix suffix = Suffix.of(word);
            put(card, suffix.stem.isEmpty() ? soleInput(suffix) : meter(suffix.stem), amount, suffix.per);
        }
    }

    /** The meter that a nameless price is for: what the one input counts. */
    private String soleInput(Suffix suffix) {
        String word = inputs.key(0);
        return suffix.unit.isEmpty() ? METERS.getOrDefault(word, "input") : "units:" + suffix.unit;
    }

    private static void put(Obj card, String meter, BigDecimal amount, long per) {
        card.put(meter, new Obj(0).put("price", Decimals.plain(amount)).put("per", per));
    }

    private static String meter(String stem) {
        String known = METERS.get(stem);
        Meter parsed = MeterNames.parse(stem);
        return known != null ? known : parsed != null ? stem : "units:" + stem;
    }

    /** How many units a price buys: {@code input_per_mtok}, {@code search_1k}, {@code train_hour}, {@code in}. */
    private record Suffix(String stem, String unit, long per) {
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
                case "per_1k_neurons" -> new Suffix("", "neurons", 1000);
                default -> found.isEmpty() ? new Suffix(word, "", 1_000_000) : found.get(0);
            };
        }
    }

    private BigDecimal input(String word) {
        return Fields.asDecimal(Objects.requireNonNull(inputs.get(word), word), word);
    }

    private BigDecimal price(String word) {
        return Fields.asDecimal(Objects.requireNonNull(prices.get(word), word), word);
    }

    private static Obj perOne(BigDecimal price) {
        return new Obj(0).put("price", Decimals.plain(price)).put("per", 1);
    }

    private static Doc number(BigDecimal value) {
        return new Doc.Num(Decimals.plain(value), 0);
    }

    static Obj object(Obj record, String key) {
        return Objects.requireNonNull(Doc.asObject(record.get(key)), key);
    }

    static String text(Obj record, String key) {
        return Fields.asText(Objects.requireNonNull(record.get(key), key), key);
    }
}
