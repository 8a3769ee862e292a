package farthing.formats.hardware;

import farthing.catalogue.NearestNames;
import farthing.catalogue.Provenance;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Machine;
import farthing.catalogue.hardware.Precision;
import farthing.catalogue.hardware.Service;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.formats.terms.FigureReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Accelerators, and the machines of them that are sold. Files write GB (10^9 bytes), TB/s and TFLOPS. */
final class AcceleratorReader {
    private static final int GIGA = 9;
    private static final int TERA = 12;

    private final FigureReader figures;

    AcceleratorReader(FigureReader figures) {
        this.figures = figures;
    }

    Accelerator accelerator(Fields fields) {
        BigDecimal reported = fields.decimal("memory_bytes");
        BigDecimal nominal = fields.decimal("memory_gb");
        if ((reported == null) == (nominal == null)) {
            throw new FormatException(
                    fields.line(),
                    fields.path("memory_gb"),
                    "needs memory_bytes, as a driver reports them, or memory_gb");
        }
        Provenance provenance = figures.provenance(fields);
        Accelerator accelerator = new Accelerator(
                fields.word("id"),
                fields.text("name"),
                fields.text("maker"),
                fields.words("names"),
                reported != null ? positive(fields, "memory_bytes") : scaled(positive(fields, "memory_gb"), GIGA),
                reported != null,
                scaled(positive(fields, "bandwidth_tb_s"), TERA),
                rates(fields),
                link(fields),
                fields.optional("watts") == null ? null : positive(fields, "watts"),
                confidence(fields),
                provenance,
                fields.wordOr("note", ""));
        if (accelerator.confidence() == Accelerator.Confidence.DISPUTED
                && accelerator.provenance().reason().isEmpty()) {
            throw new FormatException(
                    fields.line(), fields.path("reason"), "is missing: sources differ, so say why these figures stand");
        }
        if (accelerator.rates().get(Precision.BF16) == null) {
            throw new FormatException(fields.line(), fields.path("tflops.bf16"), "is missing");
        }
        fields.end();
        return accelerator;
    }

    Service service(Fields fields) {
        Service service = new Service(
                fields.word("id"),
                fields.text("name"),
                fields.text("maker"),
                fields.words("names"),
                fields.word("seller"),
                figures.provenance(fields),
                fields.wordOr("note", ""));
        fields.end();
        return service;
    }

    private static Map<Precision, BigDecimal> rates(Fields fields) {
        Map<Precision, BigDecimal> rates = new EnumMap<>(Precision.class);
        Doc doc = fields.required("tflops");
        Fields entries = Fields.of(doc, fields.path("tflops"));
        Obj object = entries.object();
        for (int i = 0; i < object.size(); i++) {
            String label = object.key(i);
            rates.put(precision(label, object.value(i), entries.path(label)), scaled(positive(entries, label), TERA));
        }
        return rates;
    }

    static Precision precision(String label, Doc at, String path) {
        Precision precision = Precision.named(label);
        if (precision == null) {
            List<String> nearest = NearestNames.of(label, Precision.labels());
            throw new FormatException(
                    at.line(),
                    path,
                    "no precision '" + label + "'; known: "
                            + String.join(", ", nearest.isEmpty() ? Precision.labels() : nearest));
        }
        return precision;
    }

    private static Accelerator.Link link(Fields fields) {
        Fields link = Fields.of(fields.required("link"), fields.path("link"));
        Accelerator.Link read = new Accelerator.Link(link.text("kind"), scaled(positive(link, "gb_s"), GIGA), (int)
                Math.min(100_000, count(link, "domain")));
        link.end();
        return read;
    }

    private static Accelerator.Confidence confidence(Fields fields) {
        String label = fields.text("confidence");
        List<String> labels = new ArrayList<>();
        for (Accelerator.Confidence confidence : Accelerator.Confidence.values()) {
            if (confidence.label().equals(label)) {
                return confidence;
            }
            labels.add(confidence.label());
        }
        throw Fields.wrong(
                fields.required("confidence"), fields.path("confidence"), "one of " + String.join(", ", labels));
    }

    Machine machine(Fields fields) {
        String id = fields.word("id");
        String name = fields.text("name");
        Machine machine = new Machine(
                id,
                name,
                fields.word("accelerator"),
                (int) Math.min(100_000, count(fields, "count")),
                figures.requiredPart(fields, "price", id, "price of " + name),
                figures.part(fields, "used", id, "used price of one accelerator of " + name),
                figures.requiredPart(fields, "power", id, "power of " + name));
        fields.end();
        return machine;
    }

    static long count(Fields fields, String key) {
        Doc doc = fields.required(key);
        Long count = fields.count(key);
        if (count == null || count == 0) {
            throw Fields.wrong(doc, fields.path(key), "a whole number of at least 1");
        }
        return count;
    }

    static BigDecimal positive(Fields fields, String key) {
        Doc doc = fields.required(key);
        @Nullable BigDecimal value = fields.decimal(key);
        if (value == null || value.signum() <= 0) {
            throw Fields.wrong(doc, fields.path(key), "a number above 0");
        }
        return value;
    }

    private static BigDecimal scaled(BigDecimal value, int power) {
        return value.scaleByPowerOfTen(power);
    }
}
