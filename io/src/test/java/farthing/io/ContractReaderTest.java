package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.catalogue.Contract;
import farthing.catalogue.Contract.Effect;
import farthing.catalogue.Meter;
import farthing.catalogue.ServiceTier;
import farthing.formats.book.ContractReader;
import farthing.formats.doc.FormatException;
import farthing.quantity.Money;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContractReaderTest {
    @Test
    void theExampleContractSaysWhatItsCommentsSay() {
        Contract contract = ContractReader.read(YamlDocs.read(Path.of("..", "examples", "contract.yml")));
        assertThat(contract.name()).isEqualTo("acme-2026");
        assertThat(contract.effectOn("anthropic", "claude-sonnet-4-6", Meter.INPUT, ServiceTier.STANDARD))
                .isEqualTo(new Effect.Multiplier(new BigDecimal("0.8")));
        assertThat(contract.effectOn("openai", "gpt-5", Meter.CACHE_READ, ServiceTier.STANDARD))
                .isEqualTo(new Effect.OwnPrice(Price.usd("0.1", 1_000_000)));
        assertThat(contract.effectOn("openai", "gpt-5", Meter.OUTPUT, ServiceTier.STANDARD))
                .isEqualTo(new Effect.Multiplier(new BigDecimal("0.90")));
        assertThat(contract.ladder().committed()).isEqualTo(Money.usd("500000"));
    }

    private static final String HEAD = "schema: farthing/contract/1\ncontract: c\n";

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("schema: x", "schema: expected farthing/contract/1, found text 'x'"),
                Arguments.of("schema: farthing/contract/1", "contract: is missing"),
                Arguments.of(
                        HEAD + "terms: [{model: m}]", "line 3: terms[0]: a term needs either a multiplier or a price"),
                Arguments.of(
                        HEAD + "terms: [{multiplier: 1, price: 2}]", "a term needs either a multiplier or a price"),
                Arguments.of(
                        HEAD + "terms: [{multiplier: -0.1}]",
                        "terms[0].multiplier: expected a number of at least 0, found number -0.1"),
                Arguments.of(
                        HEAD + "terms: [{price: 2}]", "terms[0].meters: a price of its own needs the meters it is for"),
                Arguments.of(
                        HEAD + "terms: [{price: 2, meters: [inputs]}]",
                        "unknown meter 'inputs'; did you mean 'input'?"),
                Arguments.of(
                        HEAD + "terms: [{price: 2, meters: [input, searches]}]",
                        "terms[0].per: is missing: the meters are counted in different units"),
                Arguments.of(HEAD + "terms: [{multiplyer: 2}]", "multiplyer: unknown key; did you mean 'multiplier'?"),
                Arguments.of(HEAD + "ladder: {committed: 5}", "a ladder needs at least one step"),
                Arguments.of(HEAD + "ladder: {steps: []}", "ladder.committed: is missing"),
                Arguments.of(
                        HEAD + "ladder: {committed: 5, steps: [{from: 1, discount: 15}]}",
                        "expected a share from 0 to 1, found number 15"),
                Arguments.of(
                        HEAD + "ladder: {committed: 5, steps: [{from: 2, discount: 0.1}, {from: 2, discount: 0.2}]}",
                        "steps need rising commitments"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aFaultIsNamedWithLineKeyValueAndTheWayOut(String yaml, String message) {
        assertThatThrownBy(() -> ContractReader.read(YamlDocs.parse(yaml)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }
}
