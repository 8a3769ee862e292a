package farthing.io.imports;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.ListedBook;
import farthing.catalogue.Listing;
import farthing.catalogue.NameResolver;
import farthing.catalogue.Resolution;
import farthing.formats.book.BookParts;
import farthing.formats.book.BookReader;
import farthing.formats.book.BookWriter;
import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.formats.imports.ImportResult;
import farthing.io.JsonDocs;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An import is a book like any other: written, read back, and found by the catalogue's own names. */
class ImportedBooksTest {
    private static final LocalDate DATE = LocalDate.of(2026, 8, 1);

    @ParameterizedTest
    @CsvSource({
        "litellm, " + Catalogues.LITELLM_MARCH,
        "litellm, " + Catalogues.LITELLM_AUGUST,
        "genai-prices, " + Catalogues.GENAI_PRICES,
        "models.dev, " + Catalogues.MODELS_DEV,
        "portkey, " + Catalogues.PORTKEY,
        "openrouter, " + Catalogues.OPENROUTER,
        "llm-prices, " + Catalogues.LLM_PRICES,
        "langfuse, " + Catalogues.LANGFUSE
    })
    void whatIsWrittenIsReadBackTheSame(String importer, String file) {
        ImportResult result = Catalogues.imported(importer, file, DATE);
        BookParts parts = new BookParts(importer, DATE, result.currency(), result.sources(), result.offers());

        String written = JsonText.compact(BookWriter.write(parts));
        BookParts read = BookReader.read(JsonDocs.parse(written));

        assertThat(JsonText.compact(BookWriter.write(read))).isEqualTo(written);
        assertThat(read.offers()).isEqualTo(parts.offers());
    }

    @Test
    void everyKeyOfLitellmIsFoundAtTheProviderThatItNames() throws IOException {
        NameResolver book = resolver("litellm", Catalogues.LITELLM_AUGUST);
        Obj models = (Obj) JsonDocs.parse(
                Files.readAllBytes(Catalogues.shared("data/price-catalogues/" + Catalogues.LITELLM_AUGUST)));
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            Obj model = Doc.asObject(models.value(i));
            boolean sold = model != null && model.get("litellm_provider") instanceof Doc.Text;
            if (!sold || models.key(i).equals("sample_spec")) {
                continue;
            }
            String provider = ((Doc.Text) Objects.requireNonNull(model.get("litellm_provider"))).value();
            Listing found = found(book, provider, models.key(i));
            if (found == null || !found.id().equalsIgnoreCase(models.key(i))) {
                lost.add(provider + " " + models.key(i));
            }
        }
        assertThat(lost).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "genai-prices, " + Catalogues.GENAI_PRICES,
        "models.dev, " + Catalogues.MODELS_DEV,
        "portkey, " + Catalogues.PORTKEY,
        "openrouter, " + Catalogues.OPENROUTER,
        "langfuse, " + Catalogues.LANGFUSE
    })
    void everyListingIsFoundByItsIdAndItsAliases(String importer, String file) {
        ImportResult result = Catalogues.imported(importer, file, DATE);
        NameResolver book = resolver(importer, file);
        List<String> lost = new ArrayList<>();
        for (ListedBook.Offer offer : result.offers()) {
            for (Listing listing : offer.listings()) {
                List<String> names = new ArrayList<>(listing.aliases());
                names.add(listing.id());
                for (String name : names) {
                    if (!listing.equals(found(book, offer.provider().id(), name))) {
                        lost.add(offer.provider().id() + "/" + name);
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void theModelIdsOfTheOracleResolveAtTheirProviders() throws IOException {
        NameResolver genai = resolver("genai-prices", Catalogues.GENAI_PRICES);
        NameResolver litellm = resolver("litellm", Catalogues.LITELLM_MARCH);
        List<String> lost = new ArrayList<>();
        for (OracleRow row : OracleRow.all()) {
            if (row.letter() != 'D'
                    && found(row.letter() == 'C' ? litellm : genai, row.provider(), row.model()) == null) {
                lost.add(row.id() + " " + row.provider() + "/" + row.model());
            }
        }
        assertThat(lost).isEmpty();
    }

    private static NameResolver resolver(String importer, String file) {
        return new NameResolver(Catalogues.book(Catalogues.imported(importer, file, DATE), importer, DATE));
    }

    private static @Nullable Listing found(NameResolver book, String provider, String model) {
        return book.resolve(provider, model) instanceof Resolution.Found found ? found.listing() : null;
    }
}
