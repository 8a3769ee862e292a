package farthing.serving;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Precision;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How large a model is, known by its shape or told by its size alone, as in {@code 70B} or {@code 671B-A37B}.
 *
 * @param total parameters
 * @param active those that a token meets
 * @param model null where only the size is told
 */
public record ModelSize(
        String name,
        BigDecimal total,
        BigDecimal active,
        @Nullable Anatomy model) {
    private static final BigDecimal GIGA = BigDecimal.valueOf(1_000_000_000L);

    public static ModelSize of(Anatomy model) {
        Parameters parameters = new Parameters(model);
        return new ModelSize(
                model.id(), BigDecimal.valueOf(parameters.total()), BigDecimal.valueOf(parameters.active()), model);
    }

    /** A size such as {@code 70B} or {@code 671B-A37B}; null where the text is none. */
    public static @Nullable ModelSize told(String text) {
        int active = text.indexOf("-A");
        BigDecimal total = billions(active < 0 ? text : text.substring(0, active));
        BigDecimal met = active < 0 ? total : billions(text.substring(active + 2));
        return total == null || met == null || met.compareTo(total) > 0 ? null : new ModelSize(text, total, met, null);
    }

    private static @Nullable BigDecimal billions(String text) {
        int end = text.length() - 1;
        if (end < 1 || end > 9 || (text.charAt(end) != 'B' && text.charAt(end) != 'b')) {
            return null;
        }
        boolean point = false;
        for (int i = 0; i < end; i++) {
            boolean here = text.charAt(i) == '.';
            if ((here && (point || i == 0 || i == end - 1))
                    || (!here && (text.charAt(i) < '0' || text.charAt(i) > '9'))) {
                return null;
            }
            point |= here;
        }
        BigDecimal value = new BigDecimal(text.substring(0, end)).multiply(GIGA);
        return value.signum() == 0 ? null : value;
    }

    /** Of a size alone every parameter is taken at that precision. */
    public BigDecimal bytes(Precision precision) {
        return model == null ? total.multiply(precision.bytes()) : new Parameters(model).bytes(precision);
    }
}
