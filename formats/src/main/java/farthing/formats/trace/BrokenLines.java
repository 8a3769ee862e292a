package farthing.formats.trace;

import farthing.formats.doc.FormatException;
import java.util.ArrayList;
import java.util.List;

/** What could not be read, in bounded memory: how many, and the first of them with line and reason. */
public final class BrokenLines {
    /** So many are told one by one. */
    public static final int SHOWN = 10;

    private final List<Broken> first = new ArrayList<>();
    private long count;

    /**
     * @param line from 1
     * @param what is wrong with it, with its key where it has one
     */
    public record Broken(int line, String what) {}

    void add(int line, FormatException e) {
        count++;
        if (first.size() < SHOWN) {
            first.add(new Broken(line, (e.key().isEmpty() ? "" : e.key() + ": ") + e.problem()));
        }
    }

    /** That the file holds no call at all. */
    FormatException nothingRead() {
        if (first.isEmpty()) {
            return new FormatException(0, "", "is empty; calls are expected, one a line");
        }
        Broken one = first.get(0);
        return new FormatException(
                one.line(),
                "",
                (count == 1 ? "this is no call" : "none of the " + count + " lines is a call; the first: ")
                        + (count == 1 ? ": " : "")
                        + one.what() + "; " + Bytes.expected());
    }

    public long count() {
        return count;
    }

    public List<Broken> first() {
        return List.copyOf(first);
    }
}
