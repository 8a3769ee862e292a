package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The comparison of a scenario with a file of calls, and the scenario that the button makes of it. */
record Taken(Shown shown, Obj comparison, String file) {
    static final String USAGE = "\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":100}";

    static Taken of(Engine engine, String scenario, String calls) {
        Obj state = new Obj(0).put("tab", "reality").put("file", scenario);
        byte[] bytes = calls.getBytes(StandardCharsets.UTF_8);
        engine.call(new Obj(0).put("call", "begin").put("name", "mine.jsonl"));
        engine.feed(bytes, bytes.length);
        Obj shown = engine.call(new Obj(0).put("call", "end").put("state", state));
        assertThat(text(shown.get("problem"))).isEmpty();
        Obj json =
                engine.call(new Obj(0).put("call", "take").put("state", state).put("format", "json"));
        Obj document = (Obj) JsonDocs.parse(text(json.get("text")));
        String take = text(((Obj) Objects.requireNonNull(shown.get("regions"))).get("reality-take"));
        int from = take.indexOf("file=") + 5;
        return new Taken(
                new Shown(engine, state),
                (Obj) Objects.requireNonNull(document.get("comparison")),
                URLDecoder.decode(take.substring(from, take.indexOf('"', from)), StandardCharsets.UTF_8));
    }

    /** A call of GPT-4o, 1,000 tokens in and 100 out: $0.0035. */
    static String call(String interaction, String more) {
        return "{\"interaction\":\"" + interaction + "\",\"model\":\"gpt-4o\"," + USAGE + more + "}\n";
    }

    /** Ten of them, each completes its interaction. */
    static String tenCalls(int batched) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            file.append(call("i" + i, (i < batched ? ",\"batch\":true" : "") + ",\"outcome\":\"completed\""));
        }
        return file.toString();
    }

    BigDecimal modelled() {
        return amount(comparison.get("modelled"));
    }

    BigDecimal metered() {
        return amount(comparison.get("metered"));
    }

    BigDecimal residual() {
        return amount(comparison.get("residual"));
    }

    /** Of the plan of the scenario that the button makes. */
    BigDecimal plan(String key) {
        Obj state = new Obj(0).put("tab", "interaction").put("file", file);
        Obj json = shown.engine()
                .call(new Obj(0).put("call", "take").put("state", state).put("format", "json"));
        Doc options = ((Obj) JsonDocs.parse(text(json.get("text")))).get("options");
        return amount(((Obj) ((Doc.Arr) Objects.requireNonNull(options)).items().get(0)).get(key));
    }

    BigDecimal step(String name) {
        for (Doc each : ((Doc.Arr) Objects.requireNonNull(comparison.get("steps"))).items()) {
            Obj step = (Obj) each;
            if (text(step.get("name")).equals(name)) {
                return amount(step.get("amount"));
            }
        }
        throw new AssertionError("no step " + name);
    }

    private static BigDecimal amount(@Nullable Doc text) {
        return new BigDecimal(text(text));
    }

    private static String text(@Nullable Doc doc) {
        return Objects.requireNonNull(doc) instanceof Doc.Num number ? number.text() : ((Doc.Text) doc).value();
    }
}
