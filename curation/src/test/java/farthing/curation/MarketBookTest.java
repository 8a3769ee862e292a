package farthing.curation;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Listing;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelTier;
import farthing.catalogue.NameResolver;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provenance;
import farthing.catalogue.Provider;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.Resolution;
import farthing.catalogue.Source;
import farthing.formats.book.BookCheck;
import farthing.io.BookFiles;
import farthing.io.YamlDocs;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped market book promises. Loading it also proves its schema and that no name leads to two listings. */
class MarketBookTest {
    private static final Instant TODAY = Instant.parse("2026-08-22T12:00:00Z");
    private static final PriceBook BOOK = BookFiles.load(Repository.path("books/market"));

    /** A listing and who sells it. */
    private record Sold(Provider provider, Listing listing) {
        String name() {
            return provider.id() + "/" + listing.id();
        }

        @Nullable
        RateCard today() {
            return listing.cardAt(TODAY);
        }
    }

    private static List<Sold> all() {
        List<Sold> all = new ArrayList<>();
        for (Provider provider : BOOK.providers()) {
            for (String id : BOOK.ids(provider.id())) {
                Listing listing = BOOK.named(provider.id(), id);
                if (listing != null) {
                    all.add(new Sold(provider, listing));
                }
            }
        }
        return all;
    }

    @Test
    void atLeastFifteenHundredProviderModelsHaveAPriceToday() {
        long priced = all().stream()
                .filter(s -> s.today() != null && !s.today().isFree())
                .count();
        assertThat(priced).isGreaterThanOrEqualTo(1_500);
    }

    @Test
    void atLeastThreeHundredAreHeldByTwoOrMoreCatalogues() {
        long agreeing = all().stream()
                .filter(s -> s.today() != null
                        && !s.today().isFree()
                        && !s.today().provenance().agreeing().isEmpty())
                .count();
        assertThat(agreeing).isGreaterThanOrEqualTo(300);
    }

    @Test
    void allTwentyOneSellersAreThereEachWithModels() {
        assertThat(BOOK.providers().stream().map(Provider::id))
                .containsExactlyInAnyOrder(
                        "openai",
                        "azure",
                        "anthropic",
                        "google",
                        "vertex",
                        "bedrock",
                        "mistral",
                        "cohere",
                        "xai",
                        "deepseek",
                        "groq",
                        "cerebras",
                        "sambanova",
                        "together",
                        "fireworks",
                        "deepinfra",
                        "perplexity",
                        "openrouter",
                        "voyage",
                        "moonshot",
                        "alibaba");
        for (Provider provider : BOOK.providers()) {
            assertThat(BOOK.ids(provider.id())).as(provider.id()).hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void everyCardHasASourceWithALicenceADayOfReadingAndAPeriod() {
        Map<String, Source> sources = new LinkedHashMap<>();
        BOOK.info().sources().forEach(source -> sources.put(source.id(), source));
        assertThat(sources.values())
                .allSatisfy(source -> assertThat(source.licence()).isIn("MIT", "facts of the provider's own pages"));
        for (Sold sold : all()) {
            for (RateCard card : sold.listing().cards()) {
                assertThat(card.period().from()).as(sold.name()).isNotNull();
                complete(card.provenance(), sources, sold.name());
                for (RateTable table : card.tables()) {
                    for (Rate rate : table.rates()) {
                        if (rate.provenance() != null) {
                            complete(rate.provenance(), sources, sold.name());
                        }
                    }
                }
            }
        }
    }

    private static void complete(Provenance provenance, Map<String, Source> sources, String name) {
        assertThat(sources).as(name).containsKey(provenance.source());
        assertThat(sources.keySet()).as(name).containsAll(provenance.agreeing());
        assertThat(provenance.checkedOn()).as(name).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-5, openai, gpt-5, 1.25, 10",
        "gpt-4o, openai, gpt-4o, 2.5, 10",
        "o3, openai, o3, 2, 8",
        "claude-sonnet-4-6, anthropic, claude-sonnet-4-6, 3, 15",
        "claude-haiku-4-5, anthropic, claude-haiku-4-5, 1, 5",
        "gemini-2.5-pro, google, gemini-2.5-pro, 1.25, 10",
        "gemini-2.5-flash, google, gemini-2.5-flash, 0.3, 2.5",
        "deepseek-chat, deepseek, deepseek-chat, 0.14, 0.28",
        "mistral-large-latest, mistral, mistral-large-2512, 0.5, 1.5",
        "mistral-small-latest, mistral, mistral-small-2603, 0.15, 0.6",
        "codestral-latest, mistral, codestral-2508, 0.3, 0.9",
        "kimi-k2.5, moonshot, kimi-k2.5, 0.6, 3",
        "groq/llama-3.3-70b, groq, llama-3.3-70b-versatile, 0.59, 0.79",
        "together/llama-3.3-70b, together, meta-llama/Llama-3.3-70B-Instruct-Turbo, 0.88, 0.88",
        "bedrock/claude-sonnet-4-6, bedrock, anthropic.claude-sonnet-4-6, 3, 15",
        "openrouter/anthropic/claude-4.6-sonnet-20260217, openrouter, anthropic/claude-sonnet-4.6, 3, 15",
        "claude-sonnet-4-6-20260217, anthropic, claude-sonnet-4-6, 3, 15",
        "nova-pro, bedrock, amazon.nova-pro-v1:0, 0.8, 3.2",
        "gpt-4o-2024-05-13, openai, gpt-4o-2024-05-13, 5, 15",
        "gpt-5.2-2025-12-11, openai, gpt-5.2-2025-12-11, 1.75, 14",
        "fireworks/accounts/fireworks/models/gpt-oss-120b, fireworks, gpt-oss-120b, 0.15, 0.6",
        "openrouter/claude-sonnet-4-6, openrouter, anthropic/claude-sonnet-4.6, 3, 15",
    })
    void aNameMeansTheMakersListingAtThePublishedPrice(
            String name, String provider, String listing, BigDecimal input, BigDecimal output) {
        Resolution resolution = new NameResolver(BOOK).resolve(null, name);
        assertThat(resolution).isInstanceOfSatisfying(Resolution.Found.class, found -> {
            assertThat(found.provider().id()).isEqualTo(provider);
            assertThat(found.listing().id()).isEqualTo(listing);
            RateCard card = found.listing().cardAt(TODAY);
            assertThat(perMillion(card, "input")).isEqualByComparingTo(input);
            assertThat(perMillion(card, "output")).isEqualByComparingTo(output);
        });
    }

    private static BigDecimal perMillion(@Nullable RateCard card, String meter) {
        RateTable standard = card == null ? null : card.tables().get(0);
        if (standard != null) {
            for (Rate rate : standard.rates()) {
                if (rate.meter().name().equals(meter)) {
                    return Tables.perMillion(rate.tariff().listPrice());
                }
            }
        }
        throw new AssertionError("no price for " + meter);
    }

    @Test
    void aBareNameNamesTheOtherSellers() {
        Resolution resolution = new NameResolver(BOOK).resolve(null, "claude-sonnet-4-6");
        assertThat(resolution).isInstanceOfSatisfying(Resolution.Found.class, found -> assertThat(found.otherSellers())
                .contains("bedrock", "vertex", "openrouter"));
    }

    @Test
    void anOpenWeightModelHasOneNameAtAllItsHosts() {
        for (String host : List.of("together", "fireworks", "deepinfra", "groq", "bedrock", "cerebras", "sambanova")) {
            assertThat(BOOK.named(host, "llama-3.3-70b")).as(host).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "anthropic, claude-sonnet-4-6, 2026-03-12T23:59:59Z, input, 3",
        "anthropic, claude-sonnet-5, 2026-08-31T23:59:59Z, input, 2",
        "anthropic, claude-sonnet-5, 2026-09-01T00:00:00Z, input, 3",
        "openai, o3, 2025-06-09T23:59:59Z, output, 40",
        "openai, o3, 2025-06-10T00:00:00Z, output, 8",
    })
    void aDatedPriceHoldsUpToItsLastInstant(
            String provider, String model, Instant at, String meter, BigDecimal expected) {
        Listing listing = BOOK.named(provider, model);
        assertThat(listing).isNotNull();
        assertThat(perMillion(listing == null ? null : listing.cardAt(at), meter))
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "google, gemini-2.5-pro, cache_storage, 4.5, 3600000000",
        "google, gemini-2.5-flash, cache_storage, 1, 3600000000",
        "perplexity, sonar, requests:low, 5, 1000",
        "perplexity, sonar-pro, requests:high, 14, 1000",
        "perplexity, sonar, searches, 0, 1",
        "perplexity, sonar-pro, citation, 0, 1",
        "perplexity, sonar-deep-research, citation, 2, 1000000",
        "anthropic, claude-sonnet-4-6, cache_write_1h, 6, 1000000",
        "google, gemini-3-pro-image-preview, output.image, 120, 1000000",
        "cohere, rerank-v3.5, rerank_units, 2, 1000",
        "openai, gpt-4o-mini-tts, output.audio, 12, 1000000",
        "bedrock, us.anthropic.claude-sonnet-4-6, input, 3.3, 1000000",
    })
    void metersBeyondInputAndOutputArePriced(
            String provider, String model, String meter, BigDecimal amount, BigDecimal per) {
        Listing listing = BOOK.named(provider, model);
        RateCard card = listing == null ? null : listing.cardAt(TODAY);
        BigDecimal expected = amount.multiply(BigDecimal.valueOf(1_000_000)).divide(per, MathContext.DECIMAL64);
        assertThat(perMillion(card, meter)).isCloseTo(expected, Percentage.withPercentage(0.0001));
    }

    @ParameterizedTest
    @CsvSource({
        "anthropic, claude-sonnet-4-6, 2026-02-17T00:00:00Z",
        "anthropic, claude-opus-4-6, 2026-02-05T00:00:00Z",
        "openai, o3, 2025-04-16T00:00:00Z",
    })
    void beforeAModelIsReleasedItsPriceIsUnknown(String provider, String model, Instant released) {
        Listing listing = BOOK.named(provider, model);
        assertThat(listing).isNotNull();
        if (listing != null) {
            assertThat(listing.cardAt(released.minusSeconds(1))).isNull();
            assertThat(listing.cardAt(released)).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "google, gemini-2.0-flash, 2026-06-01T00:00:00Z",
        "xai, grok-4-0709, 2026-05-15T00:00:00Z",
        "openai, gpt-4-0125-preview, 2026-03-26T00:00:00Z",
    })
    void aWithdrawnModelIsPricedUpToItsLastInstant(String provider, String model, Instant end) {
        Listing listing = BOOK.named(provider, model);
        assertThat(listing).isNotNull();
        if (listing != null) {
            assertThat(listing.cardAt(end.minusSeconds(1))).isNotNull();
            assertThat(listing.cardAt(end)).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "openai, text-embedding-3-small",
        "openai, omni-moderation-latest",
        "openai, whisper-1",
        "openai, gpt-4o-transcribe",
        "openai, gpt-image-1",
        "openai, tts-1",
        "cohere, rerank-v3.5",
        "voyage, voyage-3.5",
        "deepinfra, deepseek-ai/DeepSeek-OCR",
    })
    void whatIsNoChatModelWritesNoText(String provider, String model) {
        Listing listing = BOOK.named(provider, model);
        assertThat(listing).isNotNull();
        if (listing != null) {
            assertThat(listing.info().outputs()).doesNotContain(Modality.TEXT);
        }
    }

    /** Anthropic's note of 2026-02-25: Claude Opus 3 was withdrawn on 2026-01-05, before the first price at hand. */
    @Test
    void claudeOpus3WasGoneBeforeTheFirstKnownPrice() {
        assertThat(BOOK.named("anthropic", "claude-3-opus-20240229")).isNull();
        Lives lives = Lives.read(YamlDocs.read(Repository.path("books/curation/lives.yml")));
        assertThat(lives.end(
                        "anthropic",
                        "claude-3-opus-20240229",
                        LocalDate.parse("2026-05-01"),
                        LocalDate.parse("2026-08-22")))
                .isNotNull()
                .extracting(Lives.End::on)
                .isEqualTo(LocalDate.parse("2026-01-05"));
    }

    @Test
    void noDiscountIsDeeperThanAnySold() {
        assertThat(BookCheck.of(BOOK))
                .filteredOn(f -> f.rule() == BookCheck.Rule.CACHED_CHEAPER || f.rule() == BookCheck.Rule.CACHED_DEARER)
                .isEmpty();
    }

    @Test
    void everyModelHasATierAndWhatItReads() {
        for (Sold sold : all()) {
            assertThat(sold.listing().info().tier()).as(sold.name()).isNotNull();
            assertThat(sold.listing().info().inputs()).as(sold.name()).isNotEmpty();
        }
    }

    /** Else a model that is only resold there would stand among those of its own make. */
    @Test
    void whatAMakerSellsSaysWhoMadeIt() {
        assertThat(all().stream().filter(sold -> sold.provider().maker()))
                .allSatisfy(sold -> assertThat(sold.listing().info().maker())
                        .as(sold.name())
                        .isNotEmpty());
    }

    /** A cloud puts the vendor before a name that says nothing alone. */
    @Test
    void aModelIsOfOneTierAndMakerInEveryProfileOfACloud() {
        List<Sold> profiles = all().stream()
                .filter(sold -> sold.provider().id().equals("bedrock")
                        && sold.listing().id().contains("deepseek."))
                .toList();
        assertThat(profiles).hasSize(7).allSatisfy(sold -> {
            assertThat(sold.listing().info().maker()).isEqualTo("deepseek");
            assertThat(sold.listing().info().tier())
                    .as(sold.name())
                    .isEqualTo(sold.name().contains("r1") ? ModelTier.REASONING : ModelTier.FLAGSHIP);
        });
    }
}
