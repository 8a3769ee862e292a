package farthing.io;

import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The workload files that come with the program. */
public final class Presets {
    /** To begin one's own file from; the one for a start first. */
    public static final List<String> NAMES = List.of(
            "support-bot",
            "content",
            "rag",
            "agent",
            "reasoning",
            "coding-agent",
            "voice",
            "visual-search",
            "batch-enrichment");

    private Presets() {}

    /** @param name one of {@link #NAMES} */
    public static Doc read(String name) {
        return document("/farthing/presets/" + name + ".yml");
    }

    /** The finished example. */
    public static Doc example() {
        return document("/farthing/examples/support-bot.yml");
    }

    /** The finished example first, by the name {@code example}, then every preset. */
    public static Map<String, Doc> withExample() {
        Map<String, Doc> presets = new LinkedHashMap<>();
        presets.put("example", example());
        NAMES.forEach(name -> presets.put(name, read(name)));
        return presets;
    }

    private static Doc document(String resource) {
        try (InputStream in = Presets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource + " is not in this build");
            }
            return YamlDocs.parse(in.readAllBytes());
        } catch (IOException e) {
            throw Inputs.unreadable(e).inFile(resource);
        } catch (FormatException e) {
            throw e.inFile(resource);
        }
    }
}
