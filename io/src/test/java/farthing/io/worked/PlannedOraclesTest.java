package farthing.io.worked;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.io.JsonDocs;
import java.math.BigDecimal;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Workload files against counting by hand: what can happen to a call is walked through case by case, with its
 * probability, in exact decimals. Nothing here knows the planner's formulas.
 */
class PlannedOraclesTest {
    private static final BigDecimal ONE = BigDecimal.ONE;

    /** Nothing is divided on the way but by the planner, whose quotients end at 34 digits at least. */
    private static final Offset<BigDecimal> EXACT = Offset.offset(new BigDecimal("1e-25"));

    private static BigDecimal planned(String figure, String workload, String cards) {
        String text = "{\"plan\": " + workload + ", \"figure\": \"" + figure + "\", \"cards\": " + cards + "}";
        return PlannedFigure.read(JsonDocs.parse(text)).value();
    }

    private static BigDecimal share(Random random, int most) {
        return BigDecimal.valueOf(random.nextInt(most + 1), 3);
    }

    private static BigDecimal less(BigDecimal share) {
        return ONE.subtract(share);
    }

    /** Attempts until one succeeds or none is left; a fallback for those that never do, and one for its own failures. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void retriesAndTheFallbackChainAreWalkedAttemptByAttempt(long seed) {
        Random random = new Random(seed);
        BigDecimal fails = share(random, 400);
        BigDecimal billed = share(random, 1000);
        int retries = random.nextInt(5);
        boolean persistent = random.nextBoolean();
        BigDecimal second = share(random, 500);
        BigDecimal third = share(random, 500);
        BigDecimal cost = BigDecimal.ZERO;
        BigDecimal reached = ONE;
        for (int attempt = 0; attempt <= retries; attempt++) {
            BigDecimal bad = persistent && attempt > 0 ? ONE : fails;
            cost = cost.add(
                    reached.multiply(less(bad)).add(reached.multiply(bad).multiply(billed)));
            reached = reached.multiply(bad);
        }
        BigDecimal lost = reached;
        cost = cost.add(lost.multiply(BigDecimal.valueOf(2)));
        lost = lost.multiply(second);
        cost = cost.add(lost.multiply(BigDecimal.valueOf(5)));
        lost = lost.multiply(third);
        String workload = "{\"model\": \"claimed/first\", \"input\": 0, \"output\": 0, \"interactions\": 1,"
                + "\"retry\": {\"rate\": " + fails + ", \"retries\": " + retries + ", \"billed\": " + billed
                + ", \"failures\": \"" + (persistent ? "persistent" : "independent") + "\"},"
                + "\"fallback\": [{\"model\": \"claimed/second\", \"fails\": " + second + "},"
                + " {\"model\": \"claimed/third\", \"fails\": " + third + "}]}";
        String cards = "{\"first\": {\"requests\": 1}, \"second\": {\"requests\": 2}, \"third\": {\"requests\": 5}}";
        assertThat(planned("perEnded", workload, cards)).isCloseTo(cost, EXACT);
        assertThat(planned("completedShare", workload, cards)).isCloseTo(less(lost), EXACT);
    }

    /** The first answers all, a check reads each answer, some go on, and each of these calls may fail and be made again. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void aCascadeIsTheFirstTheCheckAndThoseEscalated(long seed) {
        Random random = new Random(seed);
        BigDecimal escalated = share(random, 1000);
        BigDecimal check = share(random, 200);
        BigDecimal cost = ONE.add(check).add(escalated.multiply(BigDecimal.valueOf(7)));
        String workload = "{\"model\": \"claimed/large\", \"input\": 0, \"output\": 0, \"interactions\": 1,"
                + "\"route\": {\"cascade\": {\"first\": \"claimed/small\", \"escalated\": " + escalated
                + ", \"check\": " + check + "}}}";
        String cards = "{\"small\": {\"requests\": 1}, \"large\": {\"requests\": 7}}";
        assertThat(planned("perEnded", workload, cards)).isCloseTo(cost, EXACT);
    }

    /** Each class of queries thinks its own: nothing, a number of tokens, or a part of a budget. A million tokens cost 60. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void whatIsThoughtIsExpectedOverTheClasses(long seed) {
        Random random = new Random(seed);
        BigDecimal easy = share(random, 500);
        BigDecimal hard = share(random, 500);
        BigDecimal used = share(random, 1000);
        int tokens = random.nextInt(5000);
        int budget = random.nextInt(50_000);
        BigDecimal thought = easy.multiply(BigDecimal.valueOf(tokens))
                .add(hard.multiply(used).multiply(BigDecimal.valueOf(budget)));
        BigDecimal cost = thought.add(BigDecimal.valueOf(500)).multiply(new BigDecimal("0.00006"));
        String workload = "{\"model\": \"claimed/thinker\", \"input\": 0, \"output\": 500, \"interactions\": 1,"
                + "\"reasoning\": {\"classes\": {\"easy\": {\"share\": " + easy + ", \"tokens\": " + tokens
                + "}, \"hard\": {\"share\": " + hard + ", \"budget\": " + budget + ", \"used\": " + used + "}}}}";
        assertThat(planned("perEnded", workload, "{\"thinker\": {\"output\": 60}}"))
                .isCloseTo(cost, EXACT);
    }

    /** Of a thousand users some pay and use it in full, the others use a part; those paying bear it all. */
    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void freeUsersAreCountedHeadByHead(long seed) {
        Random random = new Random(seed);
        int paying = 1 + random.nextInt(1000);
        BigDecimal usage = share(random, 1500);
        BigDecimal all =
                BigDecimal.valueOf(paying).add(BigDecimal.valueOf(1000 - paying).multiply(usage));
        String workload = "{\"model\": \"claimed/query\", \"input\": 0, \"output\": 0,"
                + "\"traffic\": {\"users\": " + paying + ", \"per_user\": 1},"
                + "\"business\": {\"free\": {\"conversion\": " + BigDecimal.valueOf(paying, 3) + ", \"usage\": "
                + usage + "}}}";
        assertThat(planned("month", workload, "{\"query\": {\"requests\": 1}}"))
                .isCloseTo(all, Offset.offset(new BigDecimal("1e-9")));
    }

    /** Turn by turn: the prompt, what was said before, and a summary once that grows too long, written by a call of its own. */
    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55, 56, 57, 58})
    void aConversationWithCompactionIsWalkedTurnByTurn(long seed) {
        Random random = new Random(seed);
        int turns = 1 + random.nextInt(30);
        int prompt = random.nextInt(3000);
        int input = 1 + random.nextInt(2000);
        int output = 1 + random.nextInt(1000);
        int above = 1000 + random.nextInt(9000);
        int summary = 1 + random.nextInt(999);
        long read = 0;
        long written = 0;
        long history = 0;
        for (int turn = 0; turn < turns; turn++) {
            if (history > above) {
                read += prompt + history;
                written += summary;
                history = summary;
            }
            read += prompt + history + input;
            written += output;
            history += input + output;
        }
        String workload = "{\"model\": \"claimed/chat\", \"interactions\": 1, \"calls\": {\"talk\": {\"rounds\": "
                + turns + ", \"prefix\": " + prompt + ", \"input\": " + input + ", \"output\": " + output
                + ", \"history\": {\"above\": " + above + ", \"to\": " + summary + "}}}}";
        BigDecimal cost = BigDecimal.valueOf(3 * read + 15 * written, 6);
        assertThat(planned("perEnded", workload, "{\"chat\": {\"input\": 3, \"output\": 15}}"))
                .isEqualByComparingTo(cost);
    }

    /** Every round must succeed for the next to be made; what failed for good ends the interaction. */
    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64})
    void roundsEndWithTheFirstThatFailsForGood(long seed) {
        Random random = new Random(seed);
        BigDecimal fails = share(random, 300);
        int rounds = 1 + random.nextInt(12);
        BigDecimal cost = BigDecimal.ZERO;
        BigDecimal alive = ONE;
        for (int round = 0; round < rounds; round++) {
            cost = cost.add(alive);
            alive = alive.multiply(less(fails));
        }
        String workload = "{\"model\": \"claimed/query\", \"interactions\": 1, \"calls\": {\"step\": {\"rounds\": "
                + rounds + ", \"input\": 0, \"output\": 0}}, \"retry\": {\"rate\": " + fails + ", \"retries\": 0}}";
        assertThat(planned("perEnded", workload, "{\"query\": {\"requests\": 1}}"))
                .isCloseTo(cost, EXACT);
        assertThat(planned("completedShare", workload, "{\"query\": {\"requests\": 1}}"))
                .isCloseTo(alive, EXACT);
    }
}
