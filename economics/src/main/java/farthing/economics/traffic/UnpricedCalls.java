package farthing.economics.traffic;

import farthing.economics.traffic.CallPricer.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts calls without a full price by model and reason, in bounded memory. */
final class UnpricedCalls {
    /** So many pairs of model and reason are told apart. */
    private static final int KINDS_MAX = 1_000;

    private static final Kind OTHERS = new Kind("(others)", "more kinds than are told apart");

    private final Map<Kind, Long> counts = new LinkedHashMap<>();

    private record Kind(String model, String reason) {}

    void add(Name model, String reason) {
        Kind kind = new Kind(model.toString(), reason);
        boolean room = counts.size() < KINDS_MAX || counts.containsKey(kind);
        counts.merge(room ? kind : OTHERS, 1L, Long::sum);
    }

    /** In the order first met. */
    List<ReplayResult.Unpriced> list() {
        List<ReplayResult.Unpriced> list = new ArrayList<>();
        counts.forEach((kind, count) -> list.add(new ReplayResult.Unpriced(kind.model(), count, kind.reason())));
        return list;
    }
}
