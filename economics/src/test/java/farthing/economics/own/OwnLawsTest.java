package farthing.economics.own;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.quantity.Draws;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds whatever the prices are. */
class OwnLawsTest {
    private static final BigDecimal LAST_DIGITS = new BigDecimal("1e-40");
    private static final List<String> OWNED =
            List.of("price", "network", "electricity", "colo", "maintenance", "salary", "cooling", "financing");

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= 60; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    private record Random(Draws draws) {
        int upTo(int bound) {
            return draws.nextInt(bound + 1);
        }

        String share() {
            return "0." + (10 + upTo(89));
        }
    }

    private static List<String> figures(long seed) {
        Random random = new Random(new Draws(seed));
        String[] sales = {"book", "market", "share"};
        List<String> figures = new ArrayList<>();
        figures.add("years=" + (1 + random.upTo(4)));
        figures.add("machines=" + (1 + random.upTo(3)));
        figures.add("life=" + (1 + random.upTo(6)));
        figures.add("sale=" + sales[random.upTo(2)]);
        figures.add("price=" + (1 + random.upTo(500_000)));
        figures.add("network=" + random.upTo(90_000));
        figures.add("used=" + random.upTo(30_000));
        figures.add("kw=" + random.upTo(20) + ".5");
        figures.add("electricity=" + random.share());
        figures.add("colo=" + random.upTo(1_000));
        figures.add("maintenance=" + random.upTo(30_000));
        figures.add("ops=" + random.share());
        figures.add("salary=" + random.upTo(300_000));
        figures.add("rent=" + (1 + random.upTo(60)));
        figures.add("lead=" + random.upTo(14));
        figures.add("waiting=" + (random.upTo(1) == 0 ? "rent" : "lost"));
        for (String share :
                List.of("resale", "resale-decline", "financing", "load", "cooling", "growth", "rent-decline")) {
            figures.add(share + "=" + random.share());
        }
        figures.add("rent-hours=" + random.share());
        figures.add("reserved=" + random.share());
        return figures;
    }

    private static OwnCase of(List<String> figures) {
        return OwnCases.of(figures.toArray(new String[0]));
    }

    private static List<String> with(List<String> figures, String key, BigDecimal value) {
        List<String> changed = new ArrayList<>(figures);
        changed.removeIf(figure -> figure.startsWith(key + "="));
        changed.add(key + "=" + value.toPlainString());
        return changed;
    }

    private static BigDecimal value(List<String> figures, String key) {
        String prefix = key + "=";
        return new BigDecimal(figures.stream()
                .filter(figure -> figure.startsWith(prefix))
                .findFirst()
                .orElseThrow()
                .substring(prefix.length()));
    }

    private static BigDecimal of(List<String> figures, Function<Ledger.Totals, Cell> total) {
        Ledger ledger = Ledger.of(of(figures));
        return Exact.of(ledger.sheet()).value(total.apply(ledger.totals()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void linesAddUpToTheTotal(long seed) {
        Ledger ledger = Ledger.of(of(figures(seed)));
        Exact values = Exact.of(ledger.sheet());
        same(sum(ledger.owned(), values), values.value(ledger.totals().owned()));
        same(sum(ledger.rented(), values), values.value(ledger.totals().rented()));
    }

    private static BigDecimal sum(List<Ledger.Entry> entries, Exact values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Ledger.Entry entry : entries) {
            BigDecimal years = BigDecimal.ZERO;
            for (Cell year : entry.years()) {
                years = years.add(values.value(year));
            }
            same(years, values.value(entry.total()));
            sum = sum.add(years);
        }
        return sum;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hardwareNetworkAndResaleAreWhatWasPaidLessWhatTheSaleBrings(long seed) {
        List<String> figures = figures(seed);
        Ledger ledger = Ledger.of(of(figures));
        Exact values = Exact.of(ledger.sheet());
        BigDecimal lines = BigDecimal.ZERO;
        for (Ledger.Entry entry : ledger.owned()) {
            if (entry.line() == Line.HARDWARE || entry.line() == Line.NETWORK || entry.line() == Line.RESALE) {
                lines = lines.add(values.value(entry.total()));
            }
        }
        BigDecimal paid =
                value(figures, "price").multiply(value(figures, "machines")).add(value(figures, "network"));
        same(lines, paid.subtract(values.value(ledger.resold())));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void owningCostsMoreWithEveryPriceAndRentingWithTheRent(long seed) {
        List<String> figures = figures(seed);
        for (String price : OWNED) {
            BigDecimal dearer = value(figures, price).multiply(new BigDecimal("1.01"));
            assertThat(of(with(figures, price, dearer), Ledger.Totals::owned))
                    .as(price)
                    .isGreaterThanOrEqualTo(of(figures, Ledger.Totals::owned));
        }
        BigDecimal rent = value(figures, "rent");
        assertThat(of(with(figures, "rent", rent.add(BigDecimal.ONE)), Ledger.Totals::rented))
                .isGreaterThanOrEqualTo(of(figures, Ledger.Totals::rented));
        BigDecimal decline = value(figures, "rent-decline");
        assertThat(of(with(figures, "rent-decline", decline.add(new BigDecimal("0.001"))), Ledger.Totals::rented))
                .isLessThanOrEqualTo(of(figures, Ledger.Totals::rented));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void atTheBreakEvenRentBothCostTheSame(long seed) {
        List<String> figures = figures(seed);
        Ledger ledger = Ledger.of(of(figures));
        BigDecimal rent = Exact.of(ledger.sheet()).orNull(ledger.totals().breakEven());
        if (rent == null) {
            assertThat(value(figures, "lead"))
                    .isGreaterThanOrEqualTo(value(figures, "years").multiply(BigDecimal.TEN));
            return;
        }
        if (rent.signum() >= 0) {
            same(of(with(figures, "rent", rent), Ledger.Totals::difference), BigDecimal.ZERO);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void atATurningPointBothCostTheSame(long seed) {
        List<String> figures = figures(seed);
        OwnAnswer answer = OwnAnswer.of(of(figures), 1, 10);
        BigDecimal scale = answer.value(answer.ledger().totals().owned()).abs();
        for (OwnAnswer.TurningPoint point : answer.turning()) {
            BigDecimal there = of(with(figures, point.input().path(), point.value()), Ledger.Totals::difference);
            assertThat(there.abs()).as(point.toString()).isLessThan(scale.multiply(new BigDecimal("1e-6")));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theHoldingOfAllYearsComparedIsTheTotal(long seed) {
        OwnAnswer answer = OwnAnswer.of(of(figures(seed)), 1, 1);
        OwnAnswer.Holding holding = answer.holdings().get(answer.own().years() - 1);
        same(holding.owned(), answer.value(answer.ledger().totals().owned()));
        same(holding.rented(), answer.value(answer.ledger().totals().rented()));
    }

    private static void same(BigDecimal one, BigDecimal other) {
        assertThat(one.subtract(other).abs()).isLessThan(LAST_DIGITS);
    }
}
