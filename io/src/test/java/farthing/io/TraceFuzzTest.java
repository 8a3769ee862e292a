package farthing.io;

import com.code_intelligence.jazzer.junit.FuzzTest;
import farthing.formats.trace.TraceFormat;
import java.io.ByteArrayInputStream;

/** INV-13, explored: traces of every format. {@code scripts/fuzz} searches; everyday runs replay the inputs kept under this class's name. */
class TraceFuzzTest {
    @FuzzTest(maxDuration = "10s")
    void fuzz(byte[] bytes) {
        for (TraceFormat format : TraceFormat.values()) {
            BadInputTest.assertAnswers(() -> readAll(bytes, format), format.label());
        }
    }

    private static void readAll(byte[] bytes, TraceFormat format) {
        try (TraceFile trace = TraceFile.of(new ByteArrayInputStream(bytes), "trace", format)) {
            trace.read(call -> {});
        }
    }
}
