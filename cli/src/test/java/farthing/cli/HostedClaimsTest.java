package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The expected figures of hosted-claims.tsv are those of the recomputation that is kept outside of Farthing, to their
 * digits, or the same in thousandths, hundredths, thousands or millions.
 */
class HostedClaimsTest {
    /** The collection gives another quantity of the same claim: a ratio where a line has both sides of it, a year for a month. */
    private static final List<String> OTHER_QUANTITY = List.of(
            "CL022", "CL081", "CL107", "CL135", "CL275", "CL277", "CL438", "CL439", "CL443", "CL446", "CL448", "CL469");

    private static final List<Integer> SCALES = List.of(0, 2, -2, 3, -3, 6, -6);

    @Test
    void everyClaimHasAFigureOfTheRecomputation() throws IOException {
        Path collection = SharedData.file("facts/claims.json");
        assumeTrue(Files.exists(collection), "the collection of claims is not here: facts/claims.json");
        Map<String, List<BigDecimal>> recomputed = new LinkedHashMap<>();
        for (Doc doc : Fields.of(JsonDocs.read(collection), "").list("claims")) {
            Obj claim = (Obj) doc;
            List<BigDecimal> values = new ArrayList<>();
            for (Fields value : Fields.of(claim, "").objects("values")) {
                values.add(new BigDecimal(value.word("recomputed")));
            }
            recomputed.put(Fields.of(claim, "").text("id"), values);
        }
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (String line : HostedRowsTest.lines(HostedRowsTest.CLAIMS)) {
            List<String> cells = List.of(line.split("\t"));
            expected.computeIfAbsent(cells.get(0), id -> new ArrayList<>()).addAll(cells.subList(4, cells.size()));
        }
        List<String> without = new ArrayList<>();
        expected.forEach((id, figures) -> {
            if (figures.stream().noneMatch(figure -> isOneOf(figure, recomputed.getOrDefault(id, List.of())))) {
                without.add(id);
            }
        });
        assertThat(without).containsExactlyElementsOf(OTHER_QUANTITY);
    }

    private static boolean isOneOf(String figure, List<BigDecimal> values) {
        String text = figure.substring(figure.lastIndexOf('=') + 1);
        String digits = text.startsWith("~") ? text.substring(1) : text;
        if (digits.isEmpty() || !(Character.isDigit(digits.charAt(0)) || digits.charAt(0) == '-')) {
            return false;
        }
        BigDecimal wanted = new BigDecimal(digits);
        MathContext shown = new MathContext(Math.clamp(wanted.precision(), 1, 7), RoundingMode.HALF_EVEN);
        return values.stream().anyMatch(value -> SCALES.stream()
                .anyMatch(scale -> value.scaleByPowerOfTen(scale).round(shown).compareTo(wanted.round(shown)) == 0));
    }
}
