package farthing.cli;

import farthing.answers.InputException;
import farthing.catalogue.NearestNames;
import farthing.cli.options.HelpOption;
import farthing.cli.shell.ResultFile;
import farthing.cli.shell.Shell;
import farthing.io.Presets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A workload file to begin with. */
@Command(
        name = "init",
        customSynopsis = "farthing init [--preset NAME] [-o FILE]",
        header = {
            "A commented workload file to begin with, from a preset; and its schema, so that editors complete it.",
            "",
            "  farthing init",
            "  farthing init --preset rag -o rag.yml",
            "  farthing init --preset voice -o - | farthing plan -",
            ""
        },
        sortOptions = false)
final class Init implements Callable<Integer> {
    /** Every preset, the one for a start first. */
    static final List<String> PRESETS = Presets.NAMES;

    /** Stands beside the workload file and is named in its first line. */
    private static final String SCHEMA = "farthing.schema.json";

    private static final String HEADER = "# yaml-language-server: $schema=";

    private final Shell shell;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            completionCandidates = PresetNames.class,
            description = "support-bot (default), content, rag, agent, reasoning, coding-agent, voice, visual-search"
                    + " or batch-enrichment")
    private String preset = PRESETS.get(0);

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "file to write (default: farthing.yml); - is standard output, without the schema")
    private String file = "farthing.yml";

    @Option(names = "--force", description = "overwrite files that are there")
    private boolean force;

    @Mixin
    @SuppressWarnings("unused") // picocli looks at the option, not at the field
    private HelpOption help = new HelpOption();

    Init(Shell shell) {
        this.shell = shell;
    }

    /** The names, for completion. */
    static final class PresetNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        PresetNames() {
            super(PRESETS);
        }
    }

    @Override
    public Integer call() throws IOException {
        byte[] text = preset().getBytes(StandardCharsets.UTF_8);
        if (file.equals("-")) {
            shell.out().write(text);
            shell.out().flush();
            return 0;
        }
        Path target = shell.file(file);
        if (Files.exists(target) && !force) {
            throw new InputException(file + " is there already: name another with -o, or overwrite it with --force");
        }
        write(target, text);
        shell.note(file + " is a commented workload; what it costs: farthing plan " + file + schema(target));
        return 0;
    }

    /** The schema goes beside the file; one of other content is left alone. */
    private String schema(Path target) throws IOException {
        Path place = target.resolveSibling(SCHEMA);
        byte[] schema = resource("schemas/workload.schema.json");
        if (Files.exists(place) && !Arrays.equals(Files.readAllBytes(place), schema) && !force) {
            return "\n" + SCHEMA
                    + " is there already and is another edition: it stays; --force puts this one in its place";
        }
        write(place, schema);
        return "\n" + SCHEMA + " beside it lets an editor complete and check its keys";
    }

    private static void write(Path target, byte[] bytes) throws IOException {
        try (ResultFile result = ResultFile.open(target)) {
            result.write(bytes);
            result.commit();
        }
    }

    /** The preset as it ships, with the schema where it will lie. */
    private String preset() throws IOException {
        if (!PRESETS.contains(preset)) {
            List<String> nearest = NearestNames.of(preset, PRESETS);
            throw new InputException("--preset: '" + preset + "' is none of " + String.join(", ", PRESETS)
                    + (nearest.isEmpty() ? "" : "; did you mean " + nearest.get(0) + "?"));
        }
        String text = new String(resource("presets/" + preset + ".yml"), StandardCharsets.UTF_8);
        return HEADER + SCHEMA + text.substring(text.indexOf('\n'));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Init.class.getResourceAsStream("/farthing/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in this build");
            }
            return in.readAllBytes();
        }
    }
}
