package farthing.quantity.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts worked by hand, and one sheet evaluated two ways. */
class SheetTest {
    private final Sheet sheet = new Sheet();

    private Cell given(String path, String mean) {
        return sheet.given(new Input(path, new BigDecimal(mean), "tokens", Input.Tag.CLAIMED, ""));
    }

    @Test
    void aCallIsUnitsTimesPriceAndSaysSo() {
        Cell input = given("input", "1400");
        Cell price = sheet.known("input price", new BigDecimal("0.000003"), "USD", "a price page, 2026-08-01");
        Cell cost = sheet.product("input cost", "USD", List.of(input, price));
        Exact exact = Exact.of(sheet);
        assertThat(exact.value(cost)).isEqualByComparingTo("0.0042");
        Derivation why = Derivation.of(sheet, exact, cost);
        assertThat(why.formula()).isEqualTo("1400 x 0.000003");
        assertThat(why.parts()).extracting(Derivation::name).containsExactly("input", "input price");
        assertThat(why.parts()).extracting(Derivation::note).containsExactly("claimed", "a price page, 2026-08-01");
    }

    @Test
    void powersOfWholeExponentsAreExact() {
        Cell rate = given("rate", "0.01");
        Cell sum = sheet.sum(
                "attempts",
                "",
                List.of(
                        sheet.one(),
                        sheet.power(rate, sheet.one()),
                        sheet.power(rate, sheet.known("", "2", "")),
                        sheet.power(rate, sheet.known("", "3", ""))));
        assertThat(Exact.of(sheet).value(sum)).isEqualByComparingTo("1.010101");
    }

    @Test
    void aQuotientByZeroIsUndefinedAndSoIsWhatRestsOnIt() {
        Cell none = given("completed", "0");
        Cell each = sheet.quotient("each", "USD", sheet.one(), none);
        Cell twice = sheet.plus(each, each);
        assertThat(Exact.of(sheet).orNull(twice)).isNull();
        assertThat(Columns.of(sheet, List.of(twice), input -> null, 3)[0]).containsOnly(Double.NaN);
        assertThat(Derivation.of(sheet, Exact.of(sheet), twice).value()).isNull();
    }

    @Test
    void aChoiceTakesOneBranchAndTellsWhy() {
        Cell input = given("input", "200001");
        Cell price = sheet.above("price", input, sheet.known("", "200000", ""), sheet.known("", "6", ""), sheet.one());
        assertThat(Exact.of(sheet).value(price)).isEqualByComparingTo("6");
        assertThat(Derivation.of(sheet, Exact.of(sheet), price).formula()).isEqualTo("6, since 200001 > 200000");
    }

    @Test
    @Timeout(10)
    void stepsThatHoldTheLastOneTwiceAreGoneThroughOnce() {
        Cell cell = given("input", "2");
        for (int round = 0; round < 5_000; round++) {
            cell = sheet.minus(sheet.plus(cell, cell), cell);
        }
        Cell last = sheet.named("last", "tokens", cell);
        Derivation why = Derivation.of(sheet, Exact.of(sheet), last);
        assertThat(why.value()).isEqualByComparingTo("2");
        assertThat(why.formula()).isNotEmpty().hasSizeLessThan(1_500);
        assertThat(why.parts()).extracting(Derivation::name).containsExactly("input");
    }

    @Test
    void everyDrawIsReckonedWhateverTheBlock() {
        Cell input = given("input", "10");
        Cell square = sheet.times(input, input);
        double[] drawn = new double[1_000];
        for (int k = 0; k < drawn.length; k++) {
            drawn[k] = k;
        }
        double[] squares = Columns.of(sheet, List.of(square), any -> drawn, drawn.length)[0];
        for (int k = 0; k < drawn.length; k++) {
            assertThat(squares[k]).isEqualTo((double) k * k);
        }
    }

    /** A random sheet of every formula: decimals and doubles agree. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void exactAndDrawnFiguresAgree(long seed) {
        Random random = new Random(seed);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cells.add(given(
                    "input " + i,
                    BigDecimal.valueOf(random.nextInt(1, 2_000), 3).toPlainString()));
        }
        for (int i = 0; i < 60; i++) {
            cells.add(random(random, cells));
        }
        Exact exact = Exact.of(sheet);
        double[][] drawn = Columns.of(sheet, cells, input -> null, 1);
        for (int i = 0; i < cells.size(); i++) {
            BigDecimal value = exact.orNull(cells.get(i));
            if (value == null) {
                assertThat(drawn[i][0]).as("cell %d", i).isNaN();
            } else {
                double expected = value.doubleValue();
                assertThat(drawn[i][0]).as("cell %d", i).isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
            }
        }
    }

    private Cell random(Random random, List<Cell> cells) {
        Cell a = cells.get(random.nextInt(cells.size()));
        Cell b = cells.get(random.nextInt(cells.size()));
        Cell c = cells.get(random.nextInt(cells.size()));
        return switch (random.nextInt(9)) {
            case 0 -> sheet.sum("", "", List.of(a, b, c));
            case 1 -> sheet.least(sheet.product("", "", List.of(a, b)), sheet.known("", "1000", ""));
            case 2 -> sheet.least(sheet.minus(a, b), c);
            case 3 -> sheet.quotient("", "", a, sheet.plus(sheet.greatest(b, sheet.zero()), sheet.one()));
            case 4 -> sheet.least(a, b);
            case 5 -> sheet.greatest(a, b);
            case 6 -> sheet.atLeast("", a, sheet.known("", "0.50005", ""), b, c);
            case 7 -> sheet.exponential(sheet.least(a, sheet.one()));
            default -> sheet.power(sheet.least(sheet.greatest(a, sheet.zero()), sheet.one()), sheet.known("", "3", ""));
        };
    }
}
