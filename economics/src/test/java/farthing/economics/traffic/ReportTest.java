package farthing.economics.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.catalogue.Meter;
import farthing.catalogue.ServiceTier;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.rating.Explanation;
import farthing.rating.Usage;
import farthing.workload.Call;
import farthing.workload.Origin;
import farthing.workload.Outcome;
import farthing.workload.PrefixBlocks;
import farthing.workload.Tags;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A support bot by hand: MINI costs 1 and 4, OPUS 10 and 50 a million tokens. */
class ReportTest {
    private static final Instant DAY = Instant.parse("2026-07-30T09:00:00Z");

    /**
     * Ticket a: two tries, completed by the fallback: 1 + 1 + 10. Ticket b: failed after 2. Ticket c: completed for 1.
     * Ticket d: still open, 1. One call of its own that belongs to nobody: 1.
     */
    private static List<TracedCall> tickets() {
        return List.of(
                call("a", "acme", TestBook.MINI, 0, 1, null),
                call("a", "acme", TestBook.MINI, 10, 2, null),
                call("a", "acme", TestBook.OPUS, 20, 3, Outcome.COMPLETED),
                call("b", "globex", TestBook.MINI, 30, 1, null),
                call("b", "globex", TestBook.MINI, 40, 2, Outcome.FAILED),
                call("c", "globex", TestBook.MINI, 50, 1, Outcome.COMPLETED),
                call("d", "acme", TestBook.MINI, 60, 1, null),
                call("", "", TestBook.MINI, 70, 1, null));
    }

    @Test
    void costPerCompletedCountsFailuresRetriesAndFallbacks() {
        ReportRow total = report("tenant", tickets()).total();

        assertThat(total.calls()).isEqualTo(8);
        assertThat(total.contracted()).isEqualTo(Money.usd("17"));
        assertThat(total.completed()).isEqualTo(2);
        assertThat(total.failed()).isEqualTo(1);
        assertThat(total.abandoned()).isZero();
        assertThat(total.open()).isEqualTo(2);
        assertThat(total.endedCost()).isEqualTo(Money.usd("15"));
        assertThat(total.costPerCompleted()).isEqualTo(Money.usd("7.5"));
        assertThat(total.retryShare()).isEqualByComparingTo("0.375");
        assertThat(total.untaggedShare()).isEqualByComparingTo("0.125");
        assertThat(total.untaggedCost()).isEqualTo(Money.usd("1"));
    }

    @Test
    void rowsAddUpToTheTotal() {
        for (String by : List.of("interaction", "tenant", "feature", "model", "day", "tag:team")) {
            ReportResult result = report(by, tickets());
            Money sum = Money.usd("0");
            long calls = 0;
            long interactions = 0;
            for (ReportRow row : result.rows()) {
                sum = row.contracted() == null ? sum : sum.plus(row.contracted());
                calls += row.calls();
                interactions += row.interactions();
            }
            assertThat(sum).as(by).isEqualTo(result.total().contracted());
            assertThat(calls).as(by).isEqualTo(8);
            assertThat(interactions).as(by).isEqualTo(result.total().interactions());
        }
    }

    @Test
    void anInteractionBelongsToTheGroupThatItEndedIn() {
        ReportResult result = report("model", tickets());

        ReportRow opus = row(result, TestBook.OPUS);
        assertThat(opus.contracted()).as("its own calls").isEqualTo(Money.usd("10"));
        assertThat(opus.completed()).isEqualTo(1);
        assertThat(opus.costPerCompleted()).as("with the tries before").isEqualTo(Money.usd("12"));
        ReportRow mini = row(result, TestBook.MINI);
        assertThat(mini.contracted()).isEqualTo(Money.usd("7"));
        assertThat(mini.costPerCompleted()).isEqualTo(Money.usd("3"));
    }

    @Test
    void callsThatDoNotSayStandInARowOfTheirOwn() {
        ReportRow none = row(report("tenant", tickets()), Grouping.NONE);

        assertThat(none.calls()).isEqualTo(1);
        assertThat(none.untaggedShare()).isEqualByComparingTo("1");
    }

    @Test
    void aTryWithoutPriceMakesTheCostOfItsInteractionALowerBoundWhereverItEnded() {
        List<TracedCall> calls = List.of(
                call("a", "", "nobody-knows", 0, 1, Outcome.FAILED),
                call("a", "", TestBook.MINI, 86_400, 2, Outcome.COMPLETED));
        for (String by : List.of("model", "day")) {
            ReportResult result = report(by, calls);
            ReportRow ended = row(result, by.equals("model") ? TestBook.MINI : "2026-07-31");
            assertThat(ended.unpriced()).as("its own calls").isZero();
            assertThat(ended.endedPartly()).isEqualTo(1);
            assertThat(ended.costPerCompleted()).isEqualTo(Money.usd("1"));
            assertThat(result.total().endedPartly()).isEqualTo(1);
            assertThat(result.perInteraction().count()).isZero();
        }
        assertThat(report("tenant", tickets()).total().endedPartly()).isZero();
    }

    @Test
    void undefinedAtNoneCompleted() {
        ReportRow total = report("model", List.of(call("b", "", TestBook.MINI, 0, 1, Outcome.FAILED)))
                .total();

        assertThat(total.costPerCompleted()).isNull();
        assertThat(total.contracted()).isEqualTo(Money.usd("1"));
    }

    @Test
    void aDayOfSilenceAbandonsAnInteraction() {
        List<TracedCall> calls = new ArrayList<>(tickets());
        calls.add(call("z", "acme", TestBook.MINI, 90_000, 1, Outcome.COMPLETED));

        ReportRow total = report("day", calls).total();
        assertThat(total.abandoned()).as("ticket d").isEqualTo(1);
        assertThat(total.open()).as("the call without an id").isEqualTo(1);
        assertThat(total.costPerCompleted())
                .isEqualTo(new Money(
                        new java.math.BigDecimal("17")
                                .divide(new java.math.BigDecimal("3"), 18, java.math.RoundingMode.HALF_EVEN),
                        farthing.quantity.Currency.USD));
    }

    @Test
    void theHitRateIsReadOverAllInput() {
        Usage usage = Usage.builder()
                .add(Meter.INPUT, 10)
                .add(Meter.CACHE_READ, 60)
                .add(Meter.CACHE_WRITE_5M, 30)
                .add(Meter.OUTPUT, 5)
                .build();
        Call call = Call.of(Origin.ofSession("a"), TestBook.OPUS, 0, 100, 5, PrefixBlocks.NONE);
        TracedCall metered =
                new TracedCall(call, List.of(new TracedCall.Part("", usage)), ServiceTier.STANDARD, "", null, null, "");

        ReportRow total = report("model", List.of(metered)).total();
        assertThat(total.cacheHitRate()).isEqualByComparingTo("0.6");
        assertThat(report("model", List.of()).total().cacheHitRate()).isNull();
    }

    /** Seven calls of MINI at 1 and one of OPUS at 10 a million; the output of one of them, at 4, in two kinds. */
    @Test
    void theDerivationAddsUpTheChargesOfAllCalls() {
        Report report = new Report(
                ReportOptions.by(Grouping.parse("model"), TestBook.NOON), new CallPricer(TestBook.book(), null, true));
        tickets().forEach(report);
        Usage usage = Usage.builder()
                .add(Meter.INPUT, 500_000)
                .add(Meter.CACHE_READ, 1_000_000)
                .add(Meter.OUTPUT, 100_000)
                .add(Meter.REASONING, 150_000)
                .build();
        for (int i = 0; i < 3; i++) {
            TracedCall call = call("e", "acme", TestBook.MINI, 80 + i, 1, null);
            report.accept(new TracedCall(
                    call.call(),
                    List.of(new TracedCall.Part("", usage)),
                    ServiceTier.STANDARD,
                    "",
                    call.sentAt(),
                    null,
                    ""));
        }
        Explanation tree = Objects.requireNonNull(report.finish().explanation());

        assertThat(tree.amount()).as("17, and 3 x (0.5 + 0.1 + 1)").isEqualTo(Money.usd("21.8"));
        assertThat(leaves(tree))
                .containsExactly(
                        "input 8.5: 8500000 x 1 / 1000000, in 10 calls",
                        "cache_read 0.3: 3000000 x 0.1 / 1000000, in 3 calls",
                        "output 3: 750000 x 4 / 1000000, in 3 calls",
                        "input 10: 1000000 x 10 / 1000000, in 1 call");
    }

    private static List<String> leaves(Explanation tree) {
        List<String> leaves = new ArrayList<>();
        switch (tree) {
            case Explanation.Sum sum -> sum.parts().forEach(part -> leaves.addAll(leaves(part)));
            case Explanation.Product line ->
                leaves.add(line.label() + " " + Decimals.plain(line.amount().amount()) + ": " + line.formula() + ", "
                        + line.notes().get(line.notes().size() - 1));
            default -> leaves.add(tree.toString());
        }
        return leaves;
    }

    /** Such a trace names what was shared, but nobody metered what a cache made of it. */
    @Test
    void unmeteredPrefixesAreToldOf() {
        PrefixBlocks prompt = PrefixBlocks.builder(100).addRun(0, 1).build();
        Call call = Call.of(Origin.ofSession("a"), TestBook.OPUS, 0, 100, 5, prompt);

        assertThat(report("model", List.of(TracedCall.of(call))).notes())
                .anyMatch(note -> note.contains("the trace meters no cache"));
        assertThat(report("model", tickets()).notes()).noneMatch(note -> note.contains("cache"));
    }

    /** Four of the characters are a token: a fourth of a million tokens in at 10 a million. */
    @Test
    void charactersArePricedByAStatedAssumption() {
        ReportOptions base = ReportOptions.by(Grouping.parse("model"), TestBook.NOON);
        Report report = new Report(
                new ReportOptions(base.by(), base.asOf(), false, base.timeout(), new BigDecimal("4")),
                TestBook.pricer());
        report.accept(call("a", "", TestBook.OPUS, 0, 1, null));
        ReportResult result = report.finish();

        assertThat(result.total().contracted()).isEqualTo(Money.usd("2.5"));
        assertThat(result.notes()).contains("the trace counts characters; assumed: 4 characters a token");
    }

    /** Two of three calls name no model. */
    @Test
    void onlyCallsWithAPriceCountAsPricedAsTheNamedModel() {
        for (String model : List.of(TestBook.MINI, "unheard-of")) {
            NamedCalls<Report> calls = new NamedCalls<>(
                    model, new Report(ReportOptions.by(Grouping.parse("model"), TestBook.NOON), TestBook.pricer()));
            calls.accept(call("a", "", "", 0, 1, null));
            calls.accept(call("b", "", "", 0, 1, null));
            calls.accept(call("c", "", TestBook.OPUS, 0, 1, null));
            assertThat(calls.named()).as(model).isEqualTo(model.equals(TestBook.MINI) ? 2 : 0);
        }
    }

    @Test
    void unpricedCallsAreCountedAndNamed() {
        ReportResult result = report(
                "model",
                List.of(
                        call("a", "", TestBook.MINI, 0, 1, Outcome.COMPLETED),
                        call("b", "", "unheard-of", 0, 1, Outcome.COMPLETED)));

        assertThat(result.total().unpriced()).isEqualTo(1);
        assertThat(row(result, "unheard-of").contracted()).isNull();
        assertThat(result.unpriced()).singleElement().satisfies(u -> assertThat(u.model())
                .isEqualTo("unheard-of"));
        assertThat(result.perInteraction().count()).isEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theOrderOfTheFileChangesNothing(int seed) {
        List<TracedCall> calls = new ArrayList<>();
        Random random = new Random(seed);
        Outcome[] outcomes = {null, null, Outcome.COMPLETED, Outcome.FAILED, Outcome.ABANDONED};
        for (int i = 0; i < 300; i++) {
            calls.add(call(
                    "i" + random.nextInt(60),
                    "t" + random.nextInt(3),
                    random.nextBoolean() ? TestBook.MINI : TestBook.OPUS,
                    random.nextInt(200) * 1_000L,
                    1 + random.nextInt(3),
                    outcomes[random.nextInt(outcomes.length)]));
        }
        for (String by : List.of("interaction", "tenant", "model", "day", "tag:team")) {
            ReportResult inOrder = report(by, calls);
            List<TracedCall> shuffled = new ArrayList<>(calls);
            Collections.shuffle(shuffled, random);
            assertThat(report(by, shuffled)).as(by).isEqualTo(inOrder);
        }
    }

    @Test
    void anUnknownGroupingNamesTheNearest() {
        assertThatThrownBy(() -> Grouping.parse("tennant")).hasMessageContaining("did you mean 'tenant'");
        assertThat(Grouping.parse("tag:team").label()).isEqualTo("tag:team");
        assertThatThrownBy(() -> Grouping.parse("tag:")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ReportRow row(ReportResult result, String key) {
        return result.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static ReportResult report(String by, List<TracedCall> calls) {
        Report report = new Report(ReportOptions.by(Grouping.parse(by), TestBook.NOON), TestBook.pricer());
        calls.forEach(report);
        return report.finish();
    }

    /** A million tokens in, none out. */
    private static TracedCall call(
            String interaction, String tenant, String model, long second, int attempt, @Nullable Outcome outcome) {
        Instant at = DAY.plusSeconds(second);
        Tags tags = tenant.isEmpty() ? Tags.NONE : new Tags(List.of(new Tags.Tag("team", tenant)));
        Call call = new Call(
                new Origin(interaction, interaction, tenant, "", tags),
                "",
                model,
                at.getEpochSecond() * 1_000_000,
                1_000_000,
                0,
                PrefixBlocks.NONE,
                Call.NO_TIME,
                attempt,
                outcome);
        return new TracedCall(call, List.of(), ServiceTier.STANDARD, "", at, null, "");
    }
}
