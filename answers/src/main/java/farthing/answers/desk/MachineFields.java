package farthing.answers.desk;

import farthing.answers.InputException;
import farthing.answers.machine.MachineWords;
import farthing.answers.machine.PeriodicAmount;
import farthing.answers.machine.Precisions;
import farthing.answers.machine.RequestTokens;
import farthing.answers.machine.Sharing;
import farthing.answers.words.NumberWords;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.economics.machine.Asked.Target;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.formats.hardware.ConfigJson;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields that verbs of own machines share: the model, the request, what a machine is said to do. */
final class MachineFields {
    static final Field<String> MODEL =
            Field.text("model", "of open weights, such as llama-3.3-70b; anatomy lists those that are known");
    static final Field<Obj> CONFIG = new Field<>(
            "config",
            new Kind.Document(),
            "",
            "the config.json that lies beside weights on Hugging Face, in place of a model that is known",
            "",
            false);
    static final Field<String> CONFIG_NAME =
            Field.text("configName", "of the model, where config has none").usually("config.json");
    static final Field<Long> IN =
            Field.count("in", "tokens", "input of a request").usually("1500");
    static final Field<Long> OUT =
            Field.count("out", "tokens", "output of a request").usually("300");
    static final Field<Precision> PRECISION = precision("precision", "of the weights");
    static final Field<Precision> KV = precision("kv", "of keys and values").usually("bf16");
    static final Field<Boolean> SERIAL = Field.flag("serial", "prompts wait for answers: the dearer bound alone");
    static final Field<Boolean> SIMULTANEOUS =
            Field.flag("simultaneous", "prompts and answers overlap without loss: the cheaper bound alone");
    static final Field<BigDecimal> TTFT =
            latency("ttft", "most time to the first token, such as 500ms: only what was measured to keep it counts");
    static final Field<BigDecimal> TPOT = latency("tpot", "most time for each further token, such as 20ms");
    static final Field<Boolean> OWNED = Field.flag("owned", "bought, at what the shipped facts make of it for an hour");
    static final Field<String> REGION =
            Field.text("region", "only offers in regions whose name holds it, such as europe");
    static final Field<BigDecimal> API_PRICE =
            Field.positive("apiPrice", "USD", "a price of your own for a million tokens at an API");
    static final Field<BigDecimal> REQUESTS = Field.positive("requestsPerMonth", "requests", "that come in a month");
    static final Field<BigDecimal> PEAK = Field.positive("peak", "times", "of the mean that the busiest hour brings")
            .usually("1");
    static final Field<Integer> SPARES = Field.word(
                    "spares", MachineFields::number, "that stand by, paid like the others")
            .usually("0");

    private static final int TOO_MANY = 1_000_000_000;

    private MachineFields() {}

    static Field<Precision> precision(String name, String what) {
        return new Field<>(name, new Kind.Word<>(Precision.labels(), MachineWords::precision), "", what, "", false);
    }

    private static Field<BigDecimal> latency(String name, String what) {
        return Field.word(name, MachineWords::milliseconds, what).in("time such as 100ms or 0.5s");
    }

    static Field<PeriodicAmount> hourly(String name, String what) {
        return Field.word(name, MachineWords::hourly, what).in("USD such as 20, 14600/month or 175k/year");
    }

    private static int number(String text) {
        return (int) Math.min(TOO_MANY, NumberWords.count(text));
    }

    static RequestTokens tokens(Request request) {
        return new RequestTokens(request.get(IN), request.get(OUT));
    }

    static Precisions precisions(Request request) {
        return new Precisions(request.get(PRECISION), request.or(KV, Precision.BF16));
    }

    static Sharing sharing(Request request) {
        return new Sharing(request.flag(SERIAL), request.flag(SIMULTANEOUS));
    }

    static Target latency(Request request) {
        BigDecimal first = request.get(TTFT);
        BigDecimal per = request.get(TPOT);
        return first == null && per == null ? Target.NONE : new Target(first, per);
    }

    /** A whole number, below 0 too. */
    static Field<Long> seed() {
        return Field.word(
                        "seed",
                        text -> {
                            try {
                                return Long.parseLong(text);
                            } catch (NumberFormatException e) {
                                throw new InputException("expected a whole number, found '" + text + "'");
                            }
                        },
                        "of the draws")
                .usually("1");
    }

    /** The shape of a {@code config.json}; null where none is given. */
    static ConfigJson.@Nullable Read config(Request request) {
        Obj config = request.get(CONFIG);
        try {
            return config == null ? null : ConfigJson.read(config, request.or(CONFIG_NAME, "config.json"));
        } catch (FormatException e) {
            throw e.inFile(CONFIG.name());
        }
    }

    /** The model as it is named or shaped; null where neither is said. */
    static ConfigJson.@Nullable Read model(Request request, Hardware hardware) {
        String model = request.get(MODEL);
        ConfigJson.Read config = config(request);
        if (config == null && model == null) {
            return null;
        }
        if (config != null && model != null) {
            throw new InputException("--model '" + model + "' and --config: name one of them");
        }
        return model == null ? config : new ConfigJson.Read(hardware.model(model), null);
    }

    static <T> List<T> list(Request request, Field<List<T>> field) {
        return request.or(field, List.of());
    }
}
