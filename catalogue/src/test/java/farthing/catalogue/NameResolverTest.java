package farthing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.catalogue.ListedBook.Offer;
import farthing.catalogue.Resolution.Ambiguous;
import farthing.catalogue.Resolution.Found;
import farthing.catalogue.Resolution.Match;
import farthing.catalogue.Resolution.Unknown;
import farthing.quantity.Currency;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameResolverTest {
    private static final NameResolver NAMES = new NameResolver(book(
            new Offer(
                    new Provider("openai", "OpenAI", List.of("oai"), true, List.of()),
                    List.of(
                            listing("gpt-5", null, "gpt-5-2025-08-07"),
                            listing("gpt-5-mini", null),
                            listing("o3", new NamePattern.Shape("o3-####-##-##")))),
            new Offer(
                    new Provider("azure", "Azure OpenAI", List.of(), false, List.of("openai")),
                    List.of(made("gpt-5", "openai"))),
            new Offer(new Provider("groq", "Groq", List.of(), false, List.of()), List.of(made("llama-4", "meta"))),
            new Offer(
                    new Provider("together", "Together", List.of(), false, List.of()),
                    List.of(made("llama-4", "meta"), made("qwen-3", "alibaba"))),
            new Offer(
                    new Provider("xai", "xAI", List.of(), true, List.of()),
                    List.of(listing("grok-4", new NamePattern.StartsWith("grok-4-"))))));

    private static ListedBook book(Offer... offers) {
        BookInfo info = new BookInfo("small", LocalDate.of(2026, 8, 21), "", Currency.USD, List.of());
        return new ListedBook(info, List.of(offers));
    }

    private static Listing listing(String id, @Nullable NamePattern pattern, String... aliases) {
        return new Listing(id, List.of(aliases), pattern, ModelInfo.UNKNOWN, List.of());
    }

    private static Listing made(String id, String maker) {
        ModelInfo info = new ModelInfo("", maker, null, List.of(), List.of(), null, null, null, null, "", "", null);
        return new Listing(id, List.of(), null, info, List.of());
    }

    private static void assertFound(@Nullable String provider, String model, String expected, Match how) {
        assertThat(NAMES.resolve(provider, model)).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.provider().id() + "/" + found.listing().id()).isEqualTo(expected);
            assertThat(found.how()).isEqualTo(how);
        });
    }

    @Test
    void aNameIsAnIdAnAliasOrADeclaredPattern() {
        assertFound("openai", "gpt-5", "openai/gpt-5", Match.NAME);
        assertFound("oai", "GPT-5", "openai/gpt-5", Match.NAME);
        assertFound("openai", "gpt-5-2025-08-07", "openai/gpt-5", Match.NAME);
        assertFound("openai", "o3-2025-04-16", "openai/o3", Match.PATTERN);
        assertFound(null, "grok-4-fast", "xai/grok-4", Match.PATTERN);
        assertFound(null, "openai/o3", "openai/o3", Match.NAME);
    }

    @Test
    void aBareNameMeansItsMakersListingAndNamesTheOtherSellers() {
        assertThat(NAMES.resolve(null, "gpt-5")).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.provider().id()).isEqualTo("openai");
            assertThat(found.otherSellers()).containsExactly("azure");
        });
    }

    /** A maker of other models that does not say whose this is comes behind who is known to have made it. */
    @Test
    void whoIsKnownToHaveMadeAModelGoesBeforeWhoDoesNotSay() {
        Offer cloud = new Offer(
                new Provider("bedrock", "Bedrock", List.of(), true, List.of()),
                List.of(listing("deepseek-r1", null), listing("rerank", null)));
        Offer maker = new Offer(
                new Provider("deepseek", "DeepSeek", List.of(), true, List.of()),
                List.of(made("deepseek-r1", "deepseek")));
        Offer host = new Offer(
                new Provider("azure", "Azure", List.of(), false, List.of()), List.of(listing("rerank", null)));
        NameResolver names = new NameResolver(book(cloud, maker, host));
        assertThat(names.resolve(null, "deepseek-r1")).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.provider().id()).isEqualTo("deepseek");
            assertThat(found.otherSellers()).containsExactly("bedrock");
        });
        assertThat(names.resolve(null, "rerank"))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.provider().id()).isEqualTo("bedrock"));
    }

    /** A seller that is not there, or is misspelt, does not hide the model behind it. */
    @Test
    void whatMayBeMeantIsLookedForAtTheSellerThatIsNamedThenEverywhere() {
        assertNearest("nobody/gpt-6", "openai/gpt-5");
        assertNearest("opnai/gpt-5-mino", "openai/gpt-5-mini");
        assertNearest("together/lama-4", "together/llama-4");
        assertNearest("nobody/x");
    }

    private static void assertNearest(String wanted, String... first) {
        assertThat(NAMES.resolve(null, wanted)).isInstanceOfSatisfying(Unknown.class, unknown -> assertThat(
                        unknown.nearest().stream().limit(1))
                .containsExactly(first));
    }

    @Test
    void aNameThatOnlyResellersHaveIsTheOnlySellersOrAmbiguous() {
        assertFound(null, "qwen-3", "together/qwen-3", Match.NAME);
        assertThat(NAMES.resolve(null, "llama-4"))
                .isInstanceOfSatisfying(Ambiguous.class, ambiguous -> assertThat(ambiguous.candidates())
                        .containsExactly("groq/llama-4", "together/llama-4"));
    }

    @Test
    void aDeclaredFallbackStandsInAndIsNamedAsSuch() {
        assertFound("azure", "o3", "openai/o3", Match.FALLBACK);
        assertFound("azure", "gpt-5", "azure/gpt-5", Match.NAME);
        assertThat(NAMES.resolve("groq", "o3")).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gpt",
                "gpt-",
                "gpt-5-min",
                "gpt-5-minis",
                "xgpt-5",
                "gpt-5 ",
                "o3-mini",
                "o3-2025-04-1",
                "grok",
                "5"
            })
    void likenessIsNeverEnough(String name) {
        assertThat(NAMES.resolve(null, name)).isInstanceOf(Unknown.class);
        assertThat(NAMES.resolve("openai", name)).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aNameWithAnyOneSlipIsUnknownUnlessItIsAnotherName(long seed) {
        Random random = new Random(seed);
        List<String> known = List.of("gpt-5", "gpt-5-2025-08-07", "gpt-5-mini", "o3", "grok-4", "llama-4", "qwen-3");
        for (int i = 0; i < 3_000; i++) {
            String name = known.get(random.nextInt(known.size()));
            int at = random.nextInt(name.length());
            String slip = random.nextBoolean()
                    ? name.substring(0, at) + name.substring(at + 1)
                    : name.substring(0, at) + (char) ('a' + random.nextInt(26)) + name.substring(at);
            if (!known.contains(slip)) {
                assertThat(NAMES.resolve(null, slip))
                        .as("seed %d: %s", seed, slip)
                        .isInstanceOf(Unknown.class);
            }
        }
    }

    @Test
    void whatIsUnknownComesWithTheNearestNames() {
        assertThat(NAMES.resolve(null, "gpt-5-mni"))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.nearest()).startsWith("openai/gpt-5-mini"));
        assertThat(NAMES.resolve("opnai", "gpt-5"))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.nearest()).startsWith("openai"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void noTextBreaksIt(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int c = random.nextInt(40); c > 0; c--) {
                name.append((char) random.nextInt(random.nextBoolean() ? 128 : 0xd800));
            }
            assertThat(NAMES.resolve(random.nextBoolean() ? null : "xai", name.toString()))
                    .as("seed %d", seed)
                    .isNotNull();
        }
    }

    @Test
    void aBookWhoseNamesClashIsRefused() {
        Provider seller = new Provider("s", "S", List.of(), false, List.of());
        assertThatThrownBy(() -> book(new Offer(seller, List.of(listing("a", null), listing("A", null)))))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> book(new Offer(seller, List.of(listing("a", null, "c"), listing("b", null, "C")))))
                .hasMessage("alias C of s leads to a and to b");
        assertThatThrownBy(() -> book(new Offer(seller, List.of()), new Offer(seller, List.of())))
                .hasMessage("provider s stands twice in book small");
        assertThat("TITLE".toLowerCase(Locale.forLanguageTag("tr"))).isNotEqualTo("title"); // why ROOT is named
    }
}
