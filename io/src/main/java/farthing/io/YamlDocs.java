package farthing.io;

import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 into the same document tree as JSON. A plain scalar is a number if JSON would call it one and keeps
 * its text ({@code 0.10} stays {@code 0.10}); {@code true}, {@code false}, {@code null} and {@code ~} are what they
 * say; everything else, dates, {@code NO} and {@code on} included, is text. Refused, with line and key: duplicate keys,
 * tags, keys that are not scalars, a second document, more than {@value JsonDocs#NESTING_MAX} levels, aliases that
 * together repeat more than {@value #ALIASED_NODES_MAX} nodes.
 */
public final class YamlDocs {
    public static final int ALIASED_NODES_MAX = 100_000;
    public static final int BYTES_MAX = 64 << 20;

    private static final String TEXT_TAG = "tag:yaml.org,2002:str";

    private final ParserImpl events;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private long nodes;
    private long aliased;

    private record Anchored(Doc doc, long nodes) {}

    private YamlDocs(String text) {
        // In one piece: the engine stumbles over a surrogate pair that straddles the end of a buffer.
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(BYTES_MAX)
                .setBufferSize(text.length() + 2)
                .build();
        this.events = new ParserImpl(settings, new StreamReader(settings, text));
    }

    /** A file, or standard input for {@code -}. Messages name the file. */
    public static Doc read(Path file) {
        byte[] bytes = Inputs.bytes(file);
        try {
            return parse(bytes);
        } catch (FormatException e) {
            throw e.inFile(file.toString());
        }
    }

    /** @throws FormatException if it is not one YAML document */
    public static Doc parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws FormatException if it is not one YAML document in UTF-8 */
    public static Doc parse(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            throw new FormatException(0, "", "is over " + (BYTES_MAX >> 20) + " MiB, too much for YAML");
        }
        int start = Utf8.markLength(bytes, 0, bytes.length);
        Utf8.check(bytes, start, bytes.length, 1);
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        try {
            return new YamlDocs(text).document();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            String problem = e.getProblem() == null ? "cannot be read" : e.getProblem();
            String column = e.getProblemMark()
                    .map(mark -> ", at column " + (mark.getColumn() + 1))
                    .orElse("");
            throw new FormatException(line, "", "not YAML: " + shortened(problem) + column);
        } catch (YamlEngineException e) {
            throw new FormatException(0, "", "not YAML: " + shortened(String.valueOf(e.getMessage())));
        } catch (NumberFormatException e) { // how the engine ends on "\\u" at the end of the file
            throw new FormatException(lastLine(bytes), "", "not YAML: an escape such as \\x41 lacks its digits");
        }
    }

    private static int lastLine(byte[] bytes) {
        int line = 1;
        for (byte b : bytes) {
            line += b == '\n' ? 1 : 0;
        }
        return line;
    }

    private static String shortened(String problem) {
        String line = problem.replace('\n', ' ');
        return line.length() > 200 ? line.substring(0, 200) + "..." : line;
    }

    private Doc document() {
        events.next(); // the stream's start
        if (!events.checkEvent(Event.ID.DocumentStart)) {
            throw new FormatException(0, "", "is empty; a YAML document is expected");
        }
        events.next();
        Doc doc = node(events.next(), "", 1);
        events.next(); // the document's end
        if (events.checkEvent(Event.ID.DocumentStart)) {
            throw new FormatException(line(events.next()), "", "a second YAML document; one is expected");
        }
        return doc;
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private Doc node(Event event, String path, int depth) {
        if (depth > JsonDocs.NESTING_MAX) {
            throw new FormatException(line(event), "", "more than " + JsonDocs.NESTING_MAX + " levels");
        }
        long before = nodes;
        nodes++;
        return switch (event) {
            case AliasEvent alias -> repeated(alias, path);
            case ScalarEvent scalar -> kept(scalar.getAnchor(), scalar(scalar, path), before);
            case SequenceStartEvent list -> {
                refuseTag(list.getTag(), line(list), path);
                yield kept(list.getAnchor(), array(line(list), path, depth), before);
            }
            case MappingStartEvent map -> {
                refuseTag(map.getTag(), line(map), path);
                yield kept(map.getAnchor(), object(line(map), path, depth), before);
            }
            default -> throw new FormatException(line(event), path, "a value is expected");
        };
    }

    private Doc kept(Optional<Anchor> anchor, Doc doc, long before) {
        anchor.ifPresent(name -> anchors.put(name, new Anchored(doc, nodes - before)));
        return doc;
    }

    private Doc repeated(AliasEvent alias, String path) {
        Anchored target = anchors.get(alias.getAlias());
        if (target == null) {
            throw new FormatException(
                    line(alias), path, "alias *" + alias.getAlias().getValue() + " has no anchor before it");
        }
        nodes += target.nodes();
        aliased += target.nodes();
        if (aliased > ALIASED_NODES_MAX) {
            throw new FormatException(line(alias), path, "aliases repeat more than " + ALIASED_NODES_MAX + " nodes");
        }
        return target.doc();
    }

    private Doc.Arr array(int line, String path, int depth) {
        List<Doc> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, path + "[" + items.size() + "]", depth + 1));
        }
        return new Doc.Arr(items, line);
    }

    private Obj object(int line, String path, int depth) {
        Obj object = new Obj(line);
        Set<String> seen = new HashSet<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(event instanceof ScalarEvent name)) {
                throw new FormatException(line(event), path, "a key must be plain text");
            }
            String key = name.getValue();
            String keyPath = path.isEmpty() ? key : path + "." + key;
            if (!seen.add(key)) {
                throw new FormatException(line(event), keyPath, "this key stands twice");
            }
            object.put(key, node(events.next(), keyPath, depth + 1));
        }
        return object;
    }

    private static void refuseTag(Optional<String> tag, int line, String path) {
        if (tag.isPresent()) {
            throw new FormatException(line, path, "tag " + tag.get() + " is not read; write plain values");
        }
    }

    private static Doc scalar(ScalarEvent scalar, String path) {
        int line = line(scalar);
        String value = scalar.getValue();
        Optional<String> tag = scalar.getTag();
        if (!scalar.isPlain() || tag.isPresent()) {
            if (tag.isPresent() && !tag.get().equals(TEXT_TAG) && !tag.get().equals("!")) {
                refuseTag(tag, line, path);
            }
            return new Doc.Text(value, line);
        }
        return switch (value) {
            case "", "~", "null", "Null", "NULL" -> new Doc.Null(line);
            case "true", "True", "TRUE" -> new Doc.Bool(true, line);
            case "false", "False", "FALSE" -> new Doc.Bool(false, line);
            default -> JsonNumbers.isNumber(value) ? new Doc.Num(value, line) : new Doc.Text(value, line);
        };
    }
}
