package farthing.formats.usage;

import farthing.catalogue.ServiceTier;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events of one call's stream. Usage in a stream is cumulative: the last statement of a field wins and nothing is
 * added up, but for the responses and transcriptions of one realtime session, which are billed one by one.
 */
final class Events {
    private static final String TRANSCRIBED = "conversation.item.input_audio_transcription.completed";

    /** The task, not a model: the event does not say which model wrote down what was heard. */
    private static final String TRANSCRIPTION = "input_audio_transcription";

    private Events() {}

    static Reading read(Seller seller, String api, List<Doc> items) {
        List<Obj> events = new ArrayList<>();
        List<Obj> starts = new ArrayList<>();
        List<Obj> done = new ArrayList<>();
        List<Obj> heard = new ArrayList<>();
        Obj last = null;
        Obj statedByEnd = null;
        int turns = 0;
        Map<String, Doc> grounded = new LinkedHashMap<>();
        for (Doc item : items) {
            Obj event = payload(item);
            if (event == null) {
                return new Reading.Invalid("the list of events holds something else than objects");
            }
            events.add(event);
            addGrounded(grounded, Body.of(seller, api, event));
            boolean stated = statesUsage(seller, api, event);
            switch (type(event)) {
                case "message_start" -> starts.add(event);
                case "response.done" -> done.add(event);
                case TRANSCRIBED -> heard.add(event);
                default -> {}
            }
            last = stated ? event : last;
            if (endsTurn(event)) {
                turns++;
                statedByEnd = last;
            }
        }
        if (!starts.isEmpty()) {
            return anthropic(seller, api, events, starts);
        }
        if (turns > 1 && last != null) {
            return new Reading.Invalid(turns + " turns of a live session in one list of events: each is billed by"
                    + " itself; give them one by one");
        }
        if (statedByEnd != null && statedByEnd != last) {
            return new Reading.Invalid("a live session goes on to state usage after a turn that was complete and had"
                    + " stated its own: each turn is billed by itself; give them one by one");
        }
        if (done.size() + heard.size() > 1) {
            return session(seller, api, done, heard);
        }
        return last == null
                ? new Reading.Invalid("none of " + items.size()
                        + " events states a usage; was the stream cut, or not asked to include it?")
                : Dialects.read(
                        seller, api, grounded.isEmpty() ? last : grounded(Body.of(seller, api, last), grounded));
    }

    /** Gemini's grounding may come with an earlier event than the last counts; a candidate's last statement holds. */
    private static void addGrounded(Map<String, Doc> grounded, Body body) {
        Doc.Arr candidates = body.list("candidates");
        for (Doc item : candidates == null ? List.<Doc>of() : candidates.items()) {
            if (item instanceof Obj candidate && candidate.get("groundingMetadata") instanceof Obj) {
                String index = candidate.get("index") instanceof Doc.Num number ? number.text() : "0";
                grounded.put(index, candidate);
            }
        }
    }

    private static Obj grounded(Body last, Map<String, Doc> grounded) {
        Obj body = new Obj(last.root().line());
        for (int i = 0; i < last.container().size(); i++) {
            if (!last.container().key(i).equals("candidates")) {
                body.put(last.container().key(i), last.container().value(i));
            }
        }
        return body.put("candidates", new Doc.Arr(List.copyOf(grounded.values()), body.line()));
    }

    /** Gemini Live says when a turn is over; its counts begin anew with the next. */
    private static boolean endsTurn(Obj event) {
        return event.get("serverContent") instanceof Obj content
                && content.get("turnComplete") instanceof Doc.Bool over
                && over.value();
    }

    /** An event as sent, or within {@code data} where a log keeps its SSE frame. */
    private static @Nullable Obj payload(Doc item) {
        if (item instanceof Obj event) {
            return event.get("data") instanceof Obj data ? data : event;
        }
        return null;
    }

    private static String type(Obj event) {
        return event.get("type") instanceof Doc.Text type ? type.value() : "";
    }

    private static boolean statesUsage(Seller seller, String api, Obj event) {
        Body body = Body.of(seller, api, event);
        return body.usage() != event && body.usage().size() > 0;
    }

    private static Reading anthropic(Seller seller, String api, List<Obj> events, List<Obj> starts) {
        if (starts.size() > 1) {
            return new Reading.Invalid(starts.size() + " message_start events: one call has one");
        }
        Obj merged = new Obj(0);
        boolean ended = false;
        for (Obj event : events) {
            Obj usage =
                    switch (type(event)) {
                        case "message_start" -> usageOf(event.get("message"));
                        case "message_delta" -> usageOf(event);
                        default -> null;
                    };
            if (usage != null) {
                merged = merged(merged, usage);
                ended |= type(event).equals("message_delta");
            }
        }
        Reading reading = Dialects.read(seller, api, new Obj(0).put("usage", merged));
        return ended || !(reading instanceof Reading.Read read) ? reading : cut(read);
    }

    private static Reading cut(Reading.Read read) {
        List<String> notes = new ArrayList<>(read.notes());
        notes.add("the stream ends before message_delta: output tokens are those stated at its start");
        return new Reading.Read(read.parts(), read.tier(), read.region(), read.claim(), notes);
    }

    private static @Nullable Obj usageOf(@Nullable Doc holder) {
        return holder instanceof Obj object && object.get("usage") instanceof Obj usage ? usage : null;
    }

    /** Every field as it was stated last; null states nothing. */
    private static Obj merged(Obj earlier, Obj later) {
        Obj merged = new Obj(0);
        for (int i = 0; i < earlier.size(); i++) {
            Doc newer = later.get(earlier.key(i));
            merged.put(earlier.key(i), newer == null || newer instanceof Doc.Null ? earlier.value(i) : newer);
        }
        for (int i = 0; i < later.size(); i++) {
            if (!earlier.has(later.key(i))) {
                merged.put(later.key(i), later.value(i));
            }
        }
        return merged;
    }

    /** Responses that failed before they began state no usage and are not billed. */
    private static Reading session(Seller seller, String api, List<Obj> responses, List<Obj> heard) {
        Tally tally = new Tally();
        List<Part> parts = new ArrayList<>();
        for (Obj response : responses) {
            if (!statesUsage(seller, api, response)) {
                tally.note("a response of the session states no usage: nothing is billed for it");
                continue;
            }
            switch (Dialects.read(seller, api, response)) {
                case Reading.Invalid invalid -> {
                    return invalid;
                }
                case Reading.Read read -> parts.addAll(noted(tally, read));
            }
        }
        for (Obj transcription : heard) {
            switch (Dialects.read(seller, "transcription", transcription)) {
                case Reading.Invalid invalid -> {
                    return invalid;
                }
                case Reading.Read read ->
                    parts.add(new Part(
                            responses.isEmpty() ? null : TRANSCRIPTION,
                            noted(tally, read).get(0).usage()));
            }
        }
        if (!parts.isEmpty()) {
            tally.found();
            tally.replaceBy(parts);
        }
        return tally.reading();
    }

    private static List<Part> noted(Tally tally, Reading.Read read) {
        read.notes().forEach(tally::note);
        ServiceTier served = read.tier();
        if (served != null) {
            tally.tier(served);
        }
        return read.parts();
    }
}
