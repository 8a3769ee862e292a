package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Obj;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Where the money went, by feature. A million tokens into GPT-4o cost 2.50 dollars; of the features the first has a million,
 * the second two and so on, each in two calls.
 */
class CostByTest {
    private final Engine engine = new Engine(ShippedFacts.facts());

    /** @param names the cheapest feature first */
    private Shown shown(List<String> names) {
        StringBuilder calls = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            calls.append(
                    "{\"model\":\"gpt-4o\",\"feature\":\"%s\",\"usage\":{\"prompt_tokens\":%d,\"completion_tokens\":0}}\n"
                            .formatted(names.get(i), (i + 1) * 500_000)
                            .repeat(2));
        }
        byte[] bytes = calls.toString().getBytes(StandardCharsets.UTF_8);
        Obj state = new Obj(0).put("tab", "reality").put("by", "feature");
        engine.call(new Obj(0).put("call", "begin").put("name", "mine.jsonl"));
        engine.feed(bytes, bytes.length);
        engine.call(new Obj(0).put("call", "end").put("state", state));
        return new Shown(engine, state);
    }

    /** 2.50 + 5.00 + 7.50 are 15 dollars, and twelve dearer ones are a row each. */
    @Test
    void furtherRowsAreExplainedByThemselvesAlone() {
        Shown shown = shown(List.of(
                "low", "mid", "high", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12", "f13", "f14", "f15"));
        assertThat(shown.text("reality-by")).contains("3 others6").contains("$15.00");

        String reason = shown.explanation("by:feature");
        assertThat(reason).contains("3 others: the calls of the file");
        String parts = partsOf(reason);
        assertThat(parts).contains("low, ", "$2.50", "mid, ", "$5.00", "high, ", "$7.50");
        assertThat(parts).doesNotContain("f4", "f15");
        assertThat(sum(parts, "low", "mid", "high")).isEqualByComparingTo("15");
        shown.everyNumberExplainsItself();
    }

    /** Of 130 features 118 are further ones: a hundred of them by name, and eighteen together. */
    @Test
    void aReasonOfManyRowsEndsWithTheSumOfTheCheapest() {
        List<String> names =
                IntStream.rangeClosed(1, 130).mapToObj(i -> "n" + i).toList();
        String parts = partsOf(shown(names).explanation("by:feature"));
        assertThat(parts).contains("n118, ", "n19, ", "18 further").doesNotContain("n18, ", "n119, ");
        assertThat(parts).as("2.5 x (1 + ... + 18)").contains("$427.5");
    }

    /** Whatever calls name is no word of the page's own. */
    @Test
    void aFeatureMayBeCalledAsTheFurtherRowsAre() {
        Shown shown = shown(List.of(
                "a",
                "b",
                "c",
                "handle others",
                "3 others",
                "f6",
                "f7",
                "f8",
                "f9",
                "f10",
                "f11",
                "f12",
                "f13",
                "(none)",
                ""));
        assertThat(partsOf(shown.explanation("by:feature:"))).contains("$37.50").doesNotContain("$35.00");
        assertThat(partsOf(shown.explanation("by:feature:(none)")))
                .contains("$35.00")
                .doesNotContain("$37.50");
        for (String name : List.of("handle others", "3 others", "(none)")) {
            String parts = partsOf(shown.explanation("by:feature:" + name));
            assertThat(parts).as(name).contains(name + ", gpt-4o 2 2").doesNotContain("a, gpt-4o", "f6, gpt-4o");
        }
        assertThat(partsOf(shown.explanation("by:feature")))
                .contains("a, gpt-4o", "c, gpt-4o", "$5.00")
                .doesNotContain("f6");
    }

    /** The table of what a row is made of, as text. */
    private static String partsOf(String reason) {
        int from = reason.indexOf("of calls with a full price");
        return reason.substring(from, reason.indexOf("Input has the tokens", from));
    }

    /** The first amount behind each name, added up. */
    private static BigDecimal sum(String parts, String... names) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String name : names) {
            int dollar = parts.indexOf('$', parts.indexOf(name));
            sum = sum.add(new BigDecimal(parts.substring(dollar + 1, parts.indexOf(' ', dollar))));
        }
        return sum;
    }
}
