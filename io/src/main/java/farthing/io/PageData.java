package farthing.io;

import farthing.catalogue.Listing;
import farthing.catalogue.MainModels;
import farthing.catalogue.NameResolver;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.catalogue.Resolution;
import farthing.formats.book.BookPieces;
import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What the page reads, as files beside it: {@value #START} (terms, workloads) and, for the first answer, {@value #FIRST}
 * (of the book the models that a list shows at first), then {@value #BOOK} (all of it) and {@value #HARDWARE}. A book has a
 * piece a line. They are packed, and the page unpacks them, so that they travel small from any host.
 */
public final class PageData {
    public static final String START = "start.json.gz";
    public static final String FIRST = "first.jsonl.gz";
    public static final String BOOK = "book.jsonl.gz";
    public static final String HARDWARE = "hardware.json.gz";

    private PageData() {}

    /**
     * The files by name.
     *
     * @param presets workloads by name, in the order of the menu; the models that they name are among the first
     */
    public static Map<String, byte[]> files(PriceBook book, Map<String, Doc> presets) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(START, packed(start(presets)));
        files.put(FIRST, packed(pieces(book, firstModels(book, presets))));
        files.put(BOOK, packed(pieces(book, (seller, listing) -> true)));
        files.put(HARDWARE, packed(HardwareFiles.shippedText()));
        return files;
    }

    private static String pieces(PriceBook book, BiPredicate<Provider, Listing> chosen) {
        StringBuilder pieces = new StringBuilder();
        for (Obj piece : BookPieces.of(book, chosen)) {
            pieces.append(JsonText.compact(piece)).append('\n');
        }
        return pieces.toString();
    }

    private static byte[] packed(String text) {
        return Packed.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String start(Map<String, Doc> presets) {
        Obj workloads = new Obj(0);
        presets.forEach(workloads::put);
        return "{\"terms\":" + TermsFiles.shippedText() + ",\"presets\":" + JsonText.compact(workloads) + "}";
    }

    private static BiPredicate<Provider, Listing> firstModels(PriceBook book, Map<String, Doc> presets) {
        MainModels main =
                new MainModels(book, book.info().date().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        Set<String> named = new LinkedHashSet<>();
        NameResolver names = new NameResolver(book);
        for (Doc preset : presets.values()) {
            addModels(preset, names, named);
        }
        return (seller, listing) -> main.has(seller, listing) || named.contains(place(seller, listing));
    }

    /** Every text of the workload that is a model's name. */
    private static void addModels(Doc doc, NameResolver names, Set<String> named) {
        switch (doc) {
            case Doc.Text text -> {
                if (names.resolve(null, text.value()) instanceof Resolution.Found found) {
                    named.add(place(found.provider(), found.listing()));
                }
            }
            case Doc.Arr items -> items.items().forEach(item -> addModels(item, names, named));
            case Obj object -> {
                for (int i = 0; i < object.size(); i++) {
                    addModels(object.value(i), names, named);
                }
            }
            case Doc.Num number -> {}
            case Doc.Bool bool -> {}
            case Doc.Null none -> {}
        }
    }

    private static String place(Provider seller, Listing listing) {
        return seller.id() + "/" + listing.id();
    }
}
