package farthing.io.usage;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Listing;
import farthing.catalogue.RateCard;
import farthing.catalogue.ServiceTier;
import farthing.formats.book.BookParts;
import farthing.formats.book.BookReader;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.usage.Dialects;
import farthing.formats.usage.Part;
import farthing.formats.usage.Reading;
import farthing.io.JsonDocs;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.rating.Charge;
import farthing.rating.Conditions;
import farthing.rating.Rater;
import farthing.rating.Statement;
import farthing.rating.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Usage bodies of every API with the cells and the exact amount that follow from them (usage-facts.jsonl): bodies and
 * amounts were made from published prices and rules by other means than this code, the recorded ones by a provider.
 */
class UsageFactsTest {
    private static final BookParts BOOK = BookReader.readHeader(JsonDocs.parse("""
            {"schema": "farthing/book/1", "book": "facts", "date": "2026-11-21", "sources": [{"id": "published"}]}
            """));

    static Stream<String> facts() {
        return lines().stream().map(line -> text((Obj) JsonDocs.parse(line), "id") + " " + line);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("facts")
    void aBodyGivesItsCellsAndItsAmount(String fact) {
        Obj record = (Obj) JsonDocs.parse(fact.substring(fact.indexOf(' ') + 1));
        String id = text(record, "id");
        Obj expected = (Obj) Objects.requireNonNull(record.get("expected"));
        Reading reading = Dialects.read(
                text(record, "provider"), text(record, "api"), Objects.requireNonNull(record.get("usage")));
        assertThat(reading).as(id).isInstanceOf(Reading.Read.class);
        Reading.Read read = (Reading.Read) reading;
        Statement statement = Rater.rate(read.parts().get(0).usage(), card(record), conditions(record));
        if (expected.get("cells") instanceof Obj cells) {
            assertThat(cells(read.parts().get(0).usage())).as(id).isEqualTo(cells(cells));
            checkStated(id, read, expected);
            assertThat(statement.status().name()).as(id).isEqualTo(text(expected, "status"));
        } else {
            assertThat(charges(statement)).as(id).isEqualTo(cells((Obj)
                    Objects.requireNonNull(expected.get("charges"))));
        }
        if (expected.has("amount")) {
            assertThat(Objects.requireNonNull(statement.list()).amount())
                    .as(id)
                    .isEqualByComparingTo(text(expected, "amount"));
        }
    }

    @Test
    void everyApiAndTariffShapeHasFacts() {
        Map<String, Integer> dialects = new TreeMap<>();
        for (String line : lines()) {
            dialects.merge(text((Obj) JsonDocs.parse(line), "dialect"), 1, Integer::sum);
        }
        assertThat(lines()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(dialects)
                .containsKeys(
                        "openai-chat",
                        "openai-stream",
                        "openai-responses",
                        "openai-realtime",
                        "openai-images",
                        "openai-audio",
                        "embeddings",
                        "azure-chat",
                        "anthropic",
                        "anthropic-stream",
                        "anthropic-iterations",
                        "gemini",
                        "gemini-live",
                        "gemini-stream",
                        "bedrock-converse",
                        "bedrock-invoke",
                        "mistral",
                        "groq",
                        "deepseek",
                        "xai",
                        "cohere",
                        "perplexity",
                        "openrouter",
                        "compatible",
                        "graduated",
                        "time-of-day",
                        "effective-period",
                        "audio-increments");
    }

    private static void checkStated(String id, Reading.Read read, Obj expected) {
        ServiceTier tier = read.tier();
        assertThat(tier == null ? null : tier.label()).as(id).isEqualTo(optional(expected, "tier"));
        assertThat(read.region()).as(id).isEqualTo(optional(expected, "region"));
        String claim = optional(expected, "claim");
        if (claim == null) {
            assertThat(read.claim()).as(id).isNull();
        } else {
            assertThat(Objects.requireNonNull(read.claim(), id).charged().amount())
                    .as(id)
                    .isEqualByComparingTo(claim);
        }
        List<Doc> more = expected.get("more") instanceof Doc.Arr list ? list.items() : List.of();
        assertThat(read.parts()).as(id).hasSize(more.size() + 1);
        for (int i = 0; i < more.size(); i++) {
            Part part = read.parts().get(i + 1);
            Obj stated = (Obj) more.get(i);
            assertThat(part.model()).as(id).isEqualTo(optional(stated, "model"));
            assertThat(cells(part.usage())).as(id).isEqualTo(cells((Obj) Objects.requireNonNull(stated.get("cells"))));
        }
    }

    private static RateCard card(Obj record) {
        List<Doc> cards = ((Doc.Arr) Objects.requireNonNull(record.get("cards"))).items();
        Doc currency = ((Obj) cards.get(0)).get("currency");
        BookParts book = currency instanceof Doc.Text text
                ? new BookParts(BOOK.name(), BOOK.date(), new Currency(text.value()), BOOK.sources(), List.of())
                : BOOK;
        Listing listing =
                BookReader.readListing(new Obj(1).put("id", "fact").put("cards", new Doc.Arr(cards, 1)), book);
        return Objects.requireNonNull(listing.cardAt(at(record)));
    }

    private static Instant at(Obj record) {
        return Instant.parse(text(record, "at"));
    }

    private static Conditions conditions(Obj record) {
        String label = optional(record, "tier");
        ServiceTier tier = label == null ? ServiceTier.STANDARD : Objects.requireNonNull(ServiceTier.ofLabel(label));
        String region = optional(record, "region");
        return new Conditions(at(record), tier, region == null ? "" : region);
    }

    private static Map<String, String> cells(Usage usage) {
        Map<String, String> cells = new TreeMap<>();
        for (int i = 0; i < usage.size(); i++) {
            cells.put(usage.meter(i).name(), Decimals.plain(usage.units(i)));
        }
        return cells;
    }

    private static Map<String, String> cells(Obj stated) {
        Map<String, String> cells = new TreeMap<>();
        for (int i = 0; i < stated.size(); i++) {
            cells.put(stated.key(i), OraclePrices.text(stated.value(i)));
        }
        return cells;
    }

    private static Map<String, String> charges(Statement statement) {
        Map<String, String> charges = new TreeMap<>();
        for (Charge charge : statement.charges()) {
            charges.put(charge.meter().name(), Decimals.plain(charge.units()));
        }
        return charges;
    }

    private static String text(Obj object, String key) {
        return OraclePrices.text(Objects.requireNonNull(object.get(key), key));
    }

    private static @Nullable String optional(Obj object, String key) {
        return object.get(key) instanceof Doc.Text text ? text.value() : null;
    }

    private static List<String> lines() {
        String name = "/farthing/usage/usage-facts.jsonl";
        try (InputStream file = Objects.requireNonNull(UsageFactsTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
