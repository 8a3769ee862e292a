package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Measurement;
import farthing.catalogue.hardware.Precision;
import farthing.catalogue.terms.UnknownTermException;
import farthing.serving.ForwardPass;
import farthing.serving.Load;
import farthing.serving.Roofline;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No measured row of known hardware and model lies above the roofline, except those that are known to be wrong. */
class MeasuredBoundsTest {
    private static final Hardware HARDWARE = HardwareFiles.read(Path.of("..", "books", "hardware"));
    private static final BigDecimal DRAWN = new BigDecimal("0.9");

    /** Names of models that only these rows use. */
    private static final Map<String, String> MODELS = Map.ofEntries(
            Map.entry("LLaMA 70B", "llama-2-70b"),
            Map.entry("LLaMA 7B", "llama-2-7b"),
            Map.entry("Falcon 180B", "falcon-180b"),
            Map.entry("GPT-J 6B", "gpt-j-6b"),
            Map.entry("gptj-99", "gpt-j-6b"),
            Map.entry("gptj-99.9", "gpt-j-6b"),
            Map.entry("Mistral 7B", "mistral-7b"),
            Map.entry("Mixtral 8x7B", "mixtral-8x7b"),
            Map.entry("llama2-70b-99", "llama-2-70b"),
            Map.entry("llama2-70b-99.9", "llama-2-70b"),
            Map.entry("llama2-70b-fp8_quark", "llama-2-70b"),
            Map.entry("llama3.1-8b-edge", "llama-3.1-8b"),
            Map.entry("llama3_1-8b-edge", "llama-3.1-8b"),
            Map.entry("llama3_1-405b", "llama-3.1-405b"),
            Map.entry("llama3_1-70b-fp8_dyn", "llama-3.1-70b"),
            Map.entry("llama3_1-70b-fp8_pre", "llama-3.1-70b"));

    private static final Map<String, String> ACCELERATORS =
            Map.of("h100-80gb-pcap", "h100-sxm", "Virtualized NVIDIA H200-SXM-141GB", "h200-sxm");

    @Test
    void noShippedRowIsAccused() {
        int held = 0;
        for (Measurement row : HARDWARE.measurements()) {
            if (!row.doubt().isEmpty()) {
                continue;
            }
            Row asRead = new Row(
                    row.id(),
                    HARDWARE.model(row.model()),
                    HARDWARE.accelerator(row.accelerator()),
                    row.count(),
                    row.precision(),
                    row.input(),
                    row.output(),
                    row.concurrency() == 0 ? null : BigDecimal.valueOf(row.concurrency()),
                    row.outputPerSecond(),
                    row.firstToken(),
                    row.perToken(),
                    BigDecimal.ZERO);
            assertThat(asRead.accusation()).as(row.id()).isEmpty();
            held++;
        }
        assertThat(held).isGreaterThanOrEqualTo(50);
        System.out.println("measured rows of the book held against the roofline: " + held);
    }

    @Test
    void noRowOfTheSharedTableIsAccused() throws IOException {
        Map<String, Integer> unknown = new TreeMap<>();
        Map<String, Integer> errors = new TreeMap<>();
        List<String> accused = new ArrayList<>();
        int held = 0;
        for (Map<String, String> row : SourceRows.all()) {
            Row read = read(row, unknown);
            if (read == null) {
                continue;
            }
            held++;
            String accusation = read.accusation();
            String error = error(row);
            if (!error.isEmpty()) {
                errors.merge(error, 1, Integer::sum);
            }
            if (!accusation.isEmpty()) {
                accused.add(error + ": " + accusation);
            }
        }
        int left = unknown.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("measured rows held against the roofline: " + held + ", of which " + accused.size()
                + " lie above it; left out " + left + " " + unknown);
        Map<String, Integer> above = new TreeMap<>();
        accused.forEach(line -> above.merge(line.substring(0, line.indexOf(':')), 1, Integer::sum));
        System.out.println("rows with a listed error: " + errors + ", of which above the bound: " + above);
        assertThat(held).isGreaterThan(4_000);
        assertThat(accused).allMatch(line -> !line.startsWith(":"), "has a listed error");
        assertThat(accused).as("the errors are found").hasSizeGreaterThan(30);
    }

    /**
     * What is known to be wrong with a row: its count of accelerators is smaller than its own split; or one holds no copy
     * of 235 GB of weights; or it names no number of the workers that read and write apart; or MLPerf 4.1 gives the
     * precision of the model for that of the engine; or the source does not say whose throughput it is. Else empty.
     */
    private static String error(Map<String, String> row) {
        BigDecimal split = number(row, "tp");
        BigDecimal count = number(row, "gpu_count");
        String notes = text(row, "notes");
        if (text(row, "row_id").startsWith("mlperfv4.1")
                && text(row, "precision").matches("fp16|fp32")) {
            return "precision of the model, not of the engine";
        }
        if (notes.endsWith("verify")) {
            return "whose throughput is not told";
        }
        if (text(row, "mode").equals("disagg")) {
            return notes.contains("prefill xTP") ? "disaggregated, number of workers not told" : "";
        }
        if (split != null && count != null && count.compareTo(split) < 0) {
            return "fewer accelerators than the split";
        }
        boolean large = notes.contains("h200_sxm/vllm/0.12.0/Qwen_Qwen3-235B-A22B-FP8.csv");
        return large && count != null && count.compareTo(BigDecimal.ONE) == 0 ? "weights larger than the memory" : "";
    }

    /** A measured row, as generously as its labels can be read. */
    private record Row(
            String id,
            Anatomy model,
            Accelerator accelerator,
            int count,
            Precision weights,
            @Nullable BigDecimal input,
            @Nullable BigDecimal output,
            @Nullable BigDecimal concurrency,
            BigDecimal perSecond,
            @Nullable BigDecimal firstToken,
            @Nullable BigDecimal perToken,
            BigDecimal cached) {

        /** What is above the bound; empty if nothing is. */
        String accusation() {
            Roofline all = roofline(concurrency);
            if (!all.isFitting()) {
                return id + " does not fit: " + model.id() + " " + weights + " on " + count + "x " + accelerator.id();
            }
            BigDecimal most = input == null ? all.value(all.decode()) : all.value(all.output());
            if (perSecond.compareTo(most) > 0) {
                return id + " " + model.id() + " " + weights + " on " + count + "x " + accelerator.id() + " " + input
                        + "/" + output + " at " + concurrency + ": " + perSecond + " of " + round(most) + " tokens/s";
            }
            if (perToken == null || perToken.signum() == 0) {
                return "";
            }
            Roofline running = roofline(running(all));
            BigDecimal least = running.value(running.step()).movePointRight(3);
            return perToken.compareTo(least) < 0
                    ? id + " " + model.id() + " " + weights + " on " + count + "x " + accelerator.id() + " " + input
                            + "/" + output + " at " + concurrency + ": " + perToken + " of " + round(least)
                            + " ms a token"
                    : "";
        }

        private static BigDecimal round(BigDecimal value) {
            return value.setScale(3, RoundingMode.HALF_EVEN);
        }

        /** Requests that decode at a time: of those in flight the share of time after the first token. */
        private BigDecimal running(Roofline all) {
            if (concurrency == null || firstToken == null || output == null || perToken == null) {
                return BigDecimal.ONE;
            }
            BigDecimal writing = perToken.multiply(output);
            BigDecimal share = writing.divide(writing.add(firstToken), 9, RoundingMode.FLOOR);
            BigDecimal most = all.orNull(all.most());
            BigDecimal inFlight = concurrency.multiply(share);
            return most == null ? inFlight : inFlight.min(most);
        }

        private Roofline roofline(@Nullable BigDecimal batch) {
            return Roofline.of(
                    ForwardPass.of(model),
                    accelerator,
                    count,
                    weights,
                    Precision.FP8,
                    new Load(
                            input == null ? BigDecimal.ZERO : input,
                            output == null ? BigDecimal.ONE : output,
                            batch,
                            BigDecimal.ONE,
                            cached));
        }
    }

    private static @Nullable Row read(Map<String, String> row, Map<String, Integer> unknown) {
        Accelerator accelerator = accelerator(text(row, "gpu"));
        Anatomy model = model(text(row, "model"));
        String count = text(row, "gpu_count");
        String output = text(row, "out_tok_s_total");
        if (accelerator == null || model == null || count.isEmpty() || output.isEmpty()) {
            String reason = accelerator == null
                    ? "accelerator " + text(row, "gpu")
                    : model == null ? "model " + text(row, "model") : "no count or throughput";
            unknown.merge(reason, 1, Integer::sum);
            return null;
        }
        String id = text(row, "row_id");
        boolean drawn = id.startsWith("ifx-") && !text(row, "notes").contains("source_file=/");
        BigDecimal share = drawn ? DRAWN : BigDecimal.ONE;
        BigDecimal input = number(row, "isl");
        BigDecimal answer = number(row, "osl");
        boolean lengths = input != null && answer != null && !id.startsWith("splitwise");
        BigDecimal concurrency = number(row, "concurrency");
        return new Row(
                id,
                model,
                accelerator,
                new BigDecimal(count).intValue(),
                precision(text(row, "precision"), model),
                lengths ? input.multiply(share) : null,
                lengths ? answer.multiply(share) : null,
                concurrency == null ? number(row, "batch") : concurrency,
                new BigDecimal(output),
                number(row, "ttft_ms_mean"),
                number(row, "tpot_ms_mean"),
                id.startsWith("llmd") ? BigDecimal.ONE : BigDecimal.ZERO);
    }

    private static @Nullable BigDecimal number(Map<String, String> row, String column) {
        String text = text(row, column);
        return text.isEmpty() || text.equals("INF") ? null : new BigDecimal(text);
    }

    private static @Nullable Accelerator accelerator(String label) {
        try {
            return HARDWARE.accelerator(ACCELERATORS.getOrDefault(label, key(label)));
        } catch (UnknownTermException e) {
            return null;
        }
    }

    private static String key(String label) {
        String key = label.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        return key.replace("[", "").replace("]", "");
    }

    private static @Nullable Anatomy model(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        String name = lower.replace("/models/models--", "").replace("--", "/");
        int snapshot = name.indexOf("/snapshots");
        name = snapshot < 0 ? name : name.substring(0, snapshot);
        try {
            return HARDWARE.model(MODELS.getOrDefault(label, name));
        } catch (UnknownTermException e) {
            return null;
        }
    }

    /** Where it is not told, the narrowest. */
    private static Precision precision(String label, Anatomy model) {
        String lower = label.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mxfp4") || (lower.equals("fp4") && model.id().startsWith("gpt-oss"))) {
            return Precision.MXFP4;
        }
        Precision named = Precision.named(lower);
        return named == null ? Precision.INT4 : named;
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
