package farthing.benchmarks;

import farthing.catalogue.NameResolver;
import farthing.rating.Conditions;
import farthing.rating.PriceDesk;
import farthing.rating.ResolvedCard;
import farthing.rating.Statement;
import farthing.rating.Usage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one five-meter call costs to rate, from the bare card to names and a full statement. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
public class RatingBenchmark {
    private static final Conditions CONDITIONS = Conditions.standardAt(Calls.AT);

    private final byte[][] names = new byte[Calls.COUNT][];
    private final Usage[] usages = new Usage[Calls.COUNT];
    private final ResolvedCard[] cards = new ResolvedCard[Calls.COUNT];
    private final PriceDesk desk = new PriceDesk(new NameResolver(Calls.book()), null);
    private int call;

    @Setup
    public void calls() {
        for (int i = 0; i < Calls.COUNT; i++) {
            names[i] = Calls.model(i).getBytes(StandardCharsets.US_ASCII);
            usages[i] = Calls.usage(i);
            cards[i] = listed(Calls.model(i)).card();
        }
    }

    private PriceDesk.Offer.Listed listed(String model) {
        return switch (desk.offer(Calls.PROVIDER, model, CONDITIONS)) {
            case PriceDesk.Offer.Listed listed -> listed;
            case PriceDesk.Offer.NotListed none -> throw new IllegalStateException(none.reason());
        };
    }

    private int next() {
        call = (call + 1) % Calls.COUNT;
        return call;
    }

    /** The name as it comes out of a line of a file: text that was never seen before. */
    private String freshName(int index) {
        return new String(names[index], StandardCharsets.ISO_8859_1);
    }

    @Benchmark
    public long amountThroughAResolvedCard() {
        int i = next();
        return cards[i].amount(usages[i]);
    }

    @Benchmark
    public long amountWithNameResolution() {
        int i = next();
        return listed(freshName(i)).card().amount(usages[i]);
    }

    @Benchmark
    public Statement statementWithNameResolution() {
        int i = next();
        return Objects.requireNonNull(desk.statement(Calls.PROVIDER, freshName(i), usages[i], CONDITIONS));
    }
}
