package farthing.web;

import farthing.formats.doc.Obj;
import farthing.formats.hardware.HardwareReader;
import farthing.io.YamlDocs;
import farthing.page.Engine;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Uint8Array;

/**
 * The page's engine in a browser: {@code program.js} hands it the data files as they arrive, then it takes questions. What it
 * exports takes and gives text, JSON for the most part, so that WebAssembly and JavaScript are called alike; bytes of a file lie
 * where both sides reach them.
 */
public final class PageProgram {
    private static @Nullable Arrivals arrivals;
    private static @Nullable Engine engine;
    private static ByteBuffer room = ByteBuffer.allocateDirect(0);
    private static byte[] piece = new byte[0];

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
     * Room for the next piece of the file of calls: what is laid there is then fed. Ask for it each time, since it moves when
     * memory grows.
     *
     * @param length bytes that are needed at least
     */
    @JSExport
    public static Uint8Array room(int length) {
        if (room.capacity() < length) {
            room = ByteBuffer.allocateDirect(length);
            piece = new byte[length];
        }
        return Uint8Array.fromJavaBuffer(room);
    }

    /**
     * Takes a piece of the file of calls that was begun.
     *
     * @param length bytes of the piece, which lies in the {@linkplain #room room}
     */
    @JSExport
    public static String feed(int length) {
        return Calls.answered(() -> {
            room.rewind();
            room.get(piece, 0, length);
            return new Obj(0).put("words", opened().feed(piece, length));
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
