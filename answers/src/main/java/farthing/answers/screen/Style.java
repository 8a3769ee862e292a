package farthing.answers.screen;

/**
 * What the screen can show.
 *
 * @param width columns
 * @param unicode whether it shows more than ASCII
 * @param colour whether escape sequences are welcome
 */
public record Style(int width, boolean unicode, boolean colour) {
    String bold(String text) {
        return colour ? "\033[1m" + text + "\033[0m" : text;
    }

    String dim(String text) {
        return colour ? "\033[2m" + text + "\033[0m" : text;
    }

    String ellipsis() {
        return unicode ? "\u2026" : "..";
    }

    String rule() {
        return unicode ? "\u2500" : "-";
    }

    String branch(boolean last) {
        if (unicode) {
            return last ? "\u2514\u2500 " : "\u251c\u2500 ";
        }
        return last ? "`- " : "|- ";
    }

    String stem(boolean last) {
        return last ? "   " : unicode ? "\u2502  " : "|  ";
    }
}
