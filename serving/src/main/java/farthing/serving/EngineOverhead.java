package farthing.serving;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Figure;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What an engine keeps on each accelerator beside weights, keys and values: a fixed part (libraries, graphs, buffers of
 * communication) and the intermediate results of its largest step. Fitted to the block counts of real engines.
 *
 * @param fixed GB, whatever the step
 * @param own the same of single models, whose runs are known to keep another amount; named {@code engine.fixed.MODEL}
 * @param step bytes for each token of the largest step and element of the model's width
 */
public record EngineOverhead(Figure fixed, List<Figure> own, Figure step) {
    private static final String FIXED = "engine.fixed";

    public EngineOverhead {
        own = List.copyOf(own);
    }

    /** @throws farthing.catalogue.terms.UnknownTermException if a figure is not there */
    public static EngineOverhead of(Hardware hardware) {
        List<Figure> own = new ArrayList<>();
        for (Figure figure : hardware.figures()) {
            if (figure.id().startsWith(FIXED + ".")) {
                own.add(figure);
            }
        }
        return new EngineOverhead(hardware.figure(FIXED), own, hardware.figure("engine.step"));
    }

    /** The fixed part of that model: of its own runs where there are any. */
    public Figure fixed(Anatomy model) {
        for (Figure figure : own) {
            if (figure.id().equals(FIXED + "." + model.id())) {
                return figure;
            }
        }
        return fixed;
    }

    /** Whether runs of the model, or of dense ones like it, were seen; else its overhead is assumed to be as theirs. */
    public boolean isCalibrated(Anatomy model) {
        return model.experts() == null || !fixed(model).equals(fixed);
    }

    /** GB on one accelerator. A token that goes to several experts is held once for each of them besides. */
    Cell onSheet(Sheet sheet, Anatomy model, Engine engine, Cell giga) {
        Anatomy.Experts experts = model.experts();
        Cell held = sheet.known(
                "copies of a token in a step",
                BigDecimal.valueOf(1L + (experts == null ? 0 : experts.active())),
                "",
                experts == null ? "its own" : "its own and one for each expert it goes to, assumed");
        Cell activations = sheet.quotient(
                "intermediate results of the largest step",
                "GB",
                sheet.product(
                        "",
                        "B",
                        List.of(
                                known(sheet, step),
                                sheet.known("width of the model", BigDecimal.valueOf(model.hidden()), "", model.id()),
                                sheet.known(
                                        "tokens of the largest step",
                                        BigDecimal.valueOf(engine.batchedTokens()),
                                        "tokens",
                                        "setting of the engine"),
                                held)),
                giga);
        return sheet.sum("engine overhead", "GB", List.of(known(sheet, fixed(model)), activations));
    }

    private static Cell known(Sheet sheet, Figure figure) {
        return sheet.known(figure.what(), figure.value(), figure.unit().label(), basis(figure));
    }

    private static String basis(Figure figure) {
        return figure.note() + " (" + figure.reference() + ", "
                + figure.provenance().checkedOn() + ")";
    }
}
