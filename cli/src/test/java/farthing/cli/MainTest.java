package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void versionNamesTheProgram() {
        Run run = Run.of("--version");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("farthing ");
    }

    @Test
    void anUnknownModelExitsWith2AndNamesTheNearest() {
        Run run = Run.of("cost", "gpt-4oo", "--in", "1", "--out", "1");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("openai/gpt-4o");
    }
}
