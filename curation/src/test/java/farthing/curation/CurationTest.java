package farthing.curation;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Listing;
import farthing.catalogue.NameResolver;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.Resolution;
import farthing.formats.book.BookParts;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.io.BookFiles;
import farthing.io.JsonDocs;
import farthing.io.YamlDocs;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped market book is what the tool, the written decisions and the catalogues give, and stays so. */
class CurationTest {
    private static final Instant TODAY = Instant.parse("2026-08-22T12:00:00Z");
    private static final Path CURATION = Repository.path("books/curation");
    private static final PriceBook MARKET = BookFiles.load(Repository.path("books/market"));

    private static List<Decision> decisions() {
        return Decision.read(YamlDocs.read(CURATION.resolve("decisions.yml")));
    }

    @Test
    void theFortyEightKnownDisagreementsAreDecidedAndTheBookFollows() {
        int cases = 0;
        for (Decision decision : decisions()) {
            assertThat(decision.reason()).as(decision.model()).hasSizeGreaterThan(20);
            Resolution found = new NameResolver(MARKET).resolve(decision.provider(), decision.model());
            assertThat(found).as(decision.model()).isInstanceOf(Resolution.Found.class);
            Listing listing = found instanceof Resolution.Found f ? f.listing() : null;
            for (Decision.Case settled : decision.cases()) {
                cases++;
                assertThat(price(listing, settled))
                        .as(decision.model() + " " + settled.field())
                        .isEqualTo(settled.chosen() == null ? "none" : plain(settled.chosen()));
            }
        }
        assertThat(cases).isEqualTo(48);
    }

    private static String price(@Nullable Listing listing, Decision.Case settled) {
        RateCard card = listing == null ? null : listing.cardAt(TODAY);
        Rate rate = card == null ? null : card.standardRate(settled.meter());
        return rate == null ? "none" : plain(Tables.perMillion(rate.tariff().listPrice()));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    @Test
    void theDecidedCasesAreTheDisagreementsOfTheCatalogues() {
        Path file = Shared.catalogues().resolve("catalogue_disagreements.json");
        Set<String> known = new LinkedHashSet<>();
        if (JsonDocs.read(file) instanceof Doc.Arr list) {
            for (Doc item : list.items()) {
                Fields fields = Fields.of(item, "");
                known.add(fields.text("model") + " " + fields.text("field"));
            }
        }
        Set<String> decided = new LinkedHashSet<>();
        decisions().forEach(d -> d.cases().forEach(c -> decided.add(d.model() + " " + c.field())));
        assertThat(decided).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void runningTheToolAgainGivesTheSameBytes(@TempDir Path folder) throws IOException {
        BookParts again = Curation.market(Shared.catalogues(), CURATION);
        BookFiles.writeFolder(again, folder);
        assertThat(texts(folder)).isEqualTo(texts(Repository.path("books/market")));
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder)) {
            list.filter(f -> f.toString().endsWith(".yml")).sorted().forEach(files::add);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path file : files) {
            texts.put(file.getFileName().toString(), Files.readString(file));
        }
        return texts;
    }

    @Test
    void theTableOfDisagreementsIsUpToDate() throws IOException {
        BookParts market = BookFiles.read(Repository.path("books/market"));
        assertThat(Files.readString(Repository.path("docs/price-disagreements.md")))
                .isEqualTo(Curation.disagreements(CURATION, market));
    }

    @Test
    void noPublishedPriceWasRewritten() {
        Path frozen = Repository.path("books/frozen.yml");
        for (String name : List.of("market", "guide")) {
            BookParts book = BookFiles.read(Repository.path("books/" + name));
            assertThat(Curation.broken(frozen, book)).as(name).isEmpty();
            Doc record = Fields.of(YamlDocs.read(frozen), "").required(name);
            assertThat(Doc.asObject(record)).as(name).isNotNull();
            assertThat(Frozen.hashes(book)).as(name).isNotEmpty();
        }
    }

    @Test
    void aRewrittenPriceIsFound() {
        BookParts guide = BookFiles.read(Repository.path("books/guide"));
        String record = Frozen.text(List.of(guide)).replaceFirst("\"[0-9a-f]{16}\"", "\"0000000000000000\"");
        Doc frozen = YamlDocs.parse(record);
        assertThat(frozen instanceof farthing.formats.doc.Obj o ? Frozen.broken(o, guide) : List.of())
                .hasSize(1);
    }
}
