package farthing.io.imports;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import farthing.catalogue.BookInfo;
import farthing.catalogue.ListedBook;
import farthing.formats.imports.ImportResult;
import farthing.formats.imports.Importers;
import farthing.io.CatalogueFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The catalogues that lie beside the repository; a test that needs one is skipped, and says so, where there is none. */
final class Catalogues {
    static final String LITELLM_MARCH = "litellm/model_prices_and_context_window.2026-03-11.json";
    static final String LITELLM_AUGUST = "litellm/model_prices_and_context_window.2026-08-01.json";
    static final String GENAI_PRICES = "genai-prices/data.v2.json";
    static final String MODELS_DEV = "models.dev/api.compiled.json";
    static final String LANGFUSE = "langfuse/default-model-prices.json";
    static final String OPENROUTER = "openrouter/openrouter_models_api.2026-08-01.json";
    static final String OPENROUTER_MAY = "openrouter/openrouter_models_api.from-models.dev.json";

    static final String PORTKEY = "portkey/pricing";
    static final String LLM_PRICES = "llm-prices";

    private Catalogues() {}

    static Path shared(String name) {
        String named = System.getProperty("farthing.shared", System.getenv("FARTHING_SHARED"));
        List<Path> places = new ArrayList<>();
        if (named != null) {
            places.add(Path.of(named));
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            places.add(folder.resolve("shared"));
        }
        for (Path place : places) {
            if (Files.exists(place.resolve(name))) {
                return place.resolve(name);
            }
        }
        assumeTrue(false, "SKIPPED: no shared/" + name + " beside the repository (set FARTHING_SHARED to its folder)");
        throw new IllegalStateException("unreachable");
    }

    static ImportResult imported(String importer, String fileOrFolder, LocalDate date) {
        Path path = shared("data/price-catalogues/" + fileOrFolder);
        return CatalogueFiles.read(Objects.requireNonNull(Importers.named(importer)), path, "", date);
    }

    static ListedBook book(ImportResult result, String name, LocalDate date) {
        return new ListedBook(new BookInfo(name, date, "", result.currency(), result.sources()), result.offers());
    }
}
