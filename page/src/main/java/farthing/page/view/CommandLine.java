package farthing.page.view;

/** A command that gives figures of the page again, as a shell takes it. */
public final class CommandLine {
    /** What a shell reads as it stands. */
    private static final String PLAIN = "_.,:/@%+=-";

    private final StringBuilder text = new StringBuilder("farthing");

    /** @param words verb and what it is asked about */
    public CommandLine(String... words) {
        for (String word : words) {
            text.append(' ').append(quoted(word));
        }
    }

    /** An option with its value; none where that is empty. */
    public CommandLine option(String name, String value) {
        if (!value.isEmpty()) {
            text.append(" --").append(name).append(' ').append(quoted(value));
        }
        return this;
    }

    /** An option whose value is the usual one where it is not said. */
    public CommandLine option(String name, String value, String usual) {
        return value.equals(usual) ? this : option(name, value);
    }

    public CommandLine flag(String name, boolean given) {
        if (given) {
            text.append(" --").append(name);
        }
        return this;
    }

    /** At the prices of the page. */
    public CommandLine at(Facts facts) {
        return option("as-of", String.valueOf(facts.open().book().info().date()));
    }

    private static String quoted(String word) {
        boolean plain = !word.isEmpty();
        for (int i = 0; i < word.length() && plain; i++) {
            char c = word.charAt(i);
            plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0;
        }
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
