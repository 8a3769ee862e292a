package farthing.catalogue.hardware;

import farthing.catalogue.NearestNames;
import farthing.catalogue.Source;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.terms.Figure;
import farthing.catalogue.terms.UnknownTermException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        List<Service> services,
        List<Machine> machines,
        List<Offer> offers,
        List<Anatomy> models,
        List<Measurement> measurements,
        List<Figure> figures) {
    public Hardware {
        sources = List.copyOf(sources);
        accelerators = List.copyOf(accelerators);
        services = List.copyOf(services);
        machines = List.copyOf(machines);
        offers = List.copyOf(offers);
        models = List.copyOf(models);
        measurements = List.copyOf(measurements);
        figures = List.copyOf(figures);
    }

    /** By id or any of its names; case, blanks and punctuation do not matter. */
    public Accelerator accelerator(String name) {
        for (Accelerator accelerator : accelerators) {
            if (accelerator.id().equals(name)) {
                return accelerator;
            }
        }
        List<String> known = new ArrayList<>();
        for (Accelerator accelerator : accelerators) {
            if (accelerator.isCalled(name)) {
                return accelerator;
            }
            known.add(accelerator.id());
        }
        for (Service service : services) {
            if (service.isCalled(name)) {
                throw new UnknownTermException(name + " is no machine to rent: " + service.name()
                        + " is billed by the token; see 'farthing prices list --provider " + service.seller() + "'");
            }
        }
        throw new UnknownTermException("accelerator", name, known);
    }

    /** The service of that name, as for {@link #accelerator}; null if there is none. */
    public @Nullable Service service(String name) {
        for (Service service : services) {
            if (service.isCalled(name)) {
                return service;
            }
        }
        return null;
    }

    /** The first that is {@linkplain Anatomy#isNamed named} so. */
    public Anatomy model(String name) {
        List<String> known = new ArrayList<>();
        for (Anatomy model : models) {
            if (model.isNamed(name)) {
                return model;
            }
            known.add(model.id());
        }
        List<String> nearest = NearestNames.of(name, known);
        throw new UnknownTermException("no open-weight model '" + name + "'; "
                + (nearest.isEmpty() ? "" : "nearest: " + String.join(", ", nearest) + "; ")
                + "'farthing anatomy' lists all "
                + known.size());
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
