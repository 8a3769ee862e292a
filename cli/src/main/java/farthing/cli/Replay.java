package farthing.cli;

import farthing.answers.InputException;
import farthing.answers.ReplayAnswer;
import farthing.cli.options.BookOptions;
import farthing.cli.options.DrawOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.TraceOptions;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.economics.traffic.CallPricer;
import farthing.economics.traffic.ModelMap;
import farthing.economics.traffic.ReplayOptions;
import farthing.economics.traffic.ReplayResult;
import farthing.formats.trace.ServegenDraw;
import farthing.workload.CachePolicies;
import farthing.workload.CachePolicy;
import farthing.workload.CacheScope;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What would this recorded traffic have cost? */
@Command(
        name = "replay",
        customSynopsis = "farthing replay FILE [OPTION ...]",
        header = {
            "What recorded traffic would have cost, under another model or prompt cache.",
            "",
            "  farthing replay sessions.jsonl.gz --model claude-sonnet-4-6 --cache anthropic-5m",
            "  farthing replay sessions.jsonl.gz --as claude-opus-4-6=claude-sonnet-4-6 --cache 1h",
            "  farthing replay conversation.jsonl --trace-format mooncake --cache inf --scope shared",
            "  farthing replay calls.jsonl --book guide --format json",
            ""
        },
        sortOptions = false)
final class Replay implements Callable<Integer> {
    private final Shell shell;
    private final boolean explain;

    @Mixin
    private TraceOptions trace = new TraceOptions();

    @Option(names = "--model", paramLabel = "M", description = "one model answers every call")
    private @Nullable String model;

    @Option(
            names = "--as",
            paramLabel = "FROM=TO,..",
            converter = Swaps.class,
            description = "another model in the place of one")
    private @Nullable ModelMap swaps;

    @Option(
            names = "--cache",
            paramLabel = "POLICY",
            converter = PolicyName.class,
            description = "5m, 1h or inf: the ideal cache, an upper bound; or a provider's own rules: anthropic-5m,"
                    + " anthropic-1h, openai, gemini-implicit and others (default: what was metered)")
    private @Nullable CachePolicy cache;

    @Option(
            names = "--scope",
            paramLabel = "S",
            converter = ScopeName.class,
            description = "who shares the cache: session, shared or session,model (default: as the trace bears it)")
    private @Nullable CacheScope scope;

    @Mixin
    private DrawOptions drawn = new DrawOptions();

    @Mixin
    private BookOptions books = new BookOptions();

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    Replay(Shell shell, boolean explain) {
        this.shell = shell;
        this.explain = explain;
    }

    /** Reads {@code FROM=TO,..}. */
    static final class Swaps implements ITypeConverter<ModelMap> {
        @Override
        public ModelMap convert(String text) {
            try {
                return ModelMap.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Reads the name of a cache policy. */
    static final class PolicyName implements ITypeConverter<CachePolicy> {
        @Override
        public CachePolicy convert(String text) {
            CachePolicy policy = CachePolicies.named(text);
            if (policy == null) {
                throw new TypeConversionException(
                        "expected " + String.join(", ", CachePolicies.names()) + ", found '" + text + "'");
            }
            return policy;
        }
    }

    /** Reads a scope. */
    static final class ScopeName implements ITypeConverter<CacheScope> {
        @Override
        public CacheScope convert(String text) {
            CacheScope scope = CacheScope.ofLabel(text);
            if (scope == null) {
                throw new TypeConversionException("expected session, shared or session,model, found '" + text + "'");
            }
            return scope;
        }
    }

    @Override
    public Integer call() throws IOException {
        if (trace.isMissing(shell)) {
            CommandLine.usage(this, shell.err());
            return ExitCode.INPUT;
        }
        if (model != null && swaps != null) {
            throw new InputException("--as: give either --model or --as, not both");
        }
        BookOptions.Open open = books.open(shell);
        CallPricer pricer = new CallPricer(open.book(), open.contract(), explain);
        ReplayOptions options = new ReplayOptions(
                open.asOf(), books.hasInstant(), cache, CacheScope.SESSION, models(), BigDecimal.ONE, false);
        ServegenDraw draw = drawn.draw();
        ReplayResult result = trace.read(
                        shell,
                        (file, calls) -> {
                            if (draw == null) {
                                file.read(calls);
                            } else {
                                file.draw(drawn.lengths(shell), draw, calls);
                            }
                        },
                        format -> new farthing.economics.traffic.Replay(
                                format.settled(options, scope, trace.charsPerToken()), pricer))
                .finish();
        result = draw == null ? result : result.noted(draw.note());
        ReplayAnswer answer = new ReplayAnswer(open.prices(), result, pricer.currency());
        output.write(shell, explain ? answer.asExplanation() : answer.asTable());
        return Staleness.exitCode(
                shell, open, result.status() != ReplayResult.Status.PRICED, Staleness.bookAge(shell, open));
    }

    private ModelMap models() {
        if (model != null) {
            return ModelMap.toAll(model);
        }
        return swaps == null ? ModelMap.OWN : swaps;
    }
}
