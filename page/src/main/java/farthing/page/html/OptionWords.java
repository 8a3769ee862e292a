package farthing.page.html;

/** What messages for the command line say of its options and verbs, as the page calls them. */
public final class OptionWords {
    private static final String COMMAND = "'farthing ";
    private static final String DOCUMENT = " (docs/";

    private OptionWords() {}

    /** Of what stands in quotes only commands: the rest is what someone typed. */
    public static String onPage(String message) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < message.length()) {
            int read = afterDocument(message, i);
            if (read > i) {
                i = read;
                continue;
            }
            boolean begins = i == 0 || " ('".indexOf(message.charAt(i - 1)) >= 0;
            int end = message.indexOf('\'', i + 1);
            if (begins && end > 0 && message.startsWith(COMMAND, i)) {
                text.append(view(word(message, i + COMMAND.length()), message.substring(i, end)));
                i = end + 1;
            } else if (begins && end > 0 && message.charAt(i) == '\'') {
                text.append(message, i, end + 1);
                i = end + 1;
            } else if (begins
                    && message.startsWith("--", i)
                    && !word(message, i + 2).isEmpty()) {
                String option = word(message, i + 2);
                text.append(control(option));
                i += 2 + option.length();
            } else {
                text.append(message.charAt(i));
                i++;
            }
        }
        return text.toString();
    }

    /** Behind a note such as {@code (docs/traces.md)}, which only readers of the repository can follow. */
    private static int afterDocument(String message, int from) {
        int end = message.startsWith(DOCUMENT, from) ? message.indexOf(')', from) : -1;
        return end > 0 && message.startsWith(".md", end - 3) ? end + 1 : from;
    }

    private static String word(String message, int from) {
        int i = from;
        while (i < message.length() && isOfName(message.charAt(i))) {
            i++;
        }
        return message.substring(from, i);
    }

    private static boolean isOfName(char c) {
        return c == '-' || (c >= 'a' && c <= 'z');
    }

    private static String view(String verb, String command) {
        return switch (verb) {
            case "anatomy" -> "the field 'Model with open weights'";
            case "fit", "gpus", "host" -> "the view Hosting";
            case "breakeven" -> "the view Decide";
            case "cost", "compare", "prices" -> "the view Prices";
            default ->
                command.contains("replay --cache")
                        ? "the view Interaction, once the measured calls are taken over"
                        : "farthing " + verb + " on the command line";
        };
    }

    private static String control(String option) {
        return switch (option) {
            case "on" -> "machine";
            case "per-hour", "node-year" -> "your own price of a machine";
            case "owned" -> "bought";
            case "payment" -> "the way to pay";
            case "prefill-rate" -> "input tokens a second of your own machine";
            case "decode-rate" -> "output tokens a second of your own machine";
            case "spares" -> "machines that stand by";
            case "against" -> "held against";
            case "volume" -> "completed interactions";
            case "ops" -> "people";
            case "uncertain" -> "how sure";
            case "in" -> "input tokens";
            case "out" -> "output tokens";
            case "price" -> "the price of a machine";
            case "rent" -> "what your own machine costs";
            case "life" -> "years over which it is written off";
            case "years" -> "years for which it is needed";
            case "resale" -> "what it brings at the end";
            case "colo" -> "space";
            case "colo-power" -> "the tick for power that is";
            case "model" -> "the field 'Calls that name no model'";
            case "batch" -> "every way to pay, for work that can wait";
            default -> option.replace('-', ' ');
        };
    }
}
