package farthing.cli.options;

import farthing.answers.machine.MachineWords;
import farthing.catalogue.hardware.Precision;
import java.util.ArrayList;

/** Precisions as people type them: {@code fp8}, {@code bf16}. */
final class PrecisionText {
    private PrecisionText() {}

    /** Reads the name. */
    static final class Converter extends Quantities.Reader<Precision> {
        @Override
        protected Precision read(String text) {
            return MachineWords.precision(text);
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
