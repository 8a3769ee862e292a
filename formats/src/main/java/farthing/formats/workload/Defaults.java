package farthing.formats.workload;

/**
 * Every default of a workload file, with its source. The guide is the one to LLM inference costs, documents 000 to 003,
 * edition of 2026.
 */
final class Defaults {
    static final String NAME = "Workload";

    /** The only call of a file that names none. */
    static final String CALL = "answer";

    static final Default ROUNDS = new Default("1", "one call an interaction, where nothing else is said");
    static final Default SHARE = new Default("1", "every interaction makes the call, where nothing else is said");
    static final Default PREFIX = new Default("0", "no stable prefix, where none is named");
    static final Default REASONING = new Default("0", "no thinking, where none is named");
    static final Default GAP =
            new Default("30", "Farthing's own: half a minute to read and answer; no source names one");

    static final Default PEAK = new Default(
            "4",
            "the guide, 003, capacity planning for variable load: a consumer product peaks at 4 times its baseline");
    static final Default GROWTH = new Default("0", "no growth, where none is named");

    static final Default SCOPES = new Default("1", "one prefix for all traffic, where nothing else is said");

    static final Default RETRY_RATE = new Default(
            "0", "no failures, where none are named; 1% to 5% are usual (the guide, 003, hidden cost catalogue)");
    static final Default RETRIES =
            new Default("2", "the guide, 003, hidden costs that surprise teams: at most 2 retries");
    static final Default BILLED =
            new Default("1", "the guide, 003, retries and fallbacks: a failed attempt is billed in full");
    static final Default FALLBACK_FAILS = new Default("0", "a fallback answers, where nothing else is said");

    static final Default ROUTING_COST = new Default("0", "routing by rule costs nothing");
    static final Default CHECK_COST = new Default("0", "checking costs nothing, where nothing else is said");
    static final Default BATCH = new Default("0", "no call waits, where nothing else is said");
    static final Default OFF_PEAK = new Default("0", "no call is moved, where nothing else is said");

    static final Default COMPLETED = new Default("1", "what finishes has done its work, where nothing else is said");
    static final Default CORRECT = new Default("1", "every answer is right, where nothing else is said");
    static final Default FREE_USAGE = new Default(
            "1",
            "a free user uses as much as a paying one; 30% to 50% are usual (the guide, 003, free-tier economics)");
    static final Default SAMPLE = new Default("1", "every call is kept, where nothing else is said");

    private Defaults() {}
}
