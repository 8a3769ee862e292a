package farthing.benchmarks;

import farthing.answers.Instants;
import farthing.answers.OpenBook;
import farthing.catalogue.PriceBook;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.io.HardwareFiles;
import farthing.io.ShippedBooks;
import farthing.io.TermsFiles;
import farthing.io.YamlDocs;
import farthing.page.decide.OwnMachines;
import farthing.page.interaction.InteractionView;
import farthing.page.risk.RiskView;
import farthing.page.scenario.Planning;
import farthing.page.view.Facts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A keystroke on the finished example: its plan at once, and what follows once the reader pauses. Runs in the project's folder. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
public class ScenarioBenchmark {
    private final Planning planning = new Planning(facts());
    private final InteractionView interaction = new InteractionView(planning, new OwnMachines(planning.facts()));
    private final RiskView risk = new RiskView(planning);
    private int step;

    private static Facts facts() {
        PriceBook book = ShippedBooks.open("market");
        OpenBook open = new OpenBook(
                book, Instants.noon(book.info().date()), null, book.info().date());
        Map<String, Doc> presets = new LinkedHashMap<>();
        presets.put("example", YamlDocs.read(Path.of("examples/support-bot.yml")));
        return new Facts(open, HardwareFiles.shipped(), TermsFiles.shipped(), presets, YamlDocs::parse);
    }

    /** Another length each time, so that nothing was planned before. */
    private farthing.page.view.State typed() {
        step = (step + 1) % 500;
        return farthing.page.view.State.of(new Obj(0).put("set.calls.answer.output", String.valueOf(200 + step)));
    }

    @Benchmark
    public int keystroke() {
        farthing.page.view.State state = typed();
        return interaction.sentence(state).toString().length()
                + interaction.regions(state).size();
    }

    @Benchmark
    public int leversAndBands() {
        return interaction.slowRegions(typed()).size();
    }

    @Benchmark
    public int risk() {
        return risk.slowRegions(typed()).size();
    }
}
