package farthing.catalogue.hardware;

import farthing.catalogue.Source;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.terms.Figure;
import farthing.catalogue.terms.UnknownTermException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Everything known of machines that models run on. A look-up by a name that is unknown throws
 * {@link UnknownTermException} with the nearest names.
 *
 * @param date of the newest statement
 * @param figures prices of power, cooling, space and the like, by name
 */
public record Hardware(
        LocalDate date,
        List<Source> sources,
        List<Accelerator> accelerators,
        List<Machine> machines,
        List<Offer> offers,
        List<Anatomy> models,
        List<Measurement> measurements,
        List<Figure> figures) {
    public Hardware {
        sources = List.copyOf(sources);
        accelerators = List.copyOf(accelerators);
        machines = List.copyOf(machines);
        offers = List.copyOf(offers);
        models = List.copyOf(models);
        measurements = List.copyOf(measurements);
        figures = List.copyOf(figures);
    }

    /** By id or any of its names, in any case. */
    public Accelerator accelerator(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        List<String> known = new ArrayList<>();
        for (Accelerator accelerator : accelerators) {
            if (accelerator.id().equals(key) || accelerator.names().contains(key)) {
                return accelerator;
            }
            known.add(accelerator.id());
        }
        throw new UnknownTermException("accelerator", name, known);
    }

    /** By id or any of its names, in any case. */
    public Anatomy model(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        List<String> known = new ArrayList<>();
        for (Anatomy model : models) {
            if (model.id().equals(key) || model.names().contains(key)) {
                return model;
            }
            known.add(model.id());
        }
        throw new UnknownTermException("open-weight model", name, known);
    }

    public Figure figure(String id) {
        List<String> known = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.id().equals(id)) {
                return figure;
            }
            known.add(figure.id());
        }
        throw new UnknownTermException("figure", id, known);
    }
}
