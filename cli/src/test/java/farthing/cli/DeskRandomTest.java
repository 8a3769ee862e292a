package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.answers.InputException;
import farthing.answers.desk.Desk;
import farthing.answers.desk.Field;
import farthing.answers.desk.Verb;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.server.KeptFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is asked, the desk says what the command line says, or that the question is bad; and soon. */
class DeskRandomTest {
    /** Knows what {@link DeskFacts#SHIPPED} does, and reads it once, as a server. */
    private static final Desk DESK =
            new Desk(new KeptFacts("market", DeskFacts.SHIPPED::book, DeskFacts.SHIPPED::today));

    private static final List<String> MODELS = List.of(
            "gpt-4o",
            "openai/gpt-4o-mini",
            "claude-sonnet-4-6",
            "gemini-2.5-pro",
            "o3",
            "deepseek-chat",
            "llama-3.3-70b",
            "no-such-model");
    private static final List<String> COUNTS = List.of("0", "1", "1500", "1.5k", "28,681", "2M", "-1", "many", "1e3");
    private static final List<String> PARTS = List.of("0", "60%", "100%", "101%", "700", "12.5%", "x");

    /** Fields with values worth trying, those of the CLI's own tables; null for a flag. */
    private record Choice(String field, List<String> values) {}

    private static List<Choice> shape() {
        return List.of(
                new Choice("in", COUNTS),
                new Choice("out", COUNTS),
                new Choice("cached", PARTS),
                new Choice("cacheWrite", PARTS),
                new Choice("cacheWrite1h", PARTS),
                new Choice("reasoning", PARTS),
                new Choice("searches", List.of("0", "3")),
                new Choice("audioIn", List.of("60s", "2m", "soon")),
                new Choice("meter", List.of("output_images:hd=2", "searches=1.5", "nothing=1")),
                new Choice("tier", List.of("standard", "batch", "flex", "priority", "first")),
                new Choice("region", List.of("eu", "us", "global", "mars")),
                new Choice("book", List.of("market", "guide")),
                new Choice("asOf", List.of("2026-08-01", "2026-08-01T17:00Z", "17:00", "2020-01-01", "tomorrow")));
    }

    private static List<Choice> choices(String verb) {
        List<Choice> choices = new ArrayList<>();
        switch (verb) {
            case "cost" -> {
                choices.addAll(shape());
                choices.add(new Choice("calls", List.of("1", "100k", "0")));
                choices.add(new Choice("price", List.of("0.05", "0")));
                choices.add(new Choice("budget", List.of("10", "1k")));
                choices.add(new Choice("provider", List.of("openai", "azure", "bedrock", "nobody")));
                choices.add(new Choice("images", List.of("1024x1024", "512x512,64x64", "1x", "x")));
                choices.add(new Choice("video", List.of("10s", "5m")));
            }
            case "compare" -> {
                choices.addAll(shape());
                choices.add(new Choice("ratio", List.of("5:1", "1:0", "0:0", "2.5:1")));
                choices.add(new Choice("tokens", List.of("10M", "1", "0")));
                choices.add(new Choice("models", List.of("gpt-4o*,claude-*", "@mid", "@none", "zzz", "")));
                choices.add(new Choice("provider", List.of("openai,anthropic", "nobody")));
                choices.add(new Choice("modality", List.of("text", "audio", "smell")));
                choices.add(new Choice("sort", List.of("cost", "speed", "luck")));
                choices.add(new Choice("top", List.of("1", "7", "0")));
                choices.add(new Choice("all", List.of()));
                choices.add(new Choice("fx", List.of("EUR/USD=1.08@2026-08-21", "CNY/USD=0.14@2026-08-21", "EUR")));
            }
            case "prices" -> {
                choices.add(new Choice("models", List.of("gpt-*", "@reasoning,o3*", "zzz")));
                choices.add(new Choice("provider", List.of("openai", "anthropic,google", "nobody")));
                choices.add(new Choice("modality", List.of("text", "image", "smell")));
                choices.add(new Choice("book", List.of("market", "guide")));
            }
            default -> {
                choices.add(new Choice("provider", List.of("openai", "azure", "nobody")));
                choices.add(new Choice("book", List.of("market", "guide")));
                choices.add(new Choice("asOf", List.of("2026-08-01", "2020-01-01")));
            }
        }
        return choices;
    }

    @ParameterizedTest
    @CsvSource({"cost, 1, 200", "compare, 2, 120", "prices, 3, 40", "prices-show, 4, 40", "prices-history, 5, 40"})
    void anyFieldsGiveWhatTheOptionsGive(String verb, long seed, int questions) {
        System.out.println("desk " + verb + ": seed " + seed + ", " + questions + " questions");
        Random random = new Random(seed);
        int answered = 0;
        for (int i = 0; i < questions; i++) {
            String command = verb.equals("prices") ? "prices-list" : verb;
            List<String> words = new ArrayList<>(List.of(command.split("-")));
            Obj request = new Obj(0);
            if (!verb.equals("compare") && !verb.equals("prices")) {
                String model = MODELS.get(random.nextInt(MODELS.size()));
                words.add(model);
                request.put("model", model);
            }
            for (Choice choice : choices(verb)) {
                boolean usual = choice.field().equals("in") || choice.field().equals("out");
                if (random.nextInt(10) < (usual ? 9 : 1)) {
                    ask(words, request, choice, random, usual);
                }
            }
            answered += sameAnswer(verb, words, request) ? 1 : 0;
        }
        assertThat(answered).as("of %s questions", questions).isGreaterThan(questions / 4);
    }

    private static void ask(List<String> words, Obj request, Choice choice, Random random, boolean usual) {
        words.add(option(choice.field()));
        if (choice.values().isEmpty()) {
            request.put(choice.field(), true);
            return;
        }
        int most = usual && random.nextInt(8) > 0 ? 6 : choice.values().size();
        String value = choice.values().get(random.nextInt(most));
        words.add(value);
        boolean number = value.matches("[1-9][0-9]{0,5}") && random.nextBoolean();
        request.put(choice.field(), number ? new Doc.Num(value, 0) : new Doc.Text(value, 0));
    }

    /** {@code cacheWrite1h} is {@code --cache-write-1h}. */
    private static String option(String field) {
        return "--" + field.replaceAll("([A-Z]|\\d)", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean sameAnswer(String verb, List<String> words, Obj request) {
        words.addAll(List.of("--format", "json"));
        Run run = Run.shipped(words.toArray(new String[0]));
        String what = String.join(" ", words) + " and " + JsonText.compact(request) + ": " + run.err();
        String said;
        try {
            said = JsonText.pretty(DESK.answer(verb, request).document());
        } catch (InputException | FormatException e) {
            assertThat(run.exit()).as("%s: %s", what, e.getMessage()).isEqualTo(2);
            return false;
        }
        assertThat(run.exit()).as(what).isZero();
        assertThat(said).as(what).isEqualTo(run.out());
        return true;
    }

    private static final List<Doc> HOSTILE = hostile();

    private static List<Doc> hostile() {
        List<Doc> docs = new ArrayList<>();
        for (String text : List.of(
                "",
                " ",
                "-1",
                "0",
                "NaN",
                "1e400",
                "1e9999999999",
                "9223372036854775807",
                "9223372036854775808",
                "4611686018427387904",
                "1e60",
                "1e-60",
                "1e24",
                "1e-12",
                "100%",
                "1e30%",
                "\u0000",
                "\u202e\ud800",
                "2026-02-30",
                "+999999999-12-31",
                "0000-01-01",
                "9999-12-31",
                "99999999999d",
                "5:1",
                "1:99999999999",
                "@",
                "**",
                "[",
                "2147483647x2147483647",
                "1000000x1",
                "--in",
                "'",
                "null",
                "a".repeat(100_000),
                ",".repeat(5_000),
                "*a".repeat(900))) {
            docs.add(new Doc.Text(text, 1));
        }
        for (String number : List.of("0", "-0", "-5", "1e309", "9223372036854775807", "0.1", "1e18", "123456789012")) {
            docs.add(new Doc.Num(number, 1));
        }
        docs.add(new Doc.Bool(true, 1));
        docs.add(new Doc.Arr(List.of(), 1));
        docs.add(new Obj(1));
        docs.add(new Obj(1).put("a.b[99999999999]", 1).put("", 2).put("calls", new Doc.Null(1)));
        Doc deep = new Doc.Num("1", 1);
        Doc nested = new Doc.Num("1", 1);
        for (int i = 0; i < 20_000; i++) {
            deep = new Doc.Arr(List.of(deep), 1);
            nested = i < 60 ? new Obj(1).put("calls", nested) : nested;
        }
        docs.add(deep);
        docs.add(nested);
        List<Doc> many = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            many.add(new Doc.Text("x" + i, 1));
        }
        docs.add(new Doc.Arr(many, 1));
        docs.add(new Doc.Arr(List.of(new Doc.Null(1), new Obj(1), new Doc.Arr(List.of(), 1)), 1));
        return docs;
    }

    private static Obj usual(String verb) {
        Obj request = new Obj(0);
        return switch (verb) {
            case "cost" -> request.put("model", "gpt-4o").put("in", 1000).put("out", 500);
            case "compare" -> request.put("in", 1000).put("out", 500).put("models", "gpt-4o*");
            case "plan" -> request.put("draws", 1);
            case "prices-show", "prices-history" -> request.put("model", "gpt-4o");
            case "host" -> request.put("model", "llama-3.3-70b");
            case "fit", "breakeven" -> request.put("model", "llama-3.3-70b").put("on", "8xH100");
            default -> request;
        };
    }

    /** Every field of every verb with every hostile value, alone and beside the usual ones. */
    @Tag("long")
    @Test
    @Timeout(400)
    void noValueBreaksTheDeskOrHoldsItUp() {
        List<String> failures = new ArrayList<>();
        for (Verb verb : Desk.verbs()) {
            for (Field<?> field : verb.fields()) {
                for (Doc value : HOSTILE) {
                    answer(verb.name(), with(usual(verb.name()), field.name(), value), failures);
                }
            }
        }
        assertNone(failures);
    }

    @Test
    @Timeout(200)
    void noPairOfValuesBreaksTheDeskEither() {
        long seed = 20261121;
        System.out.println("desk pairs: seed " + seed);
        Random random = new Random(seed);
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Verb verb = Desk.verbs().get(random.nextInt(Desk.verbs().size()));
            Obj request = usual(verb.name());
            for (int fields = 2 + random.nextInt(3); fields > 0; fields--) {
                Field<?> field = verb.fields().get(random.nextInt(verb.fields().size()));
                request = with(request, field.name(), HOSTILE.get(random.nextInt(HOSTILE.size())));
            }
            answer(verb.name(), request, failures);
        }
        assertNone(failures);
    }

    private static Obj with(Obj request, String key, Doc value) {
        Obj copy = new Obj(0);
        for (int i = 0; i < request.size(); i++) {
            if (!request.key(i).equals(key)) {
                copy.put(request.key(i), request.value(i));
            }
        }
        return copy.put(key, value);
    }

    /** The same way to fail is told once. */
    private static void assertNone(List<String> failures) {
        assertThat(failures.stream().distinct().limit(20).toList())
                .as("%s failures", failures.size())
                .isEmpty();
    }

    private static void answer(String verb, Obj request, List<String> failures) {
        long start = System.nanoTime();
        String problem = "";
        try {
            DESK.answer(verb, request);
        } catch (InputException | FormatException e) {
            problem = String.valueOf(e.getMessage()).isBlank() ? "has an empty message" : "";
        } catch (RuntimeException | StackOverflowError e) {
            problem = "ends with " + e + " at " + at(e.getStackTrace());
        }
        if (Duration.ofNanos(System.nanoTime() - start).compareTo(Duration.ofSeconds(20)) > 0) {
            problem += " takes longer than 20 s";
        }
        if (!problem.isEmpty()) {
            failures.add(shown(verb, request) + " " + problem);
        }
    }

    private static String at(StackTraceElement[] trace) {
        for (StackTraceElement each : trace) {
            if (each.getClassName().startsWith("farthing.")) {
                return each.toString();
            }
        }
        return "";
    }

    private static String shown(String verb, Obj request) {
        StringBuilder text = new StringBuilder(verb);
        for (int i = 0; i < request.size(); i++) {
            String value = request.value(i) instanceof Doc.Text word
                    ? word.value()
                    : request.value(i).getClass().getSimpleName();
            text.append(' ').append(request.key(i)).append('=').append(value, 0, Math.min(60, value.length()));
        }
        return text.toString();
    }
}
