package farthing.economics.traffic;

import java.util.List;

/**
 * What traffic cost per completed interaction.
 *
 * @param rows by falling contracted amount, then by key
 * @param perInteraction spread of the contracted amounts of ended interactions that are wholly priced
 * @param unpriced calls without a full price, by model and reason
 * @param notes what a reader must know to use the figures
 */
public record ReportResult(
        Grouping by,
        ReportRow total,
        List<ReportRow> rows,
        CostSpread.Summary perInteraction,
        List<ReplayResult.Unpriced> unpriced,
        List<String> notes) {

    public ReportResult {
        rows = List.copyOf(rows);
        unpriced = List.copyOf(unpriced);
        notes = List.copyOf(notes);
    }
}
