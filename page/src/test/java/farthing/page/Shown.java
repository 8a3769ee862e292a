package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an engine shows of a state, as a reader meets it. */
record Shown(Engine engine, Obj state) {
    private static final Pattern REF = Pattern.compile("data-explain=\"([^\"]+)\"");
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

    /** @param set names and values in turn */
    static Shown of(Engine engine, String tab, String... set) {
        Obj state = new Obj(0).put("tab", tab);
        for (int i = 0; i < set.length; i += 2) {
            state.put(set[i], set[i + 1]);
        }
        return new Shown(engine, state);
    }

    private Obj call(String call) {
        return engine.call(new Obj(0).put("call", call).put("state", state));
    }

    String problem() {
        return call("view").get("problem") instanceof Doc.Text text ? text.value() : "";
    }

    String html(String region) {
        return html(call("view"), region);
    }

    String slow(String region) {
        return html(call("slow"), region);
    }

    private static String html(Obj answer, String region) {
        Doc html = answer.get("regions") instanceof Obj regions ? regions.get(region) : null;
        if (html != null) {
            return html(html);
        }
        throw new AssertionError("no region " + region + "; problem: " + answer.get("problem"));
    }

    /** Of a region, or of its rows. */
    static String html(Doc region) {
        return region instanceof Doc.Arr rows
                ? rows.items().stream().map(Shown::html).collect(Collectors.joining())
                : ((Doc.Text) region).value();
    }

    /** Without the markup. */
    String text(String region) {
        return words(html(region));
    }

    static String words(String html) {
        return MARKUP.matcher(html).replaceAll("").replaceAll("\\s+", " ");
    }

    /** All references to reasons that stand on the page. */
    Set<String> refs() {
        Set<String> refs = new LinkedHashSet<>();
        if (call("view").get("regions") instanceof Obj regions) {
            for (int i = 0; i < regions.size(); i++) {
                Matcher matcher = REF.matcher(html(regions.value(i)));
                while (matcher.find()) {
                    refs.add(matcher.group(1));
                }
            }
        }
        return refs;
    }

    String explanation(String ref) {
        Obj answer = engine.call(
                new Obj(0).put("call", "explain").put("state", state).put("ref", ref));
        assertThat(answer.has("problem")).as("reason of " + ref).isFalse();
        return words(((Doc.Text) answer.get("html")).value());
    }

    void everyNumberExplainsItself() {
        assertThat(refs()).isNotEmpty();
        refs().forEach(ref ->
                assertThat(explanation(ref)).as("reason of " + ref).isNotBlank());
    }

    /** The ids of what is shown. */
    List<String> regions() {
        Obj regions = (Obj) call("view").get("regions");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            ids.add(regions.key(i));
        }
        return ids;
    }

    /** Why there is nothing that takes longer. */
    String slowProblem() {
        return call("slow").get("problem") instanceof Doc.Text text ? text.value() : "";
    }

    /** The figures as JSON. */
    String json() {
        return taken("json");
    }

    /** The workload as a file. */
    String yml() {
        return taken("yml");
    }

    private String taken(String format) {
        Obj file =
                engine.call(new Obj(0).put("call", "take").put("state", state).put("format", format));
        assertThat(file.get("problem")).isNull();
        return ((Doc.Text) file.get("text")).value();
    }
}
