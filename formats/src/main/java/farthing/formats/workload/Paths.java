package farthing.formats.workload;

import java.util.ArrayList;
import java.util.List;

/**
 * Places in a file: {@code calls.answer.output}, {@code fallback[0].fails}. A key with anything but letters, digits, dashes
 * and underscores stands in quotes: {@code uses."input_seconds.audio"}.
 */
final class Paths {
    private Paths() {}

    /** A key beneath a place; the empty place is the file itself. */
    static String child(String path, String key) {
        String segment = isPlain(key) ? key : '"' + key + '"';
        return path.isEmpty() ? segment : path + "." + segment;
    }

    /** Whether a key can stand in a path, quoted at need. */
    static boolean canStand(String key) {
        return !key.isBlank() && key.indexOf('"') < 0 && key.length() <= 80;
    }

    private static boolean isPlain(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean plain =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
            if (!plain) {
                return false;
            }
        }
        return !key.isEmpty();
    }

    /** A step: a key, or a place in a list where the key is empty. */
    record Step(String key, int index) {
        boolean isIndex() {
            return key.isEmpty();
        }
    }

    /** The path of these steps. */
    static String text(List<Step> steps) {
        String path = "";
        for (Step step : steps) {
            path = step.isIndex() ? path + "[" + step.index() + "]" : child(path, step.key());
        }
        return path;
    }

    /** @throws IllegalArgumentException if the text is no path */
    static List<Step> steps(String path) {
        List<Step> steps = new ArrayList<>();
        int at = 0;
        while (at < path.length()) {
            char c = path.charAt(at);
            int end;
            if (c == '[') {
                end = path.indexOf(']', at);
                steps.add(new Step("", index(path, at + 1, end)));
                end++;
            } else {
                if (!steps.isEmpty()) {
                    if (c != '.') {
                        throw noPath(path);
                    }
                    at++;
                }
                boolean quoted = at < path.length() && path.charAt(at) == '"';
                end = quoted ? path.indexOf('"', at + 1) : keyEnd(path, at);
                int from = quoted ? at + 1 : at;
                if (end <= from) {
                    throw noPath(path);
                }
                steps.add(new Step(path.substring(from, end), -1));
                end += quoted ? 1 : 0;
            }
            at = end;
        }
        if (steps.isEmpty() || path.endsWith(".")) {
            throw noPath(path);
        }
        return steps;
    }

    private static int keyEnd(String path, int from) {
        int end = from;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return end;
    }

    private static int index(String path, int from, int end) {
        int index = 0;
        for (int i = from; i < end; i++) {
            char c = path.charAt(i);
            if (c < '0' || c > '9' || i - from > 6) {
                throw noPath(path);
            }
            index = index * 10 + c - '0';
        }
        if (end <= from) {
            throw noPath(path);
        }
        return index;
    }

    private static IllegalArgumentException noPath(String path) {
        return new IllegalArgumentException(
                "'" + path + "' is no place such as calls.answer.output or fallback[0].fails");
    }
}
