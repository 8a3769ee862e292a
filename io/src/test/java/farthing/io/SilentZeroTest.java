package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.NameResolver;
import farthing.formats.calls.CallRater;
import farthing.formats.calls.CallRecord;
import farthing.formats.calls.RatedCall;
import farthing.formats.doc.FormatException;
import farthing.rating.Charge;
import farthing.rating.PriceDesk;
import farthing.rating.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** INV-3: whatever happens to a line, an amount of 0 means counts of 0 or a price of 0. */
class SilentZeroTest {
    private static final CallRater RATER = new CallRater(
            new PriceDesk(new NameResolver(ShippedBooks.open("guide")), null), Instant.parse("2026-01-01T12:00:00Z"));

    private static final List<String> LINES = List.of(
            "{\"id\":\"1\",\"provider\":\"openai\",\"model\":\"gpt-4o\",\"usage\":{\"prompt_tokens\":1200,"
                    + "\"completion_tokens\":300,\"total_tokens\":1500,\"prompt_tokens_details\":{\"cached_tokens\":700}}}",
            "{\"id\":\"2\",\"provider\":\"anthropic\",\"model\":\"claude-sonnet-4-5\",\"usage\":{\"input_tokens\":900,"
                    + "\"cache_read_input_tokens\":400,\"cache_creation_input_tokens\":90,\"output_tokens\":210}}",
            "{\"id\":\"3\",\"provider\":\"google\",\"model\":\"gemini-2.5-flash\",\"usage\":{\"promptTokenCount\":800,"
                    + "\"candidatesTokenCount\":60,\"thoughtsTokenCount\":40,\"totalTokenCount\":900}}");

    /** Fails unless the call is refused, unpriced, costs something, or has nothing that costs anything. */
    static void assertNoSilentZero(RatedCall call, String what) {
        Statement statement = call.statement();
        if (statement == null || statement.list() == null || !statement.list().isZero()) {
            return;
        }
        for (Charge charge : statement.charges()) {
            assertThat(charge.units().signum() == 0 || charge.price().isFree())
                    .as("%s: %s", what, charge)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aDamagedLineNeverBecomesFree(long seed) {
        Random random = new Random(seed);
        int priced = 0;
        for (int i = 0; i < 6_000; i++) {
            StringBuilder line = new StringBuilder(LINES.get(i % LINES.size()));
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                int at = random.nextInt(line.length());
                switch (random.nextInt(3)) {
                    case 0 -> line.deleteCharAt(at);
                    case 1 -> line.setCharAt(at, (char) (' ' + random.nextInt(95)));
                    default -> line.insert(at, (char) (' ' + random.nextInt(95)));
                }
            }
            String what = "seed " + seed + ", line " + i + ": " + line;
            try {
                RatedCall call = RATER.rate(CallRecord.of(JsonDocs.parse(line.toString())));
                assertNoSilentZero(call, what);
                assertCountsWereSeen(call, line.toString(), what);
                priced += call.status().equals("PRICED") ? 1 : 0;
            } catch (FormatException e) {
                assertThat(e.getMessage()).as(what).isNotBlank();
            }
        }
        assertThat(priced).as("priced lines, seed %s", seed).isGreaterThan(1_000);
    }

    /** These lines all state counts above 0: one that is PRICED has charges for some. */
    private static void assertCountsWereSeen(RatedCall call, String line, String what) {
        if (call.status().equals("PRICED") && !line.contains(":0")) {
            Statement statement = Objects.requireNonNull(call.statement());
            assertThat(statement.charges()).as(what).isNotEmpty();
            assertThat(Objects.requireNonNull(statement.list()).isZero())
                    .as(what)
                    .isFalse();
        }
    }
}
