package farthing.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The reference of the shared data's definition, worked by hand with blocks of 100 tokens. */
class PrefixCacheTest {
    private static final long SECOND = 1_000_000L;
    private static final CachePolicy FIVE_MINUTES = policy("5m");

    @Test
    void theFirstCallWritesAndTheNextReads() {
        PrefixCache cache = new PrefixCache(FIVE_MINUTES, CacheScope.SESSION);

        assertThat(cache.use(call("s", "m", 0, 350, 0, 3))).isEqualTo(new CacheUse(0, 300, 50, 0));
        assertThat(cache.use(call("s", "m", 10, 520, 0, 5))).isEqualTo(new CacheUse(300, 200, 20, 0));
    }

    @Test
    void aPartialLastBlockIsReadOnlyUpToTheInput() {
        PrefixCache cache = new PrefixCache(FIVE_MINUTES, CacheScope.SHARED);

        assertThat(cache.use(call("", "", 0, 250, 0, 3))).isEqualTo(new CacheUse(0, 250, 0, 0));
        assertThat(cache.use(call("", "", 1, 250, 0, 3))).isEqualTo(new CacheUse(250, 0, 0, 0));
    }

    @Test
    void onlyLeadingBlocksAreRead() {
        PrefixCache cache = new PrefixCache(FIVE_MINUTES, CacheScope.SHARED);
        cache.use(call("", "", 0, 300, 0, 3));
        PrefixBlocks changed = PrefixBlocks.builder(100).add(0).add(77).add(2).build();

        assertThat(cache.use(Call.of(Origin.UNKNOWN, "", SECOND, 300, 1, changed)))
                .isEqualTo(new CacheUse(100, 200, 0, 0));
    }

    @Test
    void aBlockLivesThroughItsLifetimeAndEachUseRefreshesIt() {
        PrefixCache cache = new PrefixCache(FIVE_MINUTES, CacheScope.SESSION);
        cache.use(call("s", "m", 0, 100, 0, 1));

        assertThat(cache.use(call("s", "m", 300, 100, 0, 1)).read()).isEqualTo(100);
        assertThat(cache.use(call("s", "m", 600, 100, 0, 1)).read()).isEqualTo(100);
        PrefixCache late = new PrefixCache(FIVE_MINUTES, CacheScope.SESSION);
        late.use(call("s", "m", 0, 100, 0, 1));
        Call justTooLate = Call.of(Origin.ofSession("s"), "m", 300 * SECOND + 1, 100, 1, blocks(0, 1));
        assertThat(late.use(justTooLate)).isEqualTo(new CacheUse(0, 100, 0, 0));
    }

    @Test
    void scopesShareNothing() {
        PrefixCache bySession = new PrefixCache(FIVE_MINUTES, CacheScope.SESSION);
        bySession.use(call("s", "m", 0, 100, 0, 1));
        assertThat(bySession.use(call("t", "m", 1, 100, 0, 1)).read()).isZero();
        assertThat(bySession.use(call("s", "other", 1, 100, 0, 1)).read()).isEqualTo(100);

        PrefixCache byModel = new PrefixCache(FIVE_MINUTES, CacheScope.SESSION_MODEL);
        byModel.use(call("s", "m", 0, 100, 0, 1));
        assertThat(byModel.use(call("s", "other", 1, 100, 0, 1)).read()).isZero();

        PrefixCache shared = new PrefixCache(FIVE_MINUTES, CacheScope.SHARED);
        shared.use(call("s", "m", 0, 100, 0, 1));
        assertThat(shared.use(call("t", "other", 1, 100, 0, 1)).read()).isEqualTo(100);
    }

    @Test
    void aCallWithoutASessionSharesWithNobodyUnlessAllDo() {
        PrefixCache bySession = new PrefixCache(FIVE_MINUTES, CacheScope.SESSION);
        bySession.use(call("", "m", 0, 100, 0, 1));
        assertThat(bySession.use(call("", "m", 1, 100, 0, 1))).isEqualTo(new CacheUse(0, 100, 0, 0));

        PrefixCache shared = new PrefixCache(FIVE_MINUTES, CacheScope.SHARED);
        shared.use(call("", "m", 0, 100, 0, 1));
        assertThat(shared.use(call("", "m", 1, 100, 0, 1)).read()).isEqualTo(100);
    }

    @Test
    void aProviderCachesNothingBelowItsMinimum() {
        PrefixCache cache = new PrefixCache(policy("anthropic-5m"), CacheScope.SESSION);
        String haiku = "claude-haiku-4-5-20251001";

        assertThat(cache.use(call("s", haiku, 0, 4_000, 0, 40))).isEqualTo(CacheUse.none(4_000));
        assertThat(cache.use(call("s", haiku, 1, 4_000, 0, 40))).isEqualTo(CacheUse.none(4_000));
        assertThat(cache.use(call("s", haiku, 2, 4_250, 0, 42))).isEqualTo(new CacheUse(0, 4_200, 50, 0));
        assertThat(cache.use(call("s", haiku, 3, 4_250, 0, 42)).read()).isEqualTo(4_200);
        assertThat(cache.use(call("s", haiku, 4, 4_000, 0, 40)).read())
                .as("the cached prefix is longer, the common one below the minimum")
                .isZero();
    }

    @Test
    void openAiReadsInStepsOf128AndItsWritesAreOrdinaryInput() {
        PrefixCache cache = new PrefixCache(policy("openai"), CacheScope.SHARED);
        cache.use(call("", "gpt-4o", 0, 1_500, 0, 15));

        // 1,500 rounds down to 11 x 128 = 1,408.
        assertThat(cache.use(call("", "gpt-4o", 1, 1_900, 0, 19))).isEqualTo(new CacheUse(1_408, 0, 492, 0));
    }

    @Test
    void aProviderLetsAPrefixBeReadOnlyOnceItsWriterAnswers() {
        Call slow = new Call(
                Origin.ofSession("s"), "", "claude-sonnet-4-5", 0, 2_000, 1, blocks(0, 20), 5 * SECOND, 1, null);
        PrefixCache real = new PrefixCache(policy("anthropic-5m"), CacheScope.SESSION);
        real.use(slow);
        assertThat(real.use(call("s", "claude-sonnet-4-5", 4, 2_000, 0, 20)))
                .as("the first answer has not begun: written a second time")
                .isEqualTo(new CacheUse(0, 2_000, 0, 0));
        assertThat(real.use(call("s", "claude-sonnet-4-5", 6, 2_000, 0, 20)).read())
                .isEqualTo(2_000);

        PrefixCache ideal = new PrefixCache(FIVE_MINUTES, CacheScope.SESSION);
        ideal.use(slow);
        assertThat(ideal.use(call("s", "claude-sonnet-4-5", 4, 2_000, 0, 20)).read())
                .isEqualTo(2_000);
    }

    @Test
    void aProviderKeepsModelsAndTenantsApart() {
        PrefixCache cache = new PrefixCache(policy("anthropic-5m"), CacheScope.SHARED);
        cache.use(ofTenant("acme", "claude-sonnet-4-5", 0));

        assertThat(cache.use(ofTenant("acme", "claude-sonnet-4-5", 1)).read()).isEqualTo(2_000);
        assertThat(cache.use(ofTenant("acme", "claude-opus-4-1", 2)).read()).isZero();
        assertThat(cache.use(ofTenant("globex", "claude-sonnet-4-5", 3)).read()).isZero();
    }

    @Test
    void storageIsTokensTimesTheTimeTheyAreKept() {
        PrefixCache cache = new PrefixCache(policy("gemini-explicit"), CacheScope.SHARED);

        // Written at 0 and kept an hour; used after 10 minutes and so kept 10 minutes longer.
        assertThat(cache.use(call("", "gemini-2.5-pro", 0, 5_000, 0, 50)).storedTokenMicros())
                .isEqualTo(5_000L * 3_600 * SECOND);
        assertThat(cache.use(call("", "gemini-2.5-pro", 600, 5_000, 0, 50)).storedTokenMicros())
                .isEqualTo(5_000L * 600 * SECOND);
        // Dead after more than an hour: written again for another hour.
        assertThat(cache.use(call("", "gemini-2.5-pro", 6_000, 5_000, 0, 50)).storedTokenMicros())
                .isEqualTo(5_000L * 3_600 * SECOND);
    }

    @Test
    void anotherTokenizerScalesEveryPartAndMeetsTheMinimumAnew() {
        PrefixCache cache = new PrefixCache(policy("anthropic-5m"), CacheScope.SESSION);
        TokenScale half = TokenScale.of(new BigDecimal("0.5"), BigDecimal.ONE);
        String sonnet = "claude-sonnet-4-5";

        assertThat(cache.use(call("s", "x", 0, 2_000, 0, 20), sonnet, half)).isEqualTo(CacheUse.none(1_000));
        assertThat(cache.use(call("s", "x", 1, 2_250, 0, 22), sonnet, half)).isEqualTo(new CacheUse(0, 1_100, 25, 0));
        assertThat(cache.use(call("s", "x", 2, 2_250, 0, 22), sonnet, half)).isEqualTo(new CacheUse(1_100, 0, 25, 0));
    }

    @Test
    void blocksWithoutTimeAreRefused() {
        PrefixCache cache = new PrefixCache(FIVE_MINUTES, CacheScope.SHARED);
        Call timeless = Call.of(Origin.UNKNOWN, "", Call.NO_TIME, 100, 1, blocks(0, 1));

        assertThatThrownBy(() -> cache.use(timeless)).hasMessageContaining("no time");
    }

    private static Call call(String session, String model, long second, long input, long first, long blocks) {
        return Call.of(Origin.ofSession(session), model, second * SECOND, input, 1, blocks(first, blocks));
    }

    private static Call ofTenant(String tenant, String model, long second) {
        Origin origin = new Origin("", "", tenant, "", Tags.NONE);
        return Call.of(origin, model, second * SECOND, 2_000, 1, blocks(0, 20));
    }

    private static PrefixBlocks blocks(long first, long count) {
        return PrefixBlocks.builder(100).addRun(first, count).build();
    }

    private static CachePolicy policy(String name) {
        CachePolicy policy = CachePolicies.named(name);
        assertThat(policy).isNotNull();
        return policy;
    }
}
