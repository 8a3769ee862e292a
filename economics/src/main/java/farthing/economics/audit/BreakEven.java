package farthing.economics.audit;

import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Derivation;
import farthing.quantity.sheet.Exact;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a machine pays from so many tokens a month on. It says at the same time what the API would have to cost.
 *
 * @param impliedPrice USD for a million tokens of the API, so that the claim is true
 * @param breakEven tokens a month at the API price that was named, or null
 * @param worth USD a month of the claimed tokens at that price, or null
 * @param why of the break-even where a price was named, else of the implied price
 */
public record BreakEven(
        Verdict verdict,
        BigDecimal impliedPrice,
        @Nullable BigDecimal breakEven,
        @Nullable BigDecimal worth,
        Derivation why) {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /**
     * @param tokens a month, above 0
     * @param perMonth USD of the machine
     * @param apiPrice USD for a million tokens, or null
     */
    public static BreakEven of(BigDecimal tokens, BigDecimal perMonth, @Nullable BigDecimal apiPrice) {
        Sheet sheet = new Sheet();
        Cell volume = given(sheet, "tokens a month that are claimed", tokens, "tokens");
        Cell cost = given(sheet, "price of the machine, a month", perMonth, "USD");
        Cell million = sheet.known("", MILLION, "", "");
        Cell dollars = sheet.times(cost, million);
        Cell implied = sheet.quotient("API price of a million tokens that is implied", "USD", dollars, volume);
        if (apiPrice == null) {
            Exact values = Exact.of(sheet);
            BigDecimal price = values.value(implied);
            Change change = new Change(Change.Lever.API_PRICE, price);
            Verdict verdict =
                    new Verdict.PossibleOnlyIf(Limit.PRICE, BigDecimal.ONE, List.of(new Condition(List.of(change))));
            return new BreakEven(verdict, price, null, null, Derivation.of(sheet, values, implied));
        }
        Cell price = given(sheet, "API price of a million tokens", apiPrice, "USD");
        Cell even = sheet.quotient("tokens a month of the break-even", "tokens", dollars, price);
        Cell worth = sheet.quotient("", "USD", sheet.times(volume, price), million);
        Cell times = sheet.quotient("times the claimed volume", "", even, volume);
        Exact values = Exact.of(sheet);
        BigDecimal factor = values.value(times);
        Verdict verdict = factor.compareTo(BigDecimal.ONE) > 0
                ? new Verdict.Impossible(Limit.PRICE, factor)
                : new Verdict.Plausible(factor);
        return new BreakEven(
                verdict,
                values.value(implied),
                values.value(even),
                values.value(worth),
                Derivation.of(sheet, values, times));
    }

    private static Cell given(Sheet sheet, String name, BigDecimal value, String unit) {
        return sheet.given(new Input(name, value, unit, Input.Tag.CLAIMED, ""));
    }
}
