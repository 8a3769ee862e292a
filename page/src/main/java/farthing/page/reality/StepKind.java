package farthing.page.reality;

/** What the scenario gets in place of its own, on the way to the meter, and why. */
enum StepKind {
    CALLS(
            "calls and models",
            "So many calls of each kind as the file has with a full price for an interaction, by the models that served them: the "
                    + MeasuredKinds.MOST
                    + " costliest kinds each by itself, the others by model. Each call of a file was"
                    + " made: an interaction that the application answers from its own store has none in it, and a fallback is"
                    + " one of its calls. So the scenario's response cache, fallback and routing go; so does its channel where"
                    + " calls are another seller's or name none, for those are priced as their maker's. Repeated attempts come"
                    + " with the retries."),
    PROMPTS("prompt lengths", "The mean prompt of each kind of call, cached tokens included."),
    ANSWERS("answer lengths", "The mean answer of each kind of call, with what it thought."),
    BESIDE(
            "pictures, sound and other units",
            "What the calls hold beside text, on average, at prices of its own: tokens that were read from a cache at that"
                    + " of such reads."),
    CACHE(
            "prompt cache",
            "The share of the input that was read from a cache as text, and as many tokens written into it as the file has, at"
                    + " the price of five minutes or, where most were, of an hour. Pictures and sound that were read so are"
                    + " among the units beside text already."),
    TIERS(
            "batch and cheaper hours",
            "The price of a call in the file is that of the tier that served it. So the scenario's share of calls that wait"
                    + " for a batch becomes the file's, and its share of calls in cheaper hours goes: calls are planned at"
                    + " the usual hour's price, and what the file's saved by their hour stands in the residual."),
    RETRIES(
            "retries",
            "The share of the calls that are no first attempt; kinds of calls that never are one, as fallbacks, are calls of"
                    + " their own. A call is repeated until it succeeds: what failed for good is among what did not complete."),
    COMPLETED("what completes", "The share of the ended interactions that completed."),
    TERMS(
            "commitment and premium",
            "not in the prices of the meter",
            "Calls of a file are priced by the book. What is agreed with a seller for all inference is no part of that; a"
                    + " scenario of the measured calls keeps it.");

    private final String label;
    private final String how;
    private final String why;

    StepKind(String label, String why) {
        this(label, "as measured", why);
    }

    StepKind(String label, String how, String why) {
        this.label = label;
        this.how = how;
        this.why = why;
    }

    String label() {
        return label;
    }

    /** As a row of the way has it. */
    String told() {
        return label + ", " + how;
    }

    String why() {
        return why;
    }
}
