package farthing.formats.hardware;

import farthing.catalogue.Source;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Machine;
import farthing.catalogue.hardware.Measurement;
import farthing.catalogue.hardware.Offer;
import farthing.catalogue.hardware.Service;
import farthing.catalogue.terms.Figure;
import farthing.catalogue.terms.UnknownTermException;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.terms.Entries;
import farthing.formats.terms.FigureReader;
import farthing.formats.terms.SourceReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads hardware from a header, which names the sources, and any number of further documents, strictly: what is missing,
 * unknown, stands twice or names something that is not there is refused. docs/hardware.md tells the format.
 */
public final class HardwareReader {
    public static final String SCHEMA = "farthing/hardware/1";

    private final LocalDate date;
    private final List<Source> sources;
    private final FigureReader figureReader;
    private final AcceleratorReader acceleratorReader;
    private final OfferReader offerReader;
    private final AnatomyReader anatomyReader;
    private final MeasurementReader measurementReader;

    private final List<Accelerator> accelerators = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private final List<Machine> machines = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private final List<Anatomy> models = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final Entries all;

    private HardwareReader(Entries all, LocalDate date, List<Source> sources) {
        this.all = all;
        this.date = date;
        this.sources = sources;
        this.figureReader = new FigureReader(sources);
        this.acceleratorReader = new AcceleratorReader(figureReader);
        this.offerReader = new OfferReader(figureReader);
        this.anatomyReader = new AnatomyReader(figureReader);
        this.measurementReader = new MeasurementReader(figureReader);
    }

    /**
     * Begins with the header: schema, date, sources.
     *
     * @throws FormatException with line and key
     */
    public static HardwareReader open(Doc header) {
        Entries all = new Entries(SCHEMA);
        Fields fields = all.fields(header);
        LocalDate date = SourceReader.date(fields, "date");
        List<Source> sources = SourceReader.sources(fields);
        fields.end();
        return new HardwareReader(all, date, sources);
    }

    /**
     * Begins with a list of documents, the header first: what the build makes of the files, for programs without any.
     *
     * @throws FormatException with key
     */
    public static HardwareReader of(Doc documents) {
        List<Doc> all = Entries.documents(documents);
        HardwareReader reader = open(all.get(0));
        for (Doc document : all.subList(1, all.size())) {
            reader.add(document);
        }
        return reader;
    }

    /**
     * Adds a document of entries.
     *
     * @throws FormatException with line and key
     */
    public void add(Doc document) {
        Fields fields = all.fields(document);
        all.addAll(fields, "accelerators", accelerators, acceleratorReader::accelerator, Accelerator::id);
        all.addAll(fields, "services", services, acceleratorReader::service, Service::id);
        all.addAll(fields, "machines", machines, acceleratorReader::machine, Machine::id);
        all.addAll(fields, "offers", offers, offerReader::offer, HardwareReader::name);
        all.addAll(fields, "models", models, anatomyReader::anatomy, Anatomy::id);
        all.addAll(fields, "measurements", measurements, measurementReader::measurement, Measurement::id);
        all.addAll(fields, "figures", figures, figureReader::figure, Figure::id);
        fields.end();
    }

    private static String name(Offer offer) {
        return offer.provider() + "/" + offer.instance() + "/" + offer.accelerator() + "/" + offer.region();
    }

    /**
     * Everything that was added.
     *
     * @throws FormatException if an entry names an accelerator or a model that is not there, or two accelerators answer to
     *     one name
     */
    public Hardware hardware() {
        Hardware hardware =
                new Hardware(date, sources, accelerators, services, machines, offers, models, measurements, figures);
        checkNames();
        for (Machine machine : machines) {
            check("accelerators", machine.accelerator(), "machine '" + machine.id(), hardware::accelerator);
        }
        for (Offer offer : offers) {
            check("accelerators", offer.accelerator(), "offer '" + name(offer), hardware::accelerator);
        }
        for (Measurement row : measurements) {
            check("accelerators", row.accelerator(), "measurement '" + row.id(), hardware::accelerator);
            check("models", row.model(), "measurement '" + row.id(), hardware::model);
        }
        return hardware;
    }

    /** An id is there, or else the name must be another that is known. */
    private void check(String key, String name, String entry, Consumer<String> lookup) {
        if (all.has(key, name)) {
            return;
        }
        try {
            lookup.accept(name);
        } catch (UnknownTermException e) {
            throw new FormatException(0, "", entry + "': " + e.getMessage());
        }
    }

    /** No two accelerators may answer to one name. */
    private void checkNames() {
        Map<String, String> owners = new TreeMap<>();
        for (Accelerator accelerator : accelerators) {
            claim(owners, accelerator.id(), accelerator.id());
            accelerator.names().forEach(name -> claim(owners, name, accelerator.id()));
        }
        for (Service service : services) {
            claim(owners, service.id(), service.id());
            service.names().forEach(name -> claim(owners, name, service.id()));
        }
    }

    private static void claim(Map<String, String> owners, String name, String owner) {
        String before = owners.putIfAbsent(Accelerator.plain(name), owner);
        if (before != null && !before.equals(owner)) {
            throw new FormatException(0, "", "'" + name + "' names both " + before + " and " + owner);
        }
    }
}
