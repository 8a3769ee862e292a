package farthing.cli.rate;

import farthing.answers.screen.CsvText;
import farthing.answers.screen.Format;
import farthing.cli.options.BookOptions;
import farthing.cli.shell.Shell;
import farthing.formats.calls.CallTotals;
import farthing.formats.calls.RatedCall;
import farthing.formats.doc.JsonText;
import farthing.formats.result.Header;
import farthing.formats.result.StatementDoc;
import farthing.quantity.Money;
import farthing.rating.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rated calls as they come, in bounded memory. */
public final class CallWriter {
    private static final int FLUSH_CHARS = 1 << 16;

    private final OutputStream out;
    private final Format format;
    private final StringBuilder text = new StringBuilder(FLUSH_CHARS + (1 << 14));
    private boolean first = true;

    private CallWriter(OutputStream out, Format format) {
        this.out = out;
        this.format = format;
    }

    /** @param format NDJSON, JSON or CSV */
    public static CallWriter of(Format format, OutputStream out, BookOptions.Open open, Shell shell) {
        CallWriter writer = new CallWriter(out, format);
        switch (format) {
            case JSON -> {
                String head = JsonText.compact(Header.of("rate", open.book().info(), open.asOf(), shell.today()));
                writer.text.append(head, 0, head.length() - 1).append(",\"calls\":[\n");
            }
            case CSV ->
                CsvText.line(
                        writer.text,
                        List.of("id", "status", "list", "contracted", "claimed", "currency", "unpriced", "reason"));
            case NDJSON -> {}
            case TABLE, MD, HTML -> throw new IllegalArgumentException(format + " is not written call by call");
        }
        return writer;
    }

    public void write(RatedCall call) throws IOException {
        switch (format) {
            case CSV -> csv(call);
            case JSON -> {
                text.append(first ? "" : ",");
                call.appendTo(text);
            }
            case NDJSON, TABLE, MD, HTML -> call.appendTo(text);
        }
        first = false;
        if (text.length() >= FLUSH_CHARS) {
            flush();
        }
    }

    /** Writes what is left. */
    public void end(CallTotals totals) throws IOException {
        if (format == Format.JSON) {
            text.append("],\"totals\":")
                    .append(JsonText.compact(totals.document()))
                    .append("}\n");
        }
        flush();
    }

    private void flush() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    private void csv(RatedCall call) {
        Statement statement = call.statement();
        String unpriced = statement == null || statement.unpriced().isEmpty()
                ? ""
                : JsonText.compact(StatementDoc.unpriced(statement.unpriced()));
        CsvText.line(
                text,
                List.of(
                        call.id() == null ? "" : call.id(),
                        call.status(),
                        amount(statement == null ? null : statement.list()),
                        amount(statement == null ? null : statement.contracted()),
                        amount(call.claimed()),
                        statement == null ? "" : statement.currency().code(),
                        unpriced,
                        call.reason()));
    }

    private static String amount(@Nullable Money money) {
        return money == null ? "" : money.text();
    }
}
