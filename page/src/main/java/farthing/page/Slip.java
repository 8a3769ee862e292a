package farthing.page;

import farthing.answers.InputException;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.page.html.OptionWords;
import farthing.page.scenario.Words;
import farthing.page.view.State;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Why a state has no answer. What a reader typed is told at its field; what stands in a file that was opened, by its path
 * and line there.
 *
 * @param problem all of it in one line
 * @param field name of the control that says what is wrong, or empty
 * @param label how the field is called, where that is not told by the control; else empty
 * @param text what is wrong, without the field
 */
public record Slip(String problem, String field, String label, String text) {
    static final Slip NONE = new Slip("", "", "", "");

    private static final Pattern OPTION = Pattern.compile("^--[a-z-]+( \\S+)?: ");

    /** Whether it quotes what was typed, or a part of that. */
    boolean names(String typed) {
        int from = problem.indexOf('\'');
        int to = problem.indexOf('\'', from + 1);
        return (to > from + 1 && typed.contains(problem.substring(from + 1, to)))
                || (" " + problem.replace(':', ' ') + " ").contains(" " + typed + " ");
    }

    /** Whether it is told of a place in the scenario. */
    boolean isOfScenario() {
        return field.startsWith(State.EDIT);
    }

    /** @param names of the controls that are no places of a scenario */
    static Slip of(RuntimeException refusal, State state, List<String> names) {
        String message = OptionWords.onPage(String.valueOf(refusal.getMessage()));
        return switch (refusal) {
            case FormatException e when isTyped(e, state) -> ofPlace(e, state);
            case InputException e -> ofControl(message, names, String.valueOf(e.getMessage()));
            default -> new Slip(message, "", "", message);
        };
    }

    /** Examples have no slips: where no file is open, all that is wrong was typed. */
    private static boolean isTyped(FormatException e, State state) {
        return !e.key().isEmpty()
                && !state.edits().isEmpty()
                && (state.get(State.FILE).isEmpty() || !edited(e.key(), state).isEmpty());
    }

    private static Slip ofPlace(FormatException e, State state) {
        String edited = edited(e.key(), state);
        String place = edited.isEmpty() ? path(e.key()) : edited;
        String label = Words.inSentence(place);
        String text = OptionWords.onPage(e.problem());
        return new Slip(label + ": " + text, State.EDIT + place, label, text);
    }

    /** The path that was edited, if that is this one or one around it; else empty. */
    private static String edited(String key, State state) {
        String path = path(key);
        while (!path.isEmpty() && state.get(State.EDIT + path, "").isEmpty()) {
            path = path.substring(0, Math.max(0, path.lastIndexOf('.')));
        }
        return path;
    }

    private static String path(String key) {
        return key.startsWith(State.EDIT) ? key.substring(State.EDIT.length()) : key;
    }

    /** Of a message with the name of a control in front, or with an option, which at its field is not told twice. */
    private static Slip ofControl(String message, List<String> names, String told) {
        int colon = message.indexOf(": ");
        String name = colon < 0 ? "" : message.substring(0, colon);
        return names.contains(name)
                ? new Slip(message, name, "", message.substring(colon + 2))
                : new Slip(
                        message, "", "", OptionWords.onPage(OPTION.matcher(told).replaceFirst("")));
    }

    /** The same, of a field that was found to be the cause. */
    Slip at(String name) {
        return name.startsWith(State.EDIT) ? ofEdit(name) : new Slip(problem, name, "", text);
    }

    private Slip ofEdit(String name) {
        String told = Words.inSentence(name.substring(State.EDIT.length()));
        return new Slip(told + ": " + text, name, told, text);
    }

    /** The answer with the field, if there is one. */
    Obj told(Obj answer) {
        answer.put("problem", problem);
        return field.isEmpty()
                ? answer
                : answer.put(
                        "flaw",
                        new Obj(0).put("field", field).put("label", label).put("text", text));
    }
}
