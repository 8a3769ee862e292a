package farthing.economics.own;

import farthing.quantity.CommonYear;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What stands below the lines of a {@link Ledger}. */
final class LedgerTotals {
    private static final String USD = "USD";

    private final Sheet sheet;
    private final OwnCase own;
    private final LedgerYears years;
    private final List<Ledger.Entry> ownedLines;
    private final List<Ledger.Entry> rentedLines;

    LedgerTotals(
            Sheet sheet,
            OwnCase own,
            LedgerYears years,
            List<Ledger.Entry> ownedLines,
            List<Ledger.Entry> rentedLines) {
        this.sheet = sheet;
        this.own = own;
        this.years = years;
        this.ownedLines = ownedLines;
        this.rentedLines = rentedLines;
    }

    Ledger.Totals totals() {
        Cell ownedWithout = sheet.sum("owned without people", USD, totals(ownedLines, Line.PEOPLE));
        Cell rentedWithout = sheet.sum("rented without people", USD, totals(rentedLines, Line.PEOPLE));
        Cell people = total(Line.PEOPLE);
        Cell owned = sheet.sum("owned", USD, List.of(ownedWithout, people));
        Cell rented = sheet.sum("rented", USD, List.of(rentedWithout, people));
        Cell hours = hours();
        Cell accelerators = sheet.known("accelerators", BigDecimal.valueOf(own.accelerators()), "", "");
        Cell machines = sheet.known("machines", BigDecimal.valueOf(own.machines()), "", "");
        Cell acceleratorHours = sheet.product("GPU-hours", "hours", List.of(hours, accelerators));
        Cell useful =
                sheet.product("GPU-hours of work", "hours", List.of(acceleratorHours, sheet.given(own.utilisation())));
        Cell machineHours = sheet.product("machine-hours", "hours", List.of(hours, machines));
        return new Ledger.Totals(
                owned,
                rented,
                ownedWithout,
                rentedWithout,
                sheet.difference("owned less rented", USD, owned, rented),
                breakEven("break-even rent for an hour", sheet.minus(ownedWithout, total(Line.WAITING))),
                breakEven(
                        "break-even rent for an hour if renting needed no people",
                        sheet.minus(owned, total(Line.WAITING))),
                hours,
                sheet.quotient("owned for an hour", USD, owned, hours),
                sheet.quotient("rented for an hour", USD, rented, hours),
                sheet.quotient("owned for a GPU-hour", USD, owned, acceleratorHours),
                sheet.quotient("rented for a GPU-hour", USD, rented, acceleratorHours),
                sheet.quotient("owned for a GPU-hour of work", USD, owned, useful),
                sheet.quotient("rented for a GPU-hour of work", USD, rented, useful),
                sheet.quotient("owned for a machine-hour without people", USD, ownedWithout, machineHours));
    }

    private Cell total(Line line) {
        for (Ledger.Entry entry : ownedLines) {
            if (entry.line() == line) {
                return entry.total();
            }
        }
        throw new IllegalStateException("no line " + line.label());
    }

    private static List<Cell> totals(List<Ledger.Entry> lines, Line without) {
        List<Cell> totals = new ArrayList<>();
        for (Ledger.Entry entry : lines) {
            if (entry.line() != without) {
                totals.add(entry.total());
            }
        }
        return totals;
    }

    /** Hours of service: the months before the machines come count where something is rented for them. */
    private Cell hours() {
        List<Cell> hours = new ArrayList<>();
        for (int y = 1; y <= own.years(); y++) {
            hours.add(own.lead().bridged() ? sheet.known("", CommonYear.HOURS, "hours", "") : years.hoursInService(y));
        }
        return sheet.sum("hours of service", "hours", hours);
    }

    /** The list price of the first year at which the rent, less what is rented until the machines come, is the cost. */
    private Cell breakEven(String name, Cell cost) {
        List<Cell> hours = new ArrayList<>();
        for (int y = 1; y <= own.years(); y++) {
            Cell paid = sheet.minus(years.rentedHours(y), years.waitedHours(y));
            hours.add(sheet.times(paid, years.rentFactor(y)));
        }
        Cell machines = sheet.known("", BigDecimal.valueOf(own.machines()), "", "");
        Cell weighted = sheet.named(
                "hours of rent, each at its part of the first list price",
                "hours",
                sheet.times(sheet.sum("", "hours", hours), machines));
        return sheet.quotient(name, USD, cost, weighted);
    }
}
