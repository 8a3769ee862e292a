package farthing.cli;

import farthing.answers.InputException;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.NearestNames;
import farthing.cli.options.OutputOptions;
import farthing.cli.shell.Shell;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.glossary.Glossary.Term;
import farthing.formats.result.Header;
import farthing.io.GlossaryFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What a word means here. */
@Command(
        name = "glossary",
        customSynopsis = "farthing glossary [TERM]",
        header = {
            "What the words mean, one meaning each.",
            "",
            "  farthing glossary",
            "  farthing glossary cache hit rate",
            ""
        })
final class Glossary implements Callable<Integer> {
    private static final List<String> METERS = List.of(
            "Meter names: input, cache_read, cache_write_5m, cache_write_1h, tool_input, output, reasoning, citation;",
            "with a modality: input.audio, output.image, cache_read.audio; with a variant: searches:high;",
            "others: requests, searches, tool_calls, rerank_units, images, output_images:hd, pixels, pages,",
            "input_characters, input_seconds.audio, output_seconds.video, cache_storage, gpu_seconds, units:NAME.");

    private final Shell shell;

    @Parameters(paramLabel = "TERM", arity = "0..*", description = "a word or words; none lists all")
    private List<String> words = new ArrayList<>();

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    Glossary(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        String wanted = String.join(" ", words).toLowerCase(Locale.ROOT);
        farthing.formats.glossary.Glossary all = GlossaryFile.shipped();
        List<Term> found = all.matching(wanted);
        if (found.isEmpty()) {
            List<String> nearest =
                    NearestNames.of(wanted, all.terms().stream().map(Term::word).toList());
            throw new InputException("'" + wanted + "' is not in the glossary"
                    + (nearest.isEmpty()
                            ? "; 'farthing glossary' lists it"
                            : "; did you mean " + String.join(", ", nearest) + "?"));
        }
        output.write(shell, answer(found, wanted));
        return 0;
    }

    private static Answer answer(List<Term> found, String wanted) {
        List<Block> blocks = new ArrayList<>();
        if (wanted.isEmpty()) {
            Table table = new Table().text("term", 0).elastic("meaning", 0);
            found.forEach(term -> table.row(term.word(), term.meaning()));
            blocks.add(new Block.Grid(table));
            blocks.add(new Block.Note("'farthing glossary TERM' tells the whole meaning."));
        } else {
            found.forEach(term -> {
                blocks.add(new Block.Headline(term.word()));
                blocks.add(new Block.Note(term.meaning()));
            });
        }
        if (wanted.equals("meter")) {
            blocks.add(new Block.Lines(METERS));
        }
        List<Doc> items = new ArrayList<>();
        found.forEach(term -> items.add(new Obj(0)
                .put("term", term.word())
                .put("meaning", term.meaning())
                .put("section", term.section())));
        return new Answer(Header.of("glossary").put("terms", new Doc.Arr(items, 0)), "terms", blocks);
    }
}
