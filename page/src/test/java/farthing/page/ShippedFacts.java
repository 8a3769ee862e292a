package farthing.page;

import farthing.answers.Instants;
import farthing.answers.OpenBook;
import farthing.catalogue.PriceBook;
import farthing.formats.doc.Doc;
import farthing.io.HardwareFiles;
import farthing.io.ShippedBooks;
import farthing.io.TermsFiles;
import farthing.io.YamlDocs;
import farthing.page.view.Facts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a browser is given, from the shipped files. */
final class ShippedFacts {
    private static final List<String> PRESETS = List.of(
            "support-bot",
            "content",
            "rag",
            "agent",
            "reasoning",
            "coding-agent",
            "voice",
            "visual-search",
            "batch-enrichment");

    private ShippedFacts() {}

    static Facts facts() {
        PriceBook book = ShippedBooks.open("market");
        Map<String, Doc> presets = new LinkedHashMap<>();
        presets.put("example", YamlDocs.read(Path.of("../examples/support-bot.yml")));
        for (String name : PRESETS) {
            presets.put(name, YamlDocs.read(Path.of("../examples/presets/" + name + ".yml")));
        }
        OpenBook open = new OpenBook(
                book, Instants.noon(book.info().date()), null, book.info().date());
        return new Facts(open, HardwareFiles.shipped(), TermsFiles.shipped(), presets, YamlDocs::parse);
    }
}
