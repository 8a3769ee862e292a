package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an engine shows of a state, as a reader meets it. */
record Shown(Engine engine, Obj state) {
    private static final Pattern REF = Pattern.compile("data-explain=\"([^\"]+)\"");
    /** Words of a reason beside its trees, whose notes are sources; the headline is the sentence of the door again. */
    private static final Pattern WORDS =
            Pattern.compile("<(?:p class=\"(?:headline|note)\"|td[^>]*|h3)>[^<]*</(?:p|td|h3)>");

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

    /** The sentence once all is there: with draws where it takes them. */
    String sentence() {
        Obj slow = call("slow");
        boolean drawn = slow.get("regions") instanceof Obj regions && regions.has("sentence");
        return drawn ? html(slow, "sentence") : html("sentence");
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
        return plain(reason(ref));
    }

    /** The reason of a number, marked up. */
    private String reason(String ref) {
        Obj answer = engine.call(
                new Obj(0).put("call", "explain").put("state", state).put("ref", ref));
        assertThat(answer.has("problem")).as("reason of " + ref).isFalse();
        return ((Doc.Text) Objects.requireNonNull(answer.get("html"))).value();
    }

    static String plain(String html) {
        return unescaped(MARKUP.matcher(html).replaceAll(" "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Without what only says the sentences again in which its doors stand. */
    private static String proper(String reason, List<FigureDoor> doors) {
        return plain(WORDS.matcher(reason).replaceAll(words -> Matcher.quoteReplacement(unsaid(words.group(), doors))));
    }

    private static String unsaid(String words, List<FigureDoor> doors) {
        if (words.startsWith("<p class=\"headline\"")) {
            return " ";
        }
        String plain = plain(words);
        for (FigureDoor door : doors) {
            if (door.isWithinWords()) {
                plain = Pattern.compile(Pattern.quote(door.sentence()), Pattern.CASE_INSENSITIVE)
                        .matcher(plain)
                        .replaceAll(" ");
            }
        }
        return " " + plain + " ";
    }

    /** Numbers that are no answers, each with why it has no reason of its own. */
    private static final List<Exempt> EXEMPT = List.of(
            new Exempt("an axis: the scale of a drawing", number -> number.isWithin("<text class=\"label")),
            new Exempt("the head of a column: what is asked", number -> number.isWithin("<th scope=\"col\"")),
            new Exempt("the words of a control: what is asked", number -> number.isWithin("<label ")),
            new Exempt("what to type, for example", number -> number.isWithin("<kbd>")),
            new Exempt("an edit that a button makes", number -> number.isWithin(" data-set=")),
            new Exempt("an edit of the file, as text", number -> number.isWithin("<code>")),
            new Exempt("a count of the list below it", number -> isCount(number) && number.isWithin("<summary>")),
            new Exempt("a count of rows, marked as one", number -> isCount(number) && number.isWithin("<data ")),
            new Exempt("the version in the name of a model", Shown::isOfAName),
            new Exempt("the version of what serves models, the number of an accelerator", Shown::isOfAMachine));

    private static final Pattern MACHINE =
            Pattern.compile("(?i)\\b(?:tensorrt-llm|vllm|sglang|rtx|rtx pro|gaudi) ([0-9.]*[0-9])");

    private static boolean isOfAMachine(Numbers.Found number) {
        Matcher machine = MACHINE.matcher(number.text());
        return machine.results().anyMatch(found -> found.group(1).equals(number.number()));
    }

    private static boolean isCount(Numbers.Found number) {
        return number.number().matches("[\\d,]+");
    }

    private static final Set<String> NAMES = names(ShippedFacts.facts().open().book());

    private static Set<String> names(PriceBook book) {
        Set<String> names = new TreeSet<>();
        for (Provider seller : book.providers()) {
            for (String id : book.ids(seller.id())) {
                names.add(Objects.requireNonNull(book.named(seller.id(), id))
                        .info()
                        .name());
            }
        }
        names.remove("");
        return names;
    }

    private static boolean isOfAName(Numbers.Found number) {
        return NAMES.stream()
                .anyMatch(
                        name -> name.contains(number.number()) && number.text().contains(name));
    }

    private record Exempt(String why, Predicate<Numbers.Found> holds) {}

    /**
     * Every number in the regions is a door, or one of the exceptions; every door opens, and behind it stands the very figure
     * that was clicked. Beside the head and the controls, which show what is asked, a count of the list that stands below it is
     * left out.
     */
    void everyNumberExplainsItself() {
        everyNumberExplainsItself((reason, doors) -> plain(reason));
    }

    /** The same where what only says a sentence of the page again is no reason of its figures. */
    void everyNumberIsDerived() {
        everyNumberExplainsItself(Shown::proper);
    }

    private void everyNumberExplainsItself(BiFunction<String, List<FigureDoor>, String> told) {
        Set<String> refs = new LinkedHashSet<>();
        List<FigureDoor> doors = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (String call : List.of("view", "slow")) {
            Obj regions = (Obj) call(call).get("regions");
            for (int i = 0; i < regions.size(); i++) {
                String region = regions.key(i);
                if (!region.equals("top")
                        && !region.equals("inputs")
                        && !region.startsWith("from-")
                        && !region.endsWith("-count")) {
                    String html = html(regions.value(i));
                    Matcher matcher = REF.matcher(html);
                    while (matcher.find()) {
                        refs.add(unescaped(matcher.group(1)));
                    }
                    doors.addAll(FigureDoor.in(html));
                    withoutDoor(html).forEach(number -> without.add(region + ": " + number));
                }
            }
        }
        assertThat(without).as("numbers without a door").isEmpty();
        assertThat(refs).isNotEmpty();
        assertThat(doors).isNotEmpty();
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String ref : refs) {
            String reason = reason(ref);
            assertThat(plain(reason)).as("reason of " + ref).isNotEmpty();
            List<FigureDoor> its =
                    doors.stream().filter(door -> door.ref().equals(ref)).toList();
            reasons.put(ref, told.apply(reason, its));
        }
        List<String> silent = new ArrayList<>();
        for (FigureDoor door : doors) {
            String reason = reasons.get(door.ref());
            if (!door.isIn(Objects.requireNonNull(reason))) {
                silent.add(door + ": " + reason);
            }
        }
        assertThat(silent).as("figures that their reasons do not say").isEmpty();
    }

    static String unescaped(String attribute) {
        return attribute
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** What a drawing says stands in the table behind it, where it has its door. */
    private static List<Numbers.Found> withoutDoor(String html) {
        List<Numbers.Found> all = Numbers.in(html);
        Set<String> doors = new TreeSet<>();
        all.stream().filter(Numbers.Found::hasDoor).forEach(number -> doors.add(number.number()));
        List<Numbers.Found> without = new ArrayList<>();
        for (Numbers.Found number : all) {
            boolean drawn = number.isWithin("<svg ") && doors.contains(number.number());
            if (!number.hasDoor()
                    && !drawn
                    && EXEMPT.stream().noneMatch(each -> each.holds().test(number))) {
                without.add(number);
            }
        }
        return without;
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
