package farthing.page.decide;

import farthing.answers.InputException;
import farthing.answers.SheetTrees;
import farthing.answers.breakeven.ApiDemand;
import farthing.answers.breakeven.Bills;
import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.breakeven.BreakevenSentence;
import farthing.answers.breakeven.PlannedFile;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.economics.breakeven.ApiPrice;
import farthing.economics.breakeven.BreakEvenSheet;
import farthing.economics.breakeven.Reason;
import farthing.economics.breakeven.Study;
import farthing.page.scenario.LimitReason;
import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Derivation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Why the figures of the tab are what they are. */
record DecideReasons(BreakevenAnswer answer) {
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
            case API_AT -> with(at(new BigDecimal(of), tree(told().whyApi(new BigDecimal(of)))), against());
            case BreakevenSentence.FLEET_AT -> at(new BigDecimal(of), tree(told().whyFleet(new BigDecimal(of))));
            case BOUGHT_AT -> {
                Bills bills = new Bills(answer);
                yield with(
                        at(new BigDecimal(of), tree(bills.bought(new BigDecimal(of)))),
                        bills.cheaper().seller());
            }
            case SELLER -> seller(of);
            case BreakevenSentence.REASON -> reason(of);
            case CHANCE -> with(chance(of), against());
            default -> figure(ref);
        };
    }

    private List<Block> figure(String ref) {
        Bills bills = new Bills(answer);
        return switch (ref) {
            case BreakevenSentence.API -> with(tree(bills.api(here())), against());
            case BreakevenSentence.FLEET -> tree(bills.fleet(here()));
            case BreakevenSentence.BOUGHT ->
                with(tree(bills.bought(here())), bills.cheaper().seller());
            case BreakevenSentence.BOUGHT_EACH -> seller(bills.cheaper().name());
            case BreakevenSentence.PEOPLE -> with(people(), against());
            case BreakevenSentence.HOURS -> hours();
            case BreakevenSentence.REQUEST -> request(against(), told());
            case "hourly" -> List.of(given(answer.node().hourly()));
            case "capacity" -> capacity();
            case BreakevenSentence.VOLUME -> volume();
            case "stays" -> stays().withPlan();
            case "beyond" -> answer.longest();
            case BreakevenSentence.BREAKEVEN -> new VolumesTold(answer).breakeven();
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

    private ApiPrice against() {
        return answer.study().question().against();
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

    static Block given(Input input) {
        String tag = input.tag().name().toLowerCase(Locale.ROOT);
        return new Block.Tree(new Block.Node(
                input.path(),
                SheetTrees.value(input.mean(), input.unit()),
                List.of(input.source().isEmpty() ? tag : tag + ": " + input.source()),
                List.of()));
    }

    /** A request, or an interaction, at a seller: what the break-even takes, and the plan that it is from. */
    private List<Block> request(ApiPrice price, BreakEvenSheet sheet) {
        return with(tree(sheet.whyPrice()), price);
    }

    /** What follows from the price of a seller, and the plan from which that price is. */
    private List<Block> with(List<Block> figure, ApiPrice price) {
        List<Block> blocks = new ArrayList<>(figure);
        blocks.addAll(answer.plan(price));
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

    private List<Block> chance(String level) {
        ChanceReasons chance = new ChanceReasons(answer);
        return level.equals(HERE) ? chance.here() : chance.of(new BigDecimal(level));
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

    /** The fleet with a team, and from where it pays with one. */
    private List<Block> people() {
        List<Block> blocks = new ArrayList<>(answer.people());
        blocks.add(new VolumesTold(answer)
                .from(answer.study().staffed(answer.sentence().shown()).answer()));
        return blocks;
    }

    private List<Block> notes() {
        List<Block> blocks = new ArrayList<>(volume());
        if (answer.demand().whole() != null) {
            blocks.addAll(stays().blocks());
        }
        blocks.addAll(answer.longest());
        blocks.add(new Block.Section(answer.node().label()));
        blocks.addAll(capacity());
        blocks.addAll(limits());
        answer.demand().notes().forEach(note -> blocks.add(new Block.Note(note + ".")));
        answer.node().remarks().forEach(remark -> blocks.add(new Block.Note("Throughput: " + remark + ".")));
        return blocks;
    }

    /** What the volume asks of the API, tier by tier. */
    private List<Block> limits() {
        PlannedFile file = answer.file();
        if (file == null) {
            return List.of();
        }
        LimitReason tiers =
                new LimitReason(answer.limits(), file.workload().traffic().arrivals());
        List<Block> blocks = new ArrayList<>();
        answer.passed().forEach(limit -> blocks.addAll(tiers.of(limit)));
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
                        cached(),
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

    private Block.Node cached() {
        BigDecimal cached = answer.demand().cached();
        BigDecimal input = answer.demand().mix().input();
        return new Block.Node(
                "of these from the seller's cache",
                Amounts.count(Decimals.snapped(cached)),
                input.signum() == 0 ? List.of() : List.of(Amounts.percent(Decimals.divide(cached, input))),
                List.of());
    }

    /** What of the month is not compared. */
    private StaysReason stays() {
        ApiDemand.Whole whole = answer.demand().whole();
        if (whole == null) {
            throw new InputException("explain: single requests have no month of which a part stays");
        }
        return new StaysReason(answer, whole);
    }

    private static Block.Node leaf(String name, BigDecimal value) {
        return new Block.Node(name, Amounts.count(Decimals.snapped(value)), List.of(), List.of());
    }

    private List<Block> seller(String name) {
        Study.Seller seller = named(name);
        return with(new SellerReasons(answer, seller).blocks(), seller.seller());
    }

    private Study.Seller named(String name) {
        return answer.study().sellers().stream()
                .filter(seller -> seller.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException("no seller '" + name + "' is in view"));
    }

    private List<Block> reason(String place) {
        List<Reason> reasons = answer.study().advice().reasons();
        for (int i = 0; i < reasons.size(); i++) {
            if (String.valueOf(i).equals(place)) {
                List<Block> blocks = new ArrayList<>();
                blocks.add(new Block.Headline(reasons.get(i).text() + "."));
                blocks.addAll(new AdviceReasons(answer).of(reasons.get(i)));
                return blocks;
            }
        }
        throw new InputException("the advice has no reason " + place);
    }
}
