package farthing.formats.hardware;

import farthing.catalogue.hardware.Measurement;
import farthing.formats.doc.Fields;
import farthing.formats.terms.FigureReader;
import org.jspecify.annotations.Nullable;

/** What deployments were seen to reach. */
final class MeasurementReader {
    private final FigureReader figures;

    MeasurementReader(FigureReader figures) {
        this.figures = figures;
    }

    Measurement measurement(Fields fields) {
        Measurement measurement = new Measurement(
                fields.word("id"),
                fields.word("model"),
                AcceleratorReader.precision(
                        fields.word("precision"), fields.required("precision"), fields.path("precision")),
                fields.word("accelerator"),
                (int) Math.min(100_000, AcceleratorReader.count(fields, "count")),
                small(fields.count("tensor_parallel")),
                fields.wordOr("engine", ""),
                AcceleratorReader.positive(fields, "input"),
                AcceleratorReader.positive(fields, "output"),
                small(fields.count("concurrency")),
                AcceleratorReader.positive(fields, "output_per_second"),
                fields.decimal("first_token_ms"),
                fields.decimal("per_token_ms"),
                fields.flag("derived", false),
                fields.wordOr("doubt", ""),
                fields.date("measured"),
                figures.provenance(fields),
                fields.wordOr("note", ""));
        fields.end();
        return measurement;
    }

    private static int small(@Nullable Long count) {
        return count == null ? 0 : (int) Math.min(1_000_000, count);
    }
}
