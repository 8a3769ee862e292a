package farthing.curation;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.catalogue.NameResolver;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.Tariff;
import farthing.io.BookFiles;
import farthing.quantity.Money;
import farthing.rating.Conditions;
import farthing.rating.PriceDesk;
import farthing.rating.Statement;
import farthing.rating.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices of the shipped market book that step up with the length of the prompt. */
class MarketStepsTest {
    private static final Instant TODAY = Instant.parse("2026-08-22T12:00:00Z");
    private static final PriceBook BOOK = BookFiles.load(Repository.path("books/market"));

    /**
     * xAI's page labels its rows "< 200k" and ">= 200k prompt tokens" (2026-08-22); OpenRouter's capture of 2026-08-01 has
     * min_prompt_tokens 200000 on Gemini 3.1 Pro and none on Claude 4.6; Alibaba's bands are of litellm, 2026-08-01.
     */
    @ParameterizedTest
    @CsvSource({
        "xai, grok-4.3, 199999, 1.25",
        "xai, grok-4.3, 200000, 2.5",
        "xai, grok-4.5, 200000, 4",
        "xai, grok-4.20-0309-reasoning, 200000, 2.5",
        "openrouter, google/gemini-3.1-pro-preview, 199999, 2",
        "openrouter, google/gemini-3.1-pro-preview, 200000, 4",
        "openrouter, anthropic/claude-sonnet-4.6, 900000, 3",
        "vertex, claude-opus-4-6, 900000, 5",
        "alibaba, qwen3-max, 32000, 1.2",
        "alibaba, qwen3-max, 32001, 2.4",
        "alibaba, qwen3-max, 128001, 3"
    })
    void longPromptsCostWhatTheSellerAsks(String seller, String model, long prompt, BigDecimal perMillion) {
        PriceDesk desk = new PriceDesk(new NameResolver(BOOK), null);
        Statement statement = desk.statement(seller, model, Usage.tokens(prompt, 0), Conditions.standardAt(TODAY));
        assertThat(statement.list())
                .isEqualTo(Money.usd(perMillion
                        .multiply(BigDecimal.valueOf(prompt))
                        .movePointLeft(6)
                        .toPlainString()));
    }

    /** OpenRouter's capture of 2026-08-01: audio at 0.000002, from min_prompt_tokens 200000 on at 0.000004. */
    @ParameterizedTest
    @CsvSource({"199999, 0.399998", "200000, 0.8"})
    void soundHasTheStepOfTextAtTheSamePrice(long tokens, String dollars) {
        PriceDesk desk = new PriceDesk(new NameResolver(BOOK), null);
        Usage audio =
                Usage.builder().add(Meter.INPUT.with(Modality.AUDIO), tokens).build();
        assertThat(desk.statement("openrouter", "google/gemini-3.1-pro-preview", audio, Conditions.standardAt(TODAY))
                        .list())
                .isEqualTo(Money.usd(dollars));
    }

    /** genai-prices states a context of 1,000,000 tokens for Claude Sonnet 4.5 (2026-08-21). */
    @Test
    void noLimitIsBelowAStepOfTheListingsOwnPrice() {
        for (Provider provider : BOOK.providers()) {
            for (String id : BOOK.ids(provider.id())) {
                Listing listing = BOOK.named(provider.id(), id);
                if (listing != null) {
                    reachable(provider.id() + "/" + listing.id(), listing);
                }
            }
        }
        Listing sonnet = Objects.requireNonNull(BOOK.named("anthropic", "claude-sonnet-4-5"));
        assertThat(sonnet.info().contextTokens()).isEqualTo(1_000_000L);
    }

    private static void reachable(String name, Listing listing) {
        Long context = listing.info().contextTokens();
        Long input = listing.info().maxInputTokens();
        for (RateCard card : listing.cards()) {
            for (Rate rate :
                    card.tables().stream().flatMap(t -> t.rates().stream()).toList()) {
                if (rate.tariff() instanceof Tariff.Threshold threshold) {
                    assertThat(threshold.steps())
                            .as(name)
                            .allMatch(step -> (context == null || step.reachedBy(context))
                                    && (input == null || step.reachedBy(input)));
                }
            }
        }
    }

    /** Alibaba asks one output price for thoughts and answer; above 256,000 tokens it is 3 (litellm, 2026-08-01). */
    @Test
    void thoughtsFollowTheStepOfTheAnswer() {
        PriceDesk desk = new PriceDesk(new NameResolver(BOOK), null);
        Usage usage = Usage.builder()
                .add(Meter.INPUT, 300_000)
                .add(Meter.REASONING, 1_000_000)
                .build();
        Statement statement = desk.statement("alibaba", "qwen3.5-plus", usage, Conditions.standardAt(TODAY));
        assertThat(statement.list()).as("0.3 x 0.5 + 1 x 3").isEqualTo(Money.usd("3.15"));
    }
}
