package farthing.cli.options;

import farthing.answers.words.NumberWords;
import farthing.economics.machine.Asked;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The latency that requests shall have on average. */
public final class LatencyOptions {
    @Option(
            names = "--ttft",
            paramLabel = "TIME",
            converter = Milliseconds.class,
            description =
                    "most time to the first token, such as 100ms or 0.5s: only what was measured to keep it counts")
    private @Nullable BigDecimal firstToken;

    @Option(
            names = "--tpot",
            paramLabel = "TIME",
            converter = Milliseconds.class,
            description = "most time for each further token, such as 20ms (50 tokens a second)")
    private @Nullable BigDecimal perToken;

    public Asked.Target target() {
        return firstToken == null && perToken == null ? Asked.Target.NONE : new Asked.Target(firstToken, perToken);
    }

    /** Milliseconds of {@code 100ms}, {@code 0.5s} or {@code 100}. */
    static final class Milliseconds implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            boolean thousandths = text.endsWith("ms");
            boolean seconds = !thousandths && text.endsWith("s");
            int unit = thousandths ? 2 : seconds ? 1 : 0;
            try {
                BigDecimal value = NumberWords.decimal(text.substring(0, text.length() - unit));
                if (value.signum() > 0) {
                    return seconds ? value.movePointRight(3) : value;
                }
            } catch (NumberFormatException e) {
                // told below, like what is 0
            }
            throw new TypeConversionException("expected a time above 0 such as 100ms or 0.5s, found '" + text + "'");
        }
    }
}
