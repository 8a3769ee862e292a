package farthing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamePatternShapeTest {
    @Test
    void aHashStandsForExactlyOneDigit() {
        NamePattern dated = new NamePattern.Shape("grok-4.3-####-##");

        assertThat(dated.matches("grok-4.3-2026-05")).isTrue();
        assertThat(dated.matches("GROK-4.3-2026-05")).isTrue();
        assertThat(dated.matches("grok-4.3-2026-5x")).isFalse();
        assertThat(dated.matches("grok-4.3-2026-051")).isFalse();
        assertThat(dated.matches("grok-4.3")).isFalse();
    }

    @Test
    void aFinalStarLeavesTheRestOpen() {
        NamePattern open = new NamePattern.Shape("flash-#*");

        assertThat(open.matches("flash-0")).isTrue();
        assertThat(open.matches("flash-0-preview")).isTrue();
        assertThat(open.matches("flash-lite")).isFalse();
        assertThat(open.matches("flash-")).isFalse();
    }
}
