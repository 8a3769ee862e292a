package farthing.page.decide;

import farthing.answers.InputException;
import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.page.chart.Chart;
import farthing.page.decide.DecideAnswers.Decided;
import farthing.page.html.Html;
import farthing.page.html.Key;
import farthing.page.machine.MachineKeys;
import farthing.page.machine.OpenModel;
import farthing.page.view.Facts;
import farthing.page.view.Scenario;
import farthing.page.view.State;
import farthing.page.view.View;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** API or own machines: from which volume, how sure that is, and what to do. */
public final class DecideView implements View {
    private static final int MONTHS = 12;
    private static final BigDecimal GROWTH_MOST = BigDecimal.valueOf(2);

    private static final String MODEL = "decide-model";
    private static final String CHART = "decide-chart";
    private static final String SURE = "decide-sure";

    private final Facts facts;
    private final DecideAnswers quick;
    private final DecideAnswers drawn;

    public DecideView(Facts facts) {
        this.facts = facts;
        this.quick = new DecideAnswers(facts);
        this.drawn = new DecideAnswers(facts);
    }

    @Override
    public Html inputs(State state) {
        return isReady() ? new DecideInputs(facts, state).html() : new Html();
    }

    @Override
    public Html body(State state) {
        return new Html()
                .open("div", "id", MODEL, "class", "slot")
                .close("div")
                .open("div", "class", "decide-columns")
                .open("div", "class", "decide-charts")
                .open("div", "id", CHART)
                .close("div")
                .open("div", "id", SURE, "class", "slow decide-sure")
                .close("div")
                .close("div")
                .open("div", "id", "decide-words")
                .close("div")
                .open("div", "id", "decide-sellers")
                .close("div")
                .close("div")
                .add(DecideClaim.fold());
    }

    @Override
    public Map<String, String> values(State state) {
        Map<String, String> values = new LinkedHashMap<>();
        if (!isReady() || !(quick.found(state, false) instanceof Decided decided)) {
            return values;
        }
        values.put(MachineKeys.HOST.name(), decided.model().name());
        BigDecimal volume = decided.answer().study().question().volume();
        if (volume != null) {
            values.put(
                    DecideKeys.VOLUME.name(),
                    Decimals.plain(Decimals.divide(volume, MONTHS).setScale(0, RoundingMode.HALF_EVEN)));
        }
        return values;
    }

    /** The machines come after the prices. */
    private boolean isReady() {
        return !facts.hardware().models().isEmpty();
    }

    @Override
    public List<Key> keys() {
        return DecideKeys.EVERY;
    }

    @Override
    public Html sentence(State state) {
        if (!isReady()) {
            return new Html().text("The machines are on their way ...");
        }
        return switch (quick.found(state, false)) {
            case NothingCompared nothing -> nothing.sentence();
            case Decided decided -> new DecideWords(decided.answer()).sentence();
        };
    }

    @Override
    public Map<String, Html> regions(State state) {
        if (!isReady()) {
            return Collections.emptyMap();
        }
        return switch (quick.found(state, false)) {
            case NothingCompared nothing -> regions(nothing);
            case Decided decided -> regions(state, decided);
        };
    }

    private Map<String, Html> regions(NothingCompared nothing) {
        Map<String, Html> regions = new LinkedHashMap<>();
        for (String empty : List.of(CHART, "decide-words", "decide-sellers", DecideClaim.REGION)) {
            regions.put(empty, new Html());
        }
        regions.put(MODEL, nothing.ways(facts));
        return regions;
    }

    private Map<String, Html> regions(State state, Decided decided) {
        Map<String, Html> regions = new LinkedHashMap<>();
        BreakevenAnswer answer = decided.answer();
        DecideTables tables = new DecideTables(decided);
        regions.put(MODEL, tables.model(facts));
        regions.put(
                CHART,
                isDrawn(answer)
                        ? new DecideChart(answer, later(state, decided)).chart().html()
                        : new Html());
        regions.put("decide-words", new DecideWords(answer).recommendation().add(tables.basis()));
        regions.put("decide-sellers", tables.sellers());
        regions.put(DecideClaim.REGION, new DecideClaim(state, answer).html());
        return regions;
    }

    @Override
    public Map<String, Html> slowRegions(State state) {
        if (!isReady()) {
            return Collections.emptyMap();
        }
        if (!(quick.found(state, false) instanceof Decided known)
                || !known.answer().isTaken()
                || !known.answer().isServed()) {
            return Collections.singletonMap(SURE, new Html());
        }
        Decided decided = drawn.of(state, true);
        Chart chart = new DecideChart(decided.answer(), later(state, decided)).chances();
        return Collections.singletonMap(
                SURE,
                chart == null
                        ? new Html().element("p", "All figures are taken as certain.", "class", "note")
                        : chart.html());
    }

    /** Where machines, or machines and all others, do not take the calls, there are no lines to be held against each other. */
    private static boolean isDrawn(BreakevenAnswer answer) {
        return answer.isServed() && !answer.study().advice().isNothingLeft();
    }

    /** Volume a month in a year, or null where it is not known or does not grow. */
    private @Nullable BigDecimal later(State state, Decided decided) {
        BigDecimal here = decided.answer().study().question().volume();
        BigDecimal growth = DecideInputs.growth(facts, state);
        if (here == null || growth.signum() <= 0) {
            return null;
        }
        if (growth.compareTo(GROWTH_MOST) > 0) {
            throw new InputException(
                    DecideKeys.GROWTH.name() + ": at most 200% a month, found " + state.get(DecideKeys.GROWTH));
        }
        return Decimals.divide(here.multiply(BigDecimal.ONE.add(growth).pow(MONTHS)), MONTHS);
    }

    @Override
    public List<Block> explain(State state, String ref) {
        boolean draws = ref.startsWith(DecideReasons.CHANCE);
        BreakevenAnswer answer = (draws ? drawn : quick).of(state, draws).answer();
        return ref.startsWith(DecideReasons.CLAIM)
                ? new DecideClaim(state, answer).why(ref)
                : new DecideReasons(answer).of(ref);
    }

    @Override
    public List<String> commands(State state) {
        OpenModel model = OpenModel.of(facts, state);
        return List.of(
                new DecideQuestion(state, model, Scenario.of(facts, state).workload()).command(facts));
    }

    @Override
    public Answer answer(State state) {
        return drawn.of(state, true).answer().asTable();
    }
}
