package farthing.page.decide;

import farthing.answers.InputException;
import farthing.answers.SheetTrees;
import farthing.answers.breakeven.ApiDemand;
import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.breakeven.BreakevenSentence;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.breakeven.ApiPrice;
import farthing.economics.breakeven.BreakEven;
import farthing.economics.breakeven.BreakEvenSheet;
import farthing.economics.breakeven.Chances;
import farthing.economics.breakeven.Reason;
import farthing.economics.breakeven.Study;
import farthing.page.view.Facts;
import farthing.quantity.CommonYear;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Derivation;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Why the figures of the tab are what they are. */
record DecideReasons(Facts facts, Workload workload, BreakevenAnswer answer) {
    /** Before a volume a year: what it costs at the API; on own machines it has the sentence's name. */
    static final String API_AT = "api:";

    /** The same at whom to buy from. */
    static final String BOUGHT_AT = "bought:";

    /** Before the name of a seller. */
    static final String SELLER = "seller:";

    /** Before a probability, or {@link #HERE}: what was drawn. */
    static final String CHANCE = "chance:";

    /** Before what is asked of a break-even that someone claims. */
    static final String CLAIM = "claim:";

    static final String HERE = "here";

    /** From where own machines pay, in tokens. */
    static final String PAYS = "pays";

    /** What the workload was taken for. */
    static final String NOTES = "notes";

    List<Block> of(String ref) {
        int colon = ref.indexOf(':');
        String of = ref.substring(colon + 1);
        return switch (ref.substring(0, colon + 1)) {
            case API_AT ->
                with(
                        at(new BigDecimal(of), tree(told().whyApi(new BigDecimal(of)))),
                        answer.study().question().against());
            case BreakevenSentence.FLEET_AT -> at(new BigDecimal(of), tree(told().whyFleet(new BigDecimal(of))));
            case BOUGHT_AT -> {
                SentenceReasons sentence = new SentenceReasons(answer);
                yield with(at(new BigDecimal(of), sentence.bought(new BigDecimal(of))), sentence.cheaper());
            }
            case SELLER -> seller(of);
            case BreakevenSentence.REASON -> reason(of);
            case CHANCE -> chance(of);
            default -> figure(ref);
        };
    }

    private List<Block> figure(String ref) {
        SentenceReasons sentence = new SentenceReasons(answer);
        return switch (ref) {
            case BreakevenSentence.API ->
                with(sentence.api(here()), answer.study().question().against());
            case BreakevenSentence.FLEET -> sentence.fleet(here());
            case BreakevenSentence.BOUGHT -> with(sentence.bought(here()), sentence.cheaper());
            case BreakevenSentence.BOUGHT_EACH -> seller(sentence.cheaper().seller());
            case BreakevenSentence.PEOPLE -> answer.people();
            case BreakevenSentence.HOURS -> hours();
            case BreakevenSentence.REQUEST -> request(answer.study().question().against(), told());
            case "hourly" -> List.of(new Block.Tree(given(answer.node().hourly())));
            case "capacity" -> capacity();
            case BreakevenSentence.VOLUME -> volume();
            case "stays" -> stays();
            case "beyond" ->
                List.of(new Block.Note(answer.study().question().needs().apiBeyond() + "."));
            case BreakevenSentence.BREAKEVEN -> answer.asExplanation().blocks();
            case PAYS -> new VolumesTold(answer).pays();
            case NOTES -> notes();
            default -> throw new InputException("explain: no figure of this tab is called '" + ref + "'");
        };
    }

    /** @throws InputException if no volume is told */
    private BigDecimal here() {
        BigDecimal here = answer.study().question().volume();
        if (here == null) {
            throw new InputException("explain: no volume is told");
        }
        return here;
    }

    private BreakEvenSheet told() {
        return answer.study().told().sheet();
    }

    private static List<Block> tree(Derivation why) {
        return List.of(new Block.Tree(SheetTrees.node(why)));
    }

    private static Derivation why(BreakEvenSheet sheet, Cell cell) {
        return Derivation.of(sheet.sheet(), sheet.exact(), cell);
    }

    private static Block.Node given(Input input) {
        String tag = input.tag().name().toLowerCase(Locale.ROOT);
        return new Block.Node(
                input.path(),
                SheetTrees.value(input.mean(), input.unit()),
                List.of(input.source().isEmpty() ? tag : tag + ": " + input.source()),
                List.of());
    }

    /** A request, or an interaction, at a seller: what the break-even takes, and the plan that it is from. */
    private List<Block> request(ApiPrice price, BreakEvenSheet sheet) {
        return with(tree(why(sheet, sheet.price())), price);
    }

    /** What follows from the price of a seller, and the plan from which that price is. */
    private List<Block> with(List<Block> figure, ApiPrice price) {
        List<Block> blocks = new ArrayList<>(figure);
        blocks.addAll(new PlannedPrice(facts.open(), workload).why(price));
        return blocks;
    }

    /** The curve's nodes and costs, and the plan at who serves the peaks. */
    private List<Block> hours() {
        Study.Peaks peaks = Objects.requireNonNull(answer.study().peaks());
        List<Block> blocks = new ArrayList<>(answer.hours());
        blocks.add(new Block.Section("The price of " + peaks.seller()));
        blocks.addAll(request(peaks.api(), answer.study().sheet(peaks)));
        return blocks;
    }

    private List<Block> capacity() {
        BreakEvenSheet sheet = answer.study().dearer().sheet();
        List<Block> blocks = new ArrayList<>(tree(why(sheet, sheet.capacity())));
        blocks.add(new VolumesTold(answer).byMonth(sheet.exact().value(sheet.capacity())));
        blocks.add(new Block.Note("Throughput: " + answer.node().capacity().basis() + "."));
        return blocks;
    }

    /** The cost of a volume a year, and how much that is by the month. */
    private List<Block> at(BigDecimal volume, List<Block> cost) {
        List<Block> blocks = new ArrayList<>(cost);
        blocks.add(new VolumesTold(answer).byMonth(volume));
        return blocks;
    }

    private List<Block> notes() {
        List<Block> blocks = new ArrayList<>(volume());
        if (answer.demand().whole() != null) {
            blocks.addAll(stays());
        }
        answer.demand().notes().forEach(note -> blocks.add(new Block.Note(note + ".")));
        answer.node().remarks().forEach(remark -> blocks.add(new Block.Note("Throughput: " + remark + ".")));
        return blocks;
    }

    private List<Block> volume() {
        BigDecimal volume = answer.study().question().volume();
        String month = volume == null
                ? "not told"
                : Amounts.count(Decimals.snapped(Decimals.divide(volume, CommonYear.MONTHS)));
        return List.of(new Block.Tree(new Block.Node(
                answer.demand().unit() + "s a month",
                month,
                List.of("typed on the left; else what the scenario's traffic brings, those that complete"),
                List.of(
                        leaf("input tokens of each", answer.demand().mix().input()),
                        leaf("output tokens of each", answer.demand().mix().output()),
                        leaf(
                                "requests to the model of each",
                                answer.demand().served().requests()),
                        leaf(
                                "input tokens of a request",
                                answer.demand().served().request().input()),
                        leaf(
                                "output tokens of a request",
                                answer.demand().served().request().output())))));
    }

    /** What of the month is not compared. */
    private List<Block> stays() {
        ApiDemand.Whole whole = answer.demand().whole();
        if (whole == null) {
            throw new InputException("explain: single requests have no month of which a part stays");
        }
        Table table = new Table().text("a month of the scenario at the API", 0).number("USD", 0);
        table.row("all of it", Amounts.money(whole.month(), Currency.USD));
        table.row(whole.compared() + ", which is compared", Amounts.money(whole.inference(), Currency.USD));
        table.row("stays either way", Amounts.money(whole.stays(), Currency.USD));
        return List.of(new Block.Grid(table));
    }

    private static Block.Node leaf(String name, BigDecimal value) {
        return new Block.Node(name, Amounts.count(Decimals.snapped(value)), List.of(), List.of());
    }

    private List<Block> seller(String name) {
        Study.Question question = answer.study().question();
        for (Study.Seller seller : answer.study().sellers()) {
            if (seller.seller().seller().equals(name)) {
                List<Block> blocks = new ArrayList<>();
                List<BreakEven> beside = new ArrayList<>(seller.answers());
                if (!answer.isServed()) {
                    blocks.addAll(request(
                            seller.seller(),
                            BreakEvenSheet.of(
                                    seller.seller(),
                                    question.fleet(),
                                    told().service(),
                                    question.rungs(),
                                    question.unsure())));
                    blocks.add(new Block.Note(question.needs().beyond() + "."));
                    blocks.add(new VolumesTold(answer).from(beside.get(0)));
                    return blocks;
                }
                for (Study.Case each : answer.study().cases()) {
                    BreakEvenSheet sheet = BreakEvenSheet.of(
                            seller.seller(), question.fleet(), each.service(), question.rungs(), question.unsure());
                    if (blocks.isEmpty()) {
                        blocks.addAll(request(seller.seller(), sheet));
                    }
                    blocks.add(new Block.Section("Own machines beside it"
                            + (answer.study().cases().size() > 1
                                    ? ", " + each.service().label()
                                    : "")));
                    blocks.addAll(tree(sheet.why()));
                    blocks.add(new VolumesTold(answer).from(beside.remove(0)));
                }
                return blocks;
            }
        }
        throw new InputException("no seller '" + name + "' is in view");
    }

    private List<Block> reason(String place) {
        List<Reason> reasons = answer.study().advice().reasons();
        for (int i = 0; i < reasons.size(); i++) {
            if (String.valueOf(i).equals(place)) {
                List<Block> blocks = new ArrayList<>();
                blocks.add(new Block.Headline(reasons.get(i).text() + "."));
                blocks.addAll(behind(reasons.get(i)));
                return blocks;
            }
        }
        throw new InputException("the advice has no reason " + place);
    }

    private List<Block> behind(Reason reason) {
        List<Block> blocks = new ArrayList<>();
        boolean told = answer.study().question().volume() != null;
        if (told && reason.code() == Reason.Code.SAME_WEIGHTS) {
            blocks.addAll(figure(BreakevenSentence.BOUGHT));
        }
        if (reason.code() == Reason.Code.HOURS) {
            blocks.addAll(figure(BreakevenSentence.HOURS));
        }
        if (told && answer.isTaken()) {
            blocks.addAll(figure(BreakevenSentence.API));
        }
        if (told && answer.isServed()) {
            blocks.addAll(figure(BreakevenSentence.FLEET));
        }
        if (answer.node().taken() != null) {
            blocks.addAll(figure("hourly"));
        }
        blocks.addAll(figure(BreakevenSentence.BREAKEVEN));
        return blocks;
    }

    /** The ranges that were drawn, how often, and how a probability comes out of them. */
    private List<Block> chance(String level) {
        Chances chances = answer.study().told().chances();
        if (chances == null) {
            return List.of(new Block.Note("All figures are taken as certain: nothing is drawn."));
        }
        Double here = chances.here();
        List<Block> blocks = new ArrayList<>();
        if (level.equals(HERE)) {
            blocks.add(new Block.Headline("At your volume: "
                    + (here == null ? "not told" : Amounts.percent(Decimals.snapped(new BigDecimal(here))))));
            blocks.add(new Block.Note("The share of the draws in which own machines cost no more at that volume."));
        } else {
            blocks.add(new Block.Headline("With a probability of " + Amounts.percent(new BigDecimal(level))));
            blocks.add(
                    new Block.Note("From: the least volume at which own machines cost no more in at least that share of"
                            + " the draws. At every volume beyond: from where on each volume has it, up to "
                            + Amounts.count(Decimals.rounded(Decimals.divide(chances.horizon(), CommonYear.MONTHS), 3))
                            + " a month."));
            blocks.add(VolumesTold.of(chances, new BigDecimal(level)));
        }
        blocks.add(
                new Block.Note(
                        Amounts.count(chances.draws(), "draw") + ", seed " + chances.seed()
                                + ". In each, every figure below is another one of its range as stated, and the break-even is found again."));
        Table table = new Table()
                .text("drawn", 0)
                .number("without draws", 0)
                .number("p5", 0)
                .number("p95", 0)
                .text("from", 0);
        for (Input input : told().sheet().inputs()) {
            Distribution range = input.uncertain();
            if (range != null) {
                table.row(
                        input.path(),
                        SheetTrees.value(input.mean(), input.unit()),
                        SheetTrees.value(rounded(range.quantile(0.05)), input.unit()),
                        SheetTrees.value(rounded(range.quantile(0.95)), input.unit()),
                        input.tag().name().toLowerCase(Locale.ROOT));
            }
        }
        blocks.add(new Block.Grid(table));
        blocks.add(new Block.Section("Without draws"));
        blocks.addAll(tree(told().why()));
        return blocks;
    }

    private static BigDecimal rounded(double value) {
        return Decimals.rounded(new BigDecimal(value), 4);
    }
}
