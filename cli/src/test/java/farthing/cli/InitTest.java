package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import farthing.catalogue.terms.Terms;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.formats.workload.WorkloadReader;
import farthing.io.JsonDocs;
import farthing.io.TermsFiles;
import farthing.io.YamlDocs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file to begin with: it is written once, its editor knows it, and it can be planned as it stands. */
class InitTest {
    private static final Pattern COMMENTED = Pattern.compile("( *)# ([a-z_]+: .*)");

    @TempDir
    private Path folder = Path.of("");

    private Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Shell shell = new Shell(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("COLUMNS", "100", "LANG", "C.UTF-8"),
                () -> Run.NOW,
                folder,
                Books.INSTANCE);
        int exit = Main.run(shell, args);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static List<String> presets() {
        return Init.PRESETS;
    }

    @Test
    void theShippedPresetsAreThoseOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "examples", "presets"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yml", "")))
                    .containsExactlyInAnyOrderElementsOf(Init.PRESETS);
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetIsWrittenWithItsSchemaAndPlansToAPrice(String preset) throws IOException {
        Run init = run("init", "--preset", preset);
        assertThat(init.exit()).as(init.err()).isZero();
        assertThat(init.out()).isEmpty();
        assertThat(init.err()).contains("farthing plan farthing.yml");
        String yaml = Files.readString(folder.resolve("farthing.yml"));
        assertThat(yaml).startsWith("# yaml-language-server: $schema=farthing.schema.json\n");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(folder.resolve("farthing.schema.json")));
        Doc document = YamlDocs.read(folder.resolve("farthing.yml"));
        assertThat(schema.validate(JsonText.compact(document), InputFormat.JSON))
                .isEmpty();

        Run plan = run("plan", "farthing.yml", "--format", "json");
        assertThat(plan.exit()).as(plan.err()).isZero();
        Obj answer = (Obj) JsonDocs.parse(plan.out().getBytes(StandardCharsets.UTF_8));
        assertThat(answer.get("chosen")).as(plan.out()).isInstanceOf(Doc.Text.class);
        Doc.Arr options = (Doc.Arr) answer.get("options");
        assertThat(options.items()).isNotEmpty().allSatisfy(option -> {
            assertThat(((Obj) option).get("perCompleted")).as(preset).isInstanceOf(Doc.Text.class);
            assertThat(((Doc.Text) ((Obj) option).get("status")).value())
                    .as(preset)
                    .isEqualTo("PRICED");
        });
    }

    /** Each key of a preset says in a comment what it is and where its figure is from. */
    @ParameterizedTest
    @MethodSource("presets")
    void everyFigureOfAPresetSaysWhereItIsFrom(String preset) {
        String[] lines = run("init", "--preset", preset, "-o", "-").out().split("\n", -1);
        for (String line : lines) {
            String bare = line.strip();
            boolean hasFigure = !bare.startsWith("#") && bare.matches("[^#]*[0-9].*") && !bare.startsWith("model");
            if (hasFigure) {
                assertThat(line).as(preset).contains("#");
            }
        }
    }

    /** A key that stands in a comment is right as it stands: {@code # cache: 5m}, at its place in the file. */
    @ParameterizedTest
    @MethodSource("presets")
    void everyKeyInACommentCanBeTaken(String preset) {
        String yaml = run("init", "--preset", preset, "-o", "-").out();
        int taken = 0;
        for (String line : yaml.split("\n", -1)) {
            Matcher key = COMMENTED.matcher(line);
            if (key.matches()) {
                Obj file = (Obj) YamlDocs.parse(yaml);
                Obj added = (Obj) YamlDocs.parse(key.group(2));
                boolean isCall = !key.group(1).isEmpty();
                Obj edited = isCall ? with(file, "calls", with((Obj) file.get("calls"), added)) : with(file, added);
                boolean counts = added.get("traffic") instanceof Obj traffic && traffic.has("users");
                WorkloadReader.read(counts ? with(edited, "interactions", null) : edited);
                taken++;
            }
        }
        assertThat(taken).isPositive();
    }

    private static Obj with(Obj file, Obj added) {
        return with(file, added.key(0), added.value(0));
    }

    private static Obj with(Obj file, String key, @Nullable Doc value) {
        Obj copy = new Obj(0);
        for (int i = 0; i < file.size(); i++) {
            if (!file.key(i).equals(key)) {
                copy.put(file.key(i), file.value(i));
            }
        }
        return value == null ? copy : copy.put(key, value);
    }

    @Test
    void whatIsThereIsNotOverwrittenUnlessForced() throws IOException {
        Path mine = Files.writeString(folder.resolve("farthing.yml"), "mine");
        Run refused = run("init");
        assertThat(refused.exit()).isEqualTo(ExitCode.INPUT);
        assertThat(refused.err()).contains("farthing.yml is there already", "--force");
        assertThat(mine).hasContent("mine");
        assertThat(folder.resolve("farthing.schema.json")).doesNotExist();

        assertThat(run("init", "--force").exit()).isZero();
        assertThat(Files.readString(mine)).contains("name: Support bot");
    }

    @Test
    void aSchemaOfAnotherEditionStays() throws IOException {
        Files.writeString(folder.resolve("farthing.schema.json"), "{}");
        Run run = run("init", "--preset", "rag", "-o", "rag.yml");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("farthing.schema.json is there already");
        assertThat(folder.resolve("farthing.schema.json")).hasContent("{}");
        assertThat(folder.resolve("rag.yml")).exists();
    }

    @Test
    void anUnknownPresetNamesThePresetsAndTheNearest() {
        Run run = run("init", "--preset", "support-bto");
        assertThat(run.exit()).isEqualTo(ExitCode.INPUT);
        assertThat(run.err())
                .contains("'support-bto' is none of support-bot, content, rag", "did you mean support-bot?");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Run run = run("init", "-o", "none/farthing.yml");
        assertThat(run.exit()).isEqualTo(ExitCode.INPUT);
        assertThat(run.err()).contains("none/farthing.yml: cannot be written");
    }

    @Test
    void onStandardOutputItIsTheFileAlone() throws IOException {
        Run init = run("init", "--preset", "voice", "-o", "-");
        assertThat(init.err()).isEmpty();
        assertThat(folder).isEmptyDirectory();
        run("init", "--preset", "voice");
        assertThat(folder.resolve("farthing.yml")).hasContent(init.out());
    }

    @Test
    void completionOffersThePresets() {
        Run fish = run("completion", "fish");
        assertThat(fish.out()).contains("-l preset").contains(String.join(" ", Init.PRESETS));
    }

    /** Figures that a preset takes from the guide are those of the shipped terms. */
    @Test
    void capsAndSharesOfPresetsAreThoseOfTheTerms() {
        Terms terms = TermsFiles.shipped();
        assertThat(run("init", "-o", "-").out())
                .contains("max_output: " + terms.figure("max-output").value().toPlainString());
        assertThat(run("init", "--preset", "content", "-o", "-").out())
                .contains("batch: "
                        + terms.figure("batch-share")
                                .value()
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "%");
    }
}
