package farthing.answers.desk;

/** Turns the options that messages speak of into fields: {@code --cache-write} into {@code cacheWrite}. */
final class OptionNames {
    private OptionNames() {}

    /** Options within quotes are what someone typed: they stay. */
    static String asFields(String message) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        int i = 0;
        while (i < message.length()) {
            char c = message.charAt(i);
            boolean free = i == 0 || message.charAt(i - 1) == ' ' || message.charAt(i - 1) == '(';
            if (c == '\'') {
                quoted = !quoted && free;
            }
            if (!quoted
                    && free
                    && message.startsWith("--", i)
                    && i + 2 < message.length()
                    && isLetter(message, i + 2)) {
                i = field(message, i + 2, text);
            } else {
                text.append(c);
                i++;
            }
        }
        return text.toString();
    }

    private static int field(String message, int from, StringBuilder text) {
        int i = from;
        while (i < message.length() && (isLetter(message, i) || message.charAt(i) == '-')) {
            if (message.charAt(i) == '-' && i + 1 < message.length() && isLetter(message, i + 1)) {
                text.append(Character.toUpperCase(message.charAt(i + 1)));
                i += 2;
            } else if (message.charAt(i) == '-') {
                break;
            } else {
                text.append(message.charAt(i));
                i++;
            }
        }
        return i;
    }

    private static boolean isLetter(String message, int at) {
        char c = message.charAt(at);
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
