package farthing.io.usage;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.usage.Dialects;
import farthing.formats.usage.Reading;
import farthing.io.JsonDocs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Usage objects recorded from many hosts: all close, though no host but OpenRouter is named. */
class RecordedExchangesTest {
    /** The one body that states a total and nothing else. */
    private static final String TOTAL_ALONE = "totalTokenCount 3512 is not promptTokenCount 0 + candidatesTokenCount 0";

    @Test
    void everyRecordedUsageIsReadByItsShapeAlone() throws IOException {
        List<String> invalid = new ArrayList<>();
        Set<String> notes = new TreeSet<>();
        int read = 0;
        for (String line : Files.readAllLines(exchanges())) {
            Obj exchange = (Obj) JsonDocs.parse(line);
            boolean openRouter = exchange.get("host") instanceof Doc.Text host
                    && host.value().equals("openrouter.ai");
            Reading reading =
                    Dialects.read(openRouter ? "openrouter" : "", "", Objects.requireNonNull(exchange.get("usage")));
            switch (reading) {
                case Reading.Read some -> {
                    read++;
                    notes.addAll(some.notes());
                }
                case Reading.Invalid none -> invalid.add(none.reason());
            }
        }
        assertThat(invalid).containsExactly(TOTAL_ALONE);
        assertThat(read).isEqualTo(645);
        assertThat(notes)
                .as("no recorded host counts what no dialect knows")
                .noneMatch(note -> note.contains("is not known"));
    }

    private static Path exchanges() {
        return SharedData.file("data/metering-samples/provider-usage/exchanges.jsonl");
    }
}
