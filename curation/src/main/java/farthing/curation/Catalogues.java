package farthing.curation;

import farthing.catalogue.ListedBook;
import farthing.catalogue.Source;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.formats.imports.Importer;
import farthing.formats.imports.Importers;
import farthing.io.CatalogueFiles;
import farthing.io.YamlDocs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the catalogues that {@code books/curation/catalogues.yml} names.
 *
 * @param current in order of rank
 * @param earlier an older edition of one of them
 */
record Catalogues(List<Catalogue> current, Catalogue earlier) {

    /** @param folder that holds the catalogues' own files */
    static Catalogues read(Path file, Path folder) {
        Fields root = Fields.of(YamlDocs.read(file), "");
        List<Catalogue> current = new ArrayList<>();
        for (Doc item : root.list("catalogues")) {
            current.add(one(Fields.of(item, "catalogues[" + current.size() + "]"), current.size(), folder, true));
        }
        Catalogue earlier = one(Fields.of(root.required("earlier"), "earlier"), current.size(), folder, false);
        root.end();
        return new Catalogues(current, earlier);
    }

    /** @param newest whether it tells which models are sold today */
    private static Catalogue one(Fields fields, int rank, Path folder, boolean newest) {
        Importer importer = Importers.named(fields.text("import"));
        if (importer == null) {
            throw Fields.wrong(fields.required("import"), fields.path("import"), "an importer's name");
        }
        LocalDate date = LocalDate.parse(fields.text("date"));
        Source published = importer.source(fields.text("version"), date);
        Source source = new Source(fields.text("id"), published.name(), published.version(), date, published.licence());
        List<ListedBook.Offer> offers = new ArrayList<>();
        Map<String, Lives.Life> lives = new LinkedHashMap<>();
        for (String path : fields.texts("files")) {
            Path files = folder.resolve(path);
            if (newest) {
                lives.putAll(Lives.stated(fields.text("import"), files));
            }
            offers.addAll(CatalogueFiles.read(importer, files, published.version(), date)
                    .offers());
        }
        String checked = fields.textOr("checked", "");
        fields.end();
        return new Catalogue(
                source, rank, offers, lives, checked.isEmpty() ? Map.of() : checks(folder.resolve(checked)));
    }

    /** The day on which each row says that it was checked, by {@code provider/model}. */
    private static Map<String, LocalDate> checks(Path folder) {
        Map<String, LocalDate> checks = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
                if (YamlDocs.read(file) instanceof Obj provider && provider.get("models") instanceof Doc.Arr models) {
                    models.items().forEach(model -> check(provider, model, checks));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return checks;
    }

    private static void check(Obj provider, Doc model, Map<String, LocalDate> checks) {
        if (provider.get("id") instanceof Doc.Text providerId
                && model instanceof Obj fields
                && fields.get("id") instanceof Doc.Text id
                && fields.get("prices_checked") instanceof Doc.Text day) {
            try {
                checks.put(providerId.value() + "/" + id.value(), LocalDate.parse(day.value()));
            } catch (java.time.format.DateTimeParseException e) {
                throw new FormatException(day.line(), "prices_checked", "'" + day.value() + "' is no date");
            }
        }
    }
}
