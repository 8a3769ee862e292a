package farthing.page.interaction;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.catalogue.Meter;
import farthing.economics.plan.CacheReads;
import farthing.economics.plan.Server;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From how many reads on a prompt cache pays, by how long it keeps what it holds. */
final class KeptReads {
    /** What explains it. */
    static final String REF = "reads";

    private final Map<String, CacheReads> kept = new LinkedHashMap<>();

    KeptReads(Server server) {
        put(server, "kept for five minutes", Meter.CACHE_WRITE_5M);
        put(server, "kept for an hour", Meter.CACHE_WRITE_1H);
        if (kept.isEmpty()) {
            put(server, "kept", Meter.CACHE_WRITE);
        }
        if (kept.isEmpty()) {
            put(server, "kept", Meter.INPUT);
        }
    }

    private void put(Server server, String how, Meter writing) {
        CacheReads reads = CacheReads.of(server, writing);
        if (reads != null) {
            kept.put(how, reads);
        }
    }

    boolean isKnown() {
        return !kept.isEmpty();
    }

    String answer() {
        List<String> answers = new ArrayList<>();
        kept.forEach((how, reads) -> {
            BigDecimal hourly = reads.hourly();
            answers.add(how + ": from " + Amounts.count(reads.least().longValue(), "read") + " after the first call on"
                    + (hourly == null
                            ? ""
                            : ", and " + Amounts.count(hourly.longValue(), "read")
                                    + " an hour for what keeping costs"));
        });
        return Questions.capital(String.join("; ", answers)) + ".";
    }

    List<Block> why() {
        List<Block> blocks = new ArrayList<>();
        kept.forEach((how, reads) -> {
            List<Block.Node> parts = new ArrayList<>(List.of(
                    leaf("written into the cache", reads.write()),
                    leaf("sent as plain input", reads.plain()),
                    leaf("read from the cache", reads.read())));
            Money hour = reads.hour();
            BigDecimal hourly = reads.hourly();
            if (hour != null && hourly != null) {
                parts.add(new Block.Node(
                        "reads an hour: more than (an hour of keeping) / (plain - read)",
                        Decimals.plain(hourly),
                        List.of(),
                        List.of(leaf("an hour of keeping", hour))));
            }
            blocks.add(new Block.Tree(new Block.Node(
                    how + ", reads: more than (written - plain) / (plain - read), of a million tokens",
                    Decimals.plain(reads.least()),
                    List.of(),
                    parts)));
        });
        return blocks;
    }

    private static Block.Node leaf(String name, Money value) {
        return new Block.Node(name, Amounts.money(value), List.of(), List.of());
    }
}
