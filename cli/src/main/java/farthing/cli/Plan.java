package farthing.cli;

import farthing.answers.InputException;
import farthing.answers.PlanAnswer;
import farthing.answers.PlanDetail;
import farthing.answers.PlanExplanation;
import farthing.answers.PlanSection;
import farthing.answers.question.PlanQuestion;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Format;
import farthing.cli.options.BookOptions;
import farthing.cli.options.EditOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.plan.WorkloadFile;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.economics.plan.Bands;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Planner;
import farthing.formats.plan.Decision;
import farthing.io.HardwareFiles;
import farthing.io.TermsFiles;
import farthing.quantity.range.DrawTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What does a workload cost, what moves it, and what is the cheapest fix? */
@Command(
        name = "plan",
        customSynopsis = "farthing plan [FILE] [OPTION ...]",
        header = {
            "What a completed interaction of a workload costs in production, why, and the cheapest fix.",
            "",
            "  farthing plan                                  a finished example",
            "  farthing plan farthing.yml                     the first screen; all of it with --all",
            "  farthing plan farthing.yml --with calls.answer.output=300",
            "  farthing plan farthing.yml --apply 1 -o cheaper.yml",
            "  farthing plan farthing.yml -o plan.html",
            "  farthing explain plan farthing.yml             where every figure is from",
            ""
        },
        sortOptions = false)
final class Plan implements Callable<Integer> {
    private static final int DRAWS_LEAST = 100;

    private final Shell shell;
    private final boolean explain;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "workload file, YAML or JSON; - is standard input (default: the finished example)")
    private @Nullable String file;

    @Option(
            names = "--show",
            paramLabel = "PART,..",
            split = ",",
            converter = SectionName.class,
            completionCandidates = SectionNames.class,
            description =
                    "whole parts of the page: options, waterfall, tornado, breakpoints, levers, warnings, limits, charges, assumed")
    private List<PlanSection> sections = new ArrayList<>();

    @Option(names = "--all", description = "the whole page instead of the first screen")
    private boolean all;

    @Option(
            names = "--apply",
            paramLabel = "LEVER",
            description = "plan the file with these levers, such as 1 or 1+3; -o NEW.yml writes the file")
    private @Nullable String levers;

    @Mixin
    private EditOptions edits = new EditOptions();

    @Option(
            names = "--figure",
            paramLabel = "FIGURE",
            description = "for explain: completed (default), ended, list, month, margin and others,"
                    + " or a bar of the way such as 'prompt cache'")
    private @Nullable String figure;

    @Option(names = "--depth", paramLabel = "N", description = "for explain: levels of the tree (default: all)")
    private int depth = Integer.MAX_VALUE;

    @Option(names = "--seed", paramLabel = "N", description = "of the draws behind bands (default: 1)")
    private long seed = Bands.SEED;

    @Option(names = "--draws", paramLabel = "N", description = "how many (default: 10000)")
    private int draws = DrawTable.USUAL;

    @Mixin
    private BookOptions books = new BookOptions();

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    Plan(Shell shell, boolean explain) {
        this.shell = shell;
        this.explain = explain;
    }

    /** Reads the name of a part of the page. */
    static final class SectionName implements ITypeConverter<PlanSection> {
        @Override
        public PlanSection convert(String text) {
            PlanSection section = PlanSection.named(text);
            if (section == null) {
                throw new TypeConversionException(
                        "expected " + String.join(", ", new SectionNames()) + ", found '" + text + "'");
            }
            return section;
        }
    }

    /** The names, for completion. */
    static final class SectionNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        SectionNames() {
            for (PlanSection section : PlanSection.values()) {
                add(section.label());
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        if (draws < DRAWS_LEAST || draws > PlanQuestion.DRAWS_MOST) {
            throw new InputException(
                    "--draws " + draws + ": expected " + DRAWS_LEAST + " to " + PlanQuestion.DRAWS_MOST);
        }
        WorkloadFile source = WorkloadFile.open(shell, file);
        BookOptions.Open open = books.open(shell);
        Planner planner = new Planner(open.book(), open.asOf(), open.contract());
        PlanQuestion question = new PlanQuestion(source.name(), source.document(), edits.edits(), levers);
        PlanQuestion.Edited edited = question.edited(planner, TermsFiles::shipped);
        if (WorkloadFile.isWorkload(output.fileName())) {
            if (edited.patches().isEmpty()) {
                throw WorkloadFile.nothingToWrite(output.fileName());
            }
            source.write(shell, output, edited.file());
            return ExitCode.OK;
        }
        Estimate chosen = edited.chosen();
        if (explain || figure != null) {
            output.write(shell, explanation(open, chosen, edited));
            return Staleness.exitCode(shell, open, !chosen.isPriced(), Staleness.bookAge(shell, open));
        }
        Decision decision = edited.decision(TermsFiles.shipped(), HardwareFiles::shipped, seed, draws);
        PlanAnswer.View view =
                new PlanAnswer.View(parts(), PlanDetail.WHOLE, edited.changes(), edited.before(), again(open));
        output.writePage(shell, page(open, decision, view));
        if (source.isExample()) {
            shell.note("note: this is " + source.name() + ", a finished example; yours: farthing plan farthing.yml");
        }
        boolean missing = !chosen.isPriced() || !decision.plan().refused().isEmpty();
        return Staleness.exitCode(shell, open, missing, Staleness.bookAge(shell, open));
    }

    /** In whole, or as much of it as fits one screen; a comment in Markdown holds the rest folded. */
    private Answer page(BookOptions.Open open, Decision decision, PlanAnswer.View view) {
        Answer screen = screen(open, decision, view);
        if (isWhole() || output.formatOr(Format.TABLE) != Format.MD) {
            return screen;
        }
        PlanAnswer.View all = new PlanAnswer.View(
                EnumSet.allOf(PlanSection.class), PlanDetail.WHOLE, view.edits(), view.before(), view.again());
        List<Block> rest =
                new PlanAnswer(open.prices(), decision, all).asTable().blocks();
        List<Block> blocks = new ArrayList<>(screen.blocks());
        blocks.add(new Block.Folded("All of it", rest.subList(1, rest.size())));
        return new Answer(screen.document(), screen.items(), blocks);
    }

    private Answer screen(BookOptions.Open open, Decision decision, PlanAnswer.View view) {
        Answer answer = new PlanAnswer(open.prices(), decision, view).asTable();
        for (int rows = PlanDetail.MOST; !isWhole() && rows >= PlanDetail.LEAST; rows--) {
            answer = new PlanAnswer(open.prices(), decision, view.in(new PlanDetail(rows))).asTable();
            if (Format.TABLE.text(answer, output.pageStyle(shell)).lines().count() <= PlanDetail.LINES) {
                return answer;
            }
        }
        return answer;
    }

    private Answer explanation(BookOptions.Open open, Estimate chosen, PlanQuestion.Edited edited) {
        if (!explain) {
            throw new InputException("--figure " + figure + ": belongs to farthing explain plan");
        }
        return PlanExplanation.of(
                open.prices(), chosen, edited.workload(), figure == null ? "completed" : figure, depth);
    }

    private Set<PlanSection> parts() {
        if (!sections.isEmpty()) {
            return EnumSet.copyOf(sections);
        }
        Set<PlanSection> parts = EnumSet.allOf(PlanSection.class);
        parts.removeIf(part -> !isWhole() && !part.isOnFirstScreen());
        return parts;
    }

    /** A page in a browser has room. */
    private boolean isWhole() {
        return all || !sections.isEmpty() || output.formatOr(Format.TABLE) == Format.HTML;
    }

    private String again(BookOptions.Open open) {
        List<String> words = new ArrayList<>(List.of("farthing plan"));
        if (file != null) {
            words.add(file);
        }
        words.addAll(edits.words());
        if (levers != null) {
            words.add("--apply " + levers);
        }
        if (seed != Bands.SEED) {
            words.add("--seed " + seed);
        }
        if (draws != DrawTable.USUAL) {
            words.add("--draws " + draws);
        }
        words.add("--book " + books.name());
        words.add("--as-of " + open.asOf());
        return String.join(" ", words);
    }
}
