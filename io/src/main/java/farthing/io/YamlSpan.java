package farthing.io;

import farthing.formats.doc.FormatException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Where a value of a YAML text stands.
 *
 * @param start its first character, an index in the text
 * @param end behind its last one; of a block, behind that of its last part
 * @param isBlock a mapping or list that stands on lines of its own
 * @param entries of a mapping
 * @param items of a list
 */
record YamlSpan(int start, int end, boolean isBlock, List<Entry> entries, List<YamlSpan> items) {

    /**
     * @param start of the key
     * @param colon behind the colon
     */
    record Entry(int start, int colon, YamlSpan value) {}

    /** @throws FormatException if the text is no YAML */
    static YamlSpan of(String text) {
        LoadSettings settings =
                LoadSettings.builder().setBufferSize(text.length() + 2).build();
        try {
            ParserImpl events = new ParserImpl(settings, new StreamReader(settings, text));
            events.next(); // the stream's start
            events.next(); // the document's start
            return new Reading(text, events).span(events.next());
        } catch (YamlEngineException e) {
            throw new FormatException(0, "", "not YAML: " + e.getMessage());
        }
    }

    /** Behind the last entry. */
    int lastEnd() {
        Entry last = entries.get(entries.size() - 1);
        return last.value().lastEnd(last.colon());
    }

    /** Behind this value; behind its key's colon where it is empty. */
    int lastEnd(int colon) {
        return start == end ? colon : end;
    }

    private record Reading(String text, ParserImpl events) {
        YamlSpan span(Event event) {
            int start = index(event.getStartMark().orElse(null));
            return switch (event) {
                case MappingStartEvent map -> {
                    List<Entry> entries = new ArrayList<>();
                    Event key = events.next();
                    while (key.getEventId() != Event.ID.MappingEnd) {
                        int from = index(key.getStartMark().orElse(null));
                        int colon = text.indexOf(':', index(key.getEndMark().orElse(null))) + 1;
                        entries.add(new Entry(from, colon, span(events.next())));
                        key = events.next();
                    }
                    int end = map.isFlow() || entries.isEmpty()
                            ? index(key.getEndMark().orElse(null))
                            : entries.get(entries.size() - 1)
                                    .value()
                                    .lastEnd(entries.get(entries.size() - 1).colon());
                    yield new YamlSpan(start, end, !map.isFlow(), List.copyOf(entries), List.of());
                }
                case SequenceStartEvent list -> {
                    List<YamlSpan> items = new ArrayList<>();
                    Event item = events.next();
                    while (item.getEventId() != Event.ID.SequenceEnd) {
                        items.add(span(item));
                        item = events.next();
                    }
                    int end = list.isFlow() || items.isEmpty()
                            ? index(item.getEndMark().orElse(null))
                            : items.get(items.size() - 1).end();
                    yield new YamlSpan(start, end, !list.isFlow(), List.of(), List.copyOf(items));
                }
                case ScalarEvent scalar ->
                    new YamlSpan(start, index(scalar.getEndMark().orElse(null)), false, List.of(), List.of());
                default -> new YamlSpan(start, index(event.getEndMark().orElse(null)), false, List.of(), List.of());
            };
        }

        /** The engine counts code points. */
        private int index(@Nullable Mark mark) {
            return mark == null ? 0 : text.offsetByCodePoints(0, Math.min(mark.getIndex(), text.length()));
        }
    }
}
