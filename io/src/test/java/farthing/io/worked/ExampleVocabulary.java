package farthing.io.worked;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
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
                String reason = ExampleWords.OUTSIDE.get(words.key(i));
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
            Doc detail = inputs.get("detail");
            if (detail != null) {
                media.put("detail", detail);
            }
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
        if (inputs.has("M") && inputs.has("N")) {
            return worked.put("bill", meanOfReads());
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

    /** What a call costs on average, in plain input tokens, if the first of N writes a padded prefix. */
    private Obj meanOfReads() {
        BigDecimal calls = input("N");
        Obj once = new Obj(0)
                .put("cache_write", Objects.requireNonNull(inputs.get("M")))
                .put("cache_read", number(input("M").multiply(calls.subtract(BigDecimal.ONE))));
        Obj card = new Obj(0);
        put(card, "cache_write", input("w"), calls.longValueExact());
        put(card, "cache_read", input("r"), calls.longValueExact());
        return bill(card, List.of(calls(BigDecimal.ONE, once)));
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
        for (String word : ExampleWords.TIMES) {
            times = inputs.has(word) ? times.multiply(input(word)) : times;
        }
        Obj usage = usage();
        Obj bill = bill(fitting(cardPrices(), usage), List.of(calls(times, usage)));
        if (inputs.has("days")) {
            bill.put("days", Objects.requireNonNull(inputs.get("days")));
            dayPlaces().ifPresent(places -> bill.put("dayPlaces", places));
        }
        return bill;
    }

    /** One count and one price belong together, whatever words are used for them. */
    private static Obj fitting(Obj card, Obj usage) {
        return card.size() == 1 && usage.size() == 1 ? new Obj(0).put(usage.key(0), card.value(0)) : card;
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
            } else if (!ExampleWords.TIMES.contains(word) && !word.equals("days") && !word.equals("tokens_per_frame")) {
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
        boolean spoken = stem.startsWith("user") || stem.startsWith("assistant");
        String meter = plain ? soleMeter() : spoken ? "input.audio" : ExampleWords.METERS.get(stem);
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
            if (!word.equals("tokens_per_frame")
                    && !word.equals("per_unit")
                    && !ExampleWords.DISCOUNTS.contains(word)) {
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
                putDiscounted(card, ExampleWords.meter(stem), amount.multiply(price("input_per_mtok")), 1_000_000);
            } else {
                putDiscounted(
                        card,
                        ExampleWords.meter(stem),
                        prices.has("per_unit") ? amount.multiply(price("per_unit")) : amount,
                        1);
            }
        } else if (word.startsWith("request_1k_")) {
            putDiscounted(card, "requests:" + word.substring(11), amount, 1000);
        } else {
            ExampleWords.Suffix suffix = ExampleWords.Suffix.of(word);
            putDiscounted(
                    card,
                    suffix.stem().isEmpty() ? soleInput(suffix) : ExampleWords.meter(suffix.stem()),
                    amount,
                    suffix.per());
        }
    }

    /** The meter that a nameless price is for: what the one input counts. */
    private String soleInput(ExampleWords.Suffix suffix) {
        String word = inputs.key(0);
        return suffix.unit().isEmpty() ? ExampleWords.METERS.getOrDefault(word, "input") : "units:" + suffix.unit();
    }

    private void putDiscounted(Obj card, String meter, BigDecimal amount, long per) {
        BigDecimal price = amount;
        for (String word : ExampleWords.DISCOUNTS) {
            price = prices.has(word) ? price.multiply(price(word)) : price;
        }
        put(card, meter, price, per);
    }

    private static void put(Obj card, String meter, BigDecimal amount, long per) {
        card.put(meter, new Obj(0).put("price", Decimals.plain(amount)).put("per", per));
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
