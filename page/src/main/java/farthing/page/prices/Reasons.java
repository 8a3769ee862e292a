package farthing.page.prices;

import farthing.answers.BookLine;
import farthing.answers.InputException;
import farthing.answers.OpenBook;
import farthing.answers.question.CompareQuestion;
import farthing.answers.question.ModelFilter;
import farthing.answers.question.Served;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.Provenance;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Source;
import farthing.economics.quote.Comparison;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a number of the view is what it is. What is told of an amount is what {@code farthing explain compare} prints. */
final class Reasons {
    private final Shelf shelf;
    private final OpenBook open;
    private final Question question;

    Reasons(Shelf shelf, OpenBook open, Question question) {
        this.shelf = shelf;
        this.open = open;
        this.question = question;
    }

    /** All that can be asked of a listing. */
    private static final String KINDS = "mix, tokens, input, output, spread, factor, source, history, speed or context";

    /**
     * @param ref what, and the listing behind a blank
     * @throws InputException if it is no number of this view
     */
    List<Block> of(String ref) {
        int blank = ref.indexOf(' ');
        String what = blank < 0 ? ref : ref.substring(0, blank);
        Item item = blank < 0 ? null : shelf.named(ref.substring(blank + 1));
        if (item == null) {
            throw new InputException(
                    "ref: expected " + KINDS + " and a listing such as 'mix openai/gpt-4o', found '" + ref + "'");
        }
        return switch (what) {
            case "mix", "tokens" -> amount(item);
            case "input", "output" -> part(item, what.equals("input"));
            case "spread" -> spread(item);
            case "factor" -> factor(item);
            case "source" -> source(item);
            case "history" -> new History(item).reasons(open);
            case "speed" -> speed(item);
            case "context" -> context(item);
            default -> throw new InputException("ref: expected " + KINDS + ", found '" + what + "'");
        };
    }

    /** The derivation of one offer, and how its unit comes from it. */
    private List<Block> amount(Item item) {
        CompareQuestion.Asked asked = asked(question, List.of(item.entry())).ask(open, List.of(item.entry()));
        List<Block> blocks = new ArrayList<>(asked.answer().asExplanation().blocks());
        Money ofParts = new Reckoned(shelf, open, question).ofMix(item);
        List<String> problems = CompareQuestion.problems(question.call(), item.listing.info());
        if (ofParts == null || asked.answer().shown().isEmpty()) {
            blocks.addAll(0, asked.answer().asTable().blocks());
            problems.forEach(problem -> blocks.add(1, new Block.Note(item.name() + ": " + problem + ".")));
        } else {
            blocks.add(Math.min(1, blocks.size()), new Block.Grid(units(item, ofParts)));
        }
        return blocks;
    }

    /** The derivation of an offer, and its input or its output alone as the row tells it. */
    private List<Block> part(Item item, boolean ofInput) {
        List<Block> blocks = new ArrayList<>(amount(item));
        Money part = new Reckoned(shelf, open, question).ofPart(item, ofInput);
        if (part != null) {
            PriceUnit unit = question.unit();
            long parts = question.partsOf(ofInput);
            blocks.add(
                    0,
                    new Block.Headline((ofInput ? "Input" : "Output") + " " + unit.words() + " at " + item.name() + ": "
                            + unit.exact(unit.amount(part, parts, question))));
        }
        return blocks;
    }

    /** From what is priced to each unit; a unit of calls is that of one call, of tokens that of the mix. */
    private Table units(Item item, Money ofParts) {
        Table table = new Table().text("in each unit", 0).text("how", 0).number("amount", 0);
        String divided = Amounts.money(ofParts) + " / " + Amounts.count(question.parts()) + " tokens x ";
        for (PriceUnit unit : PriceUnit.values()) {
            if (unit.isOfCalls()) {
                ofCalls(table, item, unit);
            } else if (unit == PriceUnit.MILLION || !question.isOfCalls()) {
                table.row(
                        unit.words(),
                        divided + Amounts.count(unit.tokens(question)),
                        unit.exact(unit.amount(ofParts, question.parts(), question)));
            }
        }
        return table;
    }

    private void ofCalls(Table table, Item item, PriceUnit unit) {
        Question calls = question.per(unit);
        Reckoned reckoned = new Reckoned(shelf, open, calls);
        Money amount = reckoned.whole(item);
        String call = "a call of " + Amounts.count(reckoned.call().input()) + " in and "
                + Amounts.count(reckoned.call().output()) + " out";
        if (amount == null) {
            table.row(unit.words(), call + ", which it cannot take or has no price for", "unknown");
        } else {
            table.row(
                    unit.words(),
                    unit == PriceUnit.CENT ? call + ": " + Amounts.money(amount) : Amounts.money(amount) + " x 1,000",
                    unit.exact(unit.amount(amount, calls.parts(), calls)));
        }
    }

    /** The question of the command line. */
    static CompareQuestion asked(Question question, List<ModelFilter.Entry> entries) {
        List<String> names = entries.size() == 1
                ? List.of(entries.get(0).provider().id() + "/"
                        + entries.get(0).listing().id())
                : List.of();
        return new CompareQuestion(
                question.call(),
                question.isOfCalls() ? null : new CompareQuestion.Mix(question.ratio(), question.tokens()),
                new ModelFilter(names, List.of(), null),
                question.sort() == Column.SPEED ? Comparison.Order.SPEED : Comparison.Order.COST,
                new Served(ServiceTier.STANDARD, ""),
                new CompareQuestion.Rows(Integer.MAX_VALUE, false),
                List.of());
    }

    /** @param dearest whose amount is told as a multiple of the cheapest one's */
    private List<Block> spread(Item dearest) {
        Reckoned reckoned = new Reckoned(shelf, open, question);
        Item cheapest = shelf.item(reckoned.ranked()[0]);
        BigDecimal spread = reckoned.spread();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(dearest.name() + " costs " + (spread == null ? "as much as" : times(spread))
                + " what " + cheapest.name() + " costs: the dearest over the cheapest of "
                + Amounts.count(reckoned.ranked().length) + " offers."));
        blocks.addAll(amount(dearest));
        blocks.addAll(amount(cheapest));
        return blocks;
    }

    static String times(BigDecimal factor) {
        return Amounts.count(new BigDecimal(Decimals.rounded(factor, 3).toPlainString())) + "\u00d7";
    }

    private List<Block> factor(Item item) {
        Compared compared = Compared.of(new Reckoned(shelf, open, question));
        List<Block> blocks = new ArrayList<>();
        for (Compared.Line line : compared.lines()) {
            if (line.item() == item) {
                blocks.add(new Block.Headline(line.inWords(compared.first(), question)));
            }
        }
        if (compared.first() != null && compared.first() != item) {
            blocks.addAll(amount(compared.first()));
        }
        blocks.addAll(amount(item));
        return blocks;
    }

    private List<Block> speed(Item item) {
        return List.of(
                new Block.Headline(item.name() + " writes about "
                        + (item.speed() == null ? "an unknown number of" : Amounts.count(item.speed()))
                        + " tokens a second in one answer."),
                new Block.Note("Source: " + item.listing.info().decodeSource() + "."),
                BookLine.of(open));
    }

    private List<Block> context(Item item) {
        ModelInfo info = item.listing.info();
        Table table = new Table().text("", 0).number("tokens", 0);
        limit(table, "context, which is input and output together", info.contextTokens());
        limit(table, "most input", info.maxInputTokens());
        limit(table, "most output", info.maxOutputTokens());
        return List.of(
                new Block.Headline("What one call to " + item.name() + " can hold"),
                new Block.Grid(table),
                new Block.Note("A call beyond it is not ranked."),
                new Block.Note("Stated with the listing in the catalogues below."),
                BookLine.of(open));
    }

    private static void limit(Table table, String what, @Nullable Long tokens) {
        table.row(what, tokens == null ? "not told" : Amounts.count(tokens));
    }

    private List<Block> source(Item item) {
        List<String> facts = provenance(item);
        Table table = new Table().text("", 0).elastic("", 0);
        for (int i = 0; i < facts.size(); i += 2) {
            if (!facts.get(i + 1).isEmpty()) {
                table.row(facts.get(i), facts.get(i + 1));
            }
        }
        List<Block> blocks =
                new ArrayList<>(List.of(new Block.Headline("Where the price of " + item.name() + " comes from")));
        blocks.add(new Block.Grid(table));
        if (item.card() != null) {
            blocks.add(new Block.Grid(Detail.sources(item.card())));
            item.card().notes().forEach(note -> blocks.add(new Block.Note(note)));
        }
        blocks.add(BookLine.of(open));
        return blocks;
    }

    /** Where the price was read and when, names and values in turn; what is not told is empty. */
    List<String> provenance(Item item) {
        Provenance provenance = item.read();
        if (provenance == null) {
            return List.of("price", "none is known for this day");
        }
        Source source = Source.in(open.book().info().sources(), provenance.source());
        LocalDate checked = provenance.checkedOn();
        String age = BookLine.days(BookLine.ageDays(open.today(), open.book().info(), provenance));
        return List.of(
                "read at",
                source == null ? provenance.source() : words(source),
                "place",
                provenance.placeToOpen(),
                "checked on",
                (checked == null ? "a day not told" : checked.toString()) + ", " + age,
                "agreeing",
                String.join(", ", provenance.agreeing()),
                "chosen as",
                provenance.reason());
    }

    private static String words(Source source) {
        return source.name() + ", " + source.version() + (source.date() == null ? "" : ", " + source.date()) + " ("
                + source.licence() + ")";
    }
}
