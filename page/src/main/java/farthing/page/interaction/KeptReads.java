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
    private final String source;

    KeptReads(Server server) {
        source = "list price of a million tokens, of the shortest prompts, at " + server.name() + "; "
                + server.standard().card().card().provenance().reference();
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
            blocks.add(new Block.Tree(new Block.Node(
                    how + ", reads after the first call: the least whole number above"
                            + " (written - plain) / (plain - read), of a million tokens",
                    "= " + Decimals.plain(reads.least()),
                    List.of(),
                    List.of(
                            new Block.Node(
                                    "written - plain: what the first call pays beyond plain input",
                                    "= " + Amounts.money(reads.surcharge()),
                                    List.of(),
                                    List.of(leaf("written into the cache", reads.write()), plain(reads))),
                            saved(reads)))));
            Money hour = reads.hour();
            BigDecimal hourly = reads.hourly();
            if (hour != null && hourly != null) {
                blocks.add(new Block.Tree(new Block.Node(
                        how + ", reads an hour: the least whole number above (an hour of keeping) / (plain - read)",
                        "= " + Decimals.plain(hourly),
                        List.of(),
                        List.of(leaf("an hour of keeping", hour), saved(reads)))));
            }
        });
        return blocks;
    }

    private Block.Node saved(CacheReads reads) {
        return new Block.Node(
                "plain - read: what a read saves",
                "= " + Amounts.money(reads.saving()),
                List.of(),
                List.of(plain(reads), leaf("read from the cache", reads.read())));
    }

    private Block.Node plain(CacheReads reads) {
        return leaf("sent as plain input", reads.plain());
    }

    private Block.Node leaf(String name, Money value) {
        return new Block.Node(name, Amounts.money(value), List.of(source), List.of());
    }
}
