package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.formats.doc.FormatException;
import farthing.formats.workload.WorkloadReader;
import farthing.workload.plan.Correlated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrelationReaderTest {
    private static final String FILE = """
            model: claude-sonnet-4-6
            interactions: {uncertain: 50k to 200k}
            calls:
              answer:
                input: {mean: 1000, spread: 200 to 4k, uncertain: 700 to 1400}
                output: {mean: 300, spread: 50 to 900, uncertain: 200 to 450}
                prefix: {mean: 2000, spread: 1k to 4k}
            """;

    private static Correlated read(String correlations) {
        return WorkloadReader.read(YamlDocs.parse(FILE + "correlations:\n  - " + correlations + "\n"))
                .correlated();
    }

    @Test
    void aPairMovesTogetherInEveryKindThatBothState() {
        Correlated both = read("{between: [calls.answer.input, calls.answer.output], rho: 0.5}");
        assertThat(both.spread().between("calls.answer.output", "calls.answer.input"))
                .isEqualTo(0.5);
        assertThat(both.uncertain().between("calls.answer.output", "calls.answer.input"))
                .isEqualTo(0.5);
        Correlated means = read("{between: [interactions, calls.answer.output], rho: -0.2}");
        assertThat(means.uncertain().pairs()).hasSize(1);
        assertThat(means.spread().pairs()).isEmpty();
    }

    @Test
    void oneKindCanBeAskedFor() {
        Correlated spread = read("{between: [calls.answer.input, calls.answer.output], rho: 1, of: spread}");
        assertThat(spread.spread().pairs()).hasSize(1);
        assertThat(spread.uncertain().pairs()).isEmpty();
    }

    @Test
    void withoutTheKeyEachInputIsOnItsOwn() {
        assertThat(WorkloadReader.read(YamlDocs.parse(FILE)).correlated()).isEqualTo(Correlated.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {between: [calls.answer.inptu, calls.answer.output], rho: 0.5} | did you mean 'calls.answer.input'?
            {between: [calls.answer.prefix, interactions], rho: 0.5} | do not both state spread, nor both uncertain
            {between: [calls.answer.prefix, calls.answer.input], rho: 0.5, of: uncertain} | do not both state uncertain
            {between: [calls.answer.input, calls.answer.input], rho: 0.5} | correlated with itself
            {between: [calls.answer.input], rho: 0.5} | the places of two inputs
            {between: [calls.answer.input, calls.answer.output], rho: 1.5} | a correlation from -1 to 1
            {between: [calls.answer.input, calls.answer.output]} | rho
            {between: [calls.answer.input, calls.answer.output], rho: 0.1, of: both} | spread or uncertain
            {between: [calls.answer.input, calls.answer.output], rho: 0.1, ro: 1} | did you mean 'rho'?
            """)
    void aFaultIsNamedWithTheWayOut(String pair, String message) {
        assertThatThrownBy(() -> read(pair))
                .isInstanceOf(FormatException.class)
                .satisfies(e -> assertThat(((FormatException) e).line()).isEqualTo(9))
                .hasMessageContaining("correlations[0]")
                .hasMessageContaining(message);
    }

    @Test
    void correlationsThatContradictOneAnotherAreRefused() {
        assertThatThrownBy(() -> read("""
                        {between: [calls.answer.input, calls.answer.output], rho: 0.9}
                          - {between: [calls.answer.input, calls.answer.prefix], rho: 0.9}
                          - {between: [calls.answer.output, calls.answer.prefix], rho: -0.9}"""))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("contradict one another");
    }
}
