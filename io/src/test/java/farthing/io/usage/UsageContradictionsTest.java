package farthing.io.usage;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.NameResolver;
import farthing.catalogue.ServiceTier;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.usage.Dialects;
import farthing.formats.usage.Reading;
import farthing.io.JsonDocs;
import farthing.io.ShippedBooks;
import farthing.quantity.Money;
import farthing.rating.Conditions;
import farthing.rating.PriceDesk;
import farthing.rating.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What contradicts itself is set aside with the fields and values that do, and nothing is ever thrown. */
class UsageContradictionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            openai | {"usage":{"prompt_tokens":-5,"completion_tokens":1}} | prompt_tokens is number -5
            openai | {"usage":{"prompt_tokens":"5","completion_tokens":1}} | prompt_tokens is text '5', not a whole number
            openai | {"usage":{"prompt_tokens":1.5,"completion_tokens":1}} | prompt_tokens is number 1.5, not a whole number
            openai | {"usage":{"prompt_tokens":1e400,"completion_tokens":1}} | prompt_tokens is number 1e400
            openai | {"usage":{"prompt_tokens":99999999999999999999,"completion_tokens":1}} | prompt_tokens is number 99999999999999999999
            openai | {"usage":{"prompt_tokens":true,"completion_tokens":1}} | prompt_tokens is true, not a whole number
            openai | {"usage":{"prompt_tokens":"NaN","completion_tokens":1}} | prompt_tokens is text 'NaN'
            openai | {"usage":{"prompt_tokens":[1],"completion_tokens":1}} | prompt_tokens is a list of 1, not a whole number
            openai | {"usage":{"completion_tokens":1}} | prompt_tokens is missing
            openai | {"usage":{}} | counts no tokens
            openai | {"error":{"message":"x"}} | counts no tokens
            openai | {"usage":{"total_tokens":9}} | total_tokens alone
            openai | {"usage":{"prompt_tokens":10,"completion_tokens":2,"total_tokens":13}} | total_tokens 13 is not prompt_tokens 10 + completion_tokens 2
            openai | {"usage":{"prompt_tokens":10,"completion_tokens":2,"prompt_tokens_details":{"cached_tokens":11}}} | cached tokens 11 exceed prompt_tokens 10
            openai | {"usage":{"prompt_tokens":10,"completion_tokens":2,"prompt_tokens_details":{"cached_tokens":6,"cache_write_tokens":5}}} | cached tokens 6 + cache-write tokens 5 exceed prompt_tokens 10
            openai | {"usage":{"prompt_tokens":10,"completion_tokens":2,"prompt_tokens_details":{"audio_tokens":8,"text_tokens":3}}} | prompt_tokens_details: text 3 + audio 8 exceed prompt_tokens 10
            openai | {"usage":{"prompt_tokens":10,"completion_tokens":2,"prompt_tokens_details":"none"}} | prompt_tokens_details is text 'none', not an object
            openai | {"usage":{"prompt_tokens":10,"completion_tokens":2,"total_tokens":12,"completion_tokens_details":{"reasoning_tokens":3}}} | reasoning_tokens 3 exceed completion_tokens 2
            openai | {"usage":{"prompt_tokens":10,"completion_tokens":9,"total_tokens":19,"completion_tokens_details":{"reasoning_tokens":5,"audio_tokens":5}}} | reasoning_tokens 5 beside 5 tokens of image, audio or video exceed completion_tokens 9
            openai | {"response":{"usage":{"input_tokens":10,"output_tokens":1,"input_token_details":{"audio_tokens":4,"cached_tokens":8,"cached_tokens_details":{"audio_tokens":5,"text_tokens":3}}}}} | cached tokens by modality (text 3 + audio 5) exceed the input by modality (text 6 + audio 4)
            openai | {"response":{"usage":{"input_tokens":10,"output_tokens":1,"input_token_details":{"cached_tokens":2,"cached_tokens_details":{"text_tokens":3}}}}} | cached tokens by modality (text 3) exceed cached tokens 2
            moonshot | {"usage":{"prompt_tokens":10,"completion_tokens":2,"cached_tokens":4,"prompt_tokens_details":{"cached_tokens":5}}} | cached_tokens 4 contradicts cached_tokens 5
            deepseek | {"usage":{"prompt_tokens":10,"completion_tokens":2,"total_tokens":12,"prompt_cache_hit_tokens":4,"prompt_cache_miss_tokens":5}} | prompt_cache_hit_tokens 4 + prompt_cache_miss_tokens 5 are not prompt_tokens 10
            deepseek | {"usage":{"prompt_tokens":100,"completion_tokens":2,"total_tokens":102,"prompt_cache_miss_tokens":40}} | prompt_cache_hit_tokens 0 + prompt_cache_miss_tokens 40 are not prompt_tokens 100
            mistral | {"usage":{"prompt_audio_seconds":0,"prompt_tokens":10,"completion_tokens":5,"total_tokens":500}} | total_tokens 500 is not prompt_tokens 10 + completion_tokens 5
            google | [{"usageMetadata":{"promptTokenCount":10,"responseTokenCount":5}},{"serverContent":{"turnComplete":true}},{"usageMetadata":{"promptTokenCount":20,"responseTokenCount":6}},{"serverContent":{"turnComplete":true}}] | 2 turns of a live session
            google | [{"usageMetadata":{"promptTokenCount":10,"responseTokenCount":5}},{"serverContent":{"turnComplete":true}},{"usageMetadata":{"promptTokenCount":20,"responseTokenCount":6}}] | after a turn that was complete
            google | [{"serverContent":{"turnComplete":true},"usageMetadata":{"promptTokenCount":10,"responseTokenCount":5}},{"usageMetadata":{"promptTokenCount":20,"responseTokenCount":6}}] | after a turn that was complete
            anthropic | {"usage":{"input_tokens":10,"cache_creation_input_tokens":5,"cache_creation":{"ephemeral_5m_input_tokens":4,"ephemeral_1h_input_tokens":2},"output_tokens":2}} | cache writes of 5 minutes 4 + 1 hour 2 exceed cache-write tokens 5
            anthropic | {"usage":{"input_tokens":10,"output_tokens":2,"output_tokens_details":{"thinking_tokens":3}}} | thinking_tokens 3 exceed output_tokens 2
            anthropic | {"usage":{"input_tokens":10}} | output_tokens is missing
            anthropic | {"usage":{"input_tokens":10,"output_tokens":2,"iterations":[{"type":"message","input_tokens":4,"output_tokens":2},{"type":"message","input_tokens":5,"output_tokens":3}]}} | the top level (input 10, read 0, write 0, output 2) is not the sum of the iterations
            anthropic | [{"type":"message_start","message":{"usage":{"input_tokens":1,"output_tokens":1}}},{"type":"message_start","message":{"usage":{"input_tokens":1,"output_tokens":1}}}] | 2 message_start events
            anthropic | [{"type":"ping"}] | none of 1 events states a usage
            anthropic | [7] | something else than objects
            google | {"usageMetadata":{"totalTokenCount":3512}} | totalTokenCount 3512 is not promptTokenCount 0 + candidatesTokenCount 0
            google | {"usageMetadata":{"promptTokenCount":10,"cachedContentTokenCount":11,"totalTokenCount":10}} | cachedContentTokenCount 11 exceeds promptTokenCount 10
            google | {"usageMetadata":{"promptTokenCount":10,"promptTokensDetails":[{"modality":"AUDIO","tokenCount":12}]}} | promptTokensDetails: text 0 + audio 12 exceed promptTokenCount 10
            google | {"usageMetadata":{"promptTokenCount":10,"promptTokensDetails":[{"modality":"SMELL","tokenCount":2}]}} | promptTokensDetails.modality is text 'SMELL'
            google | {"usageMetadata":{"promptTokenCount":10,"promptTokensDetails":{}}} | promptTokensDetails is an object of 0 keys, not a list
            google | {"usageMetadata":{"promptTokenCount":10,"candidatesTokenCount":5,"responseTokenCount":6}} | responseTokenCount 6 contradicts candidatesTokenCount 5
            aws | {"usage":{"inputTokens":10,"outputTokens":2,"totalTokens":20}} | totalTokens 20 is not inputTokens 10 + outputTokens 2
            aws | {"usage":{"inputTokens":10,"outputTokens":2,"cacheReadInputTokens":1,"cacheReadInputTokenCount":2}} | cacheReadInputTokenCount 2 contradicts cacheReadInputTokens 1
            aws | {"usage":{"inputTokens":10,"outputTokens":2,"cacheWriteInputTokens":5,"cacheDetails":[{"ttl":"1d","inputTokens":5}]}} | cacheDetails.ttl is text '1d'
            aws | {"x-amzn-bedrock-input-token-count":"-4"} | x-amzn-bedrock-input-token-count is text '-4'
            cohere | {"usage":{"billed_units":7}} | billed_units is number 7, not an object
            perplexity | {"usage":{"prompt_tokens":1,"completion_tokens":1,"search_context_size":3}} | search_context_size is number 3
            openrouter | {"usage":{"prompt_tokens":1,"completion_tokens":1,"cost":-0.5}} | cost is number -0.5
            openrouter | {"usage":{"prompt_tokens":1,"completion_tokens":1,"cost":"0.5"}} | cost is text '0.5'
            openrouter | {"data":{"native_tokens_prompt":5,"native_tokens_cached":6}} | native_tokens_cached 6 exceed native_tokens_prompt 5
            groq | {"usage":{"prompt_tokens":5,"completion_tokens":5},"usage_breakdown":{"models":[{"model":"a","usage":{"prompt_tokens":4,"completion_tokens":5}}]}} | usage_breakdown sums to 4 prompt and 5 completion tokens
            groq | {"duration":-1} | duration is number -1
            openai | "5" | the usage is text
            openai | null | the usage is null
            """)
    void isSetAsideWithItsFieldsAndValues(String provider, String body, String reason) {
        Reading reading = Dialects.read(provider, "", JsonDocs.parse(body));
        assertThat(reading).isInstanceOf(Reading.Invalid.class);
        assertThat(((Reading.Invalid) reading).reason()).contains(reason);
    }

    @Test
    void everyResponseOfARealtimeSessionIsAPart() {
        Reading reading = Dialects.read("openai", "realtime", JsonDocs.parse("""
                        [{"type":"response.done","response":{"usage":{"input_tokens":10,"output_tokens":2,"total_tokens":12}}},
                         {"type":"response.done","response":{"usage":{"input_tokens":14,"output_tokens":3,"total_tokens":17}}}]
                        """));
        assertThat(reading).isInstanceOf(Reading.Read.class);
        assertThat(((Reading.Read) reading).parts()).hasSize(2);
        assertThat(((Reading.Read) reading).total().inputTokens()).isEqualTo(24);
    }

    @Test
    void whatARealtimeSessionTranscribedIsBilledBesideItsResponses() {
        Reading.Read read = (Reading.Read) Dialects.read("openai", "realtime", JsonDocs.parse("""
                        [{"type":"response.done","response":{"usage":{"input_tokens":200,"output_tokens":100,"total_tokens":300}}},
                         {"type":"response.done","response":{"status":"failed","usage":null}},
                         {"type":"conversation.item.input_audio_transcription.completed",
                          "usage":{"type":"tokens","total_tokens":22,"input_tokens":13,"output_tokens":9,
                            "input_token_details":{"text_tokens":0,"audio_tokens":13}}}]
                        """));
        assertThat(read.parts()).hasSize(2);
        assertThat(read.parts().get(0).usage()).hasToString("input 200, output 100");
        assertThat(read.parts().get(1).model()).as("not the session's model").isEqualTo("input_audio_transcription");
        assertThat(read.parts().get(1).usage()).hasToString("input.audio 13, output 9");
        assertThat(read.notes()).anySatisfy(note -> assertThat(note).contains("states no usage"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"input_tokens\":100,\"output_tokens\":50,\"speed\":\"fast\",\"service_tier\":\"standard\"}",
                "{\"input_tokens\":100,\"output_tokens\":50,\"service_tier\":\"standard\",\"speed\":\"fast\"}"
            })
    void theOrderOfKeysDoesNotTurnFastModeOff(String body) {
        Reading.Read read = (Reading.Read) Dialects.read("anthropic", "", JsonDocs.parse(body));
        assertThat(read.tier()).isEqualTo(ServiceTier.FAST);
    }

    /** Live states a turn's usage with its end or behind it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"serverContent\":{\"turnComplete\":true}},{\"usageMetadata\":{\"promptTokenCount\":10,\"responseTokenCount\":5}}]",
                "[{\"usageMetadata\":{\"promptTokenCount\":10,\"responseTokenCount\":5}},{\"serverContent\":{\"turnComplete\":true}}]",
                "[{\"serverContent\":{\"turnComplete\":true},\"usageMetadata\":{\"promptTokenCount\":10,\"responseTokenCount\":5}}]"
            })
    void oneTurnOfALiveSessionIsOneBill(String events) {
        Reading.Read read = (Reading.Read) Dialects.read("google", "live", JsonDocs.parse(events));
        assertThat(read.total()).hasToString("input 10, output 5");
    }

    /**
     * Capacity bought by the hour bills no tokens (OpenAI's scale tier; Vertex's trafficType): what it served has no
     * price by the token, and the default tier's is not taken in its place.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            openai | gpt-5 | {"usage":{"prompt_tokens":1000,"completion_tokens":10},"service_tier":"scale"}
            vertex | gemini-2.5-pro | {"usageMetadata":{"promptTokenCount":1000,"candidatesTokenCount":10,"trafficType":"PROVISIONED_THROUGHPUT"}}
            """)
    void throughputPaidByTheHourHasNoPriceByTheToken(String provider, String model, String body) {
        Reading.Read read = (Reading.Read) Dialects.read(provider, "", JsonDocs.parse(body));
        assertThat(read.tier()).isEqualTo(ServiceTier.PROVISIONED);
        PriceDesk desk = new PriceDesk(new NameResolver(ShippedBooks.open("market")), null);
        Conditions conditions = new Conditions(Instant.parse("2026-08-21T12:00:00Z"), ServiceTier.PROVISIONED, "");
        Statement statement = desk.statement(provider, model, read.total(), conditions);
        assertThat(statement.list()).isNull();
        assertThat(statement.unpriced())
                .allSatisfy(units -> assertThat(units.reason()).contains("paid for by the hour"));
    }

    /** A body of gemini-3.8-live as printed at discuss.ai.google.dev/t/188765: its total leaves the thoughts out. */
    @Test
    void thoughtsThatDoNotFitIntoTheAnswerAreBesideIt() {
        Reading.Read read = (Reading.Read) Dialects.read("google", "live", JsonDocs.parse("""
                        {"usageMetadata":{"promptTokenCount":522,"responseTokenCount":42,"totalTokenCount":564,
                          "promptTokensDetails":[{"modality":"TEXT","tokenCount":332},{"modality":"AUDIO","tokenCount":165}],
                          "responseTokensDetails":[{"modality":"AUDIO","tokenCount":42}],"thoughtsTokenCount":136}}
                        """));
        assertThat(read.total()).hasToString("input 357, input.audio 165, output.audio 42, reasoning 136");
        assertThat(read.notes()).anySatisfy(note -> assertThat(note).contains("leaves out the thoughts"));
    }

    /** Google: 25 dollars per 1,000 prompts grounded with Maps, counted where a Maps source came back (2026). */
    @Test
    void anAnswerGroundedInMapsIsBilledByThePrompt() {
        Reading.Read read = (Reading.Read) Dialects.read("vertex", "", JsonDocs.parse("""
                        {"modelVersion":"gemini-2.5-pro","candidates":[{"groundingMetadata":{
                           "webSearchQueries":["restaurants near me"],
                           "groundingChunks":[{"maps":{"title":"A"}},{"maps":{"title":"B"}}]}}],
                         "usageMetadata":{"promptTokenCount":0,"candidatesTokenCount":0,"totalTokenCount":0}}
                        """));
        assertThat(read.total()).hasToString("searches:maps 1");
        PriceDesk desk = new PriceDesk(new NameResolver(ShippedBooks.open("market")), null);
        Conditions conditions = Conditions.standardAt(Instant.parse("2026-08-21T12:00:00Z"));
        assertThat(desk.statement("vertex", "gemini-2.5-pro", read.total(), conditions)
                        .list())
                .isEqualTo(Money.usd("0.025"));
    }

    /** Grok 4's tools a call: web 0.005, posts 0.005, code 0.005, files 0.0025, attachments 0.01 (docs.x.ai, 2026). */
    @Test
    void toolsAreCountedUnderTheNamesThatBooksPrice() {
        Reading.Read read = (Reading.Read) Dialects.read("xai", "", JsonDocs.parse("""
                        {"usage":{"prompt_tokens":0,"completion_tokens":0,"server_side_tool_usage_details":
                          {"web_search_calls":1,"x_search_calls":1,"code_interpreter_calls":1,
                           "file_search_calls":1,"attachment_search_calls":1}}}
                        """));
        PriceDesk desk = new PriceDesk(new NameResolver(ShippedBooks.open("market")), null);
        Conditions conditions = Conditions.standardAt(Instant.parse("2026-08-21T12:00:00Z"));
        Statement statement = desk.statement("xai", "grok-4.3", read.total(), conditions);
        assertThat(statement.unpriced()).isEmpty();
        assertThat(statement.list()).isEqualTo(Money.usd("0.0275"));
    }

    /** Mistral's OCR: USD 4 a thousand pages, 5 for a page with annotations in place of it (mistral.ai, 2026-06-23). */
    @Test
    void pagesAreCountedUnderTheNamesThatBooksPrice() {
        Reading.Read read = (Reading.Read) Dialects.read("mistral", "ocr", JsonDocs.parse("""
                        {"pages":[],"usage_info":{"pages_processed":10,"pages_processed_annotation":4,"doc_size_bytes":99}}
                        """));
        assertThat(read.total()).hasToString("input_pages 6, input_pages:annotated 4");
        Reading.Read all = (Reading.Read)
                Dialects.read("mistral", "ocr_annotated", JsonDocs.parse("{\"usage_info\":{\"pages_processed\":10}}"));
        assertThat(all.total()).hasToString("input_pages:annotated 10");
        assertThat(Dialects.read("mistral", "ocr", JsonDocs.parse("""
                        {"usage_info":{"pages_processed":3,"pages_processed_annotation":4}}"""))).isInstanceOf(Reading.Invalid.class);
    }

    /** genai-prices reads the same fields and no tokens: its voice models have prices for these alone. */
    @Test
    void aVoiceAgentIsBilledBySecondsAndMessagesNotByItsTokens() {
        Reading.Read read = (Reading.Read) Dialects.read("xai", "realtime", JsonDocs.parse("""
                        {"usage":{"input_tokens":514,"output_tokens":316,"total_tokens":830,
                          "billable_audio_seconds":116.985,"input_text_messages":2}}
                        """));
        assertThat(read.total()).hasToString("seconds.audio 116.985000, units:text-message 2.000000");
        assertThat(read.notes()).anySatisfy(note -> assertThat(note).contains("its tokens are not"));
    }

    @Test
    void whatStandsBesideTheCountsOfToolsIsNotedOnlyACountInWordsContradicts() {
        Reading.Read read = (Reading.Read) Dialects.read("anthropic", "", JsonDocs.parse("""
                        {"usage":{"input_tokens":5,"output_tokens":5,
                          "server_tool_use":{"web_search_requests":2,"region":"eu","split":{"eu":2}}}}
                        """));
        assertThat(read.total()).hasToString("input 5, output 5, searches 2");
        assertThat(read.notes()).hasSize(2).allSatisfy(note -> assertThat(note).contains("not known and not billed"));
        assertThat(Dialects.read("anthropic", "", JsonDocs.parse("""
                        {"usage":{"input_tokens":5,"output_tokens":5,"server_tool_use":{"web_search_requests":"two"}}}"""))).isInstanceOf(Reading.Invalid.class);
    }

    /** Alibaba's own API names the totals as Responses does and their breakdown as chat does. */
    @Test
    void aBreakdownUnderTheOtherNameIsRead() {
        Reading.Read read = (Reading.Read) Dialects.read("alibaba", "", JsonDocs.parse("""
                        {"usage":{"input_tokens":1000,"output_tokens":50,"total_tokens":1050,
                          "prompt_tokens_details":{"cached_tokens":800}}}
                        """));
        assertThat(read.total()).hasToString("input 200, cache_read 800, output 50");
    }

    @Test
    void toolsBesideABreakdownByModelStayInTheBill() {
        Reading.Read read = (Reading.Read) Dialects.read("groq", "", JsonDocs.parse("""
                        {"usage":{"prompt_tokens":5,"completion_tokens":5,"server_tool_use":{"web_search_requests":2}},
                         "usage_breakdown":{"models":[{"model":"a","usage":{"prompt_tokens":5,"completion_tokens":5}}]}}
                        """));
        assertThat(read.total()).hasToString("input 5, output 5, searches 2");
    }

    @Test
    void aTextCountOfZeroIsABreakdown() {
        Reading reading = Dialects.read("openai", "chat", JsonDocs.parse("""
                        {"usage":{"prompt_tokens":9,"completion_tokens":0,"total_tokens":9,
                          "prompt_tokens_details":{"text_tokens":0,"audio_tokens":9,"cached_tokens":4}}}
                        """));
        assertThat(((Reading.Read) reading).total()).hasToString("input.audio 5, cache_read.audio 4");
        assertThat(((Reading.Read) reading).notes()).hasSize(1);
    }

    @Test
    void aCountThatNoDialectKnowsIsSaid() {
        Reading reading = Dialects.read(
                "openai",
                "",
                JsonDocs.parse("{\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":1,\"dream_tokens\":7}}"));
        assertThat(((Reading.Read) reading).notes())
                .containsExactly("the field dream_tokens (number 7) is not known and not billed");
    }

    static Stream<Long> seeds() {
        return Stream.iterate(20261121L, seed -> seed + 1).limit(40);
    }

    /** Any leaf of any fact replaced by any oddity: read or set aside, never an exception. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noBodyMakesItThrow(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Doc> oddities = oddities();
        int invalid = 0;
        for (String line : lines()) {
            Obj fact = (Obj) JsonDocs.parse(line);
            Doc usage = Objects.requireNonNull(fact.get("usage"));
            Doc odd = mutated(usage, random, oddities.get(random.nextInt(oddities.size())), 0.15);
            String provider = text(fact, "provider");
            invalid += Dialects.read(provider, text(fact, "api"), odd) instanceof Reading.Invalid ? 1 : 0;
            assertThat(Dialects.read(provider, "", odd)).isNotNull();
            assertThat(Dialects.read("", "", odd)).isNotNull();
        }
        assertThat(invalid).as("seed %d", seed).isPositive();
    }

    private static List<Doc> oddities() {
        List<Doc> oddities = new ArrayList<>();
        for (String odd : List.of(
                "-1",
                "1e400",
                "1e-400",
                "0.5",
                "9223372036854775808",
                "999999999999999",
                "true",
                "null",
                "\"12\"",
                "\"NaN\"",
                "[]",
                "{}",
                "[[1]]",
                "{\"a\":-1}",
                "1000000000000001",
                "-0",
                "1E2",
                "5.0",
                "\"\"")) {
            oddities.add(JsonDocs.parse(odd));
        }
        return oddities;
    }

    private static Doc mutated(Doc doc, SplittableRandom random, Doc odd, double chance) {
        if (random.nextDouble() < chance) {
            return odd;
        }
        return switch (doc) {
            case Obj object -> {
                Obj copy = new Obj(object.line());
                for (int i = 0; i < object.size(); i++) {
                    copy.put(object.key(i), mutated(object.value(i), random, odd, chance));
                }
                yield copy;
            }
            case Doc.Arr array ->
                new Doc.Arr(
                        array.items().stream()
                                .map(item -> mutated(item, random, odd, chance))
                                .toList(),
                        array.line());
            default -> doc;
        };
    }

    private static String text(Obj object, String key) {
        return OraclePrices.text(Objects.requireNonNull(object.get(key), key));
    }

    private static List<String> lines() {
        String name = "/farthing/usage/usage-facts.jsonl";
        try (InputStream file = Objects.requireNonNull(UsageContradictionsTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
