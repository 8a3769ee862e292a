package farthing.io.worked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.catalogue.Provenance;
import farthing.catalogue.Source;
import farthing.catalogue.terms.Bucket;
import farthing.catalogue.terms.CallTokens;
import farthing.catalogue.terms.Channel;
import farthing.catalogue.terms.CommitmentLadder.End;
import farthing.catalogue.terms.Counting;
import farthing.catalogue.terms.CountingRule;
import farthing.catalogue.terms.Demand;
import farthing.catalogue.terms.Effort;
import farthing.catalogue.terms.Figure;
import farthing.catalogue.terms.Gateway;
import farthing.catalogue.terms.ProvisionedThroughput;
import farthing.catalogue.terms.RateLimit;
import farthing.catalogue.terms.TaskClass;
import farthing.catalogue.terms.Terms;
import farthing.catalogue.terms.UnknownTermException;
import farthing.io.TermsFiles;
import farthing.workload.ModelFamilies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped terms say, by the rows of the capabilities that rest on them. */
class ShippedTermsTest {
    private static final Terms TERMS = TermsFiles.shipped();

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static RateLimit limit(String provider, String model, String tier) {
        return Objects.requireNonNull(TERMS.limit(provider, ModelFamilies.familyOf(model), tier));
    }

    private static Counting counting(String provider, String model) {
        CountingRule rule = Objects.requireNonNull(TERMS.counting(provider, ModelFamilies.familyOf(model)));
        return rule.counting();
    }

    /** Every figure, those within larger entries included. */
    static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(TERMS.figures());
        for (Gateway gateway : TERMS.gateways()) {
            figures.add(gateway.monthly());
            figures.add(gateway.perThousandCalls());
            figures.add(gateway.shareOfSpend());
            figures.add(gateway.latency());
        }
        for (Channel channel : TERMS.channels()) {
            figures.add(channel.premium());
            figures.add(channel.discount());
            figures.add(channel.egress());
            figures.add(channel.lag());
        }
        for (Effort effort : TERMS.efforts()) {
            figures.addAll(List.of(effort.thinking(), effort.amplification(), effort.quality()));
        }
        for (TaskClass task : TERMS.tasks()) {
            figures.add(task.thinking());
            figures.add(task.cost());
        }
        figures.removeIf(Objects::isNull);
        return figures;
    }

    private static List<Provenance> provenances() {
        List<Provenance> all = new ArrayList<>();
        for (Figure figure : figures()) {
            all.add(figure.provenance());
            figure.others().forEach(other -> all.add(other.provenance()));
        }
        TERMS.tiers().forEach(tier -> all.add(tier.provenance()));
        TERMS.limits().forEach(limit -> all.add(limit.provenance()));
        TERMS.countings().forEach(rule -> all.add(rule.provenance()));
        TERMS.provisioned().forEach(offer -> all.add(offer.provenance()));
        TERMS.ladders().forEach(ladder -> {
            all.add(ladder.provenance());
            ladder.rungs().forEach(rung -> all.add(rung.discount().provenance()));
        });
        TERMS.channels().forEach(channel -> channel.compliance().forEach(offer -> all.add(offer.provenance())));
        return all;
    }

    @Test
    void everyEntryNamesASourceADayAndInTheGuideAPlace() {
        Set<String> used = new TreeSet<>();
        for (Provenance provenance : provenances()) {
            Source source = TERMS.source(provenance.source());
            used.add(source.id());
            assertThat(provenance.checkedOn()).as(provenance.toString()).isNotNull();
            assertThat(provenance.checkedOn()).isBeforeOrEqualTo(TERMS.date());
            if (source.id().equals("guide")) {
                assertThat(provenance.place()).containsPattern("00[0-3] L\\d+");
            }
        }
        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(
                        TERMS.sources().stream().map(Source::id).toList());
        assertThat(provenances()).hasSizeGreaterThan(200);
    }

    @Test
    void c84ThirtyThousandTokensAMinuteAreSixteenCallsByTheGuideAndTwentyByTheProvidersRule() {
        RateLimit limit = limit("openai", "gpt-4o-2024-08-06", "tier-1");
        CallTokens call = CallTokens.of(1_500, 300);
        CountingRule guide = TERMS.countings().stream()
                .filter(rule -> rule.provider().equals("openai") && !rule.chosen())
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(limit.admission(guide.counting(), call))
                        .callsPerMinute())
                .isEqualByComparingTo("16.666666666666666667");
        RateLimit.Admission own = Objects.requireNonNull(limit.admission(counting("openai", "gpt-4o"), call));
        assertThat(own.callsPerMinute()).isEqualByComparingTo("20");
        assertThat(own.bound().bucket()).isEqualTo(Bucket.TOKENS_PER_MINUTE);
    }

    @Test
    void c16AFreeTierDoesNotCarryAHundredThousandCallsADay() {
        RateLimit free = limit("google", "gemini-2.5-flash", "free");
        Demand demand = new Demand(decimal("70"), decimal("100000"), decimal("3000000"));
        List<RateLimit.Use> uses = free.uses(counting("google", "gemini-2.5-flash"), CallTokens.of(1_500, 300), demand);
        assertThat(uses).extracting(use -> use.bound().most()).containsExactly(decimal("1500"), decimal("1000000"));
        assertThat(uses).extracting(RateLimit.Use::isOver).containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource({"1000, start", "1001, build", "5000, build", "10000, scale", "10001, "})
    void c84TheLowestTierThatCarriesThePeakMinute(String calls, @Nullable String tier) {
        Demand demand = new Demand(decimal(calls), decimal("100000"), decimal("3000000"));
        RateLimit limit = TERMS.carrying(
                "anthropic",
                "claude-sonnet-4-6",
                counting("anthropic", "claude-sonnet-4-6"),
                CallTokens.of(1_000, 200),
                demand);
        assertThat(limit == null ? null : limit.tier()).isEqualTo(tier);
    }

    @ParameterizedTest
    @CsvSource({
        "claude-fable-5, start, 1000, 500000, 100000",
        "claude-opus-4-8, build, 5000, 5000000, 1000000",
        "claude-sonnet-4-6-20260217, scale, 10000, 10000000, 2000000",
        "claude-3-5-haiku-20241022, start, 1000, 100000, 20000"
    })
    void anthropicsTable(String model, String tier, String rpm, String itpm, String otpm) {
        assertThat(limit("anthropic", model, tier).bounds())
                .containsExactly(
                        new RateLimit.Bound(Bucket.REQUESTS_PER_MINUTE, decimal(rpm)),
                        new RateLimit.Bound(Bucket.INPUT_TOKENS_PER_MINUTE, decimal(itpm)),
                        new RateLimit.Bound(Bucket.OUTPUT_TOKENS_PER_MINUTE, decimal(otpm)));
    }

    @Test
    void cacheReadsCountForHaiku35AloneAndBurndownBeginsWithClaude37() {
        assertThat(counting("anthropic", "claude-3-5-haiku-20241022")).isEqualTo(new Counting.Apart(true));
        assertThat(counting("anthropic", "claude-haiku-4-5")).isEqualTo(new Counting.Apart(false));
        BigDecimal five = decimal("5");
        assertThat(counting("bedrock", "anthropic.claude-3-7-sonnet-20250219-v1:0"))
                .isEqualTo(new Counting.Burndown(five));
        assertThat(counting("bedrock", "anthropic.claude-3-5-sonnet-20241022-v2:0"))
                .isEqualTo(new Counting.Burndown(BigDecimal.ONE));
        assertThat(TERMS.counting("groq", "llama-3-3-70b")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"49999, 1, 1", "50000, 0.85, 0.75", "250000, 0.70, 0.60", "1000000, 0.5, 0.5"})
    void c135TheLadderByTheMonth(String committed, String low, String high) {
        assertThat(TERMS.ladder().contracted(decimal(committed), End.LOW).factor())
                .isEqualByComparingTo(low);
        assertThat(TERMS.ladder().contracted(decimal(committed), End.HIGH).factor())
                .isEqualByComparingTo(high);
    }

    @Test
    void c135ContradictingLaddersCanBeNamed() {
        assertThat(TERMS.ladder("playbook")
                        .contracted(decimal("50000"), End.HIGH)
                        .factor())
                .isEqualByComparingTo("0.6");
        assertThat(TERMS.ladder("yearly").months()).isEqualTo(12);
        assertThat(TERMS.ladder("yearly").contracted(decimal("250000"), End.LOW).factor())
                .isEqualByComparingTo("0.85");
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-5, 4750, 8",
        "gpt-5-mini, 23750, 8",
        "gpt-4.1, 3000, 4",
        "gpt-4.1-mini, 14900, 4",
        "gpt-4.1-nano, 59400, 4",
        "o3, 3000, 4",
        "o4-mini, 5400, 4",
        "gpt-4o, 2500, ",
        "gpt-4o-mini, 37000, ",
        "o1, 230, ",
        "deepseek-r1-0528, 4000, "
    })
    void c136WhatAUnitServes(String model, String perMinute, String output) {
        ProvisionedThroughput offer = Objects.requireNonNull(TERMS.provisioned("azure", ModelFamilies.familyOf(model)));
        assertThat(offer.tokensPerMinute()).isEqualByComparingTo(perMinute);
        assertThat(offer.output()).isEqualTo(output == null ? null : decimal(output));
        assertThat(offer.isSizeable()).isEqualTo(output != null);
    }

    @Test
    void c136ThresholdAndMinimum() {
        assertThat(TERMS.figure("provisioned-break-even").value()).isEqualByComparingTo("0.6");
        ProvisionedThroughput gpt5 = Objects.requireNonNull(TERMS.provisioned("azure", "gpt-5"));
        // 100 calls a minute of 1,500 in and 300 out are 390,000 weighted tokens: 82.1 units, so 85 of a step of 5.
        BigDecimal needed = gpt5.needed(CallTokens.of(1_500, 300), decimal("100"));
        assertThat(needed).isBetween(decimal("82.105"), decimal("82.106"));
        assertThat(gpt5.deployments())
                .extracting(d -> d.units(needed).longValueExact())
                .containsExactly(85L, 100L);
    }

    @ParameterizedTest
    @CsvSource({"litellm, 200, 200", "portkey, 100, 500", "openrouter, 1000, 1000"})
    void c86TenMillionCallsThroughAGateway(String id, String low, String high) {
        Gateway gateway = TERMS.gateway(id);
        BigDecimal fee = gateway.fee(decimal("10000000"), decimal("20000"));
        assertThat(fee).isBetween(decimal(low), decimal(high));
        Figure perThousand = gateway.perThousandCalls();
        if (perThousand != null) {
            assertThat(perThousand.low().multiply(decimal("10000"))).isEqualByComparingTo(low);
            assertThat(perThousand.high().multiply(decimal("10000"))).isEqualByComparingTo(high);
        }
    }

    @Test
    void c138UnderHipaaTheCloudsComeFirst() {
        assertThat(TERMS.channelsUnder("hipaa"))
                .extracting(Channel::id)
                .containsExactly("bedrock", "azure", "vertex", "direct");
        assertThatThrownBy(() -> TERMS.channelsUnder("hippa"))
                .isInstanceOf(UnknownTermException.class)
                .hasMessage("no compliance regime 'hippa'; nearest: hipaa");
    }

    @Test
    void c126OneTerabyteADayLeavesForThirtyTwoThousandDollarsAYear() {
        BigDecimal egress = TERMS.figure("egress").value();
        assertThat(egress.multiply(decimal("1000")).multiply(decimal("365"))).isEqualByComparingTo("32850");
        Figure bedrock = Objects.requireNonNull(TERMS.channel("bedrock").egress());
        assertThat(bedrock.value()).isEqualByComparingTo("0");
    }

    @Test
    void c127ToC132HiddenCostsByTheGuidesExamples() {
        // 50 kB x 10 million calls x $0.10: $50, not the guide's $50,000.
        BigDecimal gigabytes = TERMS.figure("logged-call-size").high().multiply(decimal("10"));
        assertThat(gigabytes.multiply(TERMS.figure("log-ingest").value())).isEqualByComparingTo("50");
        // a tenth of 100 million calls a day for a year: $365,000 to $3.65 million
        BigDecimal logged = decimal("36500000000")
                .multiply(TERMS.figure("observability-sampling").value());
        Figure perCall = TERMS.figure("observability-per-call");
        assertThat(logged.multiply(perCall.low())).isEqualByComparingTo("365000");
        assertThat(logged.multiply(perCall.high())).isEqualByComparingTo("3650000");
        // 600,000 calls of an evaluation: $6,000, and $30,000 for the judge
        assertThat(TERMS.figure("judge-call").value().multiply(decimal("600000")))
                .isEqualByComparingTo("30000");
        Figure eval = TERMS.figure("eval-call");
        assertThat(eval.value().multiply(decimal("600000"))).isEqualByComparingTo("6000");
        // 200 million checks of 500 tokens: $75,000
        BigDecimal millions = decimal("100000");
        assertThat(TERMS.figure("guardrail-tokens").value().multiply(millions)).isEqualByComparingTo("75000");
        // forty prompts to tune anew: $32,000 to $240,000
        Figure work = TERMS.figure("switch-prompt-work");
        Figure check = TERMS.figure("switch-eval");
        assertThat(work.low().add(check.low()).multiply(decimal("40"))).isEqualByComparingTo("32000");
        assertThat(work.high().add(check.high()).multiply(decimal("40"))).isEqualByComparingTo("240000");
        // 100 million chunks: $10,000
        assertThat(TERMS.figure("embedding-refresh").value().multiply(decimal("100000000")))
                .isEqualByComparingTo("10000");
        // 5 million dollars of API spend: half a million to 1.25 million on top
        Figure total = TERMS.figure("hidden-total");
        assertThat(total.low().multiply(decimal("5000000"))).isEqualByComparingTo("500000");
        assertThat(total.high().multiply(decimal("5000000"))).isEqualByComparingTo("1250000");
    }

    @Test
    void c62ComplexDebuggingAtItsOwnPrice() {
        TaskClass debugging = TERMS.task("debugging");
        assertThat(debugging.effort()).isEqualTo("high");
        assertThat(debugging.thinking().value()).isEqualByComparingTo("14000");
        // $8 and $60 a million
        assertThat(debugging.thinking().value().multiply(decimal("0.000008"))).isEqualByComparingTo("0.112");
        assertThat(debugging.thinking().value().multiply(decimal("0.000060"))).isEqualByComparingTo("0.84");
    }

    @ParameterizedTest
    @CsvSource({
        "none, 0, 0, 1, 1, 0, 0",
        "low, 500, 2000, 3, 10, 0.05, 0.15",
        "medium, 2000, 8000, 10, 30, 0.10, 0.25",
        "high, 8000, 40000, 30, 100, 0.15, 0.35"
    })
    void c61EffortTiers(String id, String from, String to, String least, String most, String gain, String gainMost) {
        Effort effort = TERMS.effort(id);
        assertThat(effort.thinking().low()).isEqualByComparingTo(from);
        assertThat(effort.thinking().high()).isEqualByComparingTo(to);
        assertThat(effort.amplification().low()).isEqualByComparingTo(least);
        assertThat(effort.amplification().high()).isEqualByComparingTo(most);
        assertThat(effort.quality().low()).isEqualByComparingTo(gain);
        assertThat(effort.quality().high()).isEqualByComparingTo(gainMost);
    }

    @Test
    void c18ASubscriptionIsTwentyDollars() {
        assertThat(TERMS.figure("subscription").value()).isEqualByComparingTo("20");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> TERMS.figure("retry-rat"))
                .isInstanceOf(UnknownTermException.class)
                .hasMessageStartingWith("no figure 'retry-rat'; nearest: retry-rate");
        assertThatThrownBy(() -> TERMS.limit("openai", "gpt-4o", "tier-9"))
                .hasMessage("no tier of openai with limits for gpt-4o 'tier-9'; nearest: tier-1");
        assertThat(TERMS.limit("openai", "no-such-model", "tier-1")).isNull();
    }

    @Test
    void aFigureNamesItsReference() {
        assertThat(TERMS.figure("retry-rate").reference()).isEqualTo("the project's guide");
    }
}
