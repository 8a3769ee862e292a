package farthing.formats.workload;

import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.quantity.Decimals;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Routing;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much a file may ask for: what exceeds it is no workload that someone runs, and would take minutes to reckon. */
final class Bounds {
    /** Rounds of all calls, at every model: 48 of a coding agent at 60 models are 2,880. With ranges they take a minute or two. */
    static final int ROUNDS_MAX = 10_000;

    static final int ENTRIES_MAX = 200;

    private Bounds() {}

    static void check(Workload workload, Fields fields) {
        entries(fields, "models", workload.models().size());
        entries(fields, "calls", workload.calls().size());
        entries(fields, "hidden", workload.hidden().size());
        entries(fields, "fallback", workload.fallbacks().size());
        entries(fields, "quality", workload.quality().models().size());
        int servers = 1 + workload.fallbacks().size() + routed(workload.routing());
        entries(fields, "route", servers);
        BigDecimal rounds = BigDecimal.ZERO;
        for (PlannedCall call : workload.calls()) {
            entries(fields, "calls." + call.name() + ".uses", call.extras().size());
            entries(
                    fields,
                    "calls." + call.name() + ".reasoning",
                    call.thinking().size());
            rounds = rounds.add(call.rounds().mean().max(BigDecimal.ONE));
        }
        BigDecimal all = rounds.multiply(
                        BigDecimal.valueOf((long) workload.models().size() * servers))
                .setScale(0, RoundingMode.CEILING);
        if (all.compareTo(BigDecimal.valueOf(ROUNDS_MAX)) > 0) {
            throw new FormatException(
                    fields.line(),
                    workload.calls().size() > 1 ? "calls" : "rounds",
                    "come to " + Decimals.plain(all) + " rounds at all models, routes and fallbacks: at most "
                            + ROUNDS_MAX + ", so plan fewer models or rounds at a time");
        }
    }

    private static int routed(Routing routing) {
        return switch (routing) {
            case Routing.Direct direct -> 0;
            case Routing.Split split -> split.routes().size();
            case Routing.Cheapest cheapest -> cheapest.models().size();
            case Routing.Cascade cascade -> 1;
        };
    }

    private static void entries(Fields fields, String path, int count) {
        if (count > ENTRIES_MAX) {
            throw new FormatException(
                    fields.line(), path, "has " + count + " entries: at most " + ENTRIES_MAX + " can be planned");
        }
    }
}
