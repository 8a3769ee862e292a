package farthing.answers.breakeven;

import farthing.answers.BookLine;
import farthing.answers.OpenBook;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.breakeven.ApiPrice;
import farthing.economics.breakeven.BreakEven;
import farthing.economics.breakeven.Chances;
import farthing.economics.breakeven.Reason;
import farthing.economics.breakeven.Study;
import farthing.economics.breakeven.Volumes;
import farthing.economics.plan.Feasibility;
import farthing.economics.plan.Finding;
import farthing.formats.doc.Obj;
import farthing.formats.result.Header;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The page of {@code breakeven}.
 *
 * @param file whose completed interactions are compared; null for single requests
 * @param limits of what the fleet is held against, and of whom to buy from, at the volume that is compared; none for single
 *     requests
 * @param latency whether one was asked for
 */
public record BreakevenAnswer(
        OpenBook open,
        @Nullable PlannedFile file,
        HostedModel model,
        Node node,
        ApiDemand demand,
        Study study,
        Feasibility limits,
        boolean latency) {
    private static final int INTERVALS_SHOWN = 4;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    public Answer asTable() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(sentence().text()));
        blocks.add(new Block.Note(againstLine()));
        blocks.add(new Block.Note(nodeLine()));
        Block.Chart lines = new LinesDrawn(study, demand).bars();
        if (!lines.bars().isEmpty()) {
            blocks.add(new Block.Section(isServed() ? "What others ask, and the fleet's stair" : "What others ask"));
            blocks.add(lines);
        }
        if (isTaken()) {
            intervals(blocks);
            chances(blocks);
        }
        sellers(blocks);
        advice(blocks);
        demand.notes().forEach(note -> blocks.add(new Block.Note("Note: " + note + ".")));
        if (isServed() && study.tag() == Input.Tag.MEASURED && !latency) {
            blocks.add(new Block.Note("Throughput: measured at full load, whatever the wait for an answer; --ttft 500ms"
                    + " --tpot 50ms takes rows within a latency only."));
        }
        node.remarks().forEach(remark -> blocks.add(new Block.Note("Throughput: " + remark + ".")));
        blocks.add(BookLine.of(open));
        return new Answer(document(), "answers", blocks);
    }

    /** Why the least volume is what it is, under each way to share a node; by the hours; with people; and the plans behind the prices. */
    public Answer asExplanation() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(sentence().text()));
        List<Reasoned> all = new BreakevenWhy(this).all();
        blocks.addAll(Reasoned.blocks(all));
        if (!isServed() || !isTaken()) {
            blocks.addAll(longest());
        }
        advice(blocks);
        List<Reasoned> plans = new BreakevenWhy(this).plans();
        blocks.addAll(Reasoned.blocks(plans));
        blocks.add(BookLine.of(open));
        all.addAll(plans);
        return new Answer(document().put("explanation", Reasoned.document(all)), "answers", blocks);
    }

    /** Why base load and peaks cost what they do; empty where no hours are told. */
    public List<Block> hours() {
        return Reasoned.blocks(new BreakevenWhy(this).hours());
    }

    /** Why the fleet costs what it does with the people who would run it; empty where that is not told. */
    public List<Block> people() {
        return Reasoned.blocks(new BreakevenWhy(this).people());
    }

    /** The longest call that may come, and what takes it or not. */
    public List<Block> longest() {
        return new LongestWhy(this).blocks();
    }

    /** The plan from which the price of a completed interaction is; empty for a request, whose price is of a list. */
    public List<Block> plan(ApiPrice price) {
        List<Block> blocks = Reasoned.blocks(new BreakevenWhy(this).plan("plan", price));
        if (!blocks.isEmpty()) {
            blocks.add(BookLine.of(open));
        }
        return blocks;
    }

    private Obj document() {
        Obj document = Header.of("breakeven", open.book().info(), open.asOf(), open.today());
        return new BreakevenDoc(study, demand)
                .into(document.put("answer", sentence().text()), model, node);
    }

    static String sharing(Study.Case one) {
        return switch (one.service()) {
            case SERIAL -> "If prefill and decode take turns";
            case SIMULTANEOUS -> "If prefill and decode overlap without loss";
        };
    }

    /** What tells the cases apart; empty where there is one. */
    private String label(Study.Case one) {
        return study.cases().size() > 1 ? one.service().label() : "";
    }

    /** What it says in one sentence, on a screen and on a page. */
    public BreakevenSentence sentence() {
        return new BreakevenSentence(this);
    }

    private ApiPrice api() {
        return study.question().against();
    }

    /** Rate limits that may not let the volume through: of what the fleet is held against, and of whom to buy from. */
    public List<Finding> passed() {
        return demand.passed(limits, study.advice().buyFrom());
    }

    /** Whether machines make the model take the calls: else a fleet serves none of them. */
    public boolean isServed() {
        return study.question().needs().isServed();
    }

    /** Whether what the fleet is held against takes the calls: else it has no price for them. */
    public boolean isTaken() {
        return study.question().needs().takesAll();
    }

    private String againstLine() {
        if (!isTaken()) {
            return "Against " + api().seller() + ": does not take the calls, so no price of it is compared.";
        }
        BigDecimal price = api().request();
        String ask = "Against " + api().seller() + ": " + Figures.usd(price) + " a " + demand.unit() + ", "
                + Figures.usd(perMillion(price)) + " a million tokens";
        if (!api().sameModel()) {
            return ask + "; another model than " + model.name() + ", compared at your word.";
        }
        Study.Seller median = study.median();
        return study.sellers().size() < 2 || median == null
                ? ask + "."
                : ask + "; the same weights, standard tier, of "
                        + study.sellers().size() + " sellers (median " + Figures.usd(perMillion(median.price()))
                        + " at " + median.seller().seller() + ").";
    }

    private BigDecimal perMillion(BigDecimal request) {
        return Decimals.quotient(request.multiply(MILLION), demand.tokens(), Decimals.PRICE_DIGITS);
    }

    private String nodeLine() {
        Study.Case one = study.dearer();
        BigDecimal capacity = one.sheet().exact().value(one.sheet().capacity());
        String price =
                Figures.usd(node.hourly().mean()) + "/h" + (node.offer().isEmpty() ? "" : " (" + node.offer() + ")");
        String tag = study.tag().name().toLowerCase(Locale.ROOT);
        String priced = "A node (" + node.label() + ") at " + price;
        if (!isServed()) {
            return priced + " serves none of the calls.";
        }
        return priced + ", planned for "
                + Figures.yearly(capacity.multiply(demand.tokens())) + " at "
                + Amounts.percent(study.question().fleet().peakUtilisation().mean()) + " of its capacity" + peak()
                + " ("
                + tag
                + ": " + node.capacity().basis() + ").";
    }

    private String peak() {
        BigDecimal peak = study.question().fleet().peak().mean();
        return peak.compareTo(BigDecimal.ONE) == 0
                ? ""
                : " in a busiest hour of " + Figures.large(peak) + " times the mean";
    }

    private void intervals(List<Block> blocks) {
        Table table = new Table()
                .text("prefill and decode", 0)
                .number("from tokens a year", 0)
                .number("to", 0)
                .number("nodes", 1)
                .number("API spend a year", 1);
        for (Study.Case one : study.cases()) {
            BreakEven answer = one.answer();
            BreakEven.Never never = answer.never();
            if (never != null) {
                table.row(label(one), "never", "", "", "");
            }
            for (Volumes.Interval interval : shown(answer)) {
                BigDecimal to = interval.to();
                table.row(
                        label(one),
                        tokens(interval.from()),
                        to == null ? "any" : tokens(to),
                        Figures.large(answer.fleet().nodes(interval.from())),
                        Figures.usd(answer.api().cost(interval.from())));
            }
        }
        blocks.add(new Block.Section("Volumes at which the fleet costs no more"));
        blocks.add(new Block.Grid(table));
        Volumes volumes = study.told().answer().volumes();
        BigDecimal always = volumes.alwaysFrom();
        if (volumes.intervals().size() > INTERVALS_SHOWN && always != null) {
            blocks.add(new Block.Note("There are "
                    + Amounts.count(volumes.intervals().size()) + " such intervals"
                    + (volumes.listedTo() == null ? "" : " and more") + "; at every volume from " + tokens(always)
                    + " tokens a year on."));
        }
    }

    /** The first ones, and the one that has no end. */
    private static List<Volumes.Interval> shown(BreakEven answer) {
        List<Volumes.Interval> all = answer.volumes().intervals();
        if (all.size() <= INTERVALS_SHOWN) {
            return all;
        }
        List<Volumes.Interval> shown = new ArrayList<>(all.subList(0, INTERVALS_SHOWN - 1));
        shown.add(all.get(all.size() - 1));
        return shown;
    }

    private String tokens(BigDecimal requests) {
        return Figures.large(requests.multiply(demand.tokens()));
    }

    private void chances(List<Block> blocks) {
        Table table = new Table()
                .text("probability that the fleet costs no more", 0)
                .text("prefill and decode", 1)
                .number("from tokens a year", 0)
                .number("at all beyond", 0);
        List<String> notes = new ArrayList<>();
        for (Study.Case one : study.cases()) {
            Chances chances = one.chances();
            if (chances == null) {
                continue;
            }
            for (Chances.Level level : chances.levels()) {
                String probability = Amounts.percent(BigDecimal.valueOf(level.probability()));
                String from = Figures.large(level.from(), demand.tokens());
                String always = Figures.large(level.alwaysFrom(), demand.tokens());
                table.row(
                        probability,
                        label(one),
                        from.isEmpty() ? "nowhere" : from,
                        always.isEmpty() ? "nowhere" : always);
            }
            Double here = chances.here();
            String of = label(one).isEmpty() ? "" : ", " + label(one);
            notes.add((here == null ? "" : "At your volume: " + Amounts.percent(BigDecimal.valueOf(here)) + of + ". ")
                    + "Up to " + tokens(chances.horizon()) + " tokens a year, " + chances.draws() + " draws, seed "
                    + chances.seed() + ".");
        }
        if (!table.isEmpty()) {
            blocks.add(new Block.Section("How sure that is"));
            blocks.add(new Block.Grid(table));
            notes.forEach(note -> blocks.add(new Block.Note(note)));
        }
    }

    private void sellers(List<Block> blocks) {
        if (study.sellers().isEmpty()) {
            return;
        }
        Table table = new Table().elastic("seller of the same weights", 0).number("a million tokens", 0);
        for (Study.Case one : study.cases()) {
            table.number("pays from" + (label(one).isEmpty() ? "" : ", " + label(one)), 0);
        }
        for (Study.Seller seller : study.sellers()) {
            List<String> cells = new ArrayList<>();
            cells.add(seller.seller().seller());
            cells.add(Figures.usd(perMillion(seller.price())));
            for (BreakEven answer : seller.answers()) {
                BigDecimal least = BreakevenSentence.least(answer);
                cells.add(least == null ? "never" : tokens(least));
            }
            table.row(cells);
        }
        blocks.add(new Block.Section("Every seller of the same weights"));
        blocks.add(new Block.Grid(table));
    }

    private void advice(List<Block> blocks) {
        blocks.add(new Block.Section("What to do"));
        blocks.add(new Block.Note("Advice: " + study.advice().verdict().label().toUpperCase(Locale.ROOT) + " ("
                + sentence().does() + "); * what decides."));
        Table table = new Table().text("for", 0).elastic("reason", 0).text("stated by", 1);
        for (Reason reason : study.advice().reasons()) {
            table.row(reason.side().label() + (reason.decides() ? " *" : ""), reason.text(), reason.key());
        }
        blocks.add(new Block.Grid(table));
    }
}
