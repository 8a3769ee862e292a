package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Meter;
import farthing.catalogue.NameResolver;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.formats.doc.Doc;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.Money;
import farthing.rating.Conditions;
import farthing.rating.PriceDesk;
import farthing.rating.Statement;
import farthing.rating.Usage;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan prices tokens by cells of a sheet, the rater by its tariffs: of every listing both give the same amount. */
class PlannedCallsTest {
    private static final PriceBook BOOK = ShippedBooks.open("market");
    private static final Instant TODAY = Instant.parse("2026-08-22T12:00:00Z");
    private static final PriceDesk DESK = new PriceDesk(new NameResolver(BOOK), null);
    private static final Planner PLANNER = new Planner(BOOK, TODAY, null);

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aBareCallCostsWhatTheRaterSays(long seed) {
        Random random = new Random(seed);
        int compared = 0;
        for (Provider provider : BOOK.providers()) {
            for (String id : BOOK.ids(provider.id())) {
                long input = drawn(random);
                long output = drawn(random);
                long reasoning = random.nextBoolean() ? 0 : drawn(random);
                Statement rated = rated(provider.id(), id, input, output, reasoning);
                if (rated.status() == Statement.Status.PRICED) {
                    assertThat(planned(provider.id() + "/" + id, input, output, reasoning))
                            .as(
                                    "%s/%s: %d in, %d out, %d thought, seed %d",
                                    provider.id(), id, input, output, reasoning, seed)
                            .isEqualTo(rated.list());
                    compared++;
                }
            }
        }
        assertThat(compared).as("seed %d", seed).isGreaterThan(2_000);
    }

    /** From 1 to 1,000,000, each number of digits as likely, and often on a bound of long context. */
    private static long drawn(Random random) {
        return random.nextInt(4) == 0
                ? new long[] {128_000, 200_000, 256_000, 272_000}[random.nextInt(4)] + random.nextInt(3) - 1
                : (long) Math.pow(10, 6 * random.nextDouble());
    }

    private static Statement rated(String provider, String model, long input, long output, long reasoning) {
        Usage usage = Usage.builder()
                .add(Meter.INPUT, input)
                .add(Meter.OUTPUT, output)
                .add(Meter.REASONING, reasoning)
                .build();
        return DESK.statement(provider, model, usage, Conditions.standardAt(TODAY));
    }

    private static Money planned(String model, long input, long output, long reasoning) {
        Doc file = YamlDocs.parse("model: \"" + model + "\"\ninput: " + input + "\noutput: " + output + "\nreasoning: "
                + reasoning + "\ninteractions: 1000\ncache: none\n");
        OptionSheet option = Objects.requireNonNull(PLANNER.first(WorkloadReader.read(file)));
        return Estimate.of(option).list();
    }
}
