package farthing.economics.traffic;

import farthing.rating.Explanation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What traffic cost per completed interaction.
 *
 * @param rows by falling contracted amount, then by key
 * @param perInteraction spread of the contracted amounts of ended interactions that are wholly priced
 * @param unpriced calls without a full price, by model and reason
 * @param explanation derivation of the total list amount, or null if it was not asked for
 * @param notes what a reader must know to use the figures
 */
public record ReportResult(
        Grouping by,
        ReportRow total,
        List<ReportRow> rows,
        CostSpread.Summary perInteraction,
        List<ReplayResult.Unpriced> unpriced,
        @Nullable Explanation explanation,
        List<String> notes) {

    public ReportResult {
        rows = List.copyOf(rows);
        unpriced = List.copyOf(unpriced);
        notes = List.copyOf(notes);
    }

    /** The same, with a note before the others. */
    public ReportResult noted(String note) {
        List<String> all = new ArrayList<>();
        all.add(note);
        all.addAll(notes);
        return new ReportResult(by, total, rows, perInteraction, unpriced, explanation, all);
    }
}
