package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.answers.Instants;
import farthing.answers.OpenBook;
import farthing.catalogue.PriceBook;
import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.io.HardwareFiles;
import farthing.io.JsonDocs;
import farthing.io.Presets;
import farthing.io.ShippedBooks;
import farthing.io.TermsFiles;
import farthing.io.YamlDocs;
import farthing.page.Engine;
import farthing.page.view.Facts;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The commands that the page hands out, split by a shell and run by the command line beside the files that the page saves:
 * they print the figures that the page hands out with them.
 */
class HandedOutCommandsTest {
    private static final Engine ENGINE = new Engine(facts());
    private static final Path PAIRS = Path.of("../browser/src/test/resources/scenarios.tsv");
    private static final Path CALLS = Path.of("../examples/calls.jsonl");
    private static final String BEFORE_OF_FILE = "# The figures of the page: ";

    private static final List<String> BESIDE_FIRST = List.of("machinesForFirst", "losesAbove", "saving");

    /** Llama 3.1 8B, as its makers write it. */
    private static final String CONFIG = """
            {"model_type": "llama", "num_hidden_layers": 32, "hidden_size": 4096, "intermediate_size": 14336,
             "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 128256,
             "max_position_embeddings": 131072, "torch_dtype": "bfloat16"}
            """;

    @TempDir
    Path folder;

    private static Facts facts() {
        PriceBook book = ShippedBooks.open("market");
        OpenBook open = new OpenBook(
                book,
                Instants.noon(book.info().date()),
                null,
                Run.NOW.atZone(ZoneOffset.UTC).toLocalDate());
        return new Facts(open, HardwareFiles.shipped(), TermsFiles.shipped(), Presets.withExample(), YamlDocs::parse);
    }

    /** The links of which the figures are compared in a browser, and each tab with more that is set on it. */
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
                "tab=prices&ratio=3:1",
                "tab=prices&tiers=budget,flagship&modality=image&per=cent",
                "tab=prices&find=mini&ratio=2:1",
                "tab=prices&find=gpt-4o&sort=speed",
                "tab=prices&hosted=llama-3.3-70b",
                "tab=prices&sellers=google&modality=image&context=1000000",
                "tab=prices&list=all&modality=image&tiers=mid,budget",
                "tab=hosting&host=llama-3.1-8b&util=35%25&ops=20h/week&weights=bf16&kv=fp8",
                "tab=hosting&h.provider=nebius&h.in=4000&h.out=900&tpot=40ms",
                "tab=hosting&h.pay=all&h.spot.taken=10%25&h.spot.redo=3&ttft=700ms",
                "tab=hosting&util=20%25&" + config(),
                "tab=decide",
                "tab=decide&d.volume=2000000&d.on=8xH100&d.hour=21&d.util=40%25&ops=400k/year&spares=1",
                "tab=decide&d.pay=owned&d.team=none&d.privacy=yes&d.closed=yes&d.unsure.util=40%25 to 70%25",
                "tab=decide&d.against=anthropic/claude-haiku-4-5&d.prefill=15000&d.decode=3000&host=llama-3.1-8b",
                "tab=decide&d.on=8xH100&d.pay=reserved-1y&model=gpt-4o&weights=fp8",
                "tab=decide&d.against=groq/llama-3.1-8b&" + config()));
        return links;
    }

    private static String config() {
        return "config=" + CONFIG.replace("&", "%26");
    }

    @ParameterizedTest
    @MethodSource("links")
    void theCommandGivesTheFiguresAgain(String link) throws IOException {
        Handed handed = handed(link);
        assertThat(handed.lines).hasSize(1);
        assertThat(printed(handed.lines.get(0))).isEqualTo(handed.json);
    }

    /** Names that other sellers list, too: the command says how many offers it prints beside those in view. */
    @Test
    void offersThatAreCalledAlikeElsewhereAreCounted() throws IOException {
        Handed handed = handed("tab=prices&context=32000");
        assertThat(handed.lines).hasSize(2);
        String more = handed.lines.get(1);
        assertThat(more).matches("# with \\d+ offers more, called alike by other sellers");
        List<Doc> shown = items(handed.json);
        List<Doc> printed = items(printed(handed.lines.get(0)));
        assertThat(shown).hasSizeGreaterThan(100);
        assertThat(printed).hasSize(shown.size() + Integer.parseInt(more.split(" ")[2]));
    }

    /** Machines for rent, one's own at a price and one's own as bought: one command each. */
    @Test
    void machinesOfOnesOwnHaveCommandsOfTheirOwn() throws IOException {
        Handed handed =
                handed("tab=hosting&util=30%25&h.own.hour=20&h.own.bought=yes&h.own.prefill=15000&h.own.decode=3000");
        List<String> commands =
                handed.lines.stream().filter(line -> !line.startsWith("#")).toList();
        assertThat(commands).hasSize(3);
        List<String> printed = new ArrayList<>();
        for (int i : new int[] {1, 2, 0}) { // one's own stand first on the page
            printed.addAll(offers(printed(commands.get(i))));
        }
        assertThat(printed).isEqualTo(offers(handed.json)).hasSizeGreaterThan(50);
    }

    @Test
    void machinesOfOneAcceleratorAreAmongThoseOfTheCommand() throws IOException {
        Handed handed = handed("tab=hosting&h.gpu=h100-sxm");
        assertThat(handed.lines).hasSize(2);
        List<String> shown = offers(handed.json);
        assertThat(shown).hasSizeGreaterThan(20);
        assertThat(offers(printed(handed.lines.get(0)))).containsAll(shown).hasSizeGreaterThan(2 * shown.size());
    }

    /** The page knows more of a file of calls: what the command line tells stands first. */
    @Test
    void aFileOfCallsIsReportedAlike() throws IOException {
        byte[] calls = Files.readAllBytes(CALLS);
        Files.write(folder.resolve("calls.jsonl"), calls);
        asked("begin", state("tab=reality"), "name", "calls.jsonl");
        ENGINE.feed(calls, calls.length);
        asked("end", state("tab=reality"), "name", "");
        Handed handed = handed("tab=reality");
        assertThat(handed.lines).hasSize(1);
        Obj page = (Obj) JsonDocs.parse(handed.json);
        Obj line = (Obj) JsonDocs.parse(printed(handed.lines.get(0)));
        assertThat(line.size()).isGreaterThan(3);
        for (int i = 0; i < line.size(); i++) {
            assertThat(text(page.get(line.key(i)))).as(line.key(i)).isEqualTo(text(line.value(i)));
        }
    }

    private record Handed(String json, List<String> lines) {
        Handed {
            lines = List.copyOf(lines);
        }
    }

    /** What the page hands out for a link; the files with it lie in the folder then. */
    private Handed handed(String link) throws IOException {
        Obj state = state(link);
        String file = taken(state, "yml");
        Files.writeString(folder.resolve("farthing.yml"), file);
        if (state.get("config") != null) {
            Files.writeString(folder.resolve("config.json"), CONFIG);
        }
        String tab = state.get("tab") instanceof Doc.Text text ? text.value() : "interaction";
        boolean ofFile = List.of("interaction", "decide", "risk").contains(tab);
        return new Handed(
                taken(state, "json"),
                ofFile
                        ? List.of(file.lines().findFirst().orElseThrow().substring(BEFORE_OF_FILE.length()))
                        : ofReport(taken(state, "report")));
    }

    private static List<String> ofReport(String report) {
        int from = report.indexOf("<pre>") + "<pre>".length();
        return report.substring(from, report.indexOf("</pre>", from))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .lines()
                .toList();
    }

    /** What the command prints as JSON, in the folder. */
    private String printed(String command) throws IOException {
        List<String> words = new ArrayList<>(words(command));
        assertThat(words.remove(0)).isEqualTo("farthing");
        words.addAll(List.of("--format", "json"));
        Run run = Run.shippedIn(folder, words.toArray(String[]::new));
        assertThat(run.exit()).as(command + "\n" + run.err()).isZero();
        return run.out()
                .replace(folder + "/", "") // a process there names files as they were typed
                .replace(folder.getFileName() + "/config.json", "your config.json");
    }

    /** As a shell splits them. */
    private static List<String> words(String command) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\0' " + command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.asList(words.split("\0"));
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
        return ((Doc.Text) Objects.requireNonNull(
                        asked("take", state, "format", format).get("text")))
                .value();
    }

    private static Obj asked(String call, Obj state, String name, String value) {
        Obj answer =
                ENGINE.call(new Obj(0).put("call", call).put("state", state).put(name, value));
        assertThat(text(answer.get("problem"))).isIn("", "\"\"");
        return answer;
    }

    private static List<Doc> items(String document) {
        Doc offers = ((Obj) JsonDocs.parse(document)).get("offers");
        return ((Doc.Arr) Objects.requireNonNull(offers)).items();
    }

    /** Without what is said of each beside the first of its list: another list has another first. */
    private static List<String> offers(String document) {
        List<String> offers = new ArrayList<>();
        for (Doc item : items(document)) {
            Obj offer = (Obj) item;
            Obj alone = new Obj(0);
            for (int i = 0; i < offer.size(); i++) {
                if (!BESIDE_FIRST.contains(offer.key(i))) {
                    alone.put(offer.key(i), offer.value(i));
                }
            }
            offers.add(JsonText.compact(alone));
        }
        return offers;
    }

    private static String text(@Nullable Doc doc) {
        return doc == null ? "" : JsonText.compact(doc);
    }
}
