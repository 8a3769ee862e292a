package farthing.formats.trace;

import farthing.formats.doc.FormatException;
import farthing.workload.Call;
import farthing.workload.Origin;
import farthing.workload.PrefixBlocks;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/**
 * Azure LLM inference traces: {@code TIMESTAMP,ContextTokens,GeneratedTokens}, times in UTC to 100 ns, of which
 * microseconds are kept. No model, no session, no blocks.
 */
final class AzureTrace {
    static final String HEADER = "TIMESTAMP,ContextTokens,GeneratedTokens";
    private static final int DATE_LENGTH = 10;

    private AzureTrace() {}

    static void read(LineSource lines, Consumer<Call> calls) {
        CsvRows rows = CsvRows.of(lines, HEADER);
        while (rows.next()) {
            calls.accept(Call.of(Origin.UNKNOWN, "", time(rows), rows.count(1), rows.count(2), PrefixBlocks.NONE));
        }
    }

    private static long time(CsvRows rows) {
        String text = rows.field(0);
        try {
            if (text.length() > DATE_LENGTH) {
                String iso = text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1);
                Instant instant = LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
                return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
            }
        } catch (DateTimeException e) {
            // falls through to the message
        }
        throw new FormatException(
                rows.line(), "TIMESTAMP", "expected a time such as 2023-11-16 18:15:46.6805900, found '" + text + "'");
    }
}
