package farthing.io.worked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.io.HardwareFiles;
import farthing.quantity.sheet.Exact;
import farthing.serving.KeyValues;
import farthing.serving.Parameters;
import farthing.serving.ShapeSheet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The models that come with the program, against what their makers publish and what others wrote down. */
class ModelsTest {
    private static final Hardware SHIPPED = HardwareFiles.shipped();

    /** Billions of parameters, as the makers' cards tell them; encoders of images and extra heads are theirs, not ours. */
    @ParameterizedTest
    @CsvSource({
        "llama-2-7b, 6.74",
        "llama-2-13b, 13.02",
        "llama-2-70b, 68.98",
        "llama-3-8b, 8.03",
        "llama-3.1-8b, 8.03",
        "llama-3.1-70b, 70.55",
        "llama-3.1-405b, 405.85",
        "llama-3.2-1b, 1.24",
        "llama-3.2-3b, 3.21",
        "llama-3.3-70b, 70.55",
        "llama-4-scout, 109",
        "llama-4-maverick, 400",
        "codellama-34b, 33.74",
        "mistral-7b, 7.25",
        "mistral-7b-v0.1, 7.24",
        "mistral-nemo-12b, 12.25",
        "mistral-small-24b, 23.57",
        "mistral-large-2407, 122.61",
        "mixtral-8x7b, 46.7",
        "mixtral-8x22b, 140.6",
        "qwen2.5-0.5b, 0.494",
        "qwen2.5-1.5b, 1.54",
        "qwen2.5-3b, 3.09",
        "qwen2.5-7b, 7.62",
        "qwen2.5-14b, 14.77",
        "qwen2.5-32b, 32.76",
        "qwen2.5-72b, 72.71",
        "qwen3-0.6b, 0.596",
        "qwen3-1.7b, 1.72",
        "qwen3-4b, 4.02",
        "qwen3-8b, 8.19",
        "qwen3-14b, 14.77",
        "qwen3-32b, 32.76",
        "qwen3-30b-a3b, 30.5",
        "qwen3-235b-a22b, 235",
        "qwen3-coder-480b-a35b, 480",
        "qwen3-next-80b-a3b, 80",
        "qwen3.5-397b-a17b, 397",
        "qwen3.5-122b-a10b, 122",
        "qwen3.5-35b-a3b, 35",
        "qwen3.5-27b, 27",
        "deepseek-v3, 671",
        "deepseek-r1, 671",
        "deepseek-v3.2, 671",
        "deepseek-v2-lite, 15.7",
        "kimi-k2, 1026",
        "glm-4.5, 355",
        "glm-4.5-air, 106",
        "glm-4.7-flash, 30",
        "glm-5, 744",
        "minimax-m2.5, 229",
        "gpt-oss-20b, 20.91",
        "gpt-oss-120b, 116.83",
        "gemma-2b, 2.51",
        "gemma-7b, 8.54",
        "gemma-2-2b, 2.61",
        "gemma-2-9b, 9.24",
        "gemma-2-27b, 27.23",
        "gemma-3-1b, 1.0",
        "gemma-3-27b, 27.0",
        "phi-3-mini-128k, 3.82",
        "phi-4, 14.66",
        "phi-4-mini, 3.84",
        "yi-34b, 34.39",
        "falcon-7b, 6.92",
        "falcon-40b, 41.3",
        "falcon-180b, 179",
        "bloom-176b, 176.25",
        "gpt-j-6b, 6.05",
        "olmo-2-7b, 7.3",
        "olmo-2-13b, 13.72"
    })
    void hasTheParametersThatItsMakerPublishes(String id, double billions) {
        assertThat(new Parameters(SHIPPED.model(id)).total() / 1e9).isCloseTo(billions, within(0.012 * billions));
    }

    @ParameterizedTest
    @CsvSource({
        "deepseek-v3, 37",
        "kimi-k2, 32",
        "glm-4.5, 32",
        "glm-4.5-air, 12",
        "glm-5, 40",
        "minimax-m2.5, 10",
        "gpt-oss-20b, 3.61",
        "gpt-oss-120b, 5.13",
        "qwen3-coder-480b-a35b, 35",
        "qwen3-next-80b-a3b, 3.5",
        "qwen3.5-397b-a17b, 17",
        "deepseek-v2-lite, 2.4",
        "mixtral-8x22b, 39"
    })
    void aTokenMeetsWhatItsMakerSays(String id, double billions) {
        assertThat(new Parameters(SHIPPED.model(id)).active() / 1e9).isCloseTo(billions, within(0.075 * billions));
    }

    /** The explanation reckons cell by cell what the counts say at once. */
    @Test
    void theExplanationOfEveryModelComesToItsCounts() {
        for (Anatomy model : SHIPPED.models()) {
            for (Precision precision : List.of(Precision.BF16, Precision.FP8)) {
                ShapeSheet sheet = new ShapeSheet(model, precision, 5_000);
                Exact values = Exact.of(sheet.sheet());
                Parameters parameters = new Parameters(model);
                KeyValues kept = new KeyValues(model, precision);
                assertThat(values.value(sheet.total())).as(model.id()).isEqualByComparingTo(count(parameters.total()));
                assertThat(values.value(sheet.active()))
                        .as(model.id())
                        .isEqualByComparingTo(count(parameters.active()));
                assertThat(values.value(sheet.token())).as(model.id()).isEqualByComparingTo(kept.bytesPerToken());
                assertThat(values.value(sheet.request())).as(model.id()).isEqualByComparingTo(kept.bytes(5_000));
            }
        }
    }

    private static BigDecimal count(long count) {
        return BigDecimal.valueOf(count);
    }

    @Test
    void aNameMeansOneModel() {
        List<String> twice = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        for (Anatomy model : SHIPPED.models()) {
            for (String name : model.names()) {
                if (!names.add(name)) {
                    twice.add(name);
                }
                assertThat(SHIPPED.model(name)).as(name).isSameAs(model);
            }
        }
        assertThat(twice).isEmpty();
        assertThat(SHIPPED.models()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void aListingIsFoundBehindItsLastSlash() {
        assertThat(SHIPPED.model("accounts/fireworks/models/llama-v3p3-70b-instruct")
                        .id())
                .isEqualTo("llama-3.3-70b");
        assertThat(SHIPPED.model("Qwen/Qwen3-235B-A22B-Instruct-2507").id()).isEqualTo("qwen3-235b-a22b-instruct-2507");
        assertThatThrownBy(() -> SHIPPED.model("llama-3.3-71b")).hasMessageContaining("llama-3.3-70b");
    }

    /** Rows from a toy's own tables are left out: they give shapes of other models. */
    @Test
    void keysAndValuesAreThoseOfTheCollectedConfigurations() throws IOException {
        Path file = Shared.file("facts/model_facts.csv");
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Map<String, String> row : table(file)) {
            String bytes = row.getOrDefault("kv_bytes_per_token_bf16", "");
            String model = row.getOrDefault("model", "");
            boolean linear = row.getOrDefault("layer_types", "").contains("linear");
            if (bytes.isEmpty() || linear || row.getOrDefault("source", "").contains("GenZ")) {
                continue;
            }
            Anatomy anatomy = known(model);
            if (anatomy == null) {
                continue;
            }
            compared++;
            long expected = Long.parseLong(bytes) + index(anatomy);
            String ours = new KeyValues(anatomy, Precision.BF16)
                    .bytesPerToken()
                    .stripTrailingZeros()
                    .toPlainString();
            if (!ours.equals(String.valueOf(expected))) {
                wrong.add(model + ": " + ours + ", not " + expected);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(60);
    }

    /** The collected figures leave the keys of an index out: 128 bytes and a scale of 4 in each layer. */
    private static long index(Anatomy anatomy) {
        return anatomy.id().startsWith("deepseek-v3.2") || anatomy.id().startsWith("glm-5")
                ? anatomy.layers() * 132L
                : 0;
    }

    private static @Nullable Anatomy known(String name) {
        return SHIPPED.models().stream()
                .filter(each -> each.isNamed(name))
                .findFirst()
                .orElse(null);
    }

    private static List<Map<String, String>> table(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new TreeMap<>();
            for (int i = 0; i < header.length && i < cells.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
