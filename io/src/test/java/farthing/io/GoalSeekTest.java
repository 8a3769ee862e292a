package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.economics.goal.Goal;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Planner;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.YamlText;
import farthing.formats.goal.Attempt;
import farthing.formats.goal.Change;
import farthing.formats.goal.GoalSeek;
import farthing.formats.goal.GoalText;
import farthing.formats.goal.Solution;
import farthing.formats.goal.Variable;
import farthing.formats.workload.Patch;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.Draws;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goals over the guide's chat product: 800 tokens in and 300 out at $3 and $15 a million are $0.0069 a message, 50 of them
 * $0.345 a user (the guide, 003, putting numbers on your product: $0.35, and 96 % margin at $9.99).
 */
class GoalSeekTest {
    private static final Planner PLANNER =
            new Planner(ShippedBooks.open("market"), Instant.parse("2026-08-22T12:00:00Z"), null);
    private static final GoalSeek SEEK = new GoalSeek(PLANNER, TermsFiles.shipped(), 1, 1_000);
    private static final String CHAT = """
            models: [claude-sonnet-4-6, gpt-4o, claude-haiku-4-5]
            input: 800
            output: 300
            traffic: {users: 1000, per_user: 50}
            """;

    private static Doc chat(String price) {
        return YamlDocs.parse(CHAT + price + "\n");
    }

    private static Solution solve(Doc file, String goal, Variable... over) {
        return SEEK.solve(file, GoalText.parse(goal), List.of(over), List.of());
    }

    private static Change change(Doc file, String goal, Variable over) {
        Attempt attempt = solve(file, goal, over).attempts().get(0);
        assertThat(attempt.reached()).as(attempt.reason()).isTrue();
        return Objects.requireNonNull(attempt.change());
    }

    /** 0.345 / (1 - 70 %) = 1.15; 0.345 / (1 - 98 %) = 17.25; 0.0069 / 30 % = 0.023; 0.345 / 0.333 = 1.036036. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "price: {per: seat, amount: 0.5}  | margin >= 70%   | price.amount: 1.15",
                "price: {per: seat, amount: 9.99} | margin >= 98%   | price.amount: 17.25",
                "price: {per: seat, amount: 9.99} | margin <= 70%   | price.amount: 1.15",
                "price: {per: seat, amount: 0.5}  | margin >= 66.7% | price.amount: 1.04",
                "price: 0.001                     | margin >= 70%   | price: 0.023",
                "''                               | margin >= 70%   | price: 0.023",
                "business: {price: 0.01}          | revenue >= 5000 | business.price: 0.1",
                "price: {per: usage, markup: 1.5} | margin >= 75%   | price.markup: 4"
            })
    void thePriceThatReachesTheGoalIsTheQuotient(String price, String goal, String patch) {
        assertThat(change(chat(price), goal, Variable.PRICE).patch()).isEqualTo(patch);
    }

    /** 9.99 x 2 % / 0.0069 = 28.956 messages; written as users and all interactions: 28.9 x 1000. */
    @Test
    void theMessagesThatReachTheGoalAreTheQuotient() {
        String seat = "price: {per: seat, amount: 9.99}";
        assertThat(change(chat(seat), "margin >= 98%", Variable.MESSAGES_PER_USER)
                        .patch())
                .isEqualTo("traffic.per_user: 28.9");
        Doc total = YamlDocs.parse(CHAT.replace("per_user: 50", "interactions: 50k") + seat);
        assertThat(change(total, "margin >= 98%", Variable.MESSAGES_PER_USER).patch())
                .isEqualTo("traffic.interactions: 28900");
    }

    /** (0.005 - 0.0024) / 0.000015 = 173.3 tokens. */
    @Test
    void theCapThatReachesTheGoalIsTheQuotient() {
        Change cap = change(chat(""), "completed <= 0.005", Variable.OUTPUT_CAP);
        assertThat(cap.patch()).isEqualTo("max_output: 173");
        assertThat(cap.then().value()).isEqualByComparingTo("0.004995");
    }

    /**
     * At 0.05 a message of 0.0069, 95 % leave 0.0025 for cost, so $0.138 of price or (0.0025 - 0.0024) / 0.000015 = 6 of 300
     * tokens; 87 % leave 0.0065, or 273 tokens.
     */
    @Test
    void aCapOfLessThanHalfComesBehindAPrice() {
        Doc file = chat("price: 0.05");
        Solution deep = solve(file, "margin >= 95%", Variable.OUTPUT_CAP, Variable.PRICE);
        assertThat(deep.attempts())
                .extracting(attempt -> Objects.requireNonNull(attempt.change()).patch())
                .containsExactly("price: 0.138", "max_output: 6");
        Solution slight = solve(file, "margin >= 87%", Variable.OUTPUT_CAP, Variable.PRICE);
        assertThat(slight.attempts())
                .extracting(attempt -> Objects.requireNonNull(attempt.change()).patch())
                .containsExactly("max_output: 273", "price: 0.0531");
    }

    /** gpt-4o at 2.5 and 10: 0.005; Haiku 4.5 at 1 and 5: 0.0023. The file's order says which is preferred. */
    @Test
    void theFirstModelOfTheFileThatReachesTheGoalIsTaken() {
        Change model = change(chat(""), "completed <= 0.005", Variable.MODEL);
        assertThat(model.to()).isEqualTo("gpt-4o");
        assertThat(model.patch()).isEqualTo("models: [gpt-4o, claude-sonnet-4-6, claude-haiku-4-5]");
        assertThat(change(chat(""), "completed <= 0.0023", Variable.MODEL).to()).isEqualTo("claude-haiku-4-5");
    }

    /** Of models that the file does not name, the one whose figure moves least: 0.0023 is nearer to 0.003 than 0.00042. */
    @Test
    void ofOtherModelsTheNearestIsTaken() {
        Doc one = YamlDocs.parse("model: claude-sonnet-4-6\ninput: 800\noutput: 300\ninteractions: 50k\n");
        List<ModelChoice> others = List.of(ModelChoice.of("gpt-4o-mini"), ModelChoice.of("claude-haiku-4-5"));
        Attempt attempt = SEEK.solve(one, GoalText.parse("completed <= 0.003"), List.of(Variable.MODEL), others)
                .attempts()
                .get(0);
        assertThat(Objects.requireNonNull(attempt.change()).patch()).isEqualTo("model: claude-haiku-4-5");
        assertThat(attempt.others()).extracting(Change::to).containsExactly("gpt-4o-mini");
        Attempt none =
                solve(one, "completed <= 0.003", Variable.MODEL).attempts().get(0);
        assertThat(none.reached()).isFalse();
        assertThat(none.reason()).contains("--models");
    }

    /** 150,000 tokens do not fit GPT-4o's window of 128,000, however cheap it is. */
    @Test
    void aModelThatCannotTakeTheCallIsNoAnswer() {
        Doc file = YamlDocs.parse("""
                models: [claude-sonnet-4-6, gpt-4o]
                input: 150000
                output: 300
                interactions: 1000
                """);
        Attempt attempt =
                solve(file, "completed <= 0.4", Variable.MODEL).attempts().get(0);
        assertThat(attempt.reached()).isFalse();
        assertThat(attempt.leftOut()).extracting(Change::to).containsExactly("gpt-4o");
        assertThat(attempt.leftOut().get(0).then().obstacle()).contains("128");
    }

    /** A timestamp in the prefix defeats the cache; without it and with a cache, reads cost a tenth. */
    @Test
    void aCacheThatNeedsAStablePrefixSaysSo() {
        Doc file = YamlDocs.parse("""
                model: claude-sonnet-4-6
                prefix: 50000
                input: 100
                output: 100
                interactions: 1M
                cache: {policy: none, changing: [timestamp]}
                """);
        Change cache = change(file, "completed <= 0.02", Variable.CACHE);
        assertThat(cache.patch()).startsWith("without cache.changing; cache.policy: ");
        assertThat(cache.then().value()).isLessThan(new BigDecimal("0.02"));
    }

    @Test
    void whatIsMetAlreadyNeedsNoChange() {
        Solution solution = solve(chat("price: {per: seat, amount: 9.99}"), "margin >= 96%", Variable.values());
        assertThat(solution.now().met()).isTrue();
        assertThat(solution.isReached()).isTrue();
        assertThat(solution.attempts()).isEmpty();
    }

    /** A margin is below 100 % at any price; a price moves no cost. */
    @Test
    void whatCannotBeReachedSaysHowNearItComes() {
        Attempt price = solve(chat("price: 0.001"), "margin >= 100%", Variable.PRICE)
                .attempts()
                .get(0);
        assertThat(price.reached()).isFalse();
        assertThat(Objects.requireNonNull(price.change()).then().value())
                .isBetween(new BigDecimal("0.99999"), BigDecimal.ONE);
        Attempt idle = solve(chat("price: 0.001"), "completed <= 0.001", Variable.PRICE)
                .attempts()
                .get(0);
        assertThat(idle.change()).isNull();
        assertThat(idle.reason()).isEqualTo("does not help");
    }

    @Test
    void aLossIsAMarginBelowNothing() {
        Solution solution = solve(chat("price: 0.0023"), "margin >= -100%", Variable.PRICE);
        assertThat(solution.now().value()).isEqualByComparingTo("-2");
        assertThat(Objects.requireNonNull(solution.attempts().get(0).change()).to())
                .isEqualTo("0.00345");
    }

    @Test
    void withoutTrafficNothingIsDefinedAndNothingFails() {
        Doc none = YamlDocs.parse("model: claude-sonnet-4-6\ninput: 800\noutput: 300\ninteractions: 0\nprice: 0.05\n");
        Solution solution = solve(none, "completed <= 0.01", Variable.values());
        assertThat(solution.now().value()).isNull();
        assertThat(solution.isReached()).isFalse();
        assertThat(solve(none, "month <= 5", Variable.values()).now().met()).isTrue();
    }

    @Test
    void anotherCurrencyIsRefused() {
        assertThatThrownBy(() -> solve(chat(""), "month <= EUR 5", Variable.PRICE))
                .isInstanceOf(FormatException.class)
                .hasMessage("goal: 'month <= 5 EUR' is in EUR, but anthropic/claude-sonnet-4-6 is priced in USD:"
                        + " name the bound in USD");
    }

    @Test
    void aModelWithoutAPriceIsRefused() {
        Doc file = YamlDocs.parse("model: no-such-model\ninput: 800\noutput: 300\ninteractions: 1k\n");
        assertThatThrownBy(() -> solve(file, "month <= 5", Variable.PRICE)).hasMessageContaining("no-such-model");
    }

    /**
     * Of any workload and goal: the file written with the edit and read again meets the goal, and one step back towards where
     * it stood does not.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theGoalIsMetAndNotMetOneStepLess(long seed) {
        Draws draws = new Draws(seed);
        boolean seat = draws.nextBoolean();
        Doc file = YamlDocs.parse("model: claude-sonnet-4-6\n"
                + "calls:\n"
                + "  answer: {rounds: " + (1 + draws.nextInt(6)) + ", prefix: " + draws.nextInt(9_000) + ", input: "
                + (100 + draws.nextInt(3_000)) + ", output: " + (50 + draws.nextInt(900)) + "}\n"
                + "cache: 5m\n"
                + "retry: {rate: " + draws.nextInt(9) + "%}\n"
                + "traffic: {users: " + (10 + draws.nextInt(5_000)) + ", per_user: " + (1 + draws.nextInt(300)) + "}\n"
                + "price: "
                + (seat ? "{per: seat, amount: " + (1 + draws.nextInt(40)) + "}" : "0.0" + (1 + draws.nextInt(9)))
                + "\n");
        for (String text : List.of("margin >= 60%", "completed <= 0.01", "month <= 500", "margin >= 99%")) {
            Goal goal = GoalText.parse(text);
            for (Attempt attempt : SEEK.solve(file, goal, List.of(Variable.values()), List.of())
                    .attempts()) {
                Change change = attempt.change();
                if (!attempt.reached() || change == null) {
                    continue;
                }
                BigDecimal value = figure(file, goal, change.patches());
                assertThat(value)
                        .isEqualByComparingTo(
                                Objects.requireNonNull(change.then().value()));
                assertThat(goal.isMetBy(value)).as(change.patch()).isTrue();
                if (change.step() != null) {
                    Patch back = oneStepBack(change);
                    assertThat(goal.isMetBy(figure(file, goal, List.of(back))))
                            .as("seed %d, %s: %s instead of %s", seed, text, back.text(), change.patch())
                            .isFalse();
                }
            }
        }
    }

    private static Patch oneStepBack(Change change) {
        BigDecimal to = new BigDecimal(change.to());
        BigDecimal step = Objects.requireNonNull(change.step());
        boolean rose = Objects.requireNonNull(change.relative()).signum() > 0;
        return Patch.set(change.patches().get(0).path(), rose ? to.subtract(step) : to.add(step));
    }

    private static BigDecimal figure(Doc file, Goal goal, List<Patch> patches) {
        Doc edited = file;
        for (Patch patch : patches) {
            edited = patch.applyTo(edited);
        }
        Workload workload = WorkloadReader.read(YamlDocs.parse(YamlText.of(edited)));
        Estimate estimate = Estimate.of(Objects.requireNonNull(PLANNER.first(workload)));
        return Objects.requireNonNull(goal.figure().of(workload, estimate));
    }
}
