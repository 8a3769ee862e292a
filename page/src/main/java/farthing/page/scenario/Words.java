package farthing.page.scenario;

import farthing.quantity.range.Input;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a place of the workload file is called on the page. */
public final class Words {
    private static final Map<String, String> NAMES = names();
    private static final String HIDDEN = "hidden.";
    private static final String CALLS = "calls.";
    private static final String USES = "uses.";
    private static final Map<String, String> COUNTED = counted();

    /** A place in running text: one below a part of the file, or a cap of its single call. */
    private static final Pattern KEY =
            Pattern.compile("\\b(?:max_(?:in|out)put|(?:calls|traffic|business|retry|fallback|"
                    + "cache|response_cache|route|commitment|hidden|quality|latency)(?:\\.(?:\"[^\"]+\"|[\\w-]+))+)");

    private Words() {}

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("rounds", "Rounds");
        names.put("share", "Interactions with this call");
        names.put("prefix", "System prompt and tools");
        names.put("input", "Fresh input");
        names.put("output", "Visible output");
        names.put("reasoning", "Thinking");
        names.put("max_output", "Cap on the output");
        names.put("max_input", "Cap on the input");
        names.put("gap", "Time between rounds");
        names.put("retry.rate", "Attempts that fail");
        names.put("retry.retries", "Further attempts at most");
        names.put("retry.billed", "Failed attempts that are billed");
        names.put("retry.timeouts", "Attempts that time out");
        names.put("price", "Price of a completed interaction");
        names.put("business.price", "Price of a completed interaction");
        names.put("business.completed", "Interactions that complete");
        names.put("business.correct", "Answers that are right");
        names.put("business.target_margin", "Gross margin to reach");
        names.put("business.wrong_answer", "Cost of a wrong answer");
        names.put("traffic.users", "Users");
        names.put("traffic.per_user", "Interactions a user and month");
        names.put("traffic.peak", "Busiest minute to mean");
        names.put("traffic.growth", "Growth a month");
        names.put("interactions", "Interactions a month");
        names.put("traffic.interactions", "Interactions a month");
        names.put("batch", "Calls that may wait (batch)");
        names.put("off_peak", "Calls in cheaper hours");
        names.put("cache.hit_rate", "Input read from cache");
        names.put("cache.scopes", "Different prefixes");
        names.put("cache.policy", "Prompt cache");
        names.put("history", "Earlier rounds sent along");
        names.put("response_cache.hit", "Answered from a response cache");
        names.put("route.cost", "Cost of routing a call");
        names.put("commitment.monthly", "Agreed with the seller, a month");
        return names;
    }

    /** What a hidden cost is counted by, behind its name. */
    private static Map<String, String> counted() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("monthly", "a month");
        names.put("yearly", "a year");
        names.put("per_interaction", "an interaction");
        names.put("per_call", "a call");
        names.put("of_inference", "as a share of inference");
        names.put("kb_per_call", "size of a call");
        names.put("per_gb", "price of a GB");
        names.put("tokens_per_call", "tokens of a call");
        names.put("per_million", "price of a million tokens");
        names.put("sample", "share of the calls");
        names.put("calls", "calls a month");
        names.put("price", "price of a call");
        names.put("people", "people");
        names.put("per_month_each", "each of them a month");
        return names;
    }

    /** A place alone, such as {@code Answer}; a hidden cost by its name, since what it is counted by does not tell it. */
    public static String of(String path) {
        if (isCounted(path)) {
            String name = path.substring(HIDDEN.length(), path.lastIndexOf('.'));
            return plain(name) + ", " + COUNTED.get(Place.last(path));
        }
        int uses = uses(path);
        if (uses >= 0) {
            return use(path.substring(uses + USES.length()).replace("\"", ""));
        }
        String whole = NAMES.get(path);
        String last = NAMES.get(Place.last(path));
        return whole != null ? whole : last != null ? last : plain(Place.last(path));
    }

    private static boolean isCounted(String path) {
        return path.startsWith(HIDDEN)
                && path.lastIndexOf('.') > HIDDEN.length()
                && COUNTED.containsKey(Place.last(path));
    }

    /** Where the uses of the scenario or of one of its calls begin; negative in a place of anything else. */
    private static int uses(String path) {
        if (path.startsWith(USES)) {
            return 0;
        }
        int call = path.startsWith(CALLS) ? path.indexOf('.', CALLS.length()) : -1;
        return call >= 0 && path.startsWith(USES, call + 1) ? call + 1 : -1;
    }

    /** What a call uses beside its tokens of text: {@code input.image} is its image input; the unit says of what. */
    private static String use(String meter) {
        int dot = meter.indexOf('.');
        return dot < 0
                ? plain(meter)
                : plain(meter.substring(dot + 1) + " " + meter.substring(0, dot).replace("_seconds", ""));
    }

    /** A place among others, such as {@code Rounds (answer)}. */
    public static String inFull(String path) {
        int from = path.indexOf('.');
        int to = from < 0 ? -1 : path.indexOf('.', from + 1);
        return NAMES.containsKey(path) || to < 0 || isCounted(path) || path.startsWith(USES)
                ? of(path)
                : of(path) + " ("
                        + path.substring(from + 1, to).replace('_', ' ').replace("\"", "") + ")";
    }

    /** A place as a sentence names it, such as {@code Rounds of the call 'answer'}. */
    public static String inSentence(String path) {
        int dot = path.indexOf('.');
        int end = path.indexOf('.', dot + 1);
        return path.startsWith(CALLS) && end > 0
                ? of(path) + " of the call '" + path.substring(dot + 1, end).replace("\"", "") + "'"
                : inFull(path);
    }

    /** What a message for the command line says of places of the file, as the page calls them. */
    public static String onPage(String message) {
        StringBuilder told = new StringBuilder();
        Matcher key = KEY.matcher(message);
        int from = 0;
        while (key.find()) {
            told.append(message, from, key.start()).append(figure(key.group()));
            from = key.end();
        }
        return told.append(message, from, message.length()).toString();
    }

    /** A place in quotes; of one figure of a range, whose. What has but two parts is no figure of a range: a call's name. */
    private static String figure(String path) {
        int dot = path.lastIndexOf('.');
        String last = path.indexOf('.') == dot ? "" : path.substring(dot + 1);
        return switch (last) {
            case "mean", "spread" -> "the " + last + " of '" + inFull(path.substring(0, dot)) + "'";
            case "uncertain" -> "the uncertainty of '" + inFull(path.substring(0, dot)) + "'";
            default -> "'" + inFull(path) + "'";
        };
    }

    private static String plain(String name) {
        String words = name.replace('_', ' ').replace("\"", "");
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The group that a path stands in. */
    static String group(String path) {
        int dot = path.indexOf('.');
        return switch (dot < 0 ? path : path.substring(0, dot)) {
            case "calls" -> {
                int end = path.indexOf('.', dot + 1);
                yield "Call: "
                        + path.substring(dot + 1, end < 0 ? path.length() : end).replace("\"", "");
            }
            case "traffic", "interactions" -> "Traffic";
            case "retry", "fallback" -> "Failures";
            case "business", "price" -> "Business";
            case "hidden" -> "Hidden costs";
            case "rounds",
                    "share",
                    "prefix",
                    "input",
                    "output",
                    "reasoning",
                    "max_output",
                    "max_input",
                    "gap",
                    "uses" -> "The call";
            default -> "Policies";
        };
    }

    /** What stands behind the number. */
    static String unit(Input input) {
        return switch (input.unit()) {
            case "share", "rounds", "retries", "times", "" -> "";
            case "money" -> "$";
            case "a month" -> "";
            default -> input.unit();
        };
    }

    static String tag(Input input) {
        return switch (input.tag()) {
            case CLAIMED -> "claimed";
            case MEASURED -> "measured";
            case BOUND -> "bound";
            case ASSUMED -> "assumed";
        };
    }
}
