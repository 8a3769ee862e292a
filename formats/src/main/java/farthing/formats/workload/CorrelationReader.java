package farthing.formats.workload;

import farthing.catalogue.NearestNames;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.range.Correlations;
import farthing.quantity.range.RangeException;
import farthing.workload.plan.Correlated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads which inputs move together, each named by its place in the file:
 *
 * <pre>
 * correlations:
 *   - {between: [input, output], rho: 0.5}                          in every kind of range that both state
 *   - {between: [calls.a.output, retry.rate], rho: -0.3, of: uncertain}
 * </pre>
 */
final class CorrelationReader {
    private static final String KEY = "correlations";
    private static final String SPREAD = "spread";
    private static final String UNCERTAIN = "uncertain";
    private static final String WANTED = "a correlation from -1 to 1, such as 0.5";

    private final List<String> spread = new ArrayList<>();
    private final List<String> uncertain = new ArrayList<>();
    private final List<Correlations.Pair> spreadPairs = new ArrayList<>();
    private final List<Correlations.Pair> uncertainPairs = new ArrayList<>();

    private CorrelationReader(Obj file) {
        collect(file, "");
    }

    static Correlated correlated(Fields fields) {
        Doc list = fields.optional(KEY);
        if (list == null) {
            return Correlated.NONE;
        }
        CorrelationReader reader = new CorrelationReader(fields.object());
        fields.objects(KEY).forEach(reader::pair);
        return new Correlated(joint(reader.spreadPairs, list, SPREAD), joint(reader.uncertainPairs, list, UNCERTAIN));
    }

    private static Correlations joint(List<Correlations.Pair> pairs, Doc list, String kind) {
        try {
            return Correlations.of(pairs);
        } catch (RangeException e) {
            throw new FormatException(list.line(), KEY, "of " + kind + ": " + e.getMessage());
        }
    }

    /** The places of all figures that state a range. */
    private void collect(Doc at, String path) {
        if (at instanceof Obj object) {
            if (object.has(SPREAD)) {
                spread.add(path);
            }
            if (object.has(UNCERTAIN)) {
                uncertain.add(path);
            }
            for (int i = 0; i < object.size(); i++) {
                collect(object.value(i), Paths.child(path, object.key(i)));
            }
        } else if (at instanceof Doc.Arr list) {
            for (int i = 0; i < list.items().size(); i++) {
                collect(list.items().get(i), path + "[" + i + "]");
            }
        }
    }

    private void pair(Fields fields) {
        List<String> between = fields.words("between");
        if (between.size() != 2) {
            throw Fields.wrong(fields.required("between"), fields.path("between"), "the places of two inputs");
        }
        String kind = fields.textOr("of", "");
        if (!kind.isEmpty() && !kind.equals(SPREAD) && !kind.equals(UNCERTAIN)) {
            throw Fields.wrong(fields.required("of"), fields.path("of"), SPREAD + " or " + UNCERTAIN);
        }
        double rho = rho(fields);
        fields.end();
        between.forEach(place -> mustStateARange(place, fields));
        boolean bySpread = !kind.equals(UNCERTAIN) && spread.containsAll(between);
        boolean byMeans = !kind.equals(SPREAD) && uncertain.containsAll(between);
        if (!bySpread && !byMeans) {
            throw new FormatException(
                    fields.line(),
                    fields.path("between"),
                    "'" + between.get(0) + "' and '" + between.get(1) + "' do not both state "
                            + (kind.isEmpty() ? SPREAD + ", nor both " + UNCERTAIN : kind)
                            + ": only ranges of one kind move together");
        }
        try {
            Correlations.Pair pair = new Correlations.Pair(between.get(0), between.get(1), rho);
            if (bySpread) {
                spreadPairs.add(pair);
            }
            if (byMeans) {
                uncertainPairs.add(pair);
            }
        } catch (RangeException e) {
            throw new FormatException(fields.line(), fields.path("between"), String.valueOf(e.getMessage()));
        }
    }

    private static double rho(Fields fields) {
        Doc value = fields.required("rho");
        BigDecimal rho = Fields.asDecimal(value, fields.path("rho"));
        if (rho.abs().compareTo(BigDecimal.ONE) > 0) {
            throw Fields.wrong(value, fields.path("rho"), WANTED);
        }
        return rho.doubleValue();
    }

    private void mustStateARange(String place, Fields fields) {
        if (spread.contains(place) || uncertain.contains(place)) {
            return;
        }
        List<String> all = new ArrayList<>(spread);
        uncertain.stream().filter(each -> !all.contains(each)).forEach(all::add);
        List<String> nearest = NearestNames.of(place, all);
        String known = all.isEmpty()
                ? "none does; write it as {mean: 350, uncertain: 250 to 450}"
                : nearest.isEmpty()
                        ? "those that do are " + String.join(", ", all)
                        : "did you mean '" + nearest.get(0) + "'?";
        throw new FormatException(
                fields.line(), fields.path("between"), "'" + place + "' is no input that states a range: " + known);
    }
}
