package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.NameResolver;
import farthing.formats.calls.CallRater;
import farthing.formats.calls.CallRecord;
import farthing.formats.calls.CallTotals;
import farthing.formats.calls.RatedCall;
import farthing.formats.doc.FormatException;
import farthing.rating.PriceDesk;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** INV-9: the order of a file's lines, and how they are split over files, change no total. */
class RatedFileTest {
    private static final List<String> MODELS =
            List.of("gpt-4o", "gpt-4o-mini", "claude-sonnet-4-6", "no-such-model", "deepseek-v3");
    private static final IndexedBook BOOK = ShippedBooks.open("guide");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neitherOrderNorFilesChangeATotal(long seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            lines.add(line(random));
        }
        String whole = told(rated(lines));
        assertThat(whole).contains("PRICED").doesNotContain("priced=0");
        Collections.shuffle(lines, random);
        assertThat(told(rated(lines))).as("seed %d", seed).isEqualTo(whole);
        CallTotals split = new CallTotals();
        int cut = random.nextInt(lines.size());
        rated(lines.subList(cut, lines.size())).forEach(split::add);
        rated(lines.subList(0, cut)).forEach(split::add);
        assertThat(told(split)).as("seed %d, cut at %d", seed, cut).isEqualTo(whole);
    }

    private static String line(Random random) {
        int input = random.nextInt(300_000);
        int cached = random.nextInt(input + 1);
        String usage = "{\"prompt_tokens\":" + input + ",\"completion_tokens\":" + random.nextInt(5_000)
                + ",\"prompt_tokens_details\":{\"cached_tokens\":" + cached + "}}";
        return random.nextInt(20) == 0
                ? "{\"model\":"
                : "{\"model\":\"" + MODELS.get(random.nextInt(MODELS.size())) + "\",\"batch\":" + random.nextBoolean()
                        + ",\"usage\":" + usage + "}";
    }

    /** Each file has a rater of its own. */
    private static List<RatedCall> rated(List<String> lines) {
        CallRater rater =
                new CallRater(new PriceDesk(new NameResolver(BOOK), null), Instant.parse("2026-01-01T12:00:00Z"));
        List<RatedCall> calls = new ArrayList<>();
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        try (Lines in = Lines.of(new ByteArrayInputStream(file), "calls")) {
            while (in.next()) {
                try {
                    calls.add(rater.rate(
                            CallRecord.of(JsonDocs.parse(in.buffer(), in.from(), in.length(), in.number()))));
                } catch (FormatException e) {
                    calls.add(RatedCall.invalid(null, e.getMessage()));
                }
            }
        }
        return calls;
    }

    private static String told(List<RatedCall> calls) {
        CallTotals totals = new CallTotals();
        calls.forEach(totals::add);
        return told(totals);
    }

    private static String told(CallTotals totals) {
        return "PRICED priced=" + totals.priced() + " partial=" + totals.partial() + " unpriced=" + totals.unpriced()
                + " invalid=" + totals.invalid() + " "
                + totals.sums().stream()
                        .map(sum -> sum.list() + " " + sum.contracted())
                        .toList();
    }
}
