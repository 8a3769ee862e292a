package farthing.economics.own;

import farthing.quantity.CommonYear;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What each year brings: months in service, hours, and what prices have become. Years count from 1. */
final class LedgerYears {
    private static final int MONTHS = 12;

    private final Sheet sheet;
    private final OwnCase own;
    private final int count;
    private final Cell twelve;
    private final Cell monthHours;
    private final Cell discount;
    private final Cell decline;
    private final Cell kept;
    private final List<Cell> months = new ArrayList<>();
    private final List<Cell> untilNow = new ArrayList<>();

    LedgerYears(Sheet sheet, OwnCase own) {
        this.sheet = sheet;
        this.own = own;
        int life = own.life().mean().setScale(0, RoundingMode.CEILING).intValueExact();
        this.count = Math.max(own.years(), Math.min(OwnCase.YEARS_MAX, life));
        this.twelve = sheet.known("", BigDecimal.valueOf(MONTHS), "months", "");
        this.monthHours = sheet.known("", CommonYear.HOURS_OF_MONTH, "hours", "");
        this.discount = sheet.given(own.rent().discount());
        this.decline = sheet.given(own.rent().decline());
        this.kept = sheet.given(own.rent().hours());
        Cell lead = sheet.given(own.lead().months());
        Cell sum = sheet.zero();
        for (int y = 1; y <= count; y++) {
            Cell end = sheet.known("", BigDecimal.valueOf((long) MONTHS * y), "months", "");
            Cell there = sheet.greatest(sheet.zero(), sheet.least(twelve, sheet.minus(end, lead)));
            Cell named = sheet.named("months in service, year " + y, "months", there);
            months.add(named);
            sum = sheet.plus(sum, named);
            untilNow.add(sum);
        }
    }

    /** Years that are reckoned: those compared, and those of the life. */
    int count() {
        return count;
    }

    Cell monthsInService(int year) {
        return months.get(year - 1);
    }

    Cell hoursInService(int year) {
        return sheet.product("", "hours", List.of(monthsInService(year), monthHours));
    }

    /** From 0 to 1. */
    Cell partInService(int year) {
        return sheet.quotient("", "", monthsInService(year), twelve);
    }

    /** Months of the year that fall into the life. */
    Cell writtenOff(Cell life, int year) {
        Cell now = sheet.least(untilNow.get(year - 1), life);
        return year == 1 ? now : sheet.minus(now, sheet.least(untilNow.get(year - 2), life));
    }

    /** Hours of the year for which a rented machine is paid. */
    Cell rentedHours(int year) {
        Cell served = own.lead().bridged() ? twelve : monthsInService(year);
        return sheet.product("", "hours", List.of(served, monthHours, kept));
    }

    /** Hours of the year for which a machine is rented because the bought one is not there. */
    Cell waitedHours(int year) {
        if (!own.lead().bridged()) {
            return sheet.zero();
        }
        Cell waited = sheet.minus(twelve, monthsInService(year));
        return sheet.product("", "hours", List.of(waited, monthHours, kept));
    }

    /** What an hour's rent of the first year at list has become by the year. */
    Cell rentFactor(int year) {
        Cell off = sheet.minus(sheet.one(), discount);
        return year == 1
                ? off
                : sheet.product("", "", List.of(off, power(sheet.minus(sheet.one(), decline), year - 1)));
    }

    /** What a price of the first year has become by the year. */
    Cell grown(Cell growth, int year) {
        return year == 1 ? sheet.one() : power(sheet.plus(sheet.one(), growth), year - 1);
    }

    private Cell power(Cell base, int exponent) {
        return sheet.power(base, sheet.known("", BigDecimal.valueOf(exponent), "", ""));
    }
}
