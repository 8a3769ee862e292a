package farthing.economics.plan;

import farthing.economics.plan.Finding.Check;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways out for a call that does not fit: those that suffice by themselves.
 *
 * @param missing tokens
 */
record WindowWays(Check check, PromptSizes sizes, BigDecimal missing) {

    String words() {
        if (check == Check.OUTPUT) {
            return answer();
        }
        List<String> ways = prompt();
        return "cut " + tokens() + (ways.isEmpty() ? "" : ": ") + String.join(", ", ways)
                + ", or a model with more room";
    }

    private String tokens() {
        return Numerals.of(missing) + " tokens";
    }

    private String answer() {
        List<String> ways = new ArrayList<>();
        if (suffices(sizes.reserved().words())) {
            ways.add(
                    sizes.cap() == null
                            ? "answers shorter by " + tokens()
                            : "max_output lower by " + tokens() + ": a request that states more is refused");
        }
        if (suffices(sizes.answer().beside())) {
            ways.add(tokens() + " less of pictures, sound or film in an answer");
        }
        return ways.isEmpty() ? "a model that writes more" : String.join("; or ", ways);
    }

    /** What caps and history bound are words alone. */
    private List<String> prompt() {
        List<String> ways = new ArrayList<>();
        if (suffices(sizes.history())) {
            ways.add("less history (history: {last: 6} or compaction)");
        }
        if (suffices(sizes.prompt().words())) {
            ways.add("max_input");
        }
        if (check == Check.CONTEXT
                && suffices(sizes.reserved().words().subtract(sizes.answer().words()))) {
            ways.add("a lower max_output");
        }
        boolean written = check == Check.CONTEXT && suffices(sizes.answer().beside());
        if (suffices(sizes.prompt().beside()) || written) {
            ways.add("less of pictures, sound or film");
        }
        return ways;
    }

    private boolean suffices(BigDecimal tokens) {
        return tokens.compareTo(missing) >= 0;
    }
}
