package farthing.formats.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All catalogues that can be imported. */
public final class Importers {
    private static final List<Importer> ALL = List.of(
            new LitellmImporter(),
            new GenaiPricesImporter(),
            new ModelsDevImporter(),
            new PortkeyImporter(),
            new OpenRouterImporter(),
            new LlmPricesImporter(),
            new LangfuseImporter());

    private Importers() {}

    public static List<Importer> all() {
        return ALL;
    }

    /** The importer of that id, or null. */
    public static @Nullable Importer named(String id) {
        for (Importer importer : ALL) {
            if (importer.id().equals(id)) {
                return importer;
            }
        }
        return null;
    }

    public static List<String> ids() {
        return ALL.stream().map(Importer::id).toList();
    }
}
