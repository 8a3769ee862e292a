package farthing.io.worked;

import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The printed examples as facts of our own, one a line, and the page that lists what is no golden test. */
final class ProviderExampleFacts {
    /** Why a page's result does not follow from its own inputs, where more can be said than the right figure. */
    private static final Map<String, String> WHY = Map.of(
            "anthropic-support-sonnet45",
            "the figure of an older, cheaper model was kept when the model's name changed; input alone costs that much",
            "anthropic-legal-haiku3",
            "21.50 + 0.44",
            "openai-realtime-turn2-audio",
            "20 + 20 + 25 tokens are re-sent",
            "openai-realtime-truncation",
            "neither 32,000 nor 32,768 less 4,096",
            "azure-rft-4h",
            "the next sentence of the same page has the right figure",
            "aws-gaab-poc-total",
            "10.89 + 6.10",
            "aws-gaab-gateway",
            "3,000 calls at 0.005 a thousand",
            "cf-resnet",
            "the printed price is that of about a million images");

    private ProviderExampleFacts() {}

    /** A record of the collection as a fact: what the engine is asked, or why it is not. */
    static Obj of(Obj record) {
        String id = ExampleVocabulary.text(record, "id");
        if (ExampleVocabulary.text(record, "follows").equals("yes")) {
            String outside = ExampleVocabulary.outside(record);
            return outside == null
                    ? ExampleVocabulary.worked(record)
                    : head(record).put("outside", outside);
        }
        String why = WHY.getOrDefault(
                id, id.contains("mini") ? "about 0.0025 more than its tokens cost, at every quality" : "rounding");
        return head(record)
                .put("printed", printed(record))
                .put("right", ExampleVocabulary.text(record, "recomputed"))
                .put("why", why);
    }

    private static Obj head(Obj record) {
        return new Obj(0)
                .put("id", ExampleVocabulary.text(record, "id"))
                .put("provider", ExampleVocabulary.text(record, "provider"))
                .put("source", ExampleVocabulary.text(record, "source"))
                .put("date", ExampleVocabulary.text(record, "date"));
    }

    private static String printed(Obj record) {
        return ExampleVocabulary.text(record, record.has("expected_usd") ? "expected_usd" : "expected_units");
    }

    static String lines(List<Obj> facts) {
        StringBuilder text = new StringBuilder();
        for (Obj fact : facts) {
            text.append(JsonText.compact(fact)).append('\n');
        }
        return text.toString();
    }

    static @Nullable String outside(Obj fact) {
        return fact.get("outside") instanceof Doc.Text text ? text.value() : null;
    }

    static boolean isGolden(Obj fact) {
        return fact.has("expected");
    }

    /** docs/provider-examples.md, written from the facts alone. */
    static String page(List<Obj> facts) {
        StringBuilder page = new StringBuilder("""
                # Examples that providers print

                Providers print worked bills and token counts in their own documentation. Each one whose result
                follows from its inputs, and that a call, its media, its cache, its tools or a sum of calls can express,
                is a golden test through the engine: `io/src/test/resources/farthing/worked/provider-examples.jsonl`
                holds them as facts with source and date, `WorkedFactsTest` rates them. They are read by the names of
                their inputs (`ExampleVocabulary`), not one by one.

                This page is written from those facts; a test keeps the two equal
                (`mvn test -pl io -am -Dtest=WorkedFactsTest -Dfarthing.write=true` writes it again).

                """);
        long golden = facts.stream().filter(ProviderExampleFacts::isGolden).count();
        page.append("## ").append(golden).append(" golden tests\n\n| provider | examples |\n|---|---|\n");
        Map<String, List<String>> byProvider = new LinkedHashMap<>();
        for (Obj fact : facts) {
            if (isGolden(fact)) {
                byProvider
                        .computeIfAbsent(ExampleVocabulary.text(fact, "provider"), p -> new ArrayList<>())
                        .add("`" + ExampleVocabulary.text(fact, "id") + "`");
            }
        }
        byProvider.forEach((provider, ids) -> page.append(row(List.of(provider, String.join(", ", ids)))));
        page.append("""

                ## Outside of a call

                | example | why | source, date |
                |---|---|---|
                """);
        for (Obj fact : facts) {
            String outside = outside(fact);
            if (outside != null) {
                page.append(row(List.of(id(fact), outside, source(fact))));
            }
        }
        page.append("""

                ## Printed results that do not follow from their inputs

                | example | printed | from its inputs | why | source, date |
                |---|---|---|---|---|
                """);
        for (Obj fact : facts) {
            if (fact.has("printed")) {
                page.append(row(List.of(
                        id(fact), text(fact, "printed"), text(fact, "right"), text(fact, "why"), source(fact))));
            }
        }
        return page.toString();
    }

    private static String id(Obj fact) {
        return "`" + text(fact, "id") + "`";
    }

    private static String source(Obj fact) {
        return text(fact, "source").replace("|", "/") + ", "
                + text(fact, "date").replace("~", " or so");
    }

    private static String text(Obj fact, String key) {
        return ExampleVocabulary.text(fact, key);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
