package farthing.economics.traffic;

import farthing.economics.traffic.CallPricer.Name;
import java.util.ArrayList;
import java.util.List;

/** Lines of requests that came to nothing: they are no calls and in no figure, but are told, by reason. */
final class UnbilledLines {
    private static final Name NONE = new Name("", "");

    private final UnpricedCalls counts = new UnpricedCalls();

    /** Counts the line if it is one of them. */
    boolean takes(TracedCall traced) {
        if (traced.unbilled().isEmpty()) {
            return false;
        }
        counts.add(NONE, traced.unbilled());
        return true;
    }

    /** Such as {@code 2 lines: no call was billed: the batch's request expired}. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (ReplayResult.Unpriced kind : counts.list()) {
            notes.add(kind.calls() + (kind.calls() == 1 ? " line: " : " lines: ") + kind.reason());
        }
        return notes;
    }
}
