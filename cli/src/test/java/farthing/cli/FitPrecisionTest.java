package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no precision is typed, {@code fit} holds the weights as {@code host} and the page do. */
class FitPrecisionTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    /**
     * 671 B parameters are 673 GB at fp8, as anatomy has them, an eighth 84.1; nine tenths of 150.75 GB less these and the
     * engine's 3.61 are 47.9, and a request of 8,192 tokens takes 0.576.
     */
    @Test
    void deepseekFitsOnEightH200() {
        Obj fit = answer("fit deepseek-v3 --on 8xH200");
        assertThat(RowFigures.text(fit, "precision")).isEqualTo("fp8");
        assertThat(RowFigures.text(fit, "fits")).isEqualTo("true");
        assertThat(RowFigures.text(fit, "requests")).isEqualTo("83");
    }

    @ParameterizedTest
    @CsvSource({"deepseek-v3,8xH200", "llama-3.3-70b,8xH100", "llama-3.3-70b,8xA100", "llama-3.1-8b,1xL4"})
    void fitHoldsAsManyAsHost(String model, String on) {
        Obj fit = answer("fit " + model + " --on " + on + " --context 1800 --output 300");
        Obj host = answer("host " + model + " --on " + on + " --in 1500 --out 300");
        assertThat(RowFigures.text(fit, "requests")).isEqualTo(RowFigures.text(host, "offers > 0 > requestsHeld"));
    }

    /** An A100 multiplies in bf16 at the narrowest, an H200 in fp8. */
    @ParameterizedTest
    @ValueSource(strings = {"", " --precision int8"})
    void eachMachineHoldsThemAsIsUsualThereUnlessTyped(String typed) {
        List<String> precisions = new ArrayList<>();
        for (Doc each : ((Doc.Arr) Objects.requireNonNull(
                        answer("fit llama-3.1-70b" + typed).get("holders")))
                .items()) {
            Obj holder = (Obj) each;
            String accelerator = RowFigures.text(holder, "accelerator");
            if (accelerator.equals("a100-80gb-sxm") || accelerator.equals("h200-sxm")) {
                precisions.add(accelerator + " " + RowFigures.text(holder, "precision"));
            }
        }
        assertThat(precisions)
                .containsExactlyInAnyOrder(
                        "a100-80gb-sxm " + (typed.isEmpty() ? "bf16" : "int8"),
                        "h200-sxm " + (typed.isEmpty() ? "fp8" : "int8"));
    }

    private static Obj answer(String command) {
        String[] args = GoldenTest.words(command + " --format json").toArray(new String[0]);
        Run run = Run.in(GOLDEN, Map.of(), new byte[0], args);
        assertThat(run.err()).as(command).isEmpty();
        return (Obj) JsonDocs.parse(run.out());
    }
}
