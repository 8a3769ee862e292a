package farthing.answers.desk;

import farthing.catalogue.PriceBook;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Terms;
import farthing.economics.machine.Capacities;
import farthing.formats.doc.Doc;
import java.time.LocalDate;
import java.util.List;

/** What a desk knows of the world: it is handed in, and asked for only when a verb needs it. */
public interface Facts {
    /** Names of the books, the usual one first. */
    List<String> books();

    /** @param name one of {@link #books} */
    PriceBook book(String name);

    /** Limits of providers, and figures that levers are taken from. */
    Terms terms();

    /** Accelerators, machines, offers, anatomies and measurements. */
    Hardware hardware();

    /** What machines of that hardware can serve; a desk asks once and keeps it, with what it has reckoned. */
    default Capacities capacities() {
        return new Capacities(hardware());
    }

    /** Names of workloads to begin with, the usual one first. */
    List<String> presets();

    /** @param name one of {@link #presets} */
    Doc preset(String name);

    /** The finished example, planned where no workload is named. */
    Doc example();

    /** By the clock; it tells only how old prices are. */
    LocalDate today();
}
