package farthing.page.decide;

import farthing.answers.breakeven.BreakevenQuestion;
import farthing.page.html.Key;
import java.util.List;

/** What the reader sets for this view alone. */
final class DecideKeys {
    /** What the fleet is held against: the scenario's own seller, or the cheapest one of the same weights. */
    static final Key AGAINST = new Key("d.against", BreakevenQuestion.Rival.FILE);

    /** Completed interactions a month; empty for the scenario's own. */
    static final Key VOLUME = new Key("d.volume", "");

    /** A month; empty for the scenario's own. */
    static final Key GROWTH = new Key("d.growth", "");

    /** The machine; empty for the one that serves the volume for least. */
    static final Key ON = new Key("d.on", "");

    /** Bought, not rented: a choice beside the ways to pay rent. */
    static final String OWNED = "owned";

    static final Key PAYMENT = new Key("d.pay", "on-demand");

    /** USD an hour of a machine; goes before the payment. */
    static final Key HOURLY = new Key("d.hour", "");

    /** Input and output tokens a second that a machine was measured to serve; go before what is known. */
    static final Key PREFILL = new Key("d.prefill", "");

    static final Key DECODE = new Key("d.decode", "");

    /** Tokens a month from which hardware is said to pay. */
    static final Key CLAIM = new Key("d.claim", "");

    /** What that hardware costs; empty for the machine that is reckoned with. */
    static final Key CLAIM_COST = new Key("d.claim.cost", "");

    /** Of its capacity that a machine works in the busiest hour. */
    static final Key PEAK_UTILISATION = new Key("d.util", "60%");

    static final Key TEAM = new Key("d.team", "own");
    static final Key PRIVACY = new Key("d.privacy", "");
    static final Key CLOSED = new Key("d.closed", "");

    /** In parts of the figure, 5th to 95th percentile. */
    static final Key UNSURE_API = new Key("d.unsure.api", "70% to 120%");

    static final Key UNSURE_THROUGHPUT = new Key("d.unsure.throughput", "60% to 130%");

    /** The share itself. */
    static final Key UNSURE_UTILISATION = new Key("d.unsure.util", "");

    /** All of them. */
    static final List<Key> EVERY = List.of(
            AGAINST,
            VOLUME,
            GROWTH,
            ON,
            PAYMENT,
            HOURLY,
            PREFILL,
            DECODE,
            PEAK_UTILISATION,
            CLAIM,
            CLAIM_COST,
            TEAM,
            PRIVACY,
            CLOSED,
            UNSURE_API,
            UNSURE_THROUGHPUT,
            UNSURE_UTILISATION);

    private DecideKeys() {}
}
