package farthing.formats.workload;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.Decimals;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.quantity.range.RangeException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a figure of a plan: a number as people write it, or an object that says more about it. Its path is the place where
 * it stands in the file, so that a {@link Patch} finds it there.
 *
 * <pre>
 * 1400
 * {mean: 350, spread: 80 to 900}          interactions differ
 * {mean: 350, uncertain: 250 to 450}      the mean is not known; where it is left out it is the range's
 * {mean: 350, measured: true, source: "March logs"}
 * </pre>
 */
final class InputReader {
    private InputReader() {}

    /** The figure of that key, or the default where it is absent. */
    static Input of(Fields fields, String key, Measure measure, Default otherwise) {
        Doc value = fields.optional(key);
        return value == null
                ? new Input(fields.path(key), otherwise.mean(), measure.unit(), Input.Tag.ASSUMED, otherwise.source())
                : read(value, fields.path(key), measure);
    }

    /** The figure of that key, or null where it is absent. */
    static @Nullable Input orNull(Fields fields, String key, Measure measure) {
        Doc value = fields.optional(key);
        return value == null ? null : read(value, fields.path(key), measure);
    }

    static Input required(Fields fields, String key, Measure measure) {
        Doc value = fields.optional(key);
        if (value == null) {
            throw missing(fields, key, measure.wanted());
        }
        return read(value, fields.path(key), measure);
    }

    /** What a file lacks, with the key that may have been meant for it. */
    static FormatException missing(Fields fields, String key, String wanted) {
        Doc empty = fields.object().get(key);
        if (empty != null) {
            return new FormatException(empty.line(), fields.path(key), "has no value: expected " + wanted);
        }
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < fields.object().size(); i++) {
            String each = fields.object().key(i);
            if (!WorkloadReader.KEYS.contains(each)) {
                keys.add(each);
            }
        }
        List<String> nearest = Fields.meant(key, keys);
        return new FormatException(
                fields.line(),
                fields.path(key),
                "is missing: " + wanted + (nearest.isEmpty() ? "" : "; is it '" + nearest.get(0) + "'?"));
    }

    /** @param path the place of the figure */
    static Input read(Doc value, String path, Measure measure) {
        if (!(value instanceof Obj)) {
            BigDecimal number = Figures.number(value, path, measure);
            return new Input(path, number, measure.unit(), Input.Tag.CLAIMED, "");
        }
        Fields fields = Fields.of(value, path);
        Doc mean = fields.optional("mean");
        Distribution spread = range(fields, "spread", measure);
        Distribution uncertain = range(fields, "uncertain", measure);
        String source = fields.textOr("source", "");
        boolean measured = fields.flag("measured", false);
        fields.end();
        if (mean == null && spread == null && uncertain == null) {
            throw missing(fields, "mean", measure.wanted() + ", or a range as spread or uncertain");
        }
        BigDecimal central = mean == null
                ? Objects.requireNonNull(uncertain == null ? spread : uncertain).decimalMean()
                : Figures.number(mean, fields.path("mean"), measure);
        if (!measure.holds(central)) {
            throw new FormatException(
                    fields.line(), path, "its mean is " + Decimals.plain(central) + ": expected " + measure.wanted());
        }
        Input.Beside beside = beside("spread", spread, central);
        return new Input(
                path,
                central,
                measure.unit(),
                measured ? Input.Tag.MEASURED : Input.Tag.CLAIMED,
                source,
                around(central, spread, fields, "spread"),
                around(central, uncertain, fields, "uncertain"),
                beside == null ? beside("uncertain", uncertain, central) : beside);
    }

    /** Null where the mean lies within the 1st and the 99th percentile, or between those and the range's own mean. */
    private static Input.@Nullable Beside beside(String key, @Nullable Distribution range, BigDecimal mean) {
        if (range == null) {
            return null;
        }
        BigDecimal low = Decimals.snapped(new BigDecimal(range.quantile(0.01))).min(range.decimalMean());
        BigDecimal high = Decimals.snapped(new BigDecimal(range.quantile(0.99))).max(range.decimalMean());
        return mean.compareTo(low) < 0 || mean.compareTo(high) > 0 ? new Input.Beside(key, low, high) : null;
    }

    private static @Nullable Distribution range(Fields fields, String key, Measure measure) {
        Doc value = fields.optional(key);
        return value == null ? null : Figures.range(value, fields.path(key), measure);
    }

    /** The range moved to the mean: what is stated beside a mean says how far values lie from it. */
    private static @Nullable Distribution around(
            BigDecimal mean, @Nullable Distribution range, Fields fields, String key) {
        if (range == null || range.decimalMean().compareTo(mean) == 0) {
            return range;
        }
        try {
            return range.scaledToMean(mean.doubleValue());
        } catch (RangeException e) {
            throw new FormatException(fields.line(), fields.path(key), String.valueOf(e.getMessage()));
        }
    }
}
