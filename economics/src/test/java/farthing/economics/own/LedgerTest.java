package farthing.economics.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Bills reckoned by hand, and those of the guide. */
class LedgerTest {
    private static final OwnCase GUIDE = OwnCases.of(
            Map.of(
                    Line.POWER, amounts("15000", "16000", "17000"),
                    Line.COOLING, amounts("5000", "5000", "6000"),
                    Line.COLO, amounts("60000", "63000", "66000"),
                    Line.PEOPLE, amounts("80000", "84000", "88000"),
                    Line.RENT, amounts("175000")),
            "price=255000",
            "life=3",
            "maintenance=25000",
            "rent=20");

    private static List<BigDecimal> amounts(String... texts) {
        return java.util.Arrays.stream(texts).map(BigDecimal::new).toList();
    }

    private static OwnAnswer answer(String... figures) {
        return OwnAnswer.of(OwnCases.of(figures), 1, 1);
    }

    private static String line(OwnAnswer answer, Line line) {
        List<Ledger.Entry> entries = new java.util.ArrayList<>(answer.ledger().owned());
        entries.addAll(answer.ledger().rented());
        for (Ledger.Entry entry : entries) {
            if (entry.line() == line) {
                return entry.years().stream()
                        .map(year -> answer.value(year).stripTrailingZeros().toPlainString())
                        .reduce((one, other) -> one + " " + other)
                        .orElseThrow();
            }
        }
        throw new AssertionError(line);
    }

    private static BigDecimal rounded(BigDecimal value, int digits) {
        return value.round(new MathContext(digits));
    }

    /** 003 L924-941: 270 + 278 + 287. */
    @Test
    void theGuidesThreeYearsCost835000Against525000() {
        OwnAnswer answer = OwnAnswer.of(GUIDE, 1, 1);
        Ledger.Totals totals = answer.ledger().totals();
        assertThat(line(answer, Line.HARDWARE)).isEqualTo("85000 85000 85000");
        assertThat(answer.value(totals.owned())).isEqualByComparingTo("835000");
        assertThat(answer.value(totals.ownedWithoutPeople())).isEqualByComparingTo("583000");
        assertThat(answer.value(totals.rentedWithoutPeople())).isEqualByComparingTo("525000");
        assertThat(answer.value(totals.rented())).isEqualByComparingTo("777000");
        assertThat(rounded(answer.value(totals.ownedPerHour()), 7)).isEqualByComparingTo("31.77321");
        assertThat(rounded(answer.value(totals.breakEvenAlone()), 7)).isEqualByComparingTo("31.77321");
        assertThat(rounded(answer.value(totals.breakEven()), 7)).isEqualByComparingTo("22.18417");
    }

    /** 10 kW x 8,760 h x $0.10. */
    @Test
    void tenKilowattsForAYearAre8760() {
        OwnAnswer answer =
                answer("price=1", "life=3", "years=1", "kw=10", "electricity=0.10", "cooling=0.4", "colo=300");
        assertThat(line(answer, Line.POWER)).isEqualTo("8760");
        assertThat(line(answer, Line.COOLING)).isEqualTo("3504");
        assertThat(line(answer, Line.COLO)).isEqualTo("36000");
    }

    /** 280,000 over five years; after three the books hold 112,000, which the sale brings back. */
    @Test
    void aLifeLongerThanTheYearsComparedLeavesItsBookValue() {
        OwnAnswer book = answer("price=280000", "life=5", "sale=book");
        assertThat(line(book, Line.HARDWARE)).isEqualTo("56000 56000 56000");
        assertThat(line(book, Line.RESALE)).isEqualTo("0 0 0");
        assertThat(book.value(book.ledger().resold())).isEqualByComparingTo("112000");
        OwnAnswer nothing = answer("price=280000", "life=5", "resale=0");
        assertThat(line(nothing, Line.RESALE)).isEqualTo("0 0 112000");
        assertThat(nothing.value(nothing.ledger().totals().owned())).isEqualByComparingTo("280000");
    }

    @Test
    void aShorterLifeIsWrittenOffBeforeTheEnd() {
        assertThat(line(answer("price=280000", "life=2", "sale=book"), Line.HARDWARE))
                .isEqualTo("140000 140000 0");
    }

    /** 8 x 25,000 x 0.9^3 = 145,800. */
    @Test
    void theUsedMarketDeclinesYearByYear() {
        OwnAnswer answer = answer("price=240000", "life=3", "sale=market", "used=25000", "resale-decline=0.1");
        assertThat(answer.value(answer.ledger().resold())).isEqualByComparingTo("145800");
        assertThat(line(answer, Line.RESALE)).isEqualTo("0 0 -145800");
    }

    /** 10 % of 300,000, of 200,000 and of 100,000. */
    @Test
    void interestIsPaidOnWhatIsNotWrittenOff() {
        assertThat(line(answer("price=300000", "life=3", "financing=0.1"), Line.FINANCING))
                .isEqualTo("30000 20000 10000");
    }

    /** 8,760 h at $20, then a quarter less each year. */
    @Test
    void rentsDecline() {
        assertThat(line(answer("price=1", "life=3", "rent=20", "rent-decline=0.25"), Line.RENT))
                .isEqualTo("175200 131400 98550");
        assertThat(line(answer("price=1", "life=3", "rent=20", "reserved=0.3", "rent-hours=0.5"), Line.RENT))
                .isEqualTo("61320 61320 61320");
    }

    /** 15 months: a whole year and a quarter of the second are rented, and the life begins afterwards. */
    @Test
    void untilTheMachineComesAnotherIsRented() {
        OwnAnswer answer = answer(
                "price=360000",
                "life=3",
                "sale=book",
                "lead=15",
                "rent=20",
                "kw=10",
                "electricity=0.10",
                "maintenance=1200");
        assertThat(line(answer, Line.WAITING)).isEqualTo("175200 43800 0");
        assertThat(line(answer, Line.HARDWARE)).isEqualTo("0 90000 120000");
        assertThat(line(answer, Line.POWER)).isEqualTo("0 6570 8760");
        assertThat(line(answer, Line.MAINTENANCE)).isEqualTo("0 900 1200");
        assertThat(answer.value(answer.ledger().resold())).isEqualByComparingTo("150000");
    }

    @Test
    void monthsThatAreLostCountOnNeitherSide() {
        OwnAnswer answer = answer("price=360000", "life=3", "lead=15", "rent=20", "waiting=lost");
        assertThat(line(answer, Line.WAITING)).isEqualTo("0 0 0");
        assertThat(line(answer, Line.RENT)).isEqualTo("0 131400 175200");
        assertThat(answer.value(answer.ledger().totals().hours())).isEqualByComparingTo("15330");
    }

    /** Bought for 87,600 and worth nothing after a year: $10 an hour. Rented at $8 it is never worth it, at $12 at once. */
    @Test
    void owningWinsInTheYearInWhichItHasCostLess() {
        assertThat(answer("price=87600", "life=1", "years=1", "rent=8").winsAfter())
                .isNull();
        assertThat(answer("price=87600", "life=1", "years=1", "rent=12").winsAfter())
                .isEqualTo(1);
        assertThat(answer("price=175200", "life=4", "years=1", "rent=8", "resale=0")
                        .winsAfter())
                .isEqualTo(3);
    }

    @Test
    void theTurningPointOfTheRentIsTheBreakEven() {
        OwnAnswer answer = answer("price=87600", "life=1", "years=1", "rent=8");
        assertThat(answer.turning()).extracting(point -> point.input().path()).contains("rent", "price");
        for (OwnAnswer.TurningPoint point : answer.turning()) {
            boolean rent = point.input().path().equals("rent");
            if (rent || point.input().path().equals("price")) {
                assertThat(point.value()).isEqualByComparingTo(rent ? "10" : "70080");
                assertThat(point.owningBelow()).isEqualTo(!rent);
            }
        }
    }

    /** 583,000 / 3 / 8,760, and an eighth of it; people are counted by the fleet. */
    @Test
    void anHourOfAnOwnedMachineIsAPriceWithoutPeople() {
        OwnedHour hour = OwnedHour.of(Ledger.of(GUIDE));
        assertThat(rounded(hour.hourly(), 7)).isEqualByComparingTo("22.18417");
        assertThat(rounded(hour.perAccelerator(), 7)).isEqualByComparingTo("2.773021");
        assertThat(Objects.requireNonNull(hour.input("hour")).mean()).isEqualByComparingTo(hour.hourly());
    }
}
