package farthing.economics.own;

import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The bill of owning and of renting as a {@link Sheet}, year by year. A year has 8,760 hours and a month 730.
 *
 * <p>Price and network are written off in equal parts over the life. What is left on the books at the end comes back with
 * the sale; the line {@link Line#RESALE} is what the sale brings less (or, negative, more) than that, so that hardware and
 * resale together are the price less what the sale brings. People are the same on both sides.
 */
public final class Ledger {
    private static final String USD = "USD";
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private final OwnCase own;
    private final Sheet sheet = new Sheet();
    private final LedgerYears years;
    private final Cell bought;
    private final Cell growth;
    private final Map<Line, List<Cell>> cells = new EnumMap<>(Line.class);
    private final List<Cell> resold = new ArrayList<>();
    private final List<Entry> owned = new ArrayList<>();
    private final List<Entry> rented = new ArrayList<>();
    private final List<Holding> holdings = new ArrayList<>();
    private final Totals totals;

    /**
     * One line.
     *
     * @param years an amount a year, in USD
     * @param total of them
     */
    public record Entry(Line line, List<Cell> years, Cell total) {
        public Entry {
            years = List.copyOf(years);
        }
    }

    /** What both sides come to when all is sold at the end of a year. */
    public record Holding(int year, Cell owned, Cell rented) {}

    /**
     * What stands below the lines.
     *
     * @param difference owned less rented: below 0 owning costs less
     * @param breakEven USD an hour of one rented machine in the first year at which both cost the same
     * @param breakEvenAlone the same if renting needed no people
     * @param hours of all machines in service, bought or rented meanwhile
     */
    public record Totals(
            Cell owned,
            Cell rented,
            Cell ownedWithoutPeople,
            Cell rentedWithoutPeople,
            Cell difference,
            Cell breakEven,
            Cell breakEvenAlone,
            Cell hours,
            Cell ownedPerHour,
            Cell rentedPerHour,
            Cell ownedPerAcceleratorHour,
            Cell rentedPerAcceleratorHour,
            Cell ownedPerUsefulHour,
            Cell rentedPerUsefulHour,
            Cell machineHour) {}

    private Ledger(OwnCase own) {
        this.own = own;
        this.years = new LedgerYears(sheet, own);
        this.bought = sheet.product("price of all machines", USD, List.of(sheet.given(own.price()), machines()));
        this.growth = sheet.given(own.growth());
        capital();
        running();
        people();
        rent();
        enter();
        hold();
        this.totals = new LedgerTotals(sheet, own, years, owned, rented).totals();
    }

    public static Ledger of(OwnCase own) {
        return new Ledger(own);
    }

    public OwnCase own() {
        return own;
    }

    public Sheet sheet() {
        return sheet;
    }

    /** Lines of owning, people last; a line without an amount in any year is among them. */
    public List<Entry> owned() {
        return List.copyOf(owned);
    }

    /** Lines of renting, people last. */
    public List<Entry> rented() {
        return List.copyOf(rented);
    }

    /** For each year in which it could be sold, to the end of the life at least. */
    public List<Holding> holdings() {
        return List.copyOf(holdings);
    }

    public Totals totals() {
        return totals;
    }

    /** What the machines bring when they are sold at the end of the years compared. */
    public Cell resold() {
        return resold.get(own.years() - 1);
    }

    private Cell machines() {
        return sheet.known("machines", BigDecimal.valueOf(own.machines()), "", "");
    }

    private void capital() {
        Cell network = own.typed().containsKey(Line.NETWORK) ? sheet.zero() : sheet.given(own.network());
        Cell capital = sheet.plus(bought, network);
        Cell life = sheet.product(
                "months of life", "months", List.of(sheet.given(own.life()), sheet.known("", TWELVE, "", "")));
        Cell financing = sheet.given(own.financing());
        Cell before = capital;
        List<Cell> left = new ArrayList<>();
        for (int y = 1; y <= years.count(); y++) {
            Cell months = years.writtenOff(life, y);
            Cell hardware = writtenOff(Line.HARDWARE, bought, months, life, y);
            Cell cables = writtenOff(Line.NETWORK, network, months, life, y);
            Cell inService = years.partInService(y);
            add(Line.FINANCING, y, List.of(financing, before, inService));
            before = sheet.difference(
                    "on the books after year " + y, USD, before, sheet.sum("", USD, List.of(hardware, cables)));
            left.add(before);
        }
        Valuation valuation = new Valuation(sheet, own, capital);
        for (int y = 1; y <= years.count(); y++) {
            resold.add(valuation.at(y, left.get(y - 1)));
            put(Line.RESALE, sheet.difference(name(Line.RESALE, y), USD, left.get(y - 1), resold.get(y - 1)));
        }
    }

    private Cell writtenOff(Line line, Cell capital, Cell months, Cell life, int year) {
        List<BigDecimal> typed = own.typed().get(line);
        Cell cell = typed == null
                ? sheet.quotient(name(line, year), USD, sheet.product("", USD, List.of(capital, months)), life)
                : typed(line, typed, year);
        put(line, cell);
        return typed == null ? cell : sheet.zero();
    }

    private void running() {
        Cell kilowatts = sheet.product("kW of all machines", "kW", List.of(sheet.given(own.kilowatts()), machines()));
        power(kilowatts);
        Cell colo = sheet.given(own.colo());
        Cell maintenance = sheet.given(own.maintenance().amount());
        Cell of = own.maintenance().ofPrice() ? bought : sheet.one();
        for (int y = 1; y <= years.count(); y++) {
            add(Line.COLO, y, List.of(kilowatts, colo, years.monthsInService(y), years.grown(growth, y)));
            add(Line.MAINTENANCE, y, List.of(maintenance, of, years.partInService(y)));
        }
    }

    private void power(Cell kilowatts) {
        OwnCase.Power power = own.power();
        boolean metered = power.metered();
        Cell load = metered ? sheet.given(power.load()) : sheet.zero();
        Cell price = metered ? sheet.given(power.price()) : sheet.zero();
        Cell dearer = metered ? sheet.given(power.growth()) : sheet.zero();
        Cell cooling = metered ? sheet.given(power.cooling()) : sheet.zero();
        for (int y = 1; y <= years.count(); y++) {
            Cell hours = years.hoursInService(y);
            Cell paid = add(Line.POWER, y, List.of(kilowatts, load, hours, price, years.grown(dearer, y)));
            add(Line.COOLING, y, List.of(paid, cooling));
        }
    }

    private void people() {
        Cell engineers = sheet.given(own.people().engineers());
        Cell salary = sheet.given(own.people().salary());
        for (int y = 1; y <= years.count(); y++) {
            add(Line.PEOPLE, y, List.of(engineers, salary, years.grown(growth, y)));
        }
    }

    private void rent() {
        Cell perHour = sheet.given(own.rent().perHour());
        for (int y = 1; y <= years.count(); y++) {
            Cell yearly = sheet.product("rent for an hour, year " + y, USD, List.of(perHour, years.rentFactor(y)));
            add(Line.RENT, y, List.of(yearly, machines(), years.rentedHours(y)));
            add(Line.WAITING, y, List.of(yearly, machines(), years.waitedHours(y)));
        }
    }

    private void enter() {
        for (Line line : Line.values()) {
            List<Cell> amounts =
                    new ArrayList<>(cells.getOrDefault(line, List.of()).subList(0, own.years()));
            if (line == Line.RESALE) {
                Cell last = amounts.get(own.years() - 1);
                amounts.replaceAll(cell -> cell.equals(last) ? cell : sheet.zero());
            }
            Entry entry = new Entry(line, amounts, sheet.sum(line.label(), USD, amounts));
            if (line != Line.RENT) {
                owned.add(entry);
            }
            if (line == Line.RENT) {
                rented.add(entry);
            }
        }
        rented.add(owned.get(owned.size() - 1));
    }

    private void hold() {
        List<Cell> spent = new ArrayList<>();
        List<Cell> rent = new ArrayList<>();
        for (int y = 1; y <= years.count(); y++) {
            for (Line line : Line.values()) {
                if (line != Line.RENT && line != Line.RESALE) {
                    spent.add(of(line, y));
                }
            }
            rent.add(of(Line.RENT, y));
            rent.add(of(Line.PEOPLE, y));
            List<Cell> all = new ArrayList<>(spent);
            all.add(of(Line.RESALE, y));
            holdings.add(new Holding(
                    y,
                    sheet.sum("owned for " + y + " years", USD, all),
                    sheet.sum("rented for " + y + " years", USD, rent)));
        }
    }

    private Cell of(Line line, int year) {
        return cells.getOrDefault(line, List.of()).get(year - 1);
    }

    /** A line's amount in a year: what was typed, else the product. */
    private Cell add(Line line, int year, List<Cell> factors) {
        List<BigDecimal> typed = own.typed().get(line);
        Cell cell = typed == null ? sheet.product(name(line, year), USD, factors) : typed(line, typed, year);
        put(line, cell);
        return cell;
    }

    private Cell typed(Line line, List<BigDecimal> amounts, int year) {
        BigDecimal amount = amounts.get(Math.min(year, amounts.size()) - 1);
        return sheet.given(new Input(name(line, year), amount, USD, Input.Tag.CLAIMED, ""));
    }

    private void put(Line line, Cell cell) {
        cells.computeIfAbsent(line, key -> new ArrayList<>()).add(cell);
    }

    private static String name(Line line, int year) {
        return line.label() + ", year " + year;
    }
}
