package farthing.cli.options;

import farthing.catalogue.hardware.Precision;
import java.util.ArrayList;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Precisions as people type them: {@code fp8}, {@code bf16}. */
final class PrecisionText {
    private PrecisionText() {}

    /** Reads the name. */
    static final class Converter implements ITypeConverter<Precision> {
        @Override
        public Precision convert(String text) {
            Precision precision = Precision.named(text);
            if (precision == null) {
                throw new TypeConversionException(
                        "expected " + String.join(", ", Precision.labels()) + ", found '" + text + "'");
            }
            return precision;
        }
    }

    /** The names, for completion. */
    static final class Labels extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Labels() {
            super(Precision.labels());
        }
    }
}
