package farthing.page.html;

/**
 * A thing that the reader can set.
 *
 * @param name in the link, such as {@code ratio}
 * @param fallback the value of a link that does not name it
 */
public record Key(String name, String fallback) {}
