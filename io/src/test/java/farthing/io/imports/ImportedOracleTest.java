package farthing.io.imports;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.ServiceTier;
import farthing.formats.usage.Claim;
import farthing.formats.usage.Reading;
import farthing.io.imports.OracleExceptions.Convention;
import farthing.rating.Conditions;
import farthing.rating.Rater;
import farthing.rating.Statement;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The oracle, end to end: raw bodies through the dialects, rated with books imported from the catalogues that priced
 * them. Rows that a right engine does not repeat stand in {@link OracleExceptions} with what holds instead.
 */
class ImportedOracleTest {
    private static final BigDecimal FLOAT = new BigDecimal("1e-12");

    /** Tool fee, file parsing, own key, a changed price: what OpenRouter charged does not follow from the tokens. */
    private static final Set<String> NOT_BY_TOKENS = Set.of("D2352", "D2353", "D2354", "D2361");

    private final Map<String, int[]> report = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    @Test
    void everyConfirmedRowIsEqualOrStandsInTheListOfExceptions() throws IOException {
        ImportedBooks books = new ImportedBooks();
        List<OracleRow> rows = OracleRow.all();
        for (OracleRow row : rows) {
            if (row.letter() != 'D') {
                check(books, row);
            }
        }
        others.forEach(System.out::println);
        report.forEach((group, n) -> System.out.println("oracle with imported books, " + group + ": " + n[0]
                + " equal, " + n[1] + " as the list of exceptions says, " + n[2] + " differ"));
        assertThat(failures).isEmpty();
        assertThat(rows.stream().map(OracleRow::id)).containsAll(OracleExceptions.ids());
    }

    private void check(ImportedBooks books, OracleRow row) {
        String problem;
        Convention convention = OracleExceptions.of(row.id());
        try {
            problem = row.reading() instanceof Reading.Read read
                    ? problem(row, books.rate(row, read), convention)
                    : row.reading().toString();
        } catch (IllegalStateException e) {
            problem = e.toString();
        }
        int[] counts = report.computeIfAbsent(
                row.letter() + " " + row.trust() + ", " + row.confirmedBy(), group -> new int[3]);
        counts[!problem.isEmpty() ? 2 : convention == null ? 0 : 1]++;
        if (!problem.isEmpty()) {
            String told = "oracle " + row.id() + " " + row.trust() + " " + row.provider() + "/" + row.model() + ": "
                    + problem;
            (row.gated() ? failures : others).add(told);
        }
    }

    /** Empty if the statement is as it should be. */
    private static String problem(OracleRow row, Statement statement, @Nullable Convention convention) {
        BigDecimal stated = row.expected();
        if (stated == null) {
            return "no amount in the row";
        }
        BigDecimal expected = stated.add(OracleExceptions.surplus(row.id()));
        BigDecimal amount = ImportedBooks.amount(statement);
        BigDecimal off = amount.subtract(expected).abs();
        if (row.exact() ? off.signum() != 0 : off.compareTo(FLOAT) > 0) {
            return amount.toPlainString() + " is not " + expected.toPlainString() + "; " + statement.status() + " "
                    + statement.reason();
        }
        Statement.Status right = convention == null ? Statement.Status.PRICED : OracleExceptions.status(convention);
        return statement.status() == right ? "" : statement.status() + " " + statement.reason();
    }

    @Test
    void whatOpenRouterChargedFollowsFromTokensAndCatalogueOrIsAClaimWithItsVariance() throws IOException {
        ImportedBooks books = new ImportedBooks();
        int equal = 0;
        for (OracleRow row : OracleRow.all()) {
            if (!row.provider().equals("openrouter")
                    || row.letter() != 'D'
                    || !row.trust().equals("provider")) {
                continue;
            }
            Reading.Read read = (Reading.Read) row.reading();
            Claim claim = Objects.requireNonNull(read.claim(), row.id());
            assertThat(claim.charged().amount()).as(row.id()).isEqualByComparingTo(row.expected());
            BigDecimal amount = ImportedBooks.amount(books.rate(row, read));
            if (NOT_BY_TOKENS.contains(row.id())) {
                System.out.println("oracle " + row.id() + ": charged "
                        + claim.charged().amount().toPlainString()
                        + (claim.ownKey() ? " (own key)" : "") + ", tokens at catalogue prices "
                        + amount.toPlainString() + ", variance "
                        + claim.charged().amount().subtract(amount).toPlainString());
                assertThat(amount)
                        .as(row.id())
                        .isNotEqualByComparingTo(claim.charged().amount());
            } else {
                assertThat(amount)
                        .as(row.id())
                        .isEqualByComparingTo(claim.charged().amount());
                equal++;
            }
        }
        System.out.println("oracle, charged by OpenRouter: " + equal + " equal, " + NOT_BY_TOKENS.size()
                + " claims with their variance");
        assertThat(equal).isEqualTo(18);
    }

    /** Their prices are the row's own: Anthropic's of that day, and DeepInfra's with its priority multiplier. */
    @Test
    void whatTheConsoleOfAnthropicAndWhatDeepInfraChargedFollowsFromTheRowsPrices() throws IOException {
        int equal = 0;
        for (OracleRow row : OracleRow.all()) {
            String json = row.id().equals("D2334") ? """
                      {"m": {"litellm_provider": "anthropic", "input_cost_per_token": 3e-06,
                       "output_cost_per_token": 1.5e-05, "cache_creation_input_token_cost": 3.75e-06}}""" : """
                      {"m": {"litellm_provider": "deepinfra", "input_cost_per_token": 1e-07,
                       "output_cost_per_token": 9.5e-07, "input_cost_per_token_priority": 1.5e-07,
                       "output_cost_per_token_priority": 1.425e-06}}""";
            if (row.id().equals("D2334") || row.id().equals("D2336")) {
                Reading.Read read = (Reading.Read) row.reading();
                ServiceTier tier = read.tier() == null ? ServiceTier.STANDARD : read.tier();
                Statement statement = Rater.rate(
                        read.total(),
                        Imported.of("litellm", json)
                                .listing(row.provider(), "m")
                                .cards()
                                .get(0),
                        new Conditions(Instant.EPOCH, tier, ""));
                assertThat(ImportedBooks.amount(statement)).as(row.id()).isEqualByComparingTo(row.expected());
                equal++;
            }
        }
        assertThat(equal).isEqualTo(2);
    }
}
