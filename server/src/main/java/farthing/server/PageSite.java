package farthing.server;

import farthing.answers.Instants;
import farthing.answers.OpenBook;
import farthing.answers.desk.Facts;
import farthing.catalogue.PriceBook;
import farthing.formats.doc.Doc;
import farthing.io.GlossaryFile;
import farthing.io.PageData;
import farthing.io.Presets;
import farthing.io.YamlDocs;
import farthing.page.Engine;
import farthing.page.GlossaryPart;
import farthing.page.IndexPage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;

/** The page put together: scripts and styles, the compiled engine, the data that it reads, and the first answer. */
public final class PageSite {
    private static final String INDEX = "index.html";
    private static final String DATA = "data/";
    private static final String GLOSSARY = DATA + "glossary.html";

    /** The compiled engine: without it the page shows its first answer and no other. */
    private static final String ENGINE = "page.wasm.gz";

    private PageSite() {}

    /** @throws MissingEngineException if the class path holds no compiled engine */
    public static Site of(Facts known) {
        SortedMap<String, byte[]> parts = Site.onClassPath(PageSite.class.getClassLoader());
        if (!parts.containsKey(ENGINE)) {
            throw new MissingEngineException();
        }
        Map<String, Doc> presets = Presets.withExample();
        PriceBook book = known.book(known.books().get(0));
        PageData.files(book, presets).forEach((name, bytes) -> parts.put(DATA + name, bytes));
        parts.put(GLOSSARY, bytes(GlossaryPart.html(GlossaryFile.shipped())));
        parts.put(INDEX, bytes(index(known, book, presets)));
        return new Site(parts);
    }

    /** The page with its first answer, rendered here by the classes that render every other one in the browser. */
    private static String index(Facts known, PriceBook book, Map<String, Doc> presets) {
        OpenBook open = new OpenBook(book, Instants.noon(book.info().date()), null, known.today());
        return IndexPage.html(new Engine(
                new farthing.page.view.Facts(open, known.hardware(), known.terms(), presets, YamlDocs::parse)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The page's engine was not built, or does not lie on the class path. */
    public static final class MissingEngineException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingEngineException() {
            super(
                    "the page's compiled engine is not on the class path; start by ./farthing, which compiles it, or compile it"
                            + " by scripts/build-app engine and add the jar in web/target");
        }
    }
}
