package farthing.formats.doc;

import org.jspecify.annotations.Nullable;

/** Short texts met before, handed out again instead of being made anew. A place holds the latest text of its hash. */
final class Words {
    private static final int PLACES = 1 << 13;
    private static final int LONGEST = 48;

    private final @Nullable String[] places = new String[PLACES];

    /** The text of these ASCII bytes; {@code hash} is that of the text. */
    String of(byte[] bytes, int from, int to, int hash) {
        int length = to - from;
        if (length > LONGEST) {
            return made(bytes, from, length);
        }
        int place = (hash ^ (hash >>> 13)) & (PLACES - 1);
        String known = places[place];
        if (known != null && known.length() == length && is(known, bytes, from)) {
            return known;
        }
        String made = made(bytes, from, length);
        places[place] = made;
        return made;
    }

    private static boolean is(String known, byte[] bytes, int from) {
        for (int i = known.length() - 1; i >= 0; i--) {
            if (known.charAt(i) != bytes[from + i]) {
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
