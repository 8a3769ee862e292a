package farthing.economics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import farthing.catalogue.Provenance;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Precision;
import farthing.serving.ForwardPass;
import farthing.serving.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Oracle: the guide's claims as claims.json recomputes them, and the bound itself. */
class AuditorTest {
    private static final ForwardPass SEVENTY = ForwardPass.ofParameters(new BigDecimal("70e9"), new BigDecimal("70e9"));
    private static final Accelerator H100 = accelerator("80", "3.35", "989", "1979");
    private static final Accelerator H200 = accelerator("141", "4.8", "989", "1979");

    private static Accelerator accelerator(String gigabytes, String terabytes, String bf16, String fp8) {
        return new Accelerator(
                "gpu",
                "GPU",
                "nvidia",
                List.of(),
                new BigDecimal(gigabytes + "e9"),
                false,
                new BigDecimal(terabytes + "e12"),
                Map.of(Precision.BF16, new BigDecimal(bf16 + "e12"), Precision.FP8, new BigDecimal(fp8 + "e12")),
                new Accelerator.Link("link", BigDecimal.ONE, 8),
                null,
                Accelerator.Confidence.AGREED,
                Provenance.of("sheet", null),
                "");
    }

    private static Setting open(ForwardPass pass, Accelerator accelerator, int count) {
        return new Setting(pass, accelerator, count, null, null, null, null, null, null, null);
    }

    private static Setting told(Setting open, Precision precision, long input, long output) {
        return new Setting(
                open.pass(),
                open.accelerator(),
                open.count(),
                precision,
                precision,
                BigDecimal.valueOf(input),
                BigDecimal.valueOf(output),
                open.batch(),
                BigDecimal.ONE,
                BigDecimal.ZERO);
    }

    private static Claim claim(Claimed of, String value) {
        return new Claim(of, new BigDecimal(value));
    }

    /** CL484: 48 tokens a second at FP8, 96 at INT4; 100 need speculation, more of it at FP8 than at INT4, or three GPUs. */
    @Test
    void aHundredTokensOfOneStreamNeedInt4AndSpeculation() {
        Audit audit = Auditor.audit(claim(Claimed.STREAM, "100"), open(SEVENTY, H100, 1));
        Verdict.PossibleOnlyIf verdict = (Verdict.PossibleOnlyIf) audit.verdict();
        assertThat(verdict.factor().doubleValue()).isCloseTo(2.08955, within(0.00001));
        assertThat(verdict.limit()).isEqualTo(Limit.BANDWIDTH);
        assertThat(verdict.conditions())
                .containsExactly(
                        new Condition(List.of(change(Change.Lever.SPECULATION, "2.09"))),
                        new Condition(
                                List.of(change(Change.Lever.WEIGHTS, "4"), change(Change.Lever.SPECULATION, "1.05"))));
        assertThat(audit.wouldTake()).containsExactly(new Condition(List.of(change(Change.Lever.ACCELERATORS, "3"))));
    }

    private static Change change(Change.Lever lever, String value) {
        return new Change(lever, new BigDecimal(value));
    }

    /** C106: no precision, draft or cache helps where arithmetic is short by 22 times; 8 x 22.1 = 177 accelerators would. */
    @Test
    void fiveThousandRequestsStayImpossibleWhateverIsChosen() {
        Setting setting = new Setting(
                SEVENTY,
                H200,
                8,
                Precision.FP8,
                null,
                BigDecimal.valueOf(200),
                BigDecimal.valueOf(300),
                null,
                null,
                null);
        Audit audit = Auditor.audit(claim(Claimed.REQUESTS, "5000"), setting);
        Verdict.Impossible verdict = (Verdict.Impossible) audit.verdict();
        assertThat(verdict.factor().doubleValue()).isCloseTo(22.1, within(0.1));
        assertThat(verdict.limit()).isEqualTo(Limit.ARITHMETIC);
        assertThat(audit.wouldTake()).contains(new Condition(List.of(change(Change.Lever.ACCELERATORS, "177"))));
    }

    /** CL360: 5,000 texts of a 7.1B on one L40S at FP16 leave five tokens a text (5.098592 by hand). */
    @Test
    void embeddingsWouldTakeTextsOfFiveTokens() {
        ForwardPass mistral = ForwardPass.ofParameters(new BigDecimal("7.1e9"), new BigDecimal("7.1e9"));
        Accelerator l40s = accelerator("48", "0.864", "362", "733");
        Setting setting = told(open(mistral, l40s, 1), Precision.BF16, 500, 0);
        Audit audit = Auditor.audit(claim(Claimed.REQUESTS, "5000"), setting);
        assertThat(((Verdict.Impossible) audit.verdict()).factor().doubleValue())
                .isCloseTo(98.0663, within(0.0001));
        assertThat(audit.wouldTake()).contains(new Condition(List.of(change(Change.Lever.PROMPT, "5"))));
    }

    @Test
    void whatLiesBelowTheBoundIsPlausibleWithItsShare() {
        Setting setting =
                new Setting(SEVENTY, H100, 8, Precision.FP8, null, null, null, BigDecimal.valueOf(50), null, null);
        Audit audit = Auditor.audit(claim(Claimed.OUTPUT, "3000"), setting);
        assertThat(((Verdict.Plausible) audit.verdict()).share().doubleValue()).isCloseTo(0.156716, within(0.000001));
        assertThat(audit.wouldTake()).isEmpty();
    }

    @Test
    void aModelThatDoesNotFitIsImpossibleByMemory() {
        Setting bf16 = told(open(SEVENTY, H100, 1), Precision.BF16, 100, 100);
        Audit audit = Auditor.audit(claim(Claimed.REQUESTS, "0.001"), bf16);
        Verdict.Impossible verdict = (Verdict.Impossible) audit.verdict();
        assertThat(verdict.limit()).isEqualTo(Limit.MEMORY);
        assertThat(verdict.factor()).isEqualByComparingTo("1.75");
        assertThat(audit.wouldTake())
                .contains(
                        new Condition(List.of(change(Change.Lever.WEIGHTS, "4"))),
                        new Condition(List.of(change(Change.Lever.ACCELERATORS, "2"))));
    }

    /** CL316 and its like: (8 x 80 - 70) GB / (128,000 x 327,680 bytes) = 13.59 requests at a time. */
    @Test
    void memoryHoldsThirteenLongRequestsAndNotFourteen() {
        Span span = new Span(80, null, new BigDecimal("2048"), new BigDecimal("2048"), BigDecimal.ONE);
        ForwardPass pass = new ForwardPass(
                "70b", new BigDecimal("70e9"), BigDecimal.ZERO, new BigDecimal("70e9"), List.of(span), "");
        Setting setting = new Setting(
                pass,
                H100,
                8,
                Precision.FP8,
                Precision.BF16,
                BigDecimal.valueOf(128_000),
                BigDecimal.ZERO,
                null,
                null,
                BigDecimal.ZERO);
        assertThat(Auditor.audit(claim(Claimed.TOGETHER, "13"), setting).verdict())
                .isInstanceOf(Verdict.Plausible.class);
        Audit fourteen = Auditor.audit(claim(Claimed.TOGETHER, "14"), setting);
        assertThat(((Verdict.Impossible) fourteen.verdict()).limit()).isEqualTo(Limit.MEMORY);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    /** A claim that leaves nothing open turns at the bound: at it plausible, a billionth above it impossible. */
    @ParameterizedTest
    @MethodSource("seeds")
    void claimsFlipExactlyAtTheBound(long seed) {
        Random random = new Random(seed);
        Setting setting = random(random);
        for (Claimed of : Claimed.values()) {
            BigDecimal ceiling = Auditor.ceiling(claim(of, "1"), setting, setting.roofline());
            if (ceiling == null) {
                continue;
            }
            Audit at = Auditor.audit(new Claim(of, ceiling), setting);
            assertThat(at.verdict()).as(of + " at the bound").isEqualTo(new Verdict.Plausible(BigDecimal.ONE));
            BigDecimal above = ceiling.multiply(new BigDecimal("1.000000001"));
            Audit beyond = Auditor.audit(new Claim(of, above), setting);
            assertThat(beyond.verdict()).as(of + " above it").isInstanceOf(Verdict.Impossible.class);
            BigDecimal below = ceiling.multiply(BigDecimal.valueOf(random.nextInt(999) + 1, 3));
            assertThat(Auditor.audit(new Claim(of, below), setting).verdict()).isInstanceOf(Verdict.Plausible.class);
        }
    }

    /** Every condition that is named is enough. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsNamedAsConditionMakesTheClaimPossible(long seed) {
        Random random = new Random(seed);
        Setting told = random(random);
        Setting open = new Setting(
                told.pass(),
                told.accelerator(),
                told.count(),
                null,
                null,
                told.input(),
                told.output(),
                told.batch(),
                null,
                null);
        BigDecimal ceiling = Auditor.ceiling(claim(Claimed.REQUESTS, "1"), open, open.roofline());
        if (ceiling == null || ceiling.signum() == 0) {
            return;
        }
        BigDecimal value = ceiling.multiply(BigDecimal.valueOf(101 + random.nextInt(300), 2));
        Audit audit = Auditor.audit(new Claim(Claimed.REQUESTS, value), open);
        List<Condition> all = new ArrayList<>(audit.wouldTake());
        if (audit.verdict() instanceof Verdict.PossibleOnlyIf possible) {
            all.addAll(possible.conditions());
        }
        for (Condition condition : all) {
            assertThat(Reaching.holds(audit.claim(), with(open, condition)))
                    .as(condition.toString())
                    .isTrue();
        }
    }

    private static Setting with(Setting setting, Condition condition) {
        Setting changed = setting;
        for (Change change : condition.changes()) {
            BigDecimal value = change.value();
            changed = switch (change.lever()) {
                case WEIGHTS -> changed.withWeights(Precision.INT4);
                case CACHE -> changed.withCache(Precision.FP8);
                case SPECULATION -> changed.withPerStep(value);
                case PREFIX -> changed.withCached(value);
                case BATCH -> changed.withBatch(value);
                case ACCELERATORS -> changed.withCount(value.intValueExact());
                case PROMPT -> changed.withInput(value);
                case API_PRICE, POWER, LEAST, MOST ->
                    throw new IllegalStateException("no change of a setting: " + change);
            };
        }
        return changed;
    }

    private static Setting random(Random random) {
        BigDecimal held = BigDecimal.valueOf(1 + random.nextInt(200)).movePointRight(9);
        BigDecimal active = random.nextBoolean() ? held : held.divide(BigDecimal.valueOf(8));
        Long window = random.nextBoolean() ? null : 512L;
        Span span = new Span(
                1 + random.nextInt(90),
                window,
                BigDecimal.valueOf(512 + random.nextInt(4000)),
                BigDecimal.valueOf(512),
                BigDecimal.valueOf(1 + random.nextInt(40_000)));
        ForwardPass pass = new ForwardPass("random", active, BigDecimal.ZERO, held, List.of(span), "");
        Accelerator accelerator = accelerator(
                String.valueOf(48 + random.nextInt(200)),
                String.valueOf(1 + random.nextInt(8)),
                String.valueOf(100 + random.nextInt(2000)),
                String.valueOf(200 + random.nextInt(4000)));
        Setting setting =
                told(open(pass, accelerator, 8), Precision.FP8, 1 + random.nextInt(8_000), 1 + random.nextInt(2_000));
        BigDecimal most = setting.roofline().orNull(setting.roofline().most());
        int batch =
                most == null ? 64 : Math.max(1, most.min(BigDecimal.valueOf(64)).intValue());
        return random.nextBoolean() ? setting : setting.withBatch(BigDecimal.valueOf(1 + random.nextInt(batch)));
    }

    @Test
    void refusesAClaimOfNothing() {
        assertThatThrownBy(() -> claim(Claimed.REQUESTS, "0")).hasMessageContaining("must be above 0");
    }
}
