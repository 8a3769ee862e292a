package farthing.benchmarks;

import farthing.answers.Instants;
import farthing.answers.OpenBook;
import farthing.catalogue.PriceBook;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.io.HardwareFiles;
import farthing.io.ShippedBooks;
import farthing.io.TermsFiles;
import farthing.io.YamlDocs;
import farthing.page.prices.PricesView;
import farthing.page.view.Facts;
import java.util.LinkedHashMap;
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

/** What a step of a slider costs on the page of all prices: every listing priced and ranked, the rows in sight written. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
public class PricesBenchmark {
    private static final int RATIOS = 16;

    private final PricesView view = new PricesView(facts());
    private int step;

    private static Facts facts() {
        PriceBook book = ShippedBooks.open("market");
        OpenBook open = new OpenBook(
                book, Instants.noon(book.info().date()), null, book.info().date());
        return new Facts(open, HardwareFiles.shipped(), TermsFiles.shipped(), new LinkedHashMap<>(), YamlDocs::parse);
    }

    private Obj state() {
        step = (step + 1) % RATIOS;
        return new Obj(0).put("tab", "prices").put("list", "all").put("ratio", (step + 1) + ":1");
    }

    /** Another ratio, all listings of the market. */
    @Benchmark
    public int ratio() {
        return written(state());
    }

    /** A word that is looked for in all names. */
    @Benchmark
    public int search() {
        return written(state().put("find", "claude"));
    }

    private int written(Obj state) {
        Obj regions = new Obj(0);
        view.regions(farthing.page.view.State.of(state)).forEach((id, html) -> regions.put(id, html.toString()));
        return JsonText.compact(regions).length();
    }
}
