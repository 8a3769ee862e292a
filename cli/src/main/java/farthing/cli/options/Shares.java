package farthing.cli.options;

import farthing.quantity.Decimals;
import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Shares as people type them: {@code 60%} or {@code 0.6}. */
public final class Shares {
    private Shares() {}

    /** Of at least 0. What it may be at most, the receiver says. */
    public static final class Share implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            try {
                boolean percent = text.endsWith("%");
                BigDecimal value = Decimals.parse(percent ? text.substring(0, text.length() - 1) : text);
                if (value.signum() >= 0) {
                    return Decimals.stripped(percent ? value.movePointLeft(2) : value);
                }
            } catch (NumberFormatException e) {
                // told below, like what is negative
            }
            throw new TypeConversionException("expected a share such as 60% or 0.6, found '" + text + "'");
        }
    }
}
