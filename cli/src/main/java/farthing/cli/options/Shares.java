package farthing.cli.options;

import farthing.answers.words.NumberWords;
import java.math.BigDecimal;

/** Shares as people type them: {@code 60%} or {@code 0.6}. */
public final class Shares {
    private Shares() {}

    /** Of at least 0. What it may be at most, the receiver says. */
    public static final class Share extends Quantities.Reader<BigDecimal> {
        @Override
        protected BigDecimal read(String text) {
            return NumberWords.share(text);
        }
    }
}
