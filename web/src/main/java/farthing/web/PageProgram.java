package farthing.web;

import farthing.formats.doc.Obj;
import farthing.formats.hardware.HardwareReader;
import farthing.io.YamlDocs;
import farthing.page.Engine;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;

/**
 * The page's engine in a browser: {@code worker.js} hands it the data files as they arrive, then questions. What it
 * exports takes and gives text alone, JSON for the most part, so that WebAssembly and JavaScript are called alike.
 */
public final class PageProgram {
    private static @Nullable Arrivals arrivals;
    private static @Nullable Engine engine;

    private PageProgram() {}

    /** @param args none: the worker calls what is exported */
    public static void main(String[] args) {}

    /**
     * Takes the first data file.
     *
     * @return empty, or what is wrong
     */
    @JSExport
    public static String first(String text, String today) {
        return Calls.told(() -> arrivals = new Arrivals(text, today));
    }

    /** Takes a line of the book. */
    @JSExport
    public static String piece(String line) {
        return Calls.told(() -> arrived().piece(line));
    }

    /** Takes the hardware, which comes last, and opens the page. */
    @JSExport
    public static String hardware(String text) {
        return Calls.told(() -> engine = new Engine(
                arrived().facts(HardwareReader.of(SmallJson.parse(text)).hardware(), YamlDocs::parse)));
    }

    private static Arrivals arrived() {
        Arrivals known = arrivals;
        if (known == null) {
            throw new IllegalStateException("the first data file comes before the others");
        }
        return known;
    }

    /** Answers a question of the page, or tells in {@code fault} why that failed. */
    @JSExport
    public static String call(String question) {
        return Calls.answered(() -> opened().call(Calls.request(question)));
    }

    /**
     * Takes a piece of the file of calls that was begun.
     *
     * @param piece a character for each byte, in its lowest eight bits: so it crosses the border in one go
     */
    @JSExport
    public static String feed(String piece) {
        return Calls.answered(() -> {
            byte[] bytes = new byte[piece.length()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) piece.charAt(i);
            }
            return new Obj(0).put("words", opened().feed(bytes, bytes.length));
        });
    }

    private static Engine opened() {
        Engine known = engine;
        if (known == null) {
            throw new IllegalStateException("the hardware comes before questions");
        }
        return known;
    }
}
