package farthing.io.usage;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.RateCard;
import farthing.catalogue.ServiceTier;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.usage.Dialects;
import farthing.formats.usage.Part;
import farthing.formats.usage.Reading;
import farthing.io.JsonDocs;
import farthing.rating.Charge;
import farthing.rating.Conditions;
import farthing.rating.Rater;
import farthing.rating.Statement;
import farthing.rating.Usage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Real and computed usage bodies with the right amount (shared/data/oracle), rated at the prices that stand in the row:
 * what differs here is mapping or arithmetic. Rows that a right engine fails stand in the sets below with what holds
 * instead.
 */
class UsageOracleTest {
    private static final Instant AT = Instant.parse("2026-08-21T12:00:00Z");

    /** Units without a price in the row, which its engine valued at 0: our subtotal is its amount. */
    private static final Set<String> PARTIAL = Set.of(
            "C1844", "C1984", "C1988", "C1990", "C1992", "C1996", "C2043", "C2045", "C2285", "C1882", "C1887", "C2138",
            "C2139", "C2146", "C2149");

    /** The row prices nothing. */
    private static final Set<String> UNPRICED = Set.of("A0832", "A0833");

    /** Its engine dropped reasoning, citations and searches; here output covers reasoning, the others are named. */
    private static final Set<String> PERPLEXITY = Set.of("C2047", "C2048");

    /** Its engine left out the advisor's own request. */
    private static final String ADVISOR = "A0235";

    private final Map<String, Integer> equal = new TreeMap<>();
    private final Map<String, Integer> different = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    @Test
    void everyRowThatAProviderOrASecondEngineConfirmsIsEqual() throws IOException {
        for (Obj row : rows()) {
            boolean priced =
                    letter(row) == 'D' ? row.get("unit_prices_used") instanceof Obj p && p.has("input_mtok") : true;
            if (priced) {
                check(row);
            }
        }
        report();
        assertThat(failures)
                .as("rows of trust provider or confirmed that differ")
                .isEmpty();
    }

    @Test
    void whatOpenRouterChargedIsKeptAsAClaim() throws IOException {
        int claims = 0;
        for (Obj row : rows()) {
            if (letter(row) == 'D' && text(row, "provider").equals("openrouter") && row.has("is_byok")) {
                Reading.Read read = (Reading.Read) reading(row);
                assertThat(read.claim()).as(text(row, "id")).isNotNull();
                assertThat(Objects.requireNonNull(read.claim()).charged().amount())
                        .as(text(row, "id"))
                        .isEqualByComparingTo(text(row, "expected_usd"));
                claims++;
            }
        }
        assertThat(claims).isEqualTo(22);
    }

    @Test
    void ownKeyAndServiceTierOfTheProviderChargedRowsAreRead() throws IOException {
        for (Obj row : rows()) {
            switch (text(row, "id")) {
                case "D2354" -> {
                    Reading.Read read = (Reading.Read) reading(row);
                    assertThat(Objects.requireNonNull(read.claim()).ownKey()).isTrue();
                    assertThat(Objects.requireNonNull(read.claim().upstream()).amount())
                            .isEqualByComparingTo("0.0003253");
                }
                case "D2336" -> {
                    Reading.Read read = (Reading.Read) reading(row);
                    assertThat(read.tier()).isEqualTo(ServiceTier.PRIORITY);
                    assertThat(Objects.requireNonNull(read.claim()).charged().amount())
                            .isEqualByComparingTo("0.000008775");
                    assertThat(read.total()).isEqualTo(Usage.tokens(11, 5));
                }
                default -> {}
            }
        }
    }

    private void check(Obj row) {
        String id = text(row, "id");
        String group = letter(row) + " " + text(row, "trust") + " " + text(row, "provider") + " " + text(row, "api");
        String problem;
        try {
            problem = problem(row, id);
        } catch (RuntimeException e) {
            problem = e.toString();
        }
        (problem.isEmpty() ? equal : different).merge(group, 1, Integer::sum);
        if (!problem.isEmpty() && gated(row)) {
            failures.add(id + " " + group + ": " + problem);
        }
    }

    private static boolean gated(Obj row) {
        return Set.of("provider", "confirmed").contains(text(row, "trust"));
    }

    /** Empty if the row is as it should be. */
    private static String problem(Obj row, String id) {
        Reading reading = reading(row);
        if (!(reading instanceof Reading.Read read)) {
            return ((Reading.Invalid) reading).reason();
        }
        Obj prices = (Obj) Objects.requireNonNull(row.get("unit_prices_used"));
        RateCard card = letter(row) == 'C' ? OraclePrices.litellm(prices) : OraclePrices.genaiPrices(prices);
        Statement statement = Rater.rate(read.parts().get(0).usage(), card, new Conditions(AT, tier(row), ""));
        if (id.equals(ADVISOR)) {
            assertThat(read.parts().get(1)).isEqualTo(new Part("claude-fable-5", Usage.tokens(2564, 99)));
        } else if (read.parts().size() > 1) {
            return read.parts().size() + " parts";
        }
        String status = status(id, statement);
        return status.isEmpty() ? amount(row, id, statement) : status;
    }

    private static String status(String id, Statement statement) {
        Statement.Status expected = Statement.Status.PRICED;
        if (PARTIAL.contains(id) || PERPLEXITY.contains(id)) {
            expected = Statement.Status.PARTIAL;
        } else if (UNPRICED.contains(id)) {
            expected = Statement.Status.UNPRICED;
        }
        // tools and citations are named by us and priced by nobody: their rows are no gate on the status
        boolean named = statement.unpriced().stream().allMatch(u -> !u.meter().isInputTokens());
        return statement.status() == expected || (named && statement.status() == Statement.Status.PARTIAL)
                ? ""
                : statement.status() + " " + statement.reason();
    }

    private static String amount(Obj row, String id, Statement statement) {
        BigDecimal amount =
                statement.list() == null ? BigDecimal.ZERO : statement.list().amount();
        if (letter(row) != 'C') {
            BigDecimal expected = new BigDecimal(text(row, "expected_usd"));
            return amount.compareTo(expected) == 0 ? leaves(row, statement) : amount + " is not " + expected;
        }
        if (PERPLEXITY.contains(id)) {
            return perplexity(row, amount);
        }
        if (row.get("exact_usd") instanceof Doc.Text exact) {
            return amount.compareTo(new BigDecimal(exact.value())) == 0 ? "" : amount + " is not " + exact.value();
        }
        BigDecimal expected = new BigDecimal(text(row, "expected_usd"));
        boolean close = amount.subtract(expected).abs().compareTo(new BigDecimal("1e-12")) <= 0;
        return close ? "" : amount + " is not near " + expected;
    }

    /** The engine's amount and 2,000 reasoning tokens at the output price. */
    private static String perplexity(Obj row, BigDecimal amount) {
        Obj prices = (Obj) Objects.requireNonNull(row.get("unit_prices_used"));
        BigDecimal output =
                new BigDecimal(OraclePrices.text(Objects.requireNonNull(prices.get("output_cost_per_token"))));
        BigDecimal expected = new BigDecimal(text(row, "expected_usd")).add(output.multiply(new BigDecimal(2000)));
        return amount.compareTo(expected) == 0 ? "" : amount + " is not " + expected;
    }

    private static String leaves(Obj row, Statement statement) {
        if (!(row.get("billable_leaves") instanceof Obj leaves)) {
            return "";
        }
        Map<String, String> expected = new TreeMap<>();
        for (int i = 0; i < leaves.size(); i++) {
            expected.put(leaves.key(i), OraclePrices.text(leaves.value(i)));
        }
        Map<String, String> billed = new TreeMap<>();
        for (Charge charge : statement.charges()) {
            billed.put(OraclePrices.genaiUnit(charge.meter()), charge.units().toPlainString());
        }
        return billed.equals(expected) ? "" : "billed " + billed + " instead of " + expected;
    }

    private static ServiceTier tier(Obj row) {
        if (row.get("batch") instanceof Doc.Bool batch && batch.value()) {
            return ServiceTier.BATCH;
        }
        ServiceTier tier = row.get("service_tier") instanceof Doc.Text text ? ServiceTier.ofLabel(text.value()) : null;
        return tier == null ? ServiceTier.STANDARD : tier;
    }

    private static Reading reading(Obj row) {
        return Dialects.read(text(row, "provider"), text(row, "api"), Objects.requireNonNull(row.get("usage")));
    }

    private static char letter(Obj row) {
        return text(row, "id").charAt(0);
    }

    private static String text(Obj row, String key) {
        return OraclePrices.text(Objects.requireNonNull(row.get(key), key));
    }

    /** Counts by letter, trust, provider and API, for the build's log. */
    private void report() {
        Map<String, int[]> totals = new TreeMap<>();
        equal.forEach((group, n) -> add(totals, group, n, 0));
        different.forEach((group, n) -> add(totals, group, n, 1));
        totals.forEach(
                (group, n) -> System.out.println("oracle " + group + ": " + n[0] + " equal, " + n[1] + " differ"));
    }

    private static void add(Map<String, int[]> totals, String group, int count, int column) {
        String[] words = group.split(" ", 3);
        totals.computeIfAbsent(group, g -> new int[2])[column] += count;
        totals.computeIfAbsent("~ all of " + words[0] + " " + words[1], g -> new int[2])[column] += count;
    }

    private static List<Obj> rows() throws IOException {
        List<Obj> rows = new ArrayList<>();
        for (String line : Files.readAllLines(SharedData.file("data/oracle/usage-oracle.jsonl"))) {
            rows.add((Obj) JsonDocs.parse(line));
        }
        return rows;
    }
}
