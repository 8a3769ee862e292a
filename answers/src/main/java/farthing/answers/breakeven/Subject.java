package farthing.answers.breakeven;

import farthing.answers.InputException;
import farthing.answers.OpenBook;
import farthing.catalogue.hardware.Hardware;
import farthing.formats.hardware.ConfigJson.Read;
import org.jspecify.annotations.Nullable;

/**
 * What would run on the fleet: an open-weight model for typed requests, or a workload with such a model.
 *
 * @param model as typed; empty for a workload
 * @param file null for typed requests
 * @param hosted for a workload: the model that the fleet runs, or null for the file's own first one
 * @param shape of a {@code config.json}, or null where the model's is known by its name
 */
public record Subject(
        String model,
        @Nullable PlannedFile file,
        @Nullable String hosted,
        @Nullable Read shape) {
    /** @throws InputException if no model is named, or one for a workload that is not there */
    public Subject {
        if (file == null && hosted != null) {
            throw new InputException("--host: goes with a workload FILE; here the model is '" + model + "'");
        }
        if (file == null && model.isBlank()) {
            throw new InputException("which open-weight model would the fleet run? such as llama-3.3-70b");
        }
    }

    /** @param typed whether price and rates were typed, so that no shape is needed */
    HostedModel hostedModel(OpenBook open, Hardware hardware, boolean typed) {
        boolean ofFile = file != null && hosted == null;
        String name = file == null
                ? model
                : hosted != null ? hosted : file.workload().models().get(0).text();
        return HostedModel.of(name, open.book(), hardware, shape, typed, ofFile);
    }
}
