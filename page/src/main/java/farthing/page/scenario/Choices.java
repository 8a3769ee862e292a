package farthing.page.scenario;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.doc.YamlText;
import farthing.formats.workload.Patch;
import farthing.page.html.Controls;
import farthing.page.html.Html;
import farthing.page.html.Key;
import farthing.page.view.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a workload is no number: models, caches, what a round sees of those before it. */
record Choices(Doc source, Planning planning) {
    private static final String ABSENT = "~";

    void into(String main, Map<String, List<Html>> front, Map<String, List<Html>> more) {
        Doc calls = Patch.standing(source, "calls");
        if (calls instanceof Obj named) {
            for (int i = 0; i < named.size(); i++) {
                String path = "calls." + named.key(i) + ".model";
                if (Patch.standing(source, path) instanceof Doc.Text model) {
                    Inputs.add(
                            front,
                            Words.group(path),
                            Rows.model(key(path, model.value()), "Model", model.value(), planning));
                }
            }
        }
        String history = main.isEmpty() ? "history" : main + "history";
        Doc sees = Patch.standing(source, history);
        boolean loops = sees != null || Patch.standing(source, main + "rounds") != null;
        Inputs.add(loops ? front : more, Words.group(main + "input"), history(history, sees));
        Inputs.add(front, "Policies", cache());
        if (Patch.standing(source, "price") == null && Patch.standing(source, "business.price") == null) {
            Inputs.add(front, "Business", Rows.text(key("price", ""), Words.of("price"), ""));
        }
        Doc fallback = Patch.standing(source, "fallback");
        String text = fallback == null ? "" : YamlText.inline(fallback);
        Inputs.add(
                fallback == null ? more : front,
                "Failures",
                Rows.text(key("fallback", text), "Fallback models, such as [gpt-5-mini]", ""));
    }

    /** What an edit sets a place to, as its control says it. */
    static String inWords(String path, String value) {
        Map<String, String> words =
                path.endsWith("history") ? histories() : path.startsWith("cache") ? caches() : new LinkedHashMap<>();
        String word = words.get(value);
        return word != null ? word : value.equals(ABSENT) ? "left out" : value;
    }

    private static Map<String, String> histories() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(ABSENT, "all of them");
        words.put("none", "nothing");
        for (int last : new int[] {1, 2, 4, 6, 10}) {
            words.put("{last: " + last + "}", last == 1 ? "the latest one" : "the latest " + last);
        }
        words.put("{above: 20k, to: 2000}", "a summary beyond 20k tokens");
        return words;
    }

    private static Html history(String path, @Nullable Doc standing) {
        return select(path, Words.of("history"), standing, histories());
    }

    private static Map<String, String> caches() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(ABSENT, "what the provider does unasked");
        words.put("none", "none");
        words.put("5m", "kept for 5 minutes");
        words.put("1h", "kept for an hour");
        return words;
    }

    private Html cache() {
        Doc cache = Patch.standing(source, "cache");
        return select(
                "cache.policy",
                Words.of("cache.policy"),
                cache instanceof Obj ? Patch.standing(source, "cache.policy") : cache,
                caches());
    }

    private static Html select(String path, String label, @Nullable Doc standing, Map<String, String> words) {
        String usual = standing == null
                ? ABSENT
                : standing instanceof Doc.Text text ? text.value() : YamlText.inline(standing);
        List<Controls.Choice> choices = new ArrayList<>();
        if (!words.containsKey(usual)) {
            choices.add(new Controls.Choice(usual, usual));
        }
        words.forEach((value, word) -> choices.add(new Controls.Choice(value, word)));
        return Rows.select(key(path, usual), label, choices);
    }

    private static Key key(String path, String usual) {
        return new Key(State.EDIT + path, usual);
    }
}
