package farthing.page.html;

import java.util.List;

/**
 * A thing that the reader can set.
 *
 * @param name in the link, such as {@code ratio}
 * @param fallback the value of a link that does not name it
 * @param choices the values that there are; empty where they are typed, or known elsewhere
 */
public record Key(String name, String fallback, List<String> choices) {
    public Key {
        choices = List.copyOf(choices);
    }

    public Key(String name, String fallback) {
        this(name, fallback, List.of());
    }
}
