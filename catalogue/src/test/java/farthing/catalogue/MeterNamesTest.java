package farthing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeterNamesTest {
    static final List<Meter> ALL = all();

    /** Every meter there is, with no variant and with one. */
    private static List<Meter> all() {
        List<Meter> meters = new ArrayList<>();
        for (Family family : Family.values()) {
            for (Direction direction : Direction.values()) {
                for (Modality modality : Modality.values()) {
                    for (TokenKind kind : TokenKind.values()) {
                        for (CacheLifetime lifetime : CacheLifetime.values()) {
                            for (String variant : List.of("", "hd", "1024x1024:low.v2")) {
                                addIfValid(meters, family, direction, modality, kind, lifetime, variant);
                            }
                        }
                    }
                }
            }
        }
        return meters;
    }

    private static void addIfValid(
            List<Meter> meters,
            Family family,
            Direction direction,
            Modality modality,
            TokenKind kind,
            CacheLifetime lifetime,
            String variant) {
        try {
            meters.add(new Meter(family, direction, modality, kind, lifetime, variant));
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching(".*(kind of tokens|direction|never|lifetime|variant).*");
        }
    }

    @Test
    void everyMeterReadsBackFromItsName() {
        assertThat(ALL).hasSizeGreaterThan(500);
        for (Meter meter : ALL) {
            assertThat(MeterNames.parse(meter.name())).as(meter.name()).isEqualTo(meter);
        }
        assertThat(ALL.stream().map(Meter::name).distinct().count()).isEqualTo(ALL.size());
    }

    @ParameterizedTest
    @CsvSource({
        "input, INPUT, ANY, ANY, ANY",
        "cache_write_1h.audio, INPUT, AUDIO, CACHE_WRITE, HOUR_1",
        "reasoning, OUTPUT, ANY, REASONING, ANY",
        "output.image, OUTPUT, IMAGE, ANY, ANY",
    })
    void namesOfTokensMeanWhatTheySay(
            String name, Direction direction, Modality modality, TokenKind kind, CacheLifetime lifetime) {
        assertThat(MeterNames.parse(name)).isEqualTo(new Meter(Family.TOKENS, direction, modality, kind, lifetime, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "inputs",
                "Input",
                "input.",
                "input:",
                ".audio",
                ":hd",
                "input.smell",
                "cache_write_2h",
                "units",
                "units:",
                "tokens",
                "input_tokens",
                "output_",
                "input audio",
                "cache_read_5m",
                "reasoning.",
            })
    void whatIsNoNameIsRefused(String name) {
        assertThat(MeterNames.parse(name)).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void containmentIsAPartialOrderThatSpecificityFollows(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            Meter a = ALL.get(random.nextInt(ALL.size()));
            Meter b = ALL.get(random.nextInt(ALL.size()));
            Meter c = ALL.get(random.nextInt(ALL.size()));
            assertThat(a.contains(a)).isTrue();
            if (a.contains(b) && b.contains(a)) {
                assertThat(a).as("seed %d", seed).isEqualTo(b);
            }
            if (a.contains(b) && b.contains(c)) {
                assertThat(a.contains(c))
                        .as("seed %d: %s, %s, %s", seed, a, b, c)
                        .isTrue();
            }
            if (a.contains(b) && !a.equals(b)) {
                assertThat(a.specificity()).as("seed %d: %s, %s", seed, a, b).isLessThan(b.specificity());
            }
        }
    }

    @Test
    void orderAgreesWithEquality() {
        for (Meter a : ALL.subList(0, 200)) {
            for (Meter b : ALL) {
                assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
                assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
            }
        }
    }
}
