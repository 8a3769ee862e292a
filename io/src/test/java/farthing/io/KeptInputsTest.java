package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** INV-13, the part that comes out the same on every run: each kept input, mutated by a fixed seed, is answered. */
class KeptInputsTest {
    private static final Path INPUTS = Path.of("src/test/resources/farthing/io");
    private static final int MUTANTS = 10_000;

    static Stream<Arguments> readers() {
        return Stream.of(
                reader("BookFuzzTest", new BookFuzzTest()::fuzz),
                reader("CallFuzzTest", new CallFuzzTest()::fuzz),
                reader("ConfigFuzzTest", new ConfigFuzzTest()::fuzz),
                reader("ContractFuzzTest", new ContractFuzzTest()::fuzz),
                reader("HardwareFuzzTest", new HardwareFuzzTest()::fuzz),
                reader("ImportFuzzTest", new ImportFuzzTest()::fuzz),
                reader("JsonFuzzTest", new JsonFuzzTest()::fuzz),
                reader("LinesFuzzTest", new LinesFuzzTest()::fuzz),
                reader("TraceFuzzTest", new TraceFuzzTest()::fuzz),
                reader("UsageFuzzTest", new UsageFuzzTest()::fuzz),
                reader("WorkloadFuzzTest", new WorkloadFuzzTest()::fuzz),
                reader("YamlFuzzTest", new YamlFuzzTest()::fuzz));
    }

    private static Arguments reader(String target, Consumer<byte[]> fuzz) {
        return Arguments.of(target, fuzz);
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void mutantsOfKeptInputsAreAnswered(String target, Consumer<byte[]> fuzz) throws IOException {
        List<Path> kept;
        try (var files = Files.list(INPUTS.resolve(target + "Inputs/fuzz"))) {
            kept = files.sorted().toList();
        }
        assertThat(kept).isNotEmpty();
        Random random = new Random(target.hashCode());
        for (int i = 0; i < MUTANTS; i++) {
            fuzz.accept(Mutations.ofBytes(Files.readAllBytes(kept.get(i % kept.size())), random));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void aPrefixOfAKeptInputIsAnswered(String target, Consumer<byte[]> fuzz) throws IOException {
        try (var files = Files.list(INPUTS.resolve(target + "Inputs/fuzz"))) {
            for (Path file : files.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (int length = 0; length < bytes.length; length++) {
                    fuzz.accept(Arrays.copyOf(bytes, length));
                }
            }
        }
    }
}
