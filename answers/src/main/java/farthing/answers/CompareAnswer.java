package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.Meter;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.ModelTier;
import farthing.catalogue.Rate;
import farthing.economics.quote.CallShape;
import farthing.economics.quote.Comparison;
import farthing.economics.quote.Comparison.Ranking;
import farthing.economics.quote.Quote;
import farthing.economics.quote.TokenRatio;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.ExplanationDoc;
import farthing.formats.result.Header;
import farthing.formats.result.StatementDoc;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.quantity.Price;
import farthing.rating.Explanation;
import farthing.rating.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code compare}: rankings, and apart from them what does not rank.
 *
 * @param ratio the mix, or null for one call
 * @param tokens volume of the mix
 * @param top rows to show
 * @param folded further names of offers that are listed once
 */
public record CompareAnswer(
        OpenBook open,
        Comparison comparison,
        CallShape call,
        @Nullable TokenRatio ratio,
        long tokens,
        int top,
        int folded) {
    private static final int APART_SHOWN = 5;

    public Answer asTable() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline()));
        for (Ranking ranking : comparison.rankings()) {
            blocks.add(new Block.Grid(table(ranking)));
            int rest = ranking.quotes().size() - Math.min(top, ranking.quotes().size());
            if (rest > 0) {
                blocks.add(new Block.Note("... and " + Amounts.count(rest) + " more; --all shows them."));
            }
        }
        apart().forEach(text -> blocks.add(new Block.Note(text)));
        caveats().forEach(text -> blocks.add(new Block.Note(text)));
        blocks.add(BookLine.of(open));
        return new Answer(document(), "offers", blocks);
    }

    /** A derivation of every row shown. */
    public Answer asExplanation() {
        List<Block> blocks = new ArrayList<>();
        List<Doc> trees = new ArrayList<>();
        for (Ranking ranking : comparison.rankings()) {
            for (Quote quote : shown(ranking)) {
                String what = ratio == null
                        ? quote.name() + ", one call"
                        : quote.name() + ", " + call.input() + " input and " + call.output() + " output tokens";
                Explanation explanation = Explanation.ofList(what, quote.statement());
                blocks.add(new Block.Tree(Trees.node(explanation)));
                trees.add(ExplanationDoc.of(explanation));
            }
        }
        blocks.add(BookLine.of(open));
        return new Answer(document().put("explanations", new Doc.Arr(trees, 0)), "offers", blocks);
    }

    /** The quotes that the answer shows. */
    public List<Quote> shown() {
        List<Quote> shown = new ArrayList<>();
        comparison.rankings().forEach(ranking -> shown.addAll(shown(ranking)));
        return shown;
    }

    private List<Quote> shown(Ranking ranking) {
        return ranking.quotes().subList(0, Math.min(top, ranking.quotes().size()));
    }

    private String headline() {
        String what = ratio == null
                ? Amounts.count(call.usage().inputTokens()) + " input and "
                        + Amounts.count(call.usage().outputTokens()) + " output tokens"
                : Amounts.count(tokens) + " tokens at " + ratio.input() + ":" + ratio.output();
        if (comparison.rankings().isEmpty()) {
            return what + ": nobody has a price for all of it.";
        }
        Ranking first = comparison.rankings().get(0);
        BigDecimal spread = Comparison.spread(first);
        return what + " at " + Amounts.count(ranked()) + " priced offers"
                + (spread == null ? "" : "; the dearest costs " + times(spread) + " times the cheapest") + ".";
    }

    private static String times(BigDecimal spread) {
        return Amounts.count(new BigDecimal(Decimals.rounded(spread, 3).toPlainString()));
    }

    private int ranked() {
        return comparison.rankings().stream().mapToInt(r -> r.quotes().size()).sum();
    }

    private Table table(Ranking ranking) {
        Table table = new Table()
                .number("#", 6)
                .elastic("model", 0)
                .text("tier", 5)
                .number(ratio == null ? "per call" : "for the mix", 0);
        boolean mixed = !ranking.rates().isEmpty();
        if (mixed) {
            table.number("in " + ranking.currency(), 0);
        }
        table.number("blended / 1M", 1)
                .number("input / 1M", 3)
                .number("output / 1M", 3)
                .number("tokens/s", 2)
                .number("context", 4);
        int rank = 1;
        for (Quote quote : shown(ranking)) {
            ModelInfo info = quote.listing().info();
            ModelTier tier = info.tier();
            Long context = info.contextTokens();
            BigDecimal speed = info.decodeTokensPerSecond();
            List<String> cells = new ArrayList<>(List.of(
                    Integer.toString(rank++), quote.name(), tier == null ? "" : tier.label(), amount(volume(quote))));
            if (mixed) {
                cells.add(amount(ofMix(ranking.amount(quote))));
            }
            cells.addAll(List.of(
                    Amounts.rounded(quote.blended()),
                    listPrice(quote, Meter.INPUT),
                    listPrice(quote, Meter.OUTPUT),
                    speed == null ? "" : Amounts.count(speed),
                    context == null ? "" : Amounts.count(context)));
            table.row(cells.toArray(new String[0]));
        }
        return table;
    }

    private static String listPrice(Quote quote, Meter meter) {
        Rate rate = quote.card() == null ? null : quote.card().standardRate(meter);
        if (rate == null) {
            return "";
        }
        Price price = rate.tariff().listPrice();
        return Amounts.money(price.forUnits(BigDecimal.valueOf(1_000_000)));
    }

    /** Of the call, or of the whole mix. */
    private @Nullable Money volume(Quote quote) {
        Money amount = quote.statement().contracted();
        return amount == null ? null : ofMix(amount);
    }

    private Money ofMix(Money amount) {
        return ratio == null ? amount : ratio.amountFor(amount, tokens);
    }

    /** A call's amount to its last digit; a division by the parts of a mix may have no last digit. */
    private String amount(@Nullable Money money) {
        return ratio == null ? Amounts.money(money) : Amounts.rounded(money);
    }

    private List<String> apart() {
        List<String> lines = new ArrayList<>();
        apart(lines, "Free, which is no price to plan by", comparison.free());
        apart(lines, "PARTIAL, a unit has no price", comparison.partial());
        apart(lines, "UNPRICED", comparison.unpriced());
        if (!comparison.refused().isEmpty()) {
            List<String> names = comparison.refused().stream()
                    .map(Comparison.Refusal::name)
                    .limit(APART_SHOWN)
                    .toList();
            lines.add("Cannot take this call: "
                    + Amounts.count(comparison.refused().size()) + " (" + String.join(", ", names)
                    + rest(comparison.refused().size()) + ").");
        }
        return lines;
    }

    private static void apart(List<String> lines, String title, List<Quote> quotes) {
        if (!quotes.isEmpty()) {
            List<String> names =
                    quotes.stream().map(Quote::name).limit(APART_SHOWN).toList();
            lines.add("Not ranked - " + title + ": " + Amounts.count(quotes.size()) + " (" + String.join(", ", names)
                    + rest(quotes.size()) + ").");
        }
    }

    private static String rest(int size) {
        return size > APART_SHOWN ? ", ..." : "";
    }

    private List<String> caveats() {
        List<String> lines = new ArrayList<>();
        TreeSet<String> tokenizers = new TreeSet<>();
        for (Ranking ranking : comparison.rankings()) {
            for (Quote quote : shown(ranking)) {
                tokenizers.add(quote.listing().info().tokenizer());
            }
        }
        if (tokenizers.size() > 1) {
            lines.add("The same text is another number of tokens in another tokenizer: across families these counts"
                    + " are a range, not a point.");
        }
        if (folded > 0) {
            lines.add("Left out: " + Amounts.count(folded) + " further name" + (folded == 1 ? "" : "s")
                    + " of these offers (dated, regional or short), at the same amount; --all shows them.");
        }
        if (comparison.rankings().size() > 1) {
            Ranking apart = comparison.rankings().get(1);
            lines.add("Currencies are ranked apart; a dated rate of yours ranks them together: --fx " + apart.currency()
                    + "/" + comparison.rankings().get(0).currency() + "=RATE@DAY.");
        }
        for (Ranking ranking : comparison.rankings()) {
            ranking.rates().forEach(rate -> lines.add("Converted by the rate given: " + rate + "."));
        }
        return lines;
    }

    private Obj document() {
        Obj document = Header.of("compare", open.book().info(), open.asOf(), open.today());
        document.put("usage", StatementDoc.usage(call.usage()));
        if (ratio != null) {
            document.put("ratio", ratio.input() + ":" + ratio.output()).put("tokens", tokens);
        }
        List<Doc> offers = new ArrayList<>();
        for (Ranking ranking : comparison.rankings()) {
            int rank = 1;
            for (Quote quote : shown(ranking)) {
                Obj offer = offer(quote);
                if (!ranking.rates().isEmpty()) {
                    Money common = ofMix(ranking.amount(quote));
                    offer.put("converted", StatementDoc.amount(common))
                            .put("convertedCurrency", common.currency().code());
                }
                offers.add(offer.put("rank", rank++));
            }
        }
        document.put("ranked", ranked()).put("folded", folded).put("offers", new Doc.Arr(offers, 0));
        document.put("free", unranked(comparison.free()))
                .put("partial", unranked(comparison.partial()))
                .put("unpriced", unranked(comparison.unpriced()));
        List<Doc> refused = new ArrayList<>();
        comparison
                .refused()
                .forEach(r -> refused.add(new Obj(0).put("model", r.name()).put("reason", r.reason())));
        return document.put("refused", new Doc.Arr(refused, 0)).put("notes", StatementDoc.texts(caveats()));
    }

    private static Doc unranked(List<Quote> quotes) {
        List<Doc> items = new ArrayList<>();
        for (Quote quote : quotes) {
            items.add(new Obj(0)
                    .put("model", quote.name())
                    .put("reason", quote.statement().reason()));
        }
        return new Doc.Arr(items, 0);
    }

    private Obj offer(Quote quote) {
        ModelInfo info = quote.listing().info();
        Statement statement = quote.statement();
        Money list = statement.list();
        ModelTier tier = info.tier();
        BigDecimal speed = info.decodeTokensPerSecond();
        Obj offer = new Obj(0)
                .put("provider", quote.provider().id())
                .put("model", quote.listing().id())
                .put("status", statement.status().name())
                .put("currency", statement.currency().code())
                .put("list", StatementDoc.amount(ratio == null || list == null ? list : ratio.amountFor(list, tokens)))
                .put("contracted", StatementDoc.amount(volume(quote)))
                .put("blendedPerMillion", StatementDoc.amount(quote.blended()));
        offer.put("tier", tier == null ? new Doc.Null(0) : new Doc.Text(tier.label(), 0));
        offer.put("tokensPerSecond", speed == null ? new Doc.Null(0) : new Doc.Num(Decimals.plain(speed), 0));
        return offer.put("tokenizer", info.tokenizer());
    }
}
