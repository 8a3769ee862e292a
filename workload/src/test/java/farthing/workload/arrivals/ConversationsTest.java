package farthing.workload.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import farthing.workload.CachePolicies;
import farthing.workload.CachePolicy;
import farthing.workload.CacheScope;
import farthing.workload.Call;
import farthing.workload.Origin;
import farthing.workload.PrefixBlocks;
import farthing.workload.Tags;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Oracle: traces so regular that every figure follows by hand. */
class ConversationsTest {
    private static final int BLOCK = 100;

    /** Sessions of three calls a minute apart: 1,000 tokens, then 300 more each. */
    @Test
    void sessionsThatGrowBecomeTheirNumbers() {
        List<Call> calls = new ArrayList<>();
        for (int session = 0; session < 4; session++) {
            for (int call = 0; call < 3; call++) {
                calls.add(call("s" + session, session * 7 + 60 * call, 10 + 3 * call, 1_000L * session, 20));
            }
        }
        Conversations read = Conversations.of(calls, CacheScope.SESSION);

        SessionClass fitted = Objects.requireNonNull(read.fitted(1, session -> true));

        assertThat(read.sessions()).isEqualTo(4);
        assertThat(read.fitted(0, session -> true)).isNull();
        assertThat(SessionClass.label(1)).isEqualTo("2 to 4 calls");
        assertThat(fitted.sessions()).isEqualTo(4);
        assertThat(fitted.callsPerSession()).isEqualTo(3);
        assertThat(fitted.startsPerSession()).isEqualTo(1);
        assertThat(fitted.startTokens()).isEqualTo(1_020);
        assertThat(fitted.sharedTokens()).isZero();
        // 1,320 and 1,620 tokens, of which 1,000 and 1,300 were sent before
        assertThat(fitted.turnTokens()).isEqualTo(1_470);
        assertThat(fitted.growthTokens()).isEqualTo(320);
        assertThat(fitted.tailTokens()).isEqualTo(20);
        assertThat(fitted.gaps().seconds()).isEqualTo(Collections.nCopies(GapPercentiles.SHARES.size(), 60.0));
    }

    /** All gaps are a minute: a cache of five minutes reads what was sent before, one of half a minute nothing. */
    @Test
    void whatWasSentBeforeIsReadWithinTheLifetime() {
        SessionClass sessions = new SessionClass(10, 3, 1, 1_000, 0, 1_450, 300, 0, gaps(60));

        Expected kept = sessions.under(policy("5m"), "");
        Expected lost = sessions.under(CachePolicy.ideal("30s", 30_000_000), "");

        // 10 x (1,000 + 2 x 1,450); 10 x 2 x 1,150 of it read
        assertThat(kept.input()).isEqualTo(39_000);
        assertThat(kept.read()).isCloseTo(23_000, within(1e-6));
        assertThat(kept.write()).isCloseTo(16_000, within(1e-6));
        assertThat(kept.starts()).isCloseTo(10_000, within(1e-6));
        assertThat(kept.growth()).isCloseTo(6_000, within(1e-6));
        assertThat(kept.expired()).isCloseTo(0, within(1e-6));
        // 23,000 x 0.30 + 16,000 x 3.75 a million
        assertThat(kept.cost(3e-6, 3.75e-6, 0.30e-6)).isCloseTo(0.0669, within(1e-12));
        assertThat(lost.read()).isCloseTo(0, within(1e-6));
        assertThat(lost.expired()).isCloseTo(23_000, within(1e-6));
    }

    @Test
    void aPromptBelowTheMinimumIsNeitherReadNorWritten() {
        // Sonnet 4.6 asks 1,024 tokens: starts of 1,000 are plain, what 1,450 repeat is cached
        Expected expected = new SessionClass(10, 3, 1, 1_000, 0, 1_450, 300, 0, gaps(60))
                .under(policy("anthropic-5m"), "claude-sonnet-4-6");

        assertThat(expected.read()).isCloseTo(23_000, within(1e-6));
        assertThat(expected.write()).isCloseTo(6_000, within(1e-6));
        assertThat(expected.tooShort()).isCloseTo(10_000, within(1e-6));
        assertThat(expected.uncached()).isCloseTo(10_000, within(1e-6));
    }

    /** Without sessions, a call goes on with the conversation that it repeats; the system prompt alone makes none. */
    @Test
    void conversationsAreFoundByWhatTheyRepeat() {
        PrefixBlocks first =
                PrefixBlocks.builder(BLOCK).addRun(0, 4).addRun(100, 6).build();
        PrefixBlocks goesOn =
                PrefixBlocks.builder(BLOCK).addRun(0, 4).addRun(100, 10).build();
        PrefixBlocks other =
                PrefixBlocks.builder(BLOCK).addRun(0, 4).addRun(200, 4).build();
        Conversations read = Conversations.of(
                List.of(call("", 0, first), call("", 10, other), call("", 30, goesOn)), CacheScope.SHARED);

        assertThat(read.sessions()).isEqualTo(2);
        assertThat(List.of(read.sessionOf(0), read.sessionOf(1), read.sessionOf(2)))
                .containsExactly(0, 1, 0);
        SessionClass alone = Objects.requireNonNull(read.fitted(0, session -> true));
        assertThat(alone.sharedTokens()).isEqualTo(400);
        SessionClass talk = Objects.requireNonNull(read.fitted(1, session -> true));
        assertThat(talk.growthTokens()).isEqualTo(400);
        assertThat(talk.gaps().within(31)).isEqualTo(1);
        assertThat(talk.gaps().within(29)).isZero();
    }

    @Test
    void percentilesOfALognormalGiveItBack() {
        // median 20 s, sigma 1.5: Phi((ln 300 - ln 20) / 1.5) = Phi(1.8053667) = 0.9644920
        List<Double> seconds = new ArrayList<>();
        for (double z : new double[] {
            -1.2815516,
            -0.8416212,
            -0.5244005,
            -0.2533471,
            0,
            0.2533471,
            0.5244005,
            0.8416212,
            1.2815516,
            1.6448536,
            1.8807936,
            2.3263479
        }) {
            seconds.add(20 * Math.exp(1.5 * z));
        }
        GapPercentiles gaps = new GapPercentiles(seconds);

        assertThat(gaps.within(300)).isCloseTo(0.9644920, within(1e-6));
        // beyond the outermost: Phi((ln 3600 - ln 20) / 1.5) = Phi(3.4619713) = 0.9997319
        assertThat(gaps.within(3_600)).isCloseTo(0.9997319, within(1e-6));
        assertThat(gaps.within(Double.POSITIVE_INFINITY)).isEqualTo(1);
    }

    @Test
    void halfOfTheSessionsSpeakForTheOthersVolume() {
        SessionClass fitted = new SessionClass(10, 3, 1, 1_000, 0, 1_450, 300, 0, gaps(60));
        // 20 sessions of 5 calls of 2,720 tokens: twice what (1,000 + 4 x 1,450) / 5 = 1,360 would be
        SessionClass others = new SessionClass(20, 5, 1, 2_720, 0, 2_720, 0, 0, gaps(1));

        SessionClass moved = fitted.forVolumeOf(others);

        assertThat(moved.input()).isCloseTo(others.input(), within(1e-6));
        assertThat(moved.startTokens()).isCloseTo(2_000, within(1e-9));
        assertThat(moved.growthTokens()).isCloseTo(600, within(1e-9));
        assertThat(moved.gaps()).isEqualTo(fitted.gaps());
    }

    @Test
    void callsWithoutBlocksTellNothing() {
        Call bare = new Call(origin("s"), "", "m", 0, 100, 0, PrefixBlocks.NONE, 0, 1, null);

        assertThatThrownBy(() -> Conversations.of(List.of(bare), CacheScope.SESSION))
                .hasMessageContaining("one of session 's' has none");
        assertThatThrownBy(() -> Conversations.of(List.of(), CacheScope.SESSION))
                .hasMessageContaining("no call");
    }

    private static GapPercentiles gaps(double seconds) {
        return new GapPercentiles(Collections.nCopies(GapPercentiles.SHARES.size(), seconds));
    }

    private static Call call(String session, long seconds, long blocks, long firstId, long tail) {
        PrefixBlocks prompt =
                PrefixBlocks.builder(BLOCK).addRun(firstId, blocks).build();
        return new Call(origin(session), "", "m", seconds * 1_000_000, blocks * BLOCK + tail, 0, prompt, 0, 1, null);
    }

    private static Call call(String session, long seconds, PrefixBlocks prompt) {
        return new Call(origin(session), "", "m", seconds * 1_000_000, prompt.count() * BLOCK, 0, prompt, 0, 1, null);
    }

    private static Origin origin(String session) {
        return new Origin("", session, "", "", Tags.NONE);
    }

    private static CachePolicy policy(String name) {
        return Objects.requireNonNull(CachePolicies.named(name));
    }
}
