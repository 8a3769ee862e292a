package farthing.answers.question;

import farthing.answers.InputException;
import farthing.answers.MeasurementsAnswer;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Measurement;
import farthing.catalogue.hardware.Precision;
import farthing.economics.machine.Asked;
import farthing.economics.machine.Capacities;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was any model seen to reach on any machine?
 *
 * @param model rows of others of its shape are shown, too; null for all
 * @param on only on this accelerator, such as {@code h100}; null for all
 * @param weights only at this precision; null for all
 * @param target what the rows were measured to keep
 * @param limit rows of the table
 */
public record MeasurementsQuestion(
        @Nullable String model,
        @Nullable String on,
        @Nullable Precision weights,
        Asked.Target target,
        int limit) {
    /** Rows that a table shows where nothing is said. */
    public static final int USUAL_LIMIT = 40;

    /** @throws InputException if no row is left, or a name is not known */
    public MeasurementsAnswer ask(Hardware hardware) {
        List<Measurement> rows = new ArrayList<>();
        for (Measurement row : candidates(hardware)) {
            if ((weights == null || row.precision() == weights) && target.isMet(row.firstToken(), row.perToken())) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw new InputException("no measurement is left; 'farthing measurements' lists all "
                    + hardware.measurements().size());
        }
        return new MeasurementsAnswer(hardware, rows, limit);
    }

    private List<Measurement> candidates(Hardware hardware) {
        Anatomy named = model == null ? null : hardware.model(model);
        Capacities capacities = new Capacities(hardware);
        List<Measurement> rows = new ArrayList<>();
        for (Accelerator accelerator : on == null ? hardware.accelerators() : List.of(hardware.accelerator(on))) {
            rows.addAll(named == null ? capacities.rows(accelerator) : capacities.rows(named, accelerator));
        }
        return rows;
    }
}
