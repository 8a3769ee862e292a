package farthing.workload;

import java.util.List;

/** Labels that a caller put on a call: keys in the order given, none twice. */
public record Tags(List<Tag> list) {
    public static final Tags NONE = new Tags(List.of());

    /** One label. */
    public record Tag(String key, String value) {}

    public Tags {
        list = List.copyOf(list);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** The value of the key, or empty text if the call does not carry it. */
    public String get(String key) {
        for (Tag tag : list) {
            if (tag.key().equals(key)) {
                return tag.value();
            }
        }
        return "";
    }
}
