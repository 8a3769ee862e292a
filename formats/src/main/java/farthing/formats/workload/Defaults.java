package farthing.formats.workload;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every default of a workload file, with its source.
 */
final class Defaults {
    static final String NAME = "Workload";

    /** No reader can open it, so its parts are named and not its lines. */
    private static final String GUIDE = "the project's guide, ";

    /** The only call of a file that names none. */
    static final String CALL = "answer";

    static final Default ROUNDS = new Default("1", "one call an interaction, where nothing else is said");
    static final Default SHARE = new Default("1", "every interaction makes the call, where nothing else is said");
    static final Default PREFIX = new Default("0", "no stable prefix, where none is named");
    static final Default REASONING = new Default("0", "no thinking, where none is named");
    /** Part of a budget for thinking that is used. */
    static final Default BUDGET_USED = new Default("0.75", GUIDE + "reasoning budgets: 75% of a budget");

    /** Tokens thought at each effort: the middle of what the guide states. */
    static final Map<String, Default> EFFORTS = efforts();

    static final Default GAP =
            new Default("30", "Farthing's own: half a minute to read and answer; no source names one");

    static final Default PEAK = new Default(
            "4", GUIDE + "capacity planning for variable load: a consumer product peaks at 4 times its baseline");
    static final Default GROWTH = new Default("0", "no growth, where none is named");

    static final Default SCOPES = new Default("1", "one prefix for all traffic, where nothing else is said");

    static final Default RETRY_RATE = new Default(
            "0", "no failures, where none are named; 1% to 5% are usual (" + GUIDE + "hidden cost catalogue)");
    static final Default RETRIES = new Default("2", GUIDE + "hidden costs that surprise teams: at most 2 retries");
    static final Default BILLED = new Default("1", GUIDE + "retries and fallbacks: a failed attempt is billed in full");
    static final Default FALLBACK_FAILS = new Default("0", "a fallback answers, where nothing else is said");

    static final Default ROUTING_COST = new Default("0", "routing by rule costs nothing");
    static final Default CHECK_COST = new Default("0", "checking costs nothing, where nothing else is said");
    static final Default BATCH = new Default("0", "no call waits, where nothing else is said");
    static final Default OFF_PEAK = new Default("0", "no call is moved, where nothing else is said");

    static final Default COMPLETED = new Default("1", "what finishes has done its work, where nothing else is said");
    static final Default CORRECT = new Default("1", "every answer is right, where nothing else is said");
    static final Default FREE_USAGE = new Default(
            "1", "a free user uses as much as a paying one; 30% to 50% are usual (" + GUIDE + "free-tier economics)");
    static final Default SAMPLE = new Default("1", "every call is kept, where nothing else is said");

    static final Default LOOKUP =
            new Default("0", "asking a cache of one's own costs nothing, where nothing else is said");
    static final Default PROVISIONED_SHARE =
            new Default("1", "provisioned capacity serves all of it, where nothing else is said");
    static final Default CHEAPEST_SHARE = new Default("1", "every call can be moved, where nothing else is said");

    /** @param from commitment a month */
    record Rung(BigDecimal from, Default discount) {}

    /** What a commitment is worth, where no ladder is stated: the middle of each rung. */
    static final List<Rung> LADDER = List.of(rung("50000", "0.2"), rung("250000", "0.35"), rung("1000000", "0.5"));

    private Defaults() {}

    private static Rung rung(String from, String discount) {
        return new Rung(
                new BigDecimal(from),
                new Default(
                        discount,
                        GUIDE + "commitments: the middle of what committing " + from
                                + " a month brings; ask for your own"));
    }

    private static Map<String, Default> efforts() { // 003 L1524 to L1526 of the guide
        Map<String, Default> efforts = new LinkedHashMap<>();
        efforts.put("none", new Default("0", "no thinking"));
        efforts.put("low", effort("1250", "500 to 2,000"));
        efforts.put("medium", effort("5000", "2,000 to 8,000"));
        efforts.put("high", effort("24000", "8,000 to 40,000"));
        return efforts;
    }

    private static Default effort(String tokens, String range) {
        return new Default(tokens, GUIDE + "effort tiers: the middle of " + range);
    }
}
