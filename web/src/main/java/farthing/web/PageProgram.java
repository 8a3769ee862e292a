package farthing.web;

import farthing.formats.doc.Obj;
import farthing.formats.hardware.HardwareReader;
import farthing.io.YamlDocs;
import farthing.page.Engine;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;

/**
 * The page's engine in a browser: {@code program.js} hands it the data files as they arrive, then it takes questions. What it
 * exports takes and gives text alone, JSON for the most part, so that WebAssembly and JavaScript are called alike.
 */
public final class PageProgram {
    /** What the bytes from 0x80 to 0x9f are in Windows-1252, where they are not what Latin-1 has. */
    private static final String BEYOND_LATIN =
            "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
                    + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

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
    public static String start(String text, String today) {
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

    /** Does a small part of what the first question about prices would wait for; empty if nothing is left. */
    @JSExport
    public static String ahead() {
        return opened().ahead() ? "more" : "";
    }

    /** Answers a question of the page, or tells in {@code fault} why that failed. */
    @JSExport
    public static String call(String question) {
        return Calls.answered(() -> opened().call(Calls.request(question)));
    }

    /**
     * Takes a piece of the file of calls that was begun.
     *
     * @param piece a character for each byte, as Windows-1252 has them: so it crosses the border in one go, and browsers
     *     are quick at it
     */
    @JSExport
    public static String feed(String piece) {
        return Calls.answered(() -> {
            byte[] bytes = new byte[piece.length()];
            for (int i = 0; i < bytes.length; i++) {
                char c = piece.charAt(i);
                bytes[i] = (byte) (c < 0x100 ? c : 0x80 + BEYOND_LATIN.indexOf(c));
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
