package farthing.catalogue;

import java.util.List;

/**
 * Who sells.
 *
 * @param id short key, such as {@code bedrock}
 * @param aliases further keys, such as {@code aws}
 * @param maker whether it sells models of its own making, so that a bare model name means its listing
 * @param fallbacks providers whose listings also hold here, in order, where this one has none of the name
 */
public record Provider(String id, String name, List<String> aliases, boolean maker, List<String> fallbacks) {
    public Provider {
        aliases = List.copyOf(aliases);
        fallbacks = List.copyOf(fallbacks);
    }

    /** Whether it made that model, as is known of it. */
    public boolean made(ModelInfo model) {
        return maker && model.maker().equals(id);
    }
}
