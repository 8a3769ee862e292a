package farthing.cli;

import farthing.answers.BookLine;
import farthing.answers.InputException;
import farthing.answers.RateAnswer;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Format;
import farthing.catalogue.NameResolver;
import farthing.cli.options.BookOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.Quantities;
import farthing.cli.rate.CallFile;
import farthing.cli.rate.CallWriter;
import farthing.cli.rate.Stopwatch;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Progress;
import farthing.cli.shell.Shell;
import farthing.formats.calls.CallRater;
import farthing.formats.calls.CallTotals;
import farthing.formats.calls.RatedCall;
import farthing.rating.Charge;
import farthing.rating.PriceDesk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What did these calls cost? */
@Command(
        name = "rate",
        customSynopsis = "farthing rate FILE|- [OPTION ...]",
        header = {
            "The price of recorded calls, one JSON object a line, streamed in order.",
            "",
            "  farthing rate calls.jsonl > rated.jsonl",
            "  zcat calls.jsonl.gz | farthing rate - --format table",
            "  farthing rate calls.jsonl --book guide -o rated.csv",
            "  farthing explain rate calls.jsonl --id call-17",
            ""
        },
        footer = {
            "",
            "A line: {id?, provider, model, usage, ...}; usage is the raw response or its",
            "usage object. Also read:",
            "  catalogue_model_id?   the book's own name, wins over model",
            "  at? or price_at?      whose prices apply",
            "  api?, service_tier?, batch?, region?",
            "  interaction?, attempt?, outcome?: completed|failed|abandoned, tags?",
            "Other keys are left alone; one that looks like a slip of these is warned of.",
            "A line that contradicts itself is INVALID, the file is finished, and the exit",
            "code is 2. So it is where the file holds no call at all, as in replay and report."
        },
        sortOptions = false)
final class Rate implements Callable<Integer> {
    private static final int ROWS_SHOWN = 20;

    private final Shell shell;
    private final boolean explain;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "calls, one JSON a line, gzip or not; - is stdin")
    private @Nullable String file;

    @Option(names = "--id", paramLabel = "ID", description = "only the call of that id")
    private @Nullable String id;

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = Quantities.Rows.class,
            description = "rows of a table to show (default: 20)")
    private int top = ROWS_SHOWN;

    @Option(names = "--timing", description = "say where the time went: JSON, rating, writing")
    private boolean timing;

    @Mixin
    private BookOptions books = new BookOptions();

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    Rate(Shell shell, boolean explain) {
        this.shell = shell;
        this.explain = explain;
    }

    @Override
    public Integer call() throws IOException {
        if (file == null && shell.isTerminal(Shell.Channel.IN)) {
            if (spec != null) {
                CommandLine.usage(spec.userObject(), shell.err());
            }
            return ExitCode.INPUT;
        }
        BookOptions.Open open = books.open(shell);
        PriceDesk desk = new PriceDesk(new NameResolver(open.book()), open.contract());
        CallRater rater = new CallRater(desk, open.asOf());
        Format format = output.formatOr(explain ? Format.TABLE : Format.NDJSON);
        Stopwatch watch = Stopwatch.of(timing);
        CallTotals totals = new CallTotals();
        Age age = new Age();
        List<String> warnings;
        boolean streamed = !explain && format != Format.TABLE && format != Format.MD;
        try (CallFile calls = CallFile.open(shell, file == null ? "-" : file, rater, watch);
                Progress progress = Progress.of(shell, "rating", calls.size())) {
            if (streamed) {
                stream(open, calls, format, totals, age, progress, watch);
            } else {
                show(open, calls, totals, age, progress);
            }
            warnings = calls.warnings();
        }
        if (id != null && totals.calls() == 0) {
            throw new InputException("--id: no call '" + id + "' in " + file);
        }
        warnings.forEach(shell::note);
        if (streamed) {
            shell.note(RateAnswer.summary(totals));
            shell.note(BookLine.text(open.book().info(), shell.today()));
        }
        watch.report(totals.calls()).forEach(shell::note);
        int stale = Staleness.exitCode(shell, open, totals.isIncomplete(), age.oldestDays);
        return totals.invalid() > 0 ? ExitCode.INPUT : stale;
    }

    private void stream(
            BookOptions.Open open,
            CallFile calls,
            Format format,
            CallTotals totals,
            Age age,
            Progress progress,
            Stopwatch watch)
            throws IOException {
        try (OutputOptions.Target target = output.open(shell)) {
            CallWriter writer = CallWriter.of(format, target.stream(), open, shell);
            for (RatedCall call = calls.next(); call != null; call = calls.next()) {
                if (isWanted(call)) {
                    totals.add(call);
                    age.add(open, call);
                    writer.write(call);
                    watch.lap(Stopwatch.Stage.WRITING);
                    progress.at(calls.consumed());
                }
            }
            writer.end(totals);
            target.commit();
        }
    }

    private void show(BookOptions.Open open, CallFile calls, CallTotals totals, Age age, Progress progress)
            throws IOException {
        List<RatedCall> shown = new ArrayList<>();
        for (RatedCall call = calls.next(); call != null; call = calls.next()) {
            if (isWanted(call)) {
                totals.add(call);
                age.add(open, call);
                if (shown.size() < top) {
                    shown.add(call);
                }
                progress.at(calls.consumed());
            }
        }
        RateAnswer answer = new RateAnswer(open.prices(), shown, totals);
        Answer screen = explain ? answer.asExplanation() : answer.asTable();
        output.write(shell, screen);
    }

    private boolean isWanted(RatedCall call) {
        return id == null || id.equals(call.id());
    }

    /** The oldest price that was used. */
    private final class Age {
        private long oldestDays = Long.MIN_VALUE;
        private farthing.catalogue.@Nullable Provenance last;

        @SuppressWarnings("ReferenceEquality") // the same card again, as most calls have it
        void add(BookOptions.Open open, RatedCall call) {
            if (call.statement() == null) {
                return;
            }
            for (Charge charge : call.statement().charges()) {
                if (charge.provenance() != last) {
                    last = charge.provenance();
                    oldestDays = Math.max(
                            oldestDays,
                            BookLine.ageDays(shell.today(), open.book().info(), charge.provenance()));
                }
            }
        }
    }
}
