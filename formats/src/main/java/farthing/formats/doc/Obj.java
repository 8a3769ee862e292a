package farthing.formats.doc;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An object: keys in the order of the file, none twice. Small, so that look-up is a walk. */
public final class Obj implements Doc {
    private String[] keys;
    private Doc[] values;
    private int size;
    private final int line;

    public Obj(int line) {
        this.line = line;
        this.keys = new String[8];
        this.values = new Doc[8];
    }

    @Override
    public int line() {
        return line;
    }

    public int size() {
        return size;
    }

    public String key(int index) {
        return keys[index];
    }

    public Doc value(int index) {
        return values[index];
    }

    /** Where the key stands, or -1. */
    public int placeOf(String key) {
        for (int i = 0; i < size; i++) {
            if (keys[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** The value of the key, or null if there is none. */
    public @Nullable Doc get(String key) {
        int place = placeOf(key);
        return place < 0 ? null : values[place];
    }

    public boolean has(String key) {
        return get(key) != null;
    }

    /** Appends without looking for duplicates: the reader's own check comes first. */
    public Obj put(String key, Doc value) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        keys[size] = key;
        values[size] = value;
        size++;
        return this;
    }

    public Obj put(String key, String value) {
        return put(key, new Doc.Text(value, 0));
    }

    public Obj put(String key, long value) {
        return put(key, new Doc.Num(Long.toString(value), 0));
    }

    public Obj put(String key, boolean value) {
        return put(key, new Doc.Bool(value, 0));
    }
}
