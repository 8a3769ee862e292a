package farthing.page.scenario;

import org.jspecify.annotations.Nullable;

/**
 * A range that was typed for a figure, as it may stand in a field: {@code 2 to 12} or {@code 5 (2 to 12)} says what the mean
 * may be, {@code spread 2 to 12} or {@code 5 spread 2 to 12} how interactions differ.
 *
 * @param mean before it; empty for none
 * @param differs whether it says how interactions differ
 */
record TypedRange(String mean, String range, boolean differs) {
    private static final String SPREAD = "spread ";

    /** Null for what is no range, or says of what by itself, as in a file. */
    static @Nullable TypedRange of(String typed) {
        String text = typed.strip();
        if (text.startsWith("{") || text.startsWith("[") || (!text.contains(" to ") && !text.contains(".."))) {
            return null;
        }
        int spread = text.indexOf(SPREAD);
        if (spread >= 0) {
            return new TypedRange(
                    text.substring(0, spread).strip(),
                    text.substring(spread + SPREAD.length()).strip(),
                    true);
        }
        int open = text.indexOf('(');
        return open > 0 && text.endsWith(")")
                ? new TypedRange(
                        text.substring(0, open).strip(),
                        text.substring(open + 1, text.length() - 1).strip(),
                        false)
                : new TypedRange("", text, false);
    }

    /** The same without the mean, as it would be typed. */
    String alone() {
        return (differs ? SPREAD : "") + range;
    }

    /** The same range with the other meaning, as it would be typed. */
    String otherwise() {
        if (!differs) {
            return (mean.isEmpty() ? "" : mean + " ") + SPREAD + range;
        }
        return mean.isEmpty() ? range : mean + " (" + range + ")";
    }
}
