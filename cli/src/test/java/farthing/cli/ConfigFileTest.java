package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code config.json} beside the golden files has the shape of Qwen3 235B A22B: every verb takes it like the name. */
class ConfigFileTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anatomy MODEL | qwen3-235b-a22b | --config config.json | models > 0 > parameters > total",
                "fit MODEL --on 8xH100 --precision fp8 --context 32k | qwen3-235b-a22b | --config config.json"
                        + " | requests",
                "fit MODEL --on 8xH100 --precision fp8 --context 32k | qwen3-235b-a22b | --config config.json"
                        + " | memory > weights",
                "host MODEL --on 8xB200 --precision nvfp4 | qwen3-235b-a22b | --config config.json"
                        + " | offers > 0 > cost > perRequest",
                "host MODEL --on 8xB200 --precision nvfp4 | qwen3-235b-a22b | --config config.json"
                        + " | offers > 0 > requestsHeld",
                "breakeven MODEL --on 8xB200 --precision nvfp4 --per-hour 40 --api-price 0.5 | qwen3-235b-a22b"
                        + " | mine --config config.json | node > decode",
                "audit MODEL --output-per-second 50000 --on 8xH100 --in 1000 --out 1000 --batch 64"
                        + " | --model qwen3-235b-a22b | --config config.json | ceiling"
            })
    void aShapeOfAFileIsAnsweredLikeTheSameShapeByName(String command, String name, String file, String figure) {
        String named = RowFigures.text(answer(command.replace("MODEL", name)), figure);
        assertThat(named).isNotEmpty();
        assertThat(RowFigures.text(answer(command.replace("MODEL", file)), figure))
                .as(figure)
                .isEqualTo(named);
    }

    /** Keys and values of 4 heads of 128 in 94 layers, at two bytes; weights at the precision that the file tells. */
    @Test
    void whatTheFileTellsIsWhatIsReckonedWith() {
        Obj fit = answer("fit --config config.json --on 8xH100 --context 8k");
        assertThat(RowFigures.text(fit, "keyValues > perToken")).isEqualTo(String.valueOf(2 * 4 * 128 * 2 * 94));
        assertThat(RowFigures.text(fit, "precision")).isEqualTo("fp8");
        assertThat(RowFigures.text(fit, "positions")).isEqualTo("40960");
    }

    /** On an A100, where bf16 is usual, as on any other. */
    @ParameterizedTest
    @ValueSource(strings = {"8xH100", "8xA100"})
    void machinesHoldTheWeightsAsTheFileTells(String on) {
        Obj host = answer("host --config config.json --on " + on);
        assertThat(RowFigures.text(host, "offers > 0 > precision")).isEqualTo("fp8");
        Obj other = answer("host --config config.json --precision int4 --on " + on);
        assertThat(RowFigures.text(other, "offers > 0 > precision")).isEqualTo("int4");
        for (String figure : new String[] {"node > decode", "node > prefill"}) {
            String question = "breakeven mine --config config.json --per-hour 40 --api-price 0.5 --on " + on;
            assertThat(RowFigures.text(answer(question), figure))
                    .as(figure)
                    .isEqualTo(RowFigures.text(answer(question + " --precision fp8"), figure));
        }
    }

    /** 4 MiB are a thousand times what a shape takes; behind them nothing is read. */
    @ParameterizedTest
    @ValueSource(strings = {"anatomy", "fit --on 8xH100", "host --on 8xH100", "audit --per-request 9 --on 8xH100"})
    void aFileThatIsNoShapeIsReadNoFurtherThanAShapeMayBe(String verb, @TempDir Path folder) throws IOException {
        byte[] blanks = new byte[(4 << 20) + 1];
        Arrays.fill(blanks, (byte) ' ');
        Files.write(folder.resolve("large.json"), blanks);
        String[] args = GoldenTest.words(verb + " --config large.json").toArray(new String[0]);
        Run run = Run.in(folder, Map.of(), new byte[0], args);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("large.json: is over 4 MiB");
    }

    private static Obj answer(String command) {
        String[] args = GoldenTest.words(command + " --format json").toArray(new String[0]);
        Run run = Run.in(GOLDEN, Map.of(), new byte[0], args);
        assertThat(run.err()).as(command).isEmpty();
        return (Obj) JsonDocs.parse(run.out());
    }
}
