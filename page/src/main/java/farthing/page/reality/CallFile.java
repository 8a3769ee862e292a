package farthing.page.reality;

import farthing.answers.InputException;
import farthing.answers.ReportAnswer;
import farthing.answers.screen.Amounts;
import farthing.economics.traffic.CallPricer;
import farthing.economics.traffic.Grouping;
import farthing.economics.traffic.Measured;
import farthing.economics.traffic.Measurement;
import farthing.economics.traffic.NamedCalls;
import farthing.economics.traffic.ReportOptions;
import farthing.economics.traffic.TracedCall;
import farthing.formats.doc.FormatException;
import farthing.formats.trace.BrokenLines;
import farthing.formats.trace.TraceFormat;
import farthing.formats.trace.TraceStream;
import farthing.page.html.OptionWords;
import farthing.page.view.Facts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file of calls while it is read: pieces of bytes go in, what they measure comes out. */
final class CallFile {
    /** Where a trace counts characters. English prose has 4.7 a token, code 4.1 to 4.8, JSON 3.6 (docs/traces.md). */
    private static final BigDecimal CHARS_PER_TOKEN = BigDecimal.valueOf(4);

    private final String name;
    private final String unnamed;
    private final Facts facts;
    private final TraceStream stream = new TraceStream(this::take);
    private @Nullable NamedCalls<Measurement> calls;
    private String refused = "";

    /**
     * @param name of the file; empty for the example
     * @param unnamed model of calls that name none; empty where nobody says
     */
    CallFile(String name, String unnamed, Facts facts) {
        this.name = name;
        this.unnamed = unnamed;
        this.facts = facts;
    }

    /**
     * What was read of a file.
     *
     * @param name empty for the example
     * @param model as which calls are priced that name none; empty where nobody says
     * @param named how many do not, and have a price as that one
     */
    record Read(
            String name,
            String model,
            long named,
            TraceFormat format,
            long bytes,
            long broken,
            List<BrokenLines.Broken> first,
            Measured measured) {
        boolean isExample() {
            return name.isEmpty();
        }

        /** How many units of the file are taken for a token: one, or as many characters. */
        BigDecimal unitsPerToken() {
            return format.unitsPerToken(CHARS_PER_TOKEN);
        }
    }

    /** As {@link farthing.page.view.TakesFiles#feed}. */
    String feed(byte[] piece, int length) {
        if (refused.isEmpty()) {
            try {
                stream.feed(piece, length);
            } catch (FormatException e) {
                refused = OptionWords.onPage(String.valueOf(e.getMessage()));
            }
        }
        return refused.isEmpty() ? progress() : "";
    }

    private String progress() {
        long broken = stream.broken().count();
        return Amounts.count(stream.calls(), "call") + " read"
                + (broken == 0 ? "" : ", " + Amounts.count(broken, "line") + " cannot be read");
    }

    /** @throws InputException if the file as a whole is none of calls */
    Read end() {
        if (refused.isEmpty()) {
            try {
                stream.end();
            } catch (FormatException e) {
                refused = OptionWords.onPage(String.valueOf(e.getMessage()));
            }
        }
        if (!refused.isEmpty()) {
            throw new InputException(name.isEmpty() ? refused : name + ": " + refused);
        }
        NamedCalls<Measurement> taken = calls();
        Measured measured = taken.taker().finish();
        return new Read(
                name,
                unnamed,
                taken.named(),
                Objects.requireNonNull(stream.format()),
                stream.bytes(),
                stream.broken().count(),
                stream.broken().first(),
                taken.named() == 0 ? measured : measured.noted(ReportAnswer.named(taken.named(), unnamed)));
    }

    private void take(TracedCall call) {
        calls().accept(call);
    }

    private NamedCalls<Measurement> calls() {
        NamedCalls<Measurement> known = calls;
        if (known == null) {
            TraceFormat format = Objects.requireNonNull(stream.format());
            Measurement measurement = new Measurement(
                    new ReportOptions(
                            Grouping.parse("model"),
                            facts.open().asOf(),
                            false,
                            ReportOptions.DAY,
                            format.unitsPerToken(CHARS_PER_TOKEN)),
                    new CallPricer(facts.open().book(), facts.open().contract(), true),
                    format.scope());
            known = new NamedCalls<>(unnamed, measurement);
            calls = known;
        }
        return known;
    }
}
