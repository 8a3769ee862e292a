package farthing.economics.audit;

import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Derivation;
import farthing.quantity.sheet.Exact;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.util.List;

/**
 * A claim of another kind as one of throughput while the machine works: what it must reach so that the claim is true.
 *
 * @param how it follows
 */
public record Restated(Claim claim, Derivation how) {
    private static final String SECONDS_OF_HOUR = "3600";
    private static final String SECONDS_OF_YEAR = "31536000";
    private static final String MILLION = "1000000";
    private static final String TOKENS = "tokens/s";

    /** Of a claim that needs no restating. */
    public static Restated of(Claim claim) {
        Sheet sheet = new Sheet();
        Cell cell = given(sheet, claim.of().label(), claim.value(), claim.of().unit());
        return new Restated(claim, Derivation.of(sheet, Exact.of(sheet), cell));
    }

    /** Input and output tokens a year, of requests of these lengths, at a share of the hours that is served. */
    public static Restated ofYear(BigDecimal tokens, BigDecimal utilisation, BigDecimal input, BigDecimal output) {
        Sheet sheet = new Sheet();
        Cell yearly = given(sheet, "tokens a year", tokens, "tokens");
        Cell seconds = sheet.product(
                "seconds of a year that are worked",
                "s",
                List.of(sheet.known("", SECONDS_OF_YEAR, "s"), utilisation(sheet, utilisation)));
        Cell rate = sheet.quotient("tokens a second while it works", TOKENS, yearly, seconds);
        return requests(sheet, rate, input, output);
    }

    /** USD for a million of input and output tokens. */
    public static Restated ofPrice(
            BigDecimal perMillion, BigDecimal perHour, BigDecimal utilisation, BigDecimal input, BigDecimal output) {
        Sheet sheet = new Sheet();
        return requests(sheet, rate(sheet, perMillion, perHour, utilisation), input, output);
    }

    /** USD for a million of output tokens. */
    public static Restated ofOutputPrice(BigDecimal perMillion, BigDecimal perHour, BigDecimal utilisation) {
        Sheet sheet = new Sheet();
        return output(sheet, rate(sheet, perMillion, perHour, utilisation));
    }

    /** Energy for a million of output tokens, if the accelerators draw what they are designed for. */
    public static Restated ofEnergy(BigDecimal kilowattHours, BigDecimal watts, int count) {
        Sheet sheet = new Sheet();
        Cell drawn = sheet.product(
                "power of all accelerators",
                "W",
                List.of(
                        sheet.given(new Input("power of one", watts, "W", Input.Tag.BOUND, "thermal design power")),
                        sheet.known("accelerators", String.valueOf(count), "")));
        Cell energy = given(sheet, "energy of a million output tokens", kilowattHours, "kWh");
        Cell joules = sheet.quotient(
                "energy of an output token",
                "J",
                sheet.product("", "J", List.of(energy, sheet.known("", "3600000", "J"))),
                sheet.known("", MILLION, ""));
        return output(sheet, sheet.quotient("output tokens a second at that power", TOKENS, drawn, joules));
    }

    /** USD for a million tokens of a machine that serves so many a second while it works. */
    public static BigDecimal usdPerMillion(BigDecimal perSecond, BigDecimal perHour, BigDecimal utilisation) {
        Sheet sheet = new Sheet();
        Cell served = sheet.product(
                "",
                "tokens",
                List.of(
                        given(sheet, "tokens a second", perSecond, TOKENS),
                        sheet.known("", SECONDS_OF_HOUR, "s"),
                        utilisation(sheet, utilisation)));
        Cell dollars = sheet.product(
                "", "USD", List.of(given(sheet, "USD an hour", perHour, "USD"), sheet.known("", MILLION, "")));
        Cell price = sheet.quotient("USD for a million tokens", "USD", dollars, served);
        return Exact.of(sheet).value(price);
    }

    private static Cell rate(Sheet sheet, BigDecimal perMillion, BigDecimal perHour, BigDecimal utilisation) {
        Cell dollars = sheet.product(
                "",
                "USD",
                List.of(given(sheet, "price of the machine, an hour", perHour, "USD"), sheet.known("", MILLION, "")));
        Cell worked = sheet.product(
                "seconds of an hour that are worked",
                "s",
                List.of(sheet.known("", SECONDS_OF_HOUR, "s"), utilisation(sheet, utilisation)));
        Cell spent = sheet.times(given(sheet, "price of a million tokens", perMillion, "USD"), worked);
        return sheet.quotient("tokens a second while it works", TOKENS, dollars, spent);
    }

    private static Restated requests(Sheet sheet, Cell rate, BigDecimal input, BigDecimal output) {
        Cell tokens = sheet.sum(
                "tokens of a request",
                "tokens",
                List.of(
                        given(sheet, "input tokens", input, "tokens"),
                        given(sheet, "output tokens", output, "tokens")));
        Cell requests =
                sheet.quotient(Claimed.REQUESTS.label() + " that it takes", Claimed.REQUESTS.unit(), rate, tokens);
        return restated(sheet, Claimed.REQUESTS, requests);
    }

    private static Restated output(Sheet sheet, Cell rate) {
        Cell named = sheet.named(Claimed.OUTPUT.label() + " that it takes", Claimed.OUTPUT.unit(), rate);
        return restated(sheet, Claimed.OUTPUT, named);
    }

    private static Restated restated(Sheet sheet, Claimed of, Cell cell) {
        Exact values = Exact.of(sheet);
        return new Restated(new Claim(of, values.value(cell)), Derivation.of(sheet, values, cell));
    }

    private static Cell given(Sheet sheet, String name, BigDecimal value, String unit) {
        return sheet.given(new Input(name, value, unit, Input.Tag.CLAIMED, ""));
    }

    private static Cell utilisation(Sheet sheet, BigDecimal share) {
        return given(sheet, "utilisation", share, "share");
    }
}
