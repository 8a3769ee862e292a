package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The leaves of a derivation add up to the amount that the verb itself states. */
class ExplainTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    /**
     * By hand: claude-sonnet-4-6 reads 2,000 uncached (0.006) and 4,000 cached tokens (0.0012) and writes 1,200
     * (0.018); gpt-4o reads 1,500 (0.00375) and writes 300 (0.003). In all 0.03195.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replay calls.jsonl",
                "replay calls.jsonl --contract contract.yml",
                "report calls.jsonl",
                "report calls.jsonl --by interaction",
                "report calls.jsonl --by tag:team --contract contract.yml"
            })
    void theLeavesOfRecordedTrafficAddUpToItsListAmount(String command) {
        Obj document = explained(command);
        Obj tree = object(document, "explanation");
        assertThat(leaves(tree)).isEqualByComparingTo("0.03195");
        assertThat(text(tree, "amount")).isEqualTo("0.03195");
        Obj stated = command.startsWith("replay") ? document : object(document, "total");
        assertThat(text(stated, "list")).isEqualTo("0.03195");
    }

    /** What has no price is no leaf: the tree holds the priced subtotal, by hand 1,500 x 2.5 + 300 x 10 per million. */
    @Test
    void aPartialReplayExplainsItsPricedPart() {
        String calls = """
                {"provider":"openai","model":"gpt-4o","usage":{"prompt_tokens":1500,"completion_tokens":300}}
                {"provider":"openai","model":"gpt-99","usage":{"prompt_tokens":1500,"completion_tokens":300}}
                """;
        for (String verb : List.of("replay", "report")) {
            Run run = Run.with(Map.of(), calls, "explain", verb, "-", "--format", "json");
            Obj tree = object(parsed(run), "explanation");
            assertThat(leaves(tree)).as(verb).isEqualByComparingTo("0.00675");
        }
    }

    /** A trace of lengths names no model; one that is named prices it: 1,500 x 2.5 + 300 x 10 per million. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TIMESTAMP,ContextTokens,GeneratedTokens\n2026-08-16 18:15:46.6805900,1500,300\n",
                "{\"usage\":{\"prompt_tokens\":1500,\"completion_tokens\":300,\"total_tokens\":1800}}\n"
            })
    void aReportPricesCallsWithoutAModelAsTheOneThatIsNamed(String calls) {
        Run run = Run.with(Map.of(), calls, "explain", "report", "-", "--model", "openai/gpt-4o", "--format", "json");
        Obj document = parsed(run);
        assertThat(leaves(object(document, "explanation"))).isEqualByComparingTo("0.00675");
        Run table = Run.with(Map.of(), calls, "report", "-", "--model", "openai/gpt-4o");
        assertThat(table.out())
                .contains("1 call costs $0.00675", "1 call names no model: priced as openai/gpt-4o, as you say");
    }

    /** Another tokenizer makes a range: both ends are derived, each from its own leaves. */
    @Test
    void bothEndsOfARangeAddUp() {
        Obj document = explained("replay calls.jsonl --as gpt-4o=claude-sonnet-4-6");
        for (String end : List.of("Low", "High")) {
            Obj tree = object(document, "explanation" + end);
            assertThat(leaves(tree)).as(end).isEqualByComparingTo(text(tree, "amount"));
        }
        assertThat(leaves(object(document, "explanationLow"))).isLessThan(leaves(object(document, "explanationHigh")));
    }

    private static Obj explained(String command) {
        String[] words = ("explain " + command + " --format json").split(" ");
        return parsed(Run.in(GOLDEN, Map.of(), new byte[0], words));
    }

    private static Obj parsed(Run run) {
        assertThat(run.exit()).as(run.err()).isZero();
        return (Obj) JsonDocs.parse(run.out().getBytes(StandardCharsets.UTF_8));
    }

    private static BigDecimal leaves(Obj node) {
        if (!(node.get("parts") instanceof Doc.Arr parts)) {
            return new BigDecimal(text(node, "amount"));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Doc part : parts.items()) {
            sum = sum.add(leaves((Obj) part));
        }
        return sum;
    }

    private static Obj object(Obj parent, String key) {
        assertThat(parent.get(key)).as(key).isInstanceOf(Obj.class);
        return (Obj) java.util.Objects.requireNonNull(parent.get(key));
    }

    private static String text(Obj object, String key) {
        assertThat(object.get(key)).as(key).isInstanceOf(Doc.Text.class);
        return ((Doc.Text) java.util.Objects.requireNonNull(object.get(key))).value();
    }
}
