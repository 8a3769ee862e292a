package farthing.answers.host;

import farthing.answers.BookLine;
import farthing.answers.OpenBook;
import farthing.answers.SheetTrees;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.economics.breakeven.HostedPrices;
import farthing.economics.machine.Hosting;
import farthing.economics.machine.Known;
import farthing.economics.quote.Quote;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.plan.DerivationDoc;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code host}: what requests cost on each machine.
 *
 * @param model null where prices and rates were typed
 * @param offers ranked; at least one
 * @param hosted what sellers of the same model ask for such a request
 * @param latency whether one was asked for
 * @param warnings what will surprise who rents the first of them
 */
public record HostAnswer(
        OpenBook open,
        @Nullable Anatomy model,
        Hosting.Demand demand,
        List<HostedOffer> offers,
        HostedPrices hosted,
        Quoted quoted,
        Interruptions spot,
        List<String> warnings,
        LeftOut leftOut,
        boolean latency,
        int rows) {
    static final List<String> CURVE = List.of("1", "0.8", "0.6", "0.5", "0.4", "0.3", "0.2", "0.1");
    private static final int DIGITS = 4;

    /**
     * Prices per million tokens that someone quotes; null where none is asked about.
     *
     * @param output said to be what a machine's output costs
     * @param input the same of input
     * @param api asked by an API for any token
     */
    public record Quoted(
            @Nullable BigDecimal output,
            @Nullable BigDecimal input,
            @Nullable BigDecimal api) {}

    /**
     * What is thought of interruptions.
     *
     * @param rise share by which the spot price may rise
     * @param batch whether the work can wait and be repeated
     */
    public record Interruptions(BigDecimal rise, boolean batch) {}

    /**
     * Prices that nobody asked for.
     *
     * @param spot of machines that may be taken away
     * @param replaced that a later list shows otherwise
     */
    public record LeftOut(int spot, int replaced) {}

    public Answer asTable() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline()));
        blocks.add(new Block.Grid(table()));
        notes(blocks);
        curve(blocks);
        warnings.forEach(warning -> blocks.add(new Block.Note("! " + warning)));
        if (offers.get(0).isKnown()) {
            blocks.add(
                    new Block.Note("One machine reads and writes: $ a request comes first, $/M in and out are its parts"
                            + " by machine time and add up to it. 'farthing explain host ...' shows the way."));
        } else {
            blocks.add(new Block.Note("'farthing fit' says what would fit instead."));
        }
        blocks.add(BookLine.of(open));
        return new Answer(new HostDocument(this).whole(), "offers", blocks);
    }

    /** The first machine's request as a derivation, under each service. */
    public Answer asExplanation() {
        HostedOffer first = offers.get(0);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline()));
        List<Doc> trees = new ArrayList<>();
        for (Hosting hosting : first.bounds()) {
            blocks.add(new Block.Tree(SheetTrees.node(hosting.why(hosting.cost().perRequest()))));
            trees.add(new Obj(0)
                    .put("service", hosting.service().label())
                    .put(
                            "explanation",
                            DerivationDoc.of(hosting.why(hosting.cost().perRequest())))
                    .put(
                            "inputPerMillion",
                            DerivationDoc.of(hosting.why(hosting.cost().inputPerMillion())))
                    .put(
                            "outputPerMillion",
                            DerivationDoc.of(hosting.why(hosting.cost().outputPerMillion()))));
        }
        if (first.isKnown()) {
            Hosting dear = first.dear();
            blocks.add(new Block.Tree(SheetTrees.node(dear.why(dear.cost().outputPerMillion()))));
        }
        first.remarks().forEach(remark -> blocks.add(new Block.Note(remark)));
        warnings.forEach(warning -> blocks.add(new Block.Note("! " + warning)));
        return new Answer(new HostDocument(this).whole().put("explanations", new Doc.Arr(trees, 0)), "offers", blocks);
    }

    private String headline() {
        HostedOffer first = offers.get(0);
        String what = (model == null ? "" : model.id() + ": ")
                + Amounts.count(demand.input().mean()) + " in, "
                + Amounts.count(demand.output().mean()) + " out";
        if (!first.isKnown()) {
            HostedOffer most = most();
            boolean one = offers.stream().allMatch(offer -> offer.machine().equals(most.machine()));
            return what + ": no machine is known to serve it; " + (one ? "" : "of the most memory, ") + most.machine()
                    + ": " + most.problem();
        }
        Hosting dear = first.dear();
        String most = amount(dear, dear.cost().perMillion());
        String least = amount(cheap(first), cheap(first).cost().perMillion());
        String between = least.equals(most) ? "" : least + " to ";
        return what + ": " + (first.isBound() ? "at least " : "") + between + most + " a million tokens on "
                + first.machine() + " ("
                + first.provider() + ", " + first.payment() + ", "
                + Amounts.percent(dear.value(dear.cost().utilisation())) + " used)";
    }

    /** The offer with the most memory: where a model does not even fit there, no other one has room. */
    public HostedOffer most() {
        HostedOffer most = offers.get(0);
        for (HostedOffer offer : offers) {
            if (memory(offer).compareTo(memory(most)) > 0) {
                most = offer;
            }
        }
        return most;
    }

    private static BigDecimal memory(HostedOffer offer) {
        Accelerator accelerator = offer.accelerator();
        return accelerator == null ? BigDecimal.ZERO : accelerator.memory().multiply(BigDecimal.valueOf(offer.count()));
    }

    private static Hosting cheap(HostedOffer offer) {
        return offer.bounds().get(offer.bounds().size() - 1);
    }

    private Table table() {
        Table table = new Table()
                .text("machine", 0)
                .text("at", 1)
                .text("paid", 1)
                .number("$/h", 0)
                .number("n", 3)
                .number("$/month", 3)
                .number("out tok/s", 1)
                .text("", 0)
                .number("$/request", 0)
                .number("$/M in", 2)
                .number("$/M out", 2)
                .number("$/M", 0)
                .number("for the work of the first", 3)
                .elastic("", 5);
        offers.stream().limit(rows).forEach(offer -> table.row(row(offer)));
        return table;
    }

    private List<String> row(HostedOffer offer) {
        List<String> cells = new ArrayList<>(List.of(
                offer.machine(),
                offer.provider() + (offer.region().isEmpty() ? "" : " " + offer.region()),
                offer.payment(),
                Amounts.money(offer.hourly().mean().stripTrailingZeros(), Currency.USD)));
        if (!offer.isKnown()) {
            cells.addAll(List.of("", "", "", "", "", "", "", "", "", kind(offer.problem())));
            return cells;
        }
        Hosting dear = offer.dear();
        BigDecimal perSecond =
                dear.value(dear.cost().feasible()).multiply(demand.output().mean());
        HostedOffer reference = offers.get(0);
        cells.addAll(List.of(
                rounded(dear.value(dear.cost().paid())),
                SheetTrees.value(dear.value(dear.cost().fleetMonthly()), "USD"),
                rounded(Decimals.quotient(perSecond, BigDecimal.valueOf(3_600), 12)),
                tag(offer),
                least(offer) + amount(dear, dear.cost().perRequest()),
                amount(dear, dear.cost().inputPerMillion()),
                amount(dear, dear.cost().outputPerMillion()),
                least(offer) + amount(dear, dear.cost().perMillion()),
                rounded(dear.machinesForOne(reference.dear())),
                ""));
        return cells;
    }

    /** The first words, up to the colon: the line above tells the rest of the first of them. */
    private static String kind(String problem) {
        int colon = problem.indexOf(':');
        return colon < 0 ? problem : problem.substring(0, colon);
    }

    private static String least(HostedOffer offer) {
        return offer.isBound() ? ">= " : "";
    }

    private static String tag(HostedOffer offer) {
        Input.Tag tag = offer.dear().rental().capacity().tag();
        return tag == Input.Tag.BOUND ? "at most" : tag.name().toLowerCase(Locale.ROOT);
    }

    private static String rounded(BigDecimal value) {
        return Amounts.count(
                value.compareTo(BigDecimal.valueOf(1000)) < 0
                        ? Decimals.rounded(value, DIGITS)
                        : value.setScale(0, java.math.RoundingMode.HALF_EVEN));
    }

    private static String amount(Hosting hosting, farthing.quantity.sheet.Cell cell) {
        BigDecimal value = hosting.orNull(cell);
        return value == null ? "-" : SheetTrees.value(value, "USD");
    }

    private void notes(List<Block> blocks) {
        int left = Math.max(0, offers.size() - rows);
        if (left > 0) {
            blocks.add(new Block.Note(left + " more with --rows " + offers.size() + ", or as --format csv."));
        }
        if (leftOut.spot() + leftOut.replaced() > 0) {
            blocks.add(new Block.Note("Left out: "
                    + Amounts.count(leftOut.spot(), "spot price") + " (--spot, --batch) and "
                    + Amounts.count(leftOut.replaced(), "price") + " that a later list shows otherwise."));
        }
        Quote cheapest = hosted.cheapest();
        Quote median = hosted.median();
        if (cheapest != null && median != null) {
            blocks.add(new Block.Note("Hosted, the same model: from "
                    + request(cheapest) + " a request at " + cheapest.name() + " (" + perMillion(cheapest)
                    + " a million); " + hosted.quotes().size() + " sellers, the middle one " + request(median)
                    + " at " + median.name() + "."));
        }
        HostedOffer first = offers.get(0);
        if (!first.isKnown()) {
            return;
        }
        Hosting dear = first.dear();
        blocks.add(new Block.Note("What " + first.machine() + " can do is " + tag(first) + ": "
                + dear.rental().capacity().basis()
                + (first.remarks().isEmpty() || !tag(first).equals("measured")
                        ? ""
                        : "; " + String.join("; ", first.remarks()))
                + "."));
        boolean light = first.remarks().stream().anyMatch(remark -> remark.startsWith(Known.Kind.LIGHT_LOAD.label()));
        if (first.dear().rental().capacity().tag() == Input.Tag.MEASURED && !latency && !light) {
            blocks.add(
                    new Block.Note("Measured at full load, whatever the wait for an answer: --tpot 50ms --ttft 1s takes"
                            + " rows within a latency only."));
        }
        blocks.add(new Block.Note("All cost on output, as it is often quoted: "
                + amount(dear, dear.cost().allOnOutput()) + " a million on " + first.machine()
                + "; all on input " + amount(dear, dear.cost().allOnInput())
                + ". Who adds the two pays for the machine twice."));
        if (quoted.api() != null) {
            blocks.add(new Block.Note("Against " + Amounts.money(quoted.api(), Currency.USD)
                    + " a million tokens at an API, one machine is cheaper from "
                    + Amounts.percent(cheap(first).breakEven(cheap(first).cost().perMillion(), quoted.api()))
                    + " used (prompts and answers at once) or "
                    + Amounts.percent(dear.breakEven(dear.cost().perMillion(), quoted.api()))
                    + " (" + dear.service().label() + "); above 100 % never."));
        }
        if (quoted.output() != null) {
            blocks.add(new Block.Note(supposed("output", quoted.output(), dear.decodeFor(quoted.output()))));
        }
        if (quoted.input() != null) {
            blocks.add(new Block.Note(supposed("input", quoted.input(), dear.prefillFor(quoted.input()))));
        }
    }

    private static String supposed(String side, BigDecimal price, BigDecimal rate) {
        return Amounts.money(price, Currency.USD) + " a million of " + side + " supposes " + rounded(rate)
                + " tokens/s of " + side + " on one machine at this price and utilisation.";
    }

    private static String request(Quote quote) {
        return SheetTrees.value(HostedPrices.price(quote), "USD");
    }

    private String perMillion(Quote quote) {
        return SheetTrees.value(million(HostedPrices.price(quote)), "USD");
    }

    BigDecimal million(BigDecimal perRequest) {
        BigDecimal tokens = demand.input().mean().add(demand.output().mean());
        return Decimals.quotient(perRequest.movePointRight(6), tokens, 18);
    }

    private void curve(List<Block> blocks) {
        HostedOffer first = offers.get(0);
        if (!first.isKnown()) {
            return;
        }
        Table table = new Table()
                .text("used, " + first.machine(), 0)
                .number("$/request", 0)
                .number("$/M", 0)
                .number("all on output", 1);
        List<Block.Bar> bars = new ArrayList<>();
        for (String share : CURVE) {
            Hosting at = at(first, share);
            table.row(
                    Amounts.percent(new BigDecimal(share)),
                    amount(at, at.cost().perRequest()),
                    amount(at, at.cost().perMillion()),
                    amount(at, at.cost().allOnOutput()));
            bars.add(new Block.Bar(0, at.value(at.cost().perRequest()).doubleValue(), Block.Bar.Kind.WHOLE));
        }
        blocks.add(new Block.Section("What idle hours cost"));
        blocks.add(new Block.Chart(table, bars, Double.NaN));
    }

    static Hosting at(HostedOffer offer, String share) {
        return offer.dear()
                .at(new Input("utilisation", new BigDecimal(share), "share", Input.Tag.ASSUMED, "the curve"));
    }
}
