package farthing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** The program of the first answer stays small: it is most of what a reader waits for. */
class FirstProgramTest {
    @Test
    void itIsLessThanHalfOfTheWholeOne() throws IOException {
        assertThat(size("first.wasm.gz")).isBetween(100_000, 380_000);
        assertThat(size("page.wasm.gz")).isGreaterThan(2 * size("first.wasm.gz"));
    }

    private static int size(String file) throws IOException {
        try (InputStream in = FirstProgramTest.class.getResourceAsStream("/farthing/site/" + file)) {
            assertThat(in).as(file).isNotNull();
            return in.readAllBytes().length;
        }
    }
}
