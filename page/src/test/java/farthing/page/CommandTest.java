package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.answers.screen.Format;
import farthing.answers.screen.Style;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.io.YamlDocs;
import farthing.page.view.Facts;
import farthing.page.view.State;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command that the page hands out gives the figures that it hands out with it. */
final class CommandTest {
    private static final Facts FACTS = ShippedFacts.facts();
    private static final Engine ENGINE = new Engine(FACTS);
    private static final Views VIEWS = new Views(FACTS);
    private static final Pattern WORD = Pattern.compile("'([^']*+(?:'\\\\''[^']*+)*+)'|(\\S+)");
    private static final Path PAIRS = Path.of("../browser/src/test/resources/scenarios.tsv");

    /** What the command line says first and the desk as a field. */
    private static final Map<String, String> SUBJECT =
            Map.of("plan", "workload", "breakeven", "workload", "host", "model");

    /** The pairs of links and commands, and each tab with more that is set on it. */
    private static List<String> links() throws IOException {
        List<String> links = new ArrayList<>();
        for (String line : Files.readAllLines(PAIRS)) {
            if (!line.startsWith("#") && !line.contains("tab=reality")) {
                links.add(line.split("\t")[0]);
            }
        }
        links.addAll(List.of(
                "model=gpt-4o&seed=5&draws=300",
                "tab=risk&preset=rag&draws=500",
                "tab=prices&find=mini&ratio=2:1",
                "tab=prices&find=gpt-4o&sort=speed",
                "tab=prices&hosted=llama-3.3-70b",
                "tab=prices&sellers=google&modality=image&context=1000000",
                "tab=prices&list=all&modality=image&tiers=mid,budget",
                "tab=hosting&host=llama-3.1-8b&util=35%25&ops=20h/week&weights=bf16&kv=fp8",
                "tab=hosting&h.provider=nebius&h.in=4000&h.out=900&tpot=40ms",
                "tab=hosting&h.pay=all&h.spot.taken=10%25&h.spot.redo=3&ttft=700ms",
                "tab=decide",
                "tab=decide&d.volume=2000000&d.on=8xH100&d.hour=21&util=40%25&ops=400k/year&spares=1",
                "tab=decide&d.pay=owned&d.team=none&d.privacy=yes&d.closed=yes&d.unsure.util=40%25 to 70%25",
                "tab=decide&d.against=anthropic/claude-haiku-4-5&d.prefill=15000&d.decode=3000&host=llama-3.1-8b",
                "tab=decide&d.on=8xH100&d.pay=reserved-1y&model=gpt-4o&weights=fp8"));
        return links;
    }

    private static Obj state(String link) {
        Obj state = new Obj(0);
        Stream.of(link.split("&")).filter(each -> !each.isEmpty()).forEach(each -> {
            int at = each.indexOf('=');
            state.put(each.substring(0, at), URLDecoder.decode(each.substring(at + 1), StandardCharsets.UTF_8));
        });
        return state;
    }

    private static String taken(Obj state, String format) {
        Obj file =
                ENGINE.call(new Obj(0).put("call", "take").put("state", state).put("format", format));
        assertThat(file.get("problem")).isNull();
        return ((Doc.Text) file.get("text")).value();
    }

    private static List<String> commands(Obj state) {
        State asked = State.of(state);
        return new Command(FACTS, asked, VIEWS.of(asked.tab())).text().lines().toList();
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(matcher.group(2) == null ? matcher.group(1).replace("'\\''", "'") : matcher.group(2));
        }
        return words;
    }

    /** What the command asks, as the desk takes it. */
    private static Obj asked(List<String> words, Doc file) {
        Obj asked = new Obj(0);
        List<Doc> ranges = new ArrayList<>();
        int at = 2;
        String subject = SUBJECT.get(words.get(1));
        if (subject != null && !words.get(2).startsWith("--")) {
            asked.put(subject, words.get(2).equals("farthing.yml") ? file : new Doc.Text(words.get(2), 0));
            at++;
        }
        while (at < words.size()) {
            assertThat(words.get(at)).startsWith("--");
            StringBuilder name = new StringBuilder();
            for (String part : words.get(at).substring(2).split("-")) {
                name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
            }
            boolean flag = at + 1 == words.size() || words.get(at + 1).startsWith("--");
            if (name.toString().equals("uncertain")) {
                ranges.add(new Doc.Text(words.get(at + 1), 0));
            } else {
                asked.put(name.toString(), flag ? new Doc.Bool(true, 0) : new Doc.Text(words.get(at + 1), 0));
            }
            at += flag ? 1 : 2;
        }
        return ranges.isEmpty() ? asked : asked.put("uncertain", new Doc.Arr(ranges, 0));
    }

    private static String printed(String command, Obj state) {
        List<String> words = words(command);
        assertThat(words.get(0)).isEqualTo("farthing");
        Obj asked = asked(words, YamlDocs.parse(taken(state, "yml")));
        return Format.JSON.text(new ShippedDesk(FACTS).desk().answer(words.get(1), asked), new Style(100, true, false));
    }

    @ParameterizedTest
    @MethodSource("links")
    void theCommandGivesTheFiguresAgain(String link) {
        Obj state = state(link);
        List<String> commands = commands(state);
        assertThat(commands).hasSize(1);
        assertThat(printed(commands.get(0), state)).isEqualTo(taken(state, "json"));
    }

    /** A name with a maker in it is that of a resale too: the command says how many offers it shows beside those in view. */
    @Test
    void offersThatAreCalledAlikeElsewhereAreCounted() {
        List<String> commands = commands(new Obj(0).put("tab", "prices"));
        assertThat(commands).hasSize(2);
        assertThat(commands.get(1)).matches("# with \\d+ offers more, called alike by other sellers");
        assertThat(commands.get(0)).contains("--ratio 5:1 --tokens 10M --models ");
    }

    @Test
    void theReportHasTheCommand() {
        for (String link : List.of("tab=risk&seed=3", "tab=prices&find=mini", "tab=hosting&util=30%25", "tab=decide")) {
            Obj state = state(link);
            String report = taken(state, "report");
            assertThat(report).contains("<pre>" + commands(state).get(0) + "</pre>");
        }
        Obj calls = new Obj(0).put("tab", "reality");
        assertThat(commands(calls)).containsExactly("farthing report calls.jsonl");
    }

    /** Where the view is about the scenario, its file says the same command; else the one of the plan. */
    @Test
    void theFileSaysItsCommand() {
        for (String tab : List.of("interaction", "decide", "risk")) {
            Obj state = new Obj(0).put("tab", tab).put("seed", "3");
            String file = taken(state, "yml");
            assertThat(file)
                    .startsWith("# The figures of the page: " + commands(state).get(0) + "\n");
        }
        for (String tab : List.of("prices", "hosting")) {
            assertThat(taken(new Obj(0).put("tab", tab), "yml"))
                    .startsWith("# The figures of the page: farthing plan farthing.yml --as-of ");
        }
    }

    /** One's own machine, and what the command line cannot be asked, stand in lines of their own. */
    @Test
    void whatTakesMoreThanOneCommandSaysSo() {
        assertThat(commands(state("tab=hosting&h.own.hour=20&h.own.bought=yes&h.gpu=h100-sxm")))
                .satisfiesExactly(
                        rented -> assertThat(rented).startsWith("farthing host llama-3.3-70b --as-of "),
                        shown -> assertThat(shown).isEqualTo("# of which the page shows the machines with h100-sxm"),
                        beside -> assertThat(beside).isEqualTo("# beside it, your own machine:"),
                        own -> assertThat(own).endsWith(" --on 8xH100 --per-hour 20"),
                        bought -> assertThat(bought).startsWith("# beside it, your own machine as bought"),
                        owned -> assertThat(owned).endsWith(" --on 8xH100 --owned"));
    }
}
