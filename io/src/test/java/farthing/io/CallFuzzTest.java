package farthing.io;

import com.code_intelligence.jazzer.junit.FuzzTest;
import farthing.catalogue.NameResolver;
import farthing.formats.calls.CallRater;
import farthing.formats.calls.CallRecord;
import farthing.rating.PriceDesk;
import java.time.Instant;

/** INV-3 and INV-13, explored: recorded calls, rated. {@code scripts/fuzz} searches; everyday runs replay the inputs kept under this class's name. */
class CallFuzzTest {
    private static final CallRater RATER = new CallRater(
            new PriceDesk(new NameResolver(ShippedBooks.open("guide")), null), Instant.parse("2026-01-01T12:00:00Z"));

    @FuzzTest(maxDuration = "10s")
    void fuzz(byte[] bytes) {
        BadInputTest.assertAnswers(
                () -> SilentZeroTest.assertNoSilentZero(RATER.rate(CallRecord.of(JsonDocs.parse(bytes))), "call"),
                "call");
    }
}
