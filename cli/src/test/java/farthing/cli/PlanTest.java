package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import farthing.cli.shell.Shell;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;

/** The decision page: what it says, that it fits, and that what it advises can be taken. */
class PlanTest {
    private static final Path ROOT = Path.of("..");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private Path folder = Path.of("");

    /** A run with the shipped books from the root of the project. */
    private static Run shipped(String... args) {
        return fromRoot(Map.of("COLUMNS", "100", "LANG", "C.UTF-8"), args);
    }

    private static Run fromRoot(Map<String, String> variables, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Shell shell = new Shell(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                variables,
                () -> Run.NOW,
                ROOT,
                Books.INSTANCE);
        int exit = Main.run(shell, args);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Run plan(String... args) {
        List<String> words = new ArrayList<>(List.of("plan", "plan.yml"));
        words.addAll(List.of(args));
        return Run.in(GOLDEN, Map.of(), new byte[0], words.toArray(new String[0]));
    }

    static List<String> examples() throws IOException {
        List<String> files = new ArrayList<>(List.of("examples/support-bot.yml"));
        try (Stream<Path> presets = Files.list(ROOT.resolve("examples/presets"))) {
            presets.sorted().forEach(preset -> files.add("examples/presets/" + preset.getFileName()));
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theFirstScreenHasAtMost50LinesOf100Columns(String file) {
        Run run = shipped("plan", file);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines().count()).as(run.out()).isBetween(10L, 50L);
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                .as(line)
                .isLessThanOrEqualTo(100));
    }

    @Test
    void whatNobodySaysTheWidthOfIsAsWideAsPrint() {
        Run run = fromRoot(Map.of("LANG", "C.UTF-8"), "plan", "examples/support-bot.yml");
        assertThat(run.out())
                .isEqualTo(shipped("plan", "examples/support-bot.yml").out());
    }

    @Test
    void anOptionThatCannotBeHadSaysSoInTheFirstSentence() throws IOException {
        Run run = shipped("plan", five("gpt-4", "1200000"));
        assertThat(sentence(run))
                .contains("with openai/gpt-4, ", "; but not feasible: answer: prompt 1,200,000 and")
                .contains("beyond the 8,192 of the context window");
    }

    @Test
    void whatHasNoPriceAtAllIsUnknownAndNotNothing() throws IOException {
        Run run = shipped("plan", five("whisper-1", "1200"));
        assertThat(sentence(run)).endsWith("has no known cost with openai/whisper-1: nothing of it has a price.");
        assertThat(run.out()).contains("unknown").doesNotContain("$0.00");
    }

    @Test
    void anUnknownModelIsShownWhereItStands() throws IOException {
        String file = five("claude-sonet-4-6", "1200");
        Run run = shipped("plan", file);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        file + ":1: model: model 'claude-sonet-4-6' is not in book market; nearest: anthropic/claude");
    }

    /** 1,200 tokens at 3 and 300 at 15 per million: a call that is made once has no later rounds to tell of. */
    @ParameterizedTest
    @MethodSource("examples")
    @Timeout(60)
    void everyPresetExplainsItself(String file) {
        Run run = shipped("explain", "plan", file);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("completed");
    }

    @Test
    void whatComesToNothingIsNotExplained() throws IOException {
        Run run = shipped("explain", "plan", five("claude-sonnet-4-6", "1200"));
        assertThat(run.out())
                .contains("answer at list price: 0.0036 + 0.0045  = $0.0081")
                .doesNotContain("history a round adds", "greatest of 0");
        assertThat(run.out().lines().count()).isLessThan(60);
    }

    private String five(String model, String input) throws IOException {
        String text = "model: " + model + "\ninput: " + input + "\noutput: 300\ninteractions: 50k\nprice: 0.1\n";
        return Files.writeString(folder.resolve("five.yml"), text)
                .toAbsolutePath()
                .toString();
    }

    /** The first, unwrapped. */
    private static String sentence(Run run) {
        return String.join(
                " ", run.out().lines().takeWhile(line -> !line.isEmpty()).toList());
    }

    @Test
    void withoutAFileItPlansTheFinishedExample() {
        Run run = shipped("plan");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .isEqualTo(shipped("plan", "examples/support-bot.yml").out());
        assertThat(run.err()).contains("finished example", "farthing plan farthing.yml");
    }

    /**
     * 4,000 tokens at 3 and 500 at 15 per million are 0.0195 a question; four of five are solved, so 0.024375 for a solved
     * one. 800 of them pay 0.05: 40 a month, of which 19.50 are spent.
     */
    @Test
    void theDocumentHasWhatIsReckonedByHand() {
        Obj document = document(plan("--format", "json").out());
        Obj option = option(document, "anthropic/claude-sonnet-4-6");
        assertThat(text(option, "perEnded")).isEqualTo("0.0195");
        assertThat(text(option, "perCompleted")).isEqualTo("0.024375");
        assertThat(text(option, "month")).isEqualTo("19.5");
        assertThat(text(option, "revenue")).isEqualTo("40");
        assertThat(text(option, "margin")).isEqualTo("0.5125");
        assertThat(text(document, "chosen")).isEqualTo("anthropic/claude-sonnet-4-6");
        assertThat(text(document, "answer")).startsWith("Desk: a completed interaction costs $0.02438");
    }

    /** Half the input saves 500 x 3 / 1,000,000 a question, 0.001875 a solved one. */
    @Test
    void anEditIsPlannedWithoutTouchingTheFile() throws IOException {
        String before = Files.readString(GOLDEN.resolve("plan.yml"));
        Run run = plan("--with", "input=500", "--format", "json");
        assertThat(text(option(document(run.out()), "anthropic/claude-sonnet-4-6"), "perCompleted"))
                .isEqualTo("0.0225");
        assertThat(Files.readString(GOLDEN.resolve("plan.yml"))).isEqualTo(before);
    }

    @Test
    void anAppliedLeverCanBeWrittenAndPlannedAndSavesWhatItPromised() throws IOException {
        Obj document = document(plan("--format", "json").out());
        Obj lever = (Obj) ((Doc.Arr) Objects.requireNonNull(document.get("levers")))
                .items()
                .get(0);
        Path file = folder.resolve("cheaper.yml");
        Run written = plan("--apply", "1", "-o", file.toAbsolutePath().toString());
        assertThat(written.exit()).as(written.err()).isZero();
        assertThat(Files.readString(file)).contains("# instructions, the same for all");
        Run again = Run.in(folder, Map.of(), new byte[0], "plan", "cheaper.yml", "--format", "json");
        Obj after = document(again.out());
        assertThat(text(option(after, text(after, "chosen")), "perCompleted")).isEqualTo(text(lever, "perCompleted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan examples/support-bot.yml", "explain plan examples/support-bot.yml"})
    void thePageNeedsNothingElseAndIsWellFormed(String command) throws Exception {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--format", "html"));
        String page = shipped(words.toArray(new String[0])).out();
        assertThat(page).doesNotContain("http", "<script", "src=", "@import", "url(//");
        assertThat(page).contains("prefers-color-scheme: dark", "@media print", "lang=\"en\"", "<title>");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    /** A comment begins with the answer in bold; what is too long for it is folded away. */
    @Test
    void markdownHoldsTheRestFolded() {
        String comment =
                shipped("plan", "examples/support-bot.yml", "--format", "md").out();
        int fold = comment.indexOf("<details><summary>");
        assertThat(comment)
                .startsWith("**Support bot: a completed interaction costs ")
                .endsWith("</details>\n");
        assertThat(comment.substring(0, fold))
                .contains("### Levers, cheapest fix first")
                .doesNotContain("every answer is right");
        assertThat(comment.substring(fold)).contains("every answer is right");
    }

    /** A bar stands in a row whose cells say the same in figures, and a decrease has a sign and a hatching. */
    @Test
    void everyBarStandsBesideItsFigure() throws Exception {
        String page =
                shipped("plan", "examples/support-bot.yml", "--format", "html").out();
        NodeList bars = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("rect");
        assertThat(bars.getLength()).isGreaterThan(10);
        for (int i = 0; i < bars.getLength(); i++) {
            String row =
                    bars.item(i).getParentNode().getParentNode().getParentNode().getTextContent();
            boolean isLess = bars.item(i)
                    .getAttributes()
                    .getNamedItem("class")
                    .getNodeValue()
                    .equals("less");
            assertThat(row).containsPattern("\\$[0-9]");
            assertThat(row.contains("-$")).as(row).isEqualTo(isLess);
        }
        assertThat(page).contains(".less { fill: url(#hatch)");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theDocumentOfEveryExampleFitsTheSchema(String file) throws IOException {
        Schema schema;
        try (InputStream in = PlanTest.class.getResourceAsStream("/farthing/schemas/plan.schema.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        }
        String json = shipped("plan", file, "--format", "json").out();
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void anEmptyNameIsNoFolder() {
        Run run = Run.of("plan", "");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no file is named").doesNotContain("folder");
    }

    /** Retries of a call that never fails are no assumption to think about; those of one that does are. */
    @Test
    void whatCannotMatterIsNotNamedAsAssumed() throws IOException {
        String file = five("claude-sonnet-4-6", "1200");
        assertThat(shipped("plan", file).out()).contains("Assumed: ").doesNotContain("retry.retries");
        assertThat(shipped("plan", file, "--with", "retry.rate=5%").out()).contains("Assumed: retry.retries 2 retries");
    }

    /** OpenAI caches unasked, so that the time between rounds decides what is read, where there is more than one. */
    @Test
    void aGapBetweenNoRoundsIsNotNamedAsAssumed() throws IOException {
        String file = five("gpt-4o", "1200");
        assertThat(shipped("plan", file).out()).contains("Assumed: ").doesNotContain("gap 30 s");
        assertThat(shipped("plan", file, "--with", "rounds=3").out()).contains("Assumed: gap 30 s");
    }

    private static Obj document(String json) {
        return (Obj) JsonDocs.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Obj option(Obj document, String name) {
        for (Doc option : ((Doc.Arr) Objects.requireNonNull(document.get("options"))).items()) {
            if (text((Obj) option, "option").equals(name)) {
                return (Obj) option;
            }
        }
        throw new AssertionError("no option " + name);
    }

    private static String text(Obj object, String key) {
        Doc value = Objects.requireNonNull(object.get(key), key);
        return value instanceof Doc.Num number ? number.text() : ((Doc.Text) value).value();
    }

    /** Half of the interactions write 100 tokens in 1 round, half in 9: history makes the mean of them dearer than 5 rounds. */
    @Test
    void interactionsThatDifferAreAveragedInTheAnswer() throws IOException {
        Path file = folder.resolve("differ.yml");
        Files.writeString(file, """
                model: claude-sonnet-4-6
                rounds: {mean: 5, spread: 50% of 1 | 50% of 9}
                input: 1000
                output: 100
                cache: none
                interactions: 1000
                """);
        // r rounds read 1,000 r + 1,100 r (r - 1) / 2 tokens: 1,000, 16,000 and 48,600; they write 100 r
        // 5: 0.048 + 0.0075 = 0.0555; mean of 1 and 9: (0.003 + 0.0015 + 0.1458 + 0.0135) / 2 = 0.0819
        assertThat(Run.in(folder, Map.of(), new byte[0], "plan", "differ.yml").out())
                .contains("costs $0.0555 at the mean interaction and $0.0819 on average");
    }
}
