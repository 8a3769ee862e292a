package farthing.formats.doc;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Short texts met before, handed out again instead of being made anew. A place holds the latest text of its hash. */
final class Words {
    private static final int PLACES = 1 << 13;
    private static final int LONGEST = 48;

    private final @Nullable Word[] places = new Word[PLACES];

    private static final class Word {
        private final String text;
        private final byte[] bytes;

        Word(String text, byte[] bytes) {
            this.text = text;
            this.bytes = bytes;
        }
    }

    /** The text of these ASCII bytes; {@code hash} is that of the text. */
    String of(byte[] bytes, int from, int to, int hash) {
        int length = to - from;
        if (length > LONGEST) {
            return made(bytes, from, length);
        }
        int place = (hash ^ (hash >>> 13)) & (PLACES - 1);
        Word known = places[place];
        if (known != null && known.bytes.length == length && is(known.bytes, bytes, from)) {
            return known.text;
        }
        String made = made(bytes, from, length);
        places[place] = new Word(made, Arrays.copyOfRange(bytes, from, to));
        return made;
    }

    private static boolean is(byte[] known, byte[] bytes, int from) {
        for (int i = known.length - 1; i >= 0; i--) {
            if (known[i] != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static String made(byte[] bytes, int from, int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = (char) bytes[from + i];
        }
        return new String(text);
    }
}
