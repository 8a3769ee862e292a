package farthing.io;

import com.code_intelligence.jazzer.junit.FuzzTest;
import farthing.formats.trace.TraceStream;

/** INV-13, explored: files of calls as a browser hands them over. {@code scripts/fuzz} searches; everyday runs replay the inputs kept under this class's name. */
class TraceStreamFuzzTest {
    @FuzzTest(maxDuration = "10s")
    void fuzz(byte[] bytes) {
        BadInputTest.assertAnswers(
                () -> {
                    TraceStream stream = new TraceStream(call -> {});
                    stream.feed(bytes, bytes.length);
                    stream.end();
                },
                "calls");
    }
}
