package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.own.Availability;
import farthing.economics.own.Ledger;
import farthing.economics.own.OwnAnswer;
import farthing.economics.own.OwnBands;
import farthing.economics.own.OwnCase;
import farthing.economics.own.OwnDefaults;
import farthing.economics.plan.Band;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.own.OwnCautions;
import farthing.formats.own.OwnDoc;
import farthing.formats.plan.DerivationDoc;
import farthing.formats.result.Header;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Derivation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code tco}: buy or rent, and why.
 *
 * @param date of the newest shipped fact
 */
public record TcoAnswer(OwnDefaults.Filled filled, OwnAnswer answer, LocalDate date) {
    private static final int TURNING_SHOWN = 8;

    public Answer asTable() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline()));
        blocks.add(new Block.Section("Line by line"));
        blocks.add(new Block.Grid(lines()));
        blocks.add(new Block.Section("What an hour costs"));
        blocks.add(new Block.Grid(hours()));
        holdings(blocks);
        turning(blocks);
        sure(blocks);
        blocks.add(new Block.Section("What will surprise"));
        OwnCautions.of(filled, answer).forEach(caution -> blocks.add(new Block.Note(caution.text())));
        blocks.add(new Block.Folded("What it rests on", List.of(new Block.Grid(inputs()))));
        blocks.add(
                new Block.Note("Facts of " + date + "; each line with its formula and sources: farthing explain tco."));
        return new Answer(document(), "lines", blocks);
    }

    public Answer asExplanation() {
        Ledger.Totals totals = answer.ledger().totals();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline()));
        blocks.add(new Block.Note("A year is the total below over the years, an hour is a year over its 8,760 hours, a"
                + " GPU-hour an hour over the GPUs, and one of work that over the share of it that they work."));
        blocks.add(new Block.Grid(hours()));
        List<Doc> derivations = new ArrayList<>();
        for (Cell cell : List.of(totals.owned(), totals.rented(), totals.breakEven())) {
            Derivation derivation = answer.why(cell);
            boolean again = cell.equals(totals.breakEven());
            blocks.add(new Block.Tree(SheetTrees.node(again ? closed(derivation) : counting(derivation))));
            derivations.add(DerivationDoc.of(derivation));
        }
        return new Answer(document().put("explanations", new Doc.Arr(derivations, 0)), "explanations", blocks);
    }

    /** Without what comes to nothing; the document has it too. */
    private static Derivation counting(Derivation whole) {
        List<Derivation> parts = new ArrayList<>();
        for (Derivation part : whole.parts()) {
            BigDecimal value = part.value();
            if (value == null || value.signum() != 0) {
                parts.add(counting(part));
            }
        }
        return with(whole, parts);
    }

    /** Its own parts alone: they are opened above. */
    private static Derivation closed(Derivation whole) {
        return with(
                counting(whole),
                counting(whole).parts().stream()
                        .map(part -> with(part, List.of()))
                        .toList());
    }

    private static Derivation with(Derivation whole, List<Derivation> parts) {
        return new Derivation(whole.name(), whole.value(), whole.unit(), whole.formula(), whole.note(), parts);
    }

    private Obj document() {
        return OwnDoc.into(Header.of("tco").put("hardware", date.toString()), filled, answer);
    }

    private OwnCase own() {
        return answer.own();
    }

    /** What both come to, and which to take. */
    public String headline() {
        Ledger.Totals totals = answer.ledger().totals();
        String advice = OwnDoc.advice(filled, answer);
        BigDecimal difference = answer.difference();
        BigDecimal rented = answer.value(totals.rented());
        String years = own().years() == 1 ? "a year" : own().years() + " years";
        String costs = own().machine() + " for " + years + " cost " + dollars(answer.value(totals.owned()))
                + " owned and " + dollars(rented) + " rented";
        String by = difference.signum() == 0 || rented.signum() == 0
                ? ""
                : ": owning is " + percent(difference.abs(), rented)
                        + (difference.signum() < 0 ? " cheaper" : " dearer");
        BigDecimal rent = answer.orNull(totals.breakEven());
        String turns = rent == null || rent.signum() <= 0
                ? ""
                : "; the two meet at a rent of " + SheetTrees.value(rent, "USD") + " an hour";
        String first = advice.toUpperCase(Locale.ROOT).charAt(0) + advice.substring(1) + ": ";
        Availability when = filled.availability();
        if (when.verdict() == Availability.Verdict.LATE) {
            first += "needed in " + Decimals.plain(when.neededIn() == null ? BigDecimal.ZERO : when.neededIn())
                    + " months, and a bought machine takes " + Decimals.plain(when.low()) + " to "
                    + Decimals.plain(when.high()) + ". Rent until then counted in, ";
        }
        OwnBands bands = answer.bands();
        String sure = bands.difference().isPoint()
                ? ""
                : " Over what is uncertain, owning is cheaper in " + share(bands.owningWins()) + " of the draws.";
        return first + costs + by + turns + "." + sure;
    }

    private static String share(double share) {
        return Amounts.percent(BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_EVEN));
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return Amounts.percent(Decimals.quotient(part, whole, 12));
    }

    /** Every line that comes to something, year by year, of owning and of renting. */
    public Table lines() {
        Table table = new Table().text("USD", 0);
        for (int y = 1; y <= own().years(); y++) {
            table.number("year " + y, y);
        }
        table.number("total", 0);
        Ledger.Totals totals = answer.ledger().totals();
        rows(table, answer.ledger().owned());
        sum(table, "owned", answer.ledger().owned(), totals.owned());
        rows(table, answer.ledger().rented());
        sum(table, "rented", answer.ledger().rented(), totals.rented());
        return table;
    }

    /**
     * Why an amount of {@link #lines} is what it is.
     *
     * @param column of a year, or behind them that of the total
     */
    public List<Block> why(int row, int column) {
        List<Ledger.Entry> owned = counting(answer.ledger().owned());
        List<Ledger.Entry> rented = counting(answer.ledger().rented());
        boolean ofOwned = row <= owned.size();
        List<Ledger.Entry> side = ofOwned ? owned : rented;
        int line = ofOwned ? row : row - owned.size() - 1;
        boolean total = column > own().years();
        List<Ledger.Entry> entries = line < side.size() ? List.of(side.get(line)) : side;
        List<Block.Node> nodes = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Ledger.Entry entry : entries) {
            Cell cell = total ? entry.total() : entry.years().get(column - 1);
            boolean none = !total && answer.value(cell).signum() == 0;
            nodes.add(none ? nothing(entry, column, entries.size() == 1) : SheetTrees.node(counting(answer.why(cell))));
            sum = sum.add(answer.value(cell));
        }
        if (line < side.size()) {
            return List.of(new Block.Tree(nodes.get(0)));
        }
        String what =
                (ofOwned ? "owned, " : "rented, ") + (total ? "total" : "year " + column) + ": the sum of its lines";
        return List.of(new Block.Tree(new Block.Node(what, "= " + SheetTrees.value(sum, "USD"), List.of(), nodes)));
    }

    /** Of a year in which a line comes to nothing; alone with what it comes to in others. */
    private Block.Node nothing(Ledger.Entry entry, int year, boolean alone) {
        return new Block.Node(
                entry.line().what() + ", year " + year,
                SheetTrees.value(BigDecimal.ZERO, "USD"),
                alone ? List.of("nothing in this year; in all years:") : List.of(),
                alone ? List.of(SheetTrees.node(counting(answer.why(entry.total())))) : List.of());
    }

    private List<Ledger.Entry> counting(List<Ledger.Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.years().stream()
                        .anyMatch(year -> answer.value(year).signum() != 0))
                .toList();
    }

    private void rows(Table table, List<Ledger.Entry> entries) {
        for (Ledger.Entry entry : counting(entries)) {
            List<String> cells = new ArrayList<>();
            cells.add("  " + entry.line().what());
            entry.years().forEach(year -> cells.add(whole(answer.value(year))));
            cells.add(whole(answer.value(entry.total())));
            table.row(cells);
        }
    }

    private void sum(Table table, String name, List<Ledger.Entry> entries, Cell total) {
        BigDecimal[] years = new BigDecimal[own().years()];
        Arrays.fill(years, BigDecimal.ZERO);
        for (Ledger.Entry entry : entries) {
            for (int y = 0; y < years.length; y++) {
                years[y] = years[y].add(answer.value(entry.years().get(y)));
            }
        }
        List<String> cells = new ArrayList<>(List.of(name));
        for (BigDecimal year : years) {
            cells.add(whole(year));
        }
        cells.add(whole(answer.value(total)));
        table.row(cells);
    }

    /** What an hour of owning and of renting comes to. */
    public Table hours() {
        Ledger.Totals totals = answer.ledger().totals();
        Table table = new Table()
                .text("", 0)
                .number("a year", 0)
                .number("an hour", 0)
                .number("a GPU-hour", 0)
                .number("a GPU-hour of work", 1)
                .number("a year without people", 2);
        row(
                table,
                "owned",
                totals.owned(),
                totals.ownedPerHour(),
                totals.ownedPerAcceleratorHour(),
                totals.ownedPerUsefulHour(),
                totals.ownedWithoutPeople());
        row(
                table,
                "rented",
                totals.rented(),
                totals.rentedPerHour(),
                totals.rentedPerAcceleratorHour(),
                totals.rentedPerUsefulHour(),
                totals.rentedWithoutPeople());
        return table;
    }

    private void row(Table table, String name, Cell total, Cell hour, Cell accelerator, Cell useful, Cell without) {
        boolean worked = own().utilisation().mean().compareTo(BigDecimal.ONE) != 0;
        table.row(
                name,
                whole(perYear(total)),
                cents(answer.orNull(hour)),
                cents(answer.orNull(accelerator)),
                worked ? cents(answer.orNull(useful)) : "",
                whole(perYear(without)));
    }

    private BigDecimal perYear(Cell total) {
        return Decimals.quotient(answer.value(total), BigDecimal.valueOf(own().years()), 20);
    }

    /** Both sides by the year in which all is sold. */
    private void holdings(List<Block> blocks) {
        Table table = new Table()
                .text("if sold after", 0)
                .number("owned", 0)
                .number("rented", 0)
                .number("owned less rented", 0);
        List<Block.Bar> bars = new ArrayList<>();
        for (OwnAnswer.Holding holding : answer.holdings()) {
            BigDecimal difference = holding.owned().subtract(holding.rented());
            table.row(
                    holding.year() + (holding.year() == 1 ? " year" : " years"),
                    whole(holding.owned()),
                    whole(holding.rented()),
                    (difference.signum() > 0 ? "+" : "") + whole(difference));
            bars.add(new Block.Bar(
                    0, difference.doubleValue(), difference.signum() > 0 ? Block.Bar.Kind.MORE : Block.Bar.Kind.LESS));
        }
        blocks.add(new Block.Section("When owning wins"));
        blocks.add(new Block.Chart(table, bars, 0));
        Integer wins = answer.winsAfter();
        blocks.add(new Block.Note(
                wins == null
                        ? "Owning never wins: whenever it is sold within "
                                + answer.holdings().size() + " years it has cost more, least after "
                                + answer.nearest().year() + "."
                        : "Owning has cost no more than renting from year " + wins + "."));
    }

    private void turning(List<Block> blocks) {
        if (answer.turning().isEmpty()) {
            blocks.add(new Block.Note("No single figure changes the answer, all others standing still."));
            return;
        }
        Table table = new Table()
                .text("what would change it", 0)
                .number("stands at", 0)
                .number("both cost the same at", 0)
                .text("owning costs less", 1);
        answer.turning().stream()
                .limit(TURNING_SHOWN)
                .forEach(point -> table.row(
                        point.input().path(),
                        value(point.input().mean(), point.input().unit()),
                        value(point.value(), point.input().unit()),
                        point.owningBelow() ? "below" : "above"));
        blocks.add(new Block.Section("What would change the answer, each alone"));
        blocks.add(new Block.Grid(table));
    }

    private void sure(List<Block> blocks) {
        OwnBands bands = answer.bands();
        if (bands.difference().isPoint()) {
            return;
        }
        Band difference = bands.difference();
        List<String> names = bands.uncertain().stream().map(Input::path).toList();
        blocks.add(new Block.Note("Owned less rented is from " + band(difference.p5()) + " to " + band(difference.p95())
                + " (p5 and p95), and owning costs less in "
                + share(bands.owningWins()) + " of "
                + Amounts.count(bands.draws()) + " draws of " + String.join(", ", names) + " (seed " + bands.seed()
                + ")."));
    }

    private Table inputs() {
        Table table = new Table()
                .text("figure", 0)
                .number("value", 0)
                .text("range", 2)
                .text("tag", 1)
                .elastic("source", 1);
        Map<String, Input> inputs = new LinkedHashMap<>();
        answer.ledger().sheet().inputs().forEach(input -> inputs.putIfAbsent(input.path(), input));
        for (Input input : inputs.values()) {
            Distribution range = input.uncertain();
            table.row(
                    input.path(),
                    value(input.mean(), input.unit()),
                    range == null
                            ? ""
                            : value(rounded(range.quantile(0.05)), input.unit()) + " to "
                                    + value(rounded(range.quantile(0.95)), input.unit()),
                    input.tag().name().toLowerCase(Locale.ROOT),
                    input.source());
        }
        return table;
    }

    private static BigDecimal rounded(double value) {
        return Decimals.rounded(new BigDecimal(value), 4);
    }

    private static String value(BigDecimal value, String unit) {
        return SheetTrees.value(value, unit);
    }

    private static String band(double amount) {
        return dollars(Decimals.rounded(new BigDecimal(amount), 4));
    }

    private static String dollars(BigDecimal amount) {
        BigDecimal whole = amount.setScale(0, RoundingMode.HALF_EVEN);
        return (whole.signum() < 0 ? "-$" : "$") + Amounts.count(whole.abs());
    }

    private static String whole(BigDecimal amount) {
        return Amounts.count(amount.setScale(0, RoundingMode.HALF_EVEN));
    }

    private static String cents(@Nullable BigDecimal amount) {
        return amount == null ? "" : Amounts.money(new Money(amount.setScale(2, RoundingMode.HALF_EVEN), Currency.USD));
    }
}
