package farthing.economics.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.catalogue.ServiceTier;
import farthing.economics.traffic.ReplayResult.Range;
import farthing.economics.traffic.ReplayResult.Status;
import farthing.quantity.Money;
import farthing.rating.Usage;
import farthing.workload.CachePolicies;
import farthing.workload.CachePolicy;
import farthing.workload.CacheScope;
import farthing.workload.Call;
import farthing.workload.Origin;
import farthing.workload.PrefixBlocks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
    private static final long SECOND = 1_000_000L;

    @Test
    void callsAreWrittenReadAndPricedByHand() {
        // 1,000,000 written at 12.5, then read at 1; 200,000 more written; answers of 10,000 at 50.
        ReplayResult result = replay(
                options("5m"),
                call("s", TestBook.OPUS, 0, 1_000_000, 10_000, 10_000),
                call("s", TestBook.OPUS, 60, 1_200_000, 10_000, 12_000));

        assertThat(result.calls()).isEqualTo(2);
        assertThat(result.interactions()).isEqualTo(1);
        assertThat(result.tokens())
                .isEqualTo(new ReplayResult.Tokens(1_000_000, 1_200_000, 0, 20_000, BigDecimal.ZERO));
        assertThat(result.status()).isEqualTo(Status.PRICED);
        // 1.2 x 12.5 + 1 x 1 + 0.02 x 50
        assertThat(result.cost()).isNotNull();
        assertThat(result.cost().list()).isEqualTo(Money.usd("17"));
        assertThat(result.cost().perInteraction().max()).isEqualTo(Money.usd("17"));
    }

    @Test
    void whatIsNoTokenStaysInTheBillOfACachedCall() {
        Usage usage = Usage.builder()
                .add(Meter.INPUT, 1_000_000)
                .add(Meter.SEARCHES, 7)
                .build();
        Call call = call("s", TestBook.OPUS, 0, 1_000_000, 0, 10_000);
        Replay replay = new Replay(options("5m"), TestBook.pricer());
        replay.accept(new TracedCall(
                call, List.of(new TracedCall.Part("", usage)), ServiceTier.STANDARD, "", null, null, ""));
        ReplayResult result = replay.finish();

        assertThat(result.status()).as("the searches have no price").isEqualTo(Status.PARTIAL);
        assertThat(result.unpriced()).singleElement().satisfies(units -> assertThat(units.reason())
                .contains("searches"));
    }

    @Test
    void aCacheSplitsTheInputAndLeavesTheAnswerAsMetered() {
        // Thoughts have no price of their own and cost what the answer does; speech in and out has none at all.
        Usage usage = Usage.builder()
                .add(Meter.INPUT, 600_000)
                .add(Meter.CACHE_READ, 300_000)
                .add(Meter.INPUT.with(Modality.AUDIO), 100_000)
                .add(Meter.OUTPUT, 20_000)
                .add(Meter.REASONING, 60_000)
                .add(Meter.OUTPUT.with(Modality.AUDIO), 5_000)
                .build();
        Call call = call("s", TestBook.OPUS, 0, 1_000_000, 85_000, 8_000);
        Replay replay = new Replay(options("5m"), TestBook.pricer());
        replay.accept(new TracedCall(
                call, List.of(new TracedCall.Part("", usage)), ServiceTier.STANDARD, "", null, null, ""));
        ReplayResult result = replay.finish();

        // 8,000 blocks of 100 tokens are written; the 200,000 left are half speech
        assertThat(result.tokens()).isEqualTo(new ReplayResult.Tokens(0, 800_000, 200_000, 85_000, BigDecimal.ZERO));
        assertThat(result.status()).isEqualTo(Status.PARTIAL);
        assertThat(result.unpriced()).singleElement().satisfies(units -> assertThat(units.reason())
                .contains("input.audio"));
        assertThat(result.cost()).isNotNull();
        // 0.8 x 12.5 + 0.1 x 10 + 0.08 x 50
        assertThat(result.cost().list()).isEqualTo(Money.usd("15"));
    }

    /** Anthropic bills an advisor, and Groq each model of a compound system, at that model's own price. */
    @Test
    void aCacheLeavesThePartsOfOtherModelsAsTheyWereMetered() {
        TracedCall.Part advisor = new TracedCall.Part(TestBook.MINI, Usage.tokens(500_000, 10_000));
        TracedCall.Part own = new TracedCall.Part("", Usage.tokens(1_000_000, 20_000));
        ReplayResult both = replayed(call("s", TestBook.OPUS, 0, 1_500_000, 30_000, 8_000), own, advisor);
        // 8,000 blocks of 100 are written: 0.8 x 12.5 + 0.2 x 10 + 0.02 x 50; the advisor: 0.5 x 1 + 0.01 x 4
        assertThat(both.cost()).isNotNull();
        assertThat(both.cost().list()).isEqualTo(Money.usd("13.54"));
        assertThat(both.tokens()).isEqualTo(new ReplayResult.Tokens(0, 800_000, 700_000, 30_000, BigDecimal.ZERO));

        ReplayResult alone = replayed(call("s", "compound", 0, 500_000, 10_000, 5_000), advisor);
        assertThat(alone.status()).isEqualTo(Status.PRICED);
        assertThat(alone.cost()).isNotNull();
        assertThat(alone.cost().list()).isEqualTo(Money.usd("0.54"));
    }

    private static ReplayResult replayed(Call call, TracedCall.Part... parts) {
        Replay replay = new Replay(options("5m"), TestBook.pricer());
        replay.accept(new TracedCall(call, List.of(parts), ServiceTier.STANDARD, "", null, null, ""));
        return replay.finish();
    }

    @Test
    void withoutACacheAllInputIsOrdinary() {
        ReplayResult result = replay(
                ReplayOptions.at(TestBook.NOON),
                call("s", TestBook.OPUS, 0, 1_000_000, 0, 10_000),
                call("s", TestBook.OPUS, 60, 1_000_000, 0, 10_000));

        assertThat(result.cost()).isNotNull();
        assertThat(result.cost().list()).isEqualTo(Money.usd("20"));
    }

    @Test
    void aSellerWithoutAWritePriceBillsWritesAsInput() {
        ReplayResult result = replay(
                options("5m"),
                call("s", TestBook.MINI, 0, 1_000_000, 0, 10_000),
                call("s", TestBook.MINI, 60, 1_000_000, 0, 10_000));

        assertThat(result.status()).isEqualTo(Status.PRICED);
        assertThat(result.cost()).isNotNull();
        assertThat(result.cost().list()).isEqualTo(Money.usd("1.1"));
        assertThat(result.notes()).anySatisfy(note -> assertThat(note).contains("billed as ordinary input"));
    }

    @Test
    void tokensStandWhenNothingCanBePriced() {
        ReplayResult result = replay(options("5m"), call("s", "in-house-7b", 0, 6_400, 50, 64));

        assertThat(result.status()).isEqualTo(Status.UNPRICED);
        assertThat(result.tokens().write()).isEqualTo(6_400);
        assertThat(result.cost()).isNull();
        assertThat(result.unpriced()).singleElement().satisfies(unpriced -> {
            assertThat(unpriced.model()).isEqualTo("in-house-7b");
            assertThat(unpriced.calls()).isEqualTo(1);
            assertThat(unpriced.reason()).contains("in-house-7b");
        });
    }

    @Test
    void callsWithoutAPriceAreNamedBesideTheSubtotal() {
        ReplayResult result = replay(
                ReplayOptions.at(TestBook.NOON),
                call("a", TestBook.MINI, 0, 1_000_000, 0, 0),
                call("b", "gpt-4o-mimi", 0, 1_000_000, 0, 0),
                call("c", TestBook.YUAN, 0, 1_000_000, 0, 0));

        assertThat(result.status()).isEqualTo(Status.PARTIAL);
        assertThat(result.pricedCalls()).isEqualTo(1);
        assertThat(result.cost()).isNotNull();
        assertThat(result.cost().list()).isEqualTo(Money.usd("1"));
        assertThat(result.cost().perInteraction().count()).as("wholly priced").isEqualTo(1);
        assertThat(result.unpriced().get(0).reason()).contains("gpt-4o-mini");
        assertThat(result.unpriced().get(1).reason()).contains("CNY").contains("rate of your own");
    }

    @Test
    void anotherModelOfTheSameTokenizerIsAPoint() {
        ReplayResult result = replay(
                options("5m").with(ModelMap.toAll(TestBook.LARGE)), call("s", TestBook.MINI, 0, 1_000_000, 0, 0));

        assertThat(result.range()).isNull();
        assertThat(result.cost()).isNotNull();
        assertThat(result.cost().list()).isEqualTo(Money.usd("2"));
    }

    @Test
    void anotherTokenizerGivesARangeWithItsSourceAndNoPoint() {
        ReplayResult result = replay(
                ReplayOptions.at(TestBook.NOON).with(ModelMap.toAll(TestBook.OPUS)),
                call("s", TestBook.MINI, 0, 1_000_000, 100_000, 0));

        assertThat(result.cost()).isNull();
        assertThat(result.status()).isEqualTo(Status.PRICED);
        assertThat(result.tokens().uncached()).as("as recorded").isEqualTo(1_000_000);
        Range range = result.range();
        assertThat(range).isNotNull();
        assertThat(range.inputRatios()).isEqualTo("1.16 to 1.3");
        assertThat(range.source()).contains("2026");
        assertThat(range.low().tokens().uncached()).isEqualTo(1_160_000);
        assertThat(range.low().tokens().output()).isEqualTo(58_000);
        assertThat(range.high().tokens().uncached()).isEqualTo(1_300_000);
        assertThat(range.high().tokens().output()).isEqualTo(260_000);
        // 1.16 x 10 + 0.058 x 50; 1.3 x 10 + 0.26 x 50
        assertThat(range.low().cost()).isNotNull();
        assertThat(range.low().cost().list()).isEqualTo(Money.usd("14.5"));
        assertThat(range.high().cost()).isNotNull();
        assertThat(range.high().cost().list()).isEqualTo(Money.usd("26"));
    }

    @Test
    void aTraceWithoutModelsTakesTheNewOnesTokenizerAndSaysSo() {
        Call nameless = Call.of(Origin.UNKNOWN, "", 0, 1_000_000, 0, PrefixBlocks.NONE);

        ReplayResult unnamed = replay(ReplayOptions.at(TestBook.NOON), nameless);
        assertThat(unnamed.status()).isEqualTo(Status.UNPRICED);
        assertThat(unnamed.unpriced().get(0).reason()).contains("--model");

        ReplayResult named = replay(ReplayOptions.at(TestBook.NOON).with(ModelMap.toAll(TestBook.MINI)), nameless);
        assertThat(named.cost()).isNotNull();
        assertThat(named.cost().list()).isEqualTo(Money.usd("1"));
        assertThat(named.notes()).anySatisfy(note -> assertThat(note).contains("names no model"));
    }

    @Test
    void swapsReplaceOnlyWhatTheyName() {
        ModelMap swap = ModelMap.parse("gpt-4o-mini=gpt-4o");
        ReplayResult result = replay(
                ReplayOptions.at(TestBook.NOON).with(swap),
                call("a", TestBook.MINI, 0, 1_000_000, 0, 0),
                call("b", TestBook.OPUS, 0, 1_000_000, 0, 0));

        assertThat(result.cost()).isNotNull();
        assertThat(result.cost().list()).isEqualTo(Money.usd("12"));
        assertThatThrownBy(() -> ModelMap.parse("a=b,a=c")).hasMessageContaining("twice");
        assertThatThrownBy(() -> ModelMap.parse("a")).hasMessageContaining("FROM=TO");
    }

    @Test
    void whatTheProviderMeteredIsTakenAsItIs() {
        Usage usage = Usage.builder()
                .add(Meter.INPUT, 100_000)
                .add(Meter.CACHE_READ, 900_000)
                .add(Meter.OUTPUT, 10_000)
                .build();
        Call call = Call.of(Origin.ofSession("s"), TestBook.OPUS, 0, 1_000_000, 10_000, PrefixBlocks.NONE);
        TracedCall metered =
                new TracedCall(call, List.of(new TracedCall.Part("", usage)), ServiceTier.STANDARD, "", null, null, "");
        Replay replay = new Replay(options("5m"), TestBook.pricer());
        replay.accept(metered);
        ReplayResult result = replay.finish();

        assertThat(result.tokens()).isEqualTo(new ReplayResult.Tokens(900_000, 0, 100_000, 10_000, BigDecimal.ZERO));
        assertThat(result.cost()).isNotNull();
        assertThat(result.cost().list()).isEqualTo(Money.usd("2.4"));
    }

    @Test
    void charactersBecomeTokensByAStatedAssumption() {
        ReplayOptions base = options("5m");
        ReplayOptions characters = new ReplayOptions(
                base.asOf(), false, base.cache(), base.scope(), ModelMap.OWN, new BigDecimal("4"), false);
        ReplayResult result = replay(
                characters, call("s", TestBook.OPUS, 0, 4_000, 400, 40), call("s", TestBook.OPUS, 1, 4_000, 400, 40));

        assertThat(result.tokens()).isEqualTo(new ReplayResult.Tokens(1_000, 1_000, 0, 200, BigDecimal.ZERO));
        assertThat(result.notes()).anySatisfy(note -> assertThat(note).contains("4 characters a token"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void permutingAndSplittingTheFileChangesNoTotal(int seed) {
        List<Call> calls = new ArrayList<>();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String model = random.nextBoolean() ? TestBook.OPUS : TestBook.MINI;
            calls.add(call("s" + random.nextInt(10), model, i * 20L, 6_400 + i * 64L, i, 100 + i));
        }
        ReplayResult whole = replay(options("5m"), calls.toArray(new Call[0]));
        Collections.shuffle(calls, random);
        ReplayResult shuffled = replay(options("5m"), calls.toArray(new Call[0]));
        assertThat(shuffled.tokens()).isEqualTo(whole.tokens());
        assertThat(shuffled.cost()).isEqualTo(whole.cost());

        ReplayResult even = replay(options("5m"), half(calls, 0));
        ReplayResult odd = replay(options("5m"), half(calls, 1));
        assertThat(whole.cost()).isNotNull();
        assertThat(even.cost()).isNotNull();
        assertThat(odd.cost()).isNotNull();
        assertThat(even.cost().list().plus(odd.cost().list()))
                .isEqualTo(whole.cost().list());
        assertThat(even.tokens().read() + odd.tokens().read())
                .isEqualTo(whole.tokens().read());
    }

    @Test
    void percentilesAreAmountsByNearestRank() {
        CostSpread spread = new CostSpread(farthing.quantity.Currency.USD);
        for (int i = 100; i >= 1; i--) {
            spread.add(new BigDecimal(i));
        }
        CostSpread.Summary summary = spread.summary();

        assertThat(summary.mean()).isEqualTo(Money.usd("50.5"));
        assertThat(summary.p50()).isEqualTo(Money.usd("50"));
        assertThat(summary.p95()).isEqualTo(Money.usd("95"));
        assertThat(summary.max()).isEqualTo(Money.usd("100"));
        assertThat(summary.exact()).isTrue();
    }

    @Test
    void manyAmountsKeepMeanAndMaximumExactAndPercentilesToThreeDigits() {
        CostSpread spread = new CostSpread(farthing.quantity.Currency.USD);
        int count = CostSpread.EXACT + 100_000;
        for (int i = 1; i <= count; i++) {
            spread.add(new BigDecimal(i));
        }
        CostSpread.Summary summary = spread.summary();

        assertThat(summary.exact()).isFalse();
        assertThat(summary.mean()).isEqualTo(Money.usd("150000.5"));
        assertThat(summary.max()).isEqualTo(Money.usd("300000"));
        assertThat(summary.p50()).isEqualTo(Money.usd("150000"));
        assertThat(summary.p95()).isEqualTo(Money.usd("285000"));
    }

    private static Call[] half(List<Call> calls, int rest) {
        return calls.stream()
                .filter(c -> (c.origin().session().charAt(1) - '0') % 2 == rest)
                .toArray(Call[]::new);
    }

    private static ReplayOptions options(String cache) {
        CachePolicy policy = CachePolicies.named(cache);
        assertThat(policy).isNotNull();
        return ReplayOptions.at(TestBook.NOON).with(policy, CacheScope.SESSION);
    }

    private static ReplayResult replay(ReplayOptions options, Call... calls) {
        Replay replay = new Replay(options, TestBook.pricer());
        for (Call call : calls) {
            replay.accept(TracedCall.of(call));
        }
        return replay.finish();
    }

    /** With blocks of 100 from the session's beginning. */
    private static Call call(String session, String model, long second, long input, long output, long blocks) {
        PrefixBlocks prompt = blocks == 0
                ? PrefixBlocks.NONE
                : PrefixBlocks.builder(100).addRun(0, blocks).build();
        return Call.of(Origin.ofSession(session), model, second * SECOND, input, output, prompt);
    }
}
