package farthing.web.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the place of the class library does what the JVM does. */
class MendedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", ",", ",,", "a", "a,b", ",a", "a,", "a,,b,,", " a , b ", ",,a,,", "a.b.c", "...", "a..", "x|y"
            })
    void textIsSplitAsOnTheJvm(String text) {
        for (String mark : new String[] {",", " ", "\\.", "\\|", "a"}) {
            assertThat(Mended.split(text, mark)).containsExactly(text.split(mark));
            assertThat(Mended.split(text, mark, -1)).containsExactly(text.split(mark, -1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "ab", "\\s", "[,]", ""})
    void aPatternIsRefused(String pattern) {
        assertThatThrownBy(() -> Mended.split("a b", pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not by the pattern " + pattern);
    }

    @Test
    void aRangeBehindTheEndIsPadded() {
        int[] numbers = {1, 2, 3};
        for (int from = 0; from <= 3; from++) {
            for (int to = from; to < 6; to++) {
                assertThat(Mended.copyOfRange(numbers, from, to))
                        .containsExactly(Arrays.copyOfRange(numbers, from, to));
            }
        }
    }
}
