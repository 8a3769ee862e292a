package farthing.formats.trace;

import farthing.formats.doc.FormatException;
import java.util.List;

/** What the first bytes of a file say about the whole of it. */
final class Bytes {
    private static final int LOOKED_AT = 4096;

    private Bytes() {}

    /** How many bytes of byte-order mark stand there: 3 or 0. */
    static int markLength(byte[] head, int length) {
        return begins(head, length, 0xef, 0xbb, 0xbf) ? 3 : 0;
    }

    /** @throws FormatException if it is no file of calls, with what it is and the way out */
    static TraceFormat recognised(byte[] head, int length) {
        if (begins(head, length, 0x1f, 0x8b)) {
            throw new FormatException(0, "", "is packed twice with gzip; unpack it once");
        }
        if (begins(head, length, 'P', 'K', 3, 4)) {
            throw new FormatException(0, "", "is a zip archive; unpack it and drop the file in it");
        }
        if (begins(head, length, 0xff, 0xfe) || begins(head, length, 0xfe, 0xff)) {
            throw new FormatException(1, "", "is UTF-16; save it as UTF-8");
        }
        String text = text(head, length);
        String start = text.strip();
        if (start.isEmpty()) {
            throw new FormatException(0, "", "is empty; calls are expected, one a line");
        }
        if (start.startsWith("[")) {
            throw new FormatException(
                    1, "", "is a JSON list; calls are expected one a line: jq -c '.[]' FILE > calls.jsonl");
        }
        TraceFormat format = TraceFormat.detect(text);
        if (format == TraceFormat.SERVEGEN) {
            throw new FormatException(
                    1,
                    "",
                    "is a ServeGen file: it states rates and densities, not calls; draw calls from both of its files with"
                            + " 'farthing replay RATES.csv.gz --lengths LENGTHS.jsonl.gz'");
        }
        if (format == null) {
            throw new FormatException(
                    1,
                    "",
                    (isBinary(head, length) ? "is no text" : "begins like no file of calls that is known") + "; "
                            + expected());
        }
        return format;
    }

    /** Which files are read, with a line of the plainest. */
    static String expected() {
        List<String> labels = TraceFormat.labels();
        return "read are " + String.join(", ", labels.subList(0, labels.size() - 1))
                + ", plain or with gzip (docs/traces.md). Of calls each line is such as "
                + "{\"model\": \"gpt-4o\", \"usage\": {\"prompt_tokens\": 1400, \"completion_tokens\": 600}}";
    }

    private static boolean begins(byte[] head, int length, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= length || (head[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBinary(byte[] head, int length) {
        for (int i = 0; i < Math.min(length, LOOKED_AT); i++) {
            if (head[i] >= 0 && head[i] < ' ' && head[i] != '\n' && head[i] != '\r' && head[i] != '\t') {
                return true;
            }
        }
        return false;
    }

    /** Names of keys are ASCII; what is not is of no matter here. */
    private static String text(byte[] head, int length) {
        int from = markLength(head, length);
        StringBuilder text = new StringBuilder(length);
        for (int i = from; i < length; i++) {
            text.append((char) (head[i] & 0xff));
        }
        return text.toString();
    }
}
