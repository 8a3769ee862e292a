package farthing.page.hosting;

import farthing.page.html.Key;
import java.util.List;

/** What the reader sets for this view alone. */
final class HostingKeys {
    /** Tokens of a request. */
    static final Key IN = new Key("h.in", "1500");

    static final Key OUT = new Key("h.out", "300");

    /** How many are there at a time; empty for as many as one machine holds. */
    static final Key TOGETHER = new Key("h.together", "");

    /** A way to pay, {@code all} of them, or empty for the usual ones. */
    static final Key PAYMENT = new Key("h.pay", "");

    static final Key PROVIDER = new Key("h.provider", "");

    /** A part of its name. */
    static final Key REGION = new Key("h.region", "");

    static final Key ACCELERATOR = new Key("h.gpu", "");

    /** A column, with a minus before it for the greatest first. */
    static final Key SORT = new Key("h.sort", "request");

    /** What accelerators are ranked by; empty for what the work leans on. */
    static final Key RANK = new Key("h.rank", "");

    /** The machine that memory and curve are shown of; empty for the first. */
    static final Key ON = new Key("h.on", "");

    /** {@code yes} for every row. */
    static final Key ALL = new Key("h.all", "");

    /** A machine of one's own: which, USD an hour, input and output tokens a second. */
    static final Key OWN = new Key("h.own", "8xH100");

    static final Key OWN_HOURLY = new Key("h.own.hour", "");

    /** {@code yes} where it is also looked at as bought, at the price that is known of it. */
    static final Key OWN_BOUGHT = new Key("h.own.bought", "");

    /** How it is bought; empty for what is known: USD, years, years, a share or {@code market} or {@code book}. */
    static final Key OWN_PRICE = new Key("h.own.price", "");

    static final Key OWN_YEARS = new Key("h.own.years", "3");
    static final Key OWN_LIFE = new Key("h.own.life", "");
    static final Key OWN_RESALE = new Key("h.own.resale", "");

    /** What it runs on: {@code us}, {@code europe} or {@code texas}, USD a kWh, {@code air}, {@code liquid} or {@code none}. */
    static final Key OWN_REGION = new Key("h.own.region", "");

    static final Key OWN_POWER = new Key("h.own.power", "");
    static final Key OWN_COOLING = new Key("h.own.cooling", "");

    /** USD a kW-month, and {@code yes} where power is billed beside it. */
    static final Key OWN_COLO = new Key("h.own.colo", "");

    static final Key OWN_BESIDE = new Key("h.own.beside", "");

    /** Where it may be taken away: USD an hour. */
    static final Key OWN_SPOT = new Key("h.own.spot", "");

    /** Of spot machines, share taken away within a month, hours of work lost with each, hours on demand after each. */
    static final Key SPOT_TAKEN = new Key("h.spot.taken", "");

    static final Key SPOT_REDO = new Key("h.spot.redo", "1");
    static final Key SPOT_FALLBACK = new Key("h.spot.fallback", "2");

    static final Key OWN_PREFILL = new Key("h.own.prefill", "");
    static final Key OWN_DECODE = new Key("h.own.decode", "");

    /** All of them. */
    static final List<Key> EVERY = List.of(
            IN,
            OUT,
            TOGETHER,
            PAYMENT,
            PROVIDER,
            REGION,
            ACCELERATOR,
            SORT,
            RANK,
            ON,
            ALL,
            OWN,
            OWN_HOURLY,
            OWN_BOUGHT,
            OWN_PRICE,
            OWN_YEARS,
            OWN_LIFE,
            OWN_RESALE,
            OWN_REGION,
            OWN_POWER,
            OWN_COOLING,
            OWN_COLO,
            OWN_BESIDE,
            OWN_SPOT,
            SPOT_TAKEN,
            SPOT_REDO,
            SPOT_FALLBACK,
            OWN_PREFILL,
            OWN_DECODE);

    private HostingKeys() {}
}
