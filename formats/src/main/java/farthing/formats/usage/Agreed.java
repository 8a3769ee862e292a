package farthing.formats.usage;

import farthing.formats.doc.Obj;
import org.jspecify.annotations.Nullable;

/** One figure that hosts report under several names: where it stands more than once, it must be the same. */
final class Agreed {
    private final Tally tally;
    private long value = Tally.ABSENT;
    private String seenAs = "";

    Agreed(Tally tally) {
        this.tally = tally;
    }

    void see(@Nullable Obj object, String path, String key) {
        long count = tally.count(object, path, key);
        if (count == Tally.ABSENT) {
            return;
        }
        if (value == Tally.ABSENT) {
            value = count;
            seenAs = key;
        } else if (value != count) {
            tally.invalid(path + key + " " + count + " contradicts " + seenAs + " " + value);
        }
    }

    boolean seen() {
        return value != Tally.ABSENT;
    }

    /** 0 if it stands nowhere. */
    long value() {
        return Math.max(0, value);
    }
}
