package farthing.page.hosting;

import farthing.page.html.Key;
import java.util.List;

/** What the reader sets for this view alone. */
final class HostingKeys {
    /** Tokens of a request. */
    static final Key IN = new Key("h.in", "1500");

    static final Key OUT = new Key("h.out", "300");

    /** A way to pay, {@code all} of them, or empty for the usual ones. */
    static final Key PAYMENT = new Key("h.pay", "");

    static final Key PROVIDER = new Key("h.provider", "");

    /** A part of its name. */
    static final Key REGION = new Key("h.region", "");

    static final Key ACCELERATOR = new Key("h.gpu", "");

    /** A column, with a minus before it for the greatest first. */
    static final Key SORT = new Key("h.sort", "request");

    /** The machine that memory and curve are shown of; empty for the first. */
    static final Key ON = new Key("h.on", "");

    /** {@code yes} for every row. */
    static final Key ALL = new Key("h.all", "");

    /** A machine of one's own: which, USD an hour, input and output tokens a second. */
    static final Key OWN = new Key("h.own", "8xH100");

    static final Key OWN_HOURLY = new Key("h.own.hour", "");

    /** {@code yes} where it is also looked at as bought, at the price that is known of it. */
    static final Key OWN_BOUGHT = new Key("h.own.bought", "");

    static final Key OWN_PREFILL = new Key("h.own.prefill", "");
    static final Key OWN_DECODE = new Key("h.own.decode", "");

    /** All of them. */
    static final List<Key> EVERY = List.of(
            IN, OUT, PAYMENT, PROVIDER, REGION, ACCELERATOR, SORT, ON, ALL, OWN, OWN_HOURLY, OWN_PREFILL, OWN_DECODE);

    private HostingKeys() {}
}
