package farthing.page.decide;

import farthing.answers.InputException;
import farthing.answers.breakeven.BreakevenQuestion;
import farthing.answers.breakeven.NodeQuestion;
import farthing.answers.breakeven.PlannedFile;
import farthing.answers.breakeven.Subject;
import farthing.answers.breakeven.Sureness;
import farthing.answers.machine.MachineWords;
import farthing.answers.machine.PeriodicAmount;
import farthing.answers.machine.RequestTokens;
import farthing.answers.machine.Sharing;
import farthing.answers.machine.TypedRates;
import farthing.catalogue.hardware.OfferFilter;
import farthing.economics.breakeven.Needs;
import farthing.economics.breakeven.Unsure;
import farthing.formats.hardware.ConfigJson;
import farthing.page.html.Key;
import farthing.page.machine.MachineKeys;
import farthing.page.machine.OpenModel;
import farthing.page.machine.TypedMachine;
import farthing.page.view.CommandLine;
import farthing.page.view.Facts;
import farthing.page.view.State;
import farthing.workload.plan.Workload;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The question that a state asks; as {@code farthing breakeven FILE --host MODEL ...}. */
record DecideQuestion(State state, OpenModel model, Workload workload) {
    static final int DRAWS = 2_000;
    private static final long SEED = 1;
    private static final List<Range> RANGES = List.of(
            new Range("api", DecideKeys.UNSURE_API),
            new Range("throughput", DecideKeys.UNSURE_THROUGHPUT),
            new Range("peak-utilisation", DecideKeys.UNSURE_UTILISATION));

    static final Sureness SURE = new Sureness(Unsure.NOT, SEED, DRAWS);

    BreakevenQuestion question(Sureness sure) {
        String name = workload.name().isEmpty() ? "the scenario" : workload.name();
        return new BreakevenQuestion(
                new Subject(
                        "",
                        new PlannedFile(name, workload),
                        model.name(),
                        model.ofFile() ? new ConfigJson.Read(model.anatomy(), model.stored()) : null),
                new RequestTokens(null, null),
                new BreakevenQuestion.Standing(null, TypedMachine.positive(state, DecideKeys.VOLUME), null),
                new BreakevenQuestion.Rival(against(), null, false),
                node(),
                TypedMachine.latency(state),
                needs(),
                sure);
    }

    /** The model in use stands first in the scenario's own file: nobody named it as what to compare with. */
    private @Nullable String against() {
        String against = state.get(DecideKeys.AGAINST);
        return against.equals(BreakevenQuestion.Rival.FILE) ? null : against;
    }

    private NodeQuestion node() {
        String on = state.get(DecideKeys.ON);
        return new NodeQuestion(
                on.isEmpty() ? null : on,
                price(),
                OfferFilter.ALL,
                TypedMachine.precisions(state),
                new TypedRates(
                        TypedMachine.positive(state, DecideKeys.PREFILL),
                        TypedMachine.positive(state, DecideKeys.DECODE),
                        null,
                        new Sharing(false, false)),
                TypedMachine.partOfAll(state, DecideKeys.PEAK_UTILISATION),
                null,
                TypedMachine.operation(state),
                TypedMachine.few(state, MachineKeys.SPARES));
    }

    /** A price of the reader's own goes before every way to pay. */
    private NodeQuestion.Price price() {
        PeriodicAmount hourly = TypedMachine.hourly(state, DecideKeys.HOURLY);
        String payment = state.get(DecideKeys.PAYMENT);
        boolean owned = hourly == null && payment.equals(DecideKeys.OWNED);
        return new NodeQuestion.Price(
                hourly, null, owned, hourly != null || owned ? null : MachineWords.payment(payment));
    }

    private Needs needs() {
        return new Needs(
                ticked(DecideKeys.CLOSED),
                ticked(DecideKeys.PRIVACY),
                !state.get(DecideKeys.TEAM).equals("none"),
                false);
    }

    private boolean ticked(Key key) {
        return state.get(key).equals("yes");
    }

    /** The command that asks it. */
    String command(Facts facts) {
        CommandLine line = new CommandLine("breakeven", "farthing.yml")
                .at(facts)
                .option("host", model.name())
                .option("config", model.ofFile() ? "config.json" : "");
        String against = against();
        line.option("against", against == null ? "" : against)
                .option("requests-per-month", state.get(DecideKeys.VOLUME))
                .option("on", state.get(DecideKeys.ON));
        price(line);
        TypedMachine.machine(line, state);
        line.option("peak-utilisation", state.get(DecideKeys.PEAK_UTILISATION), DecideKeys.PEAK_UTILISATION.fallback())
                .option("prefill-rate", state.get(DecideKeys.PREFILL))
                .option("decode-rate", state.get(DecideKeys.DECODE))
                .option("spares", state.get(MachineKeys.SPARES), MachineKeys.SPARES.fallback())
                .flag("closed-model", ticked(DecideKeys.CLOSED))
                .flag("privacy", ticked(DecideKeys.PRIVACY))
                .option("team", state.get(DecideKeys.TEAM), DecideKeys.TEAM.fallback());
        ranges().forEach(range -> line.option("uncertain", range));
        return line.option("seed", String.valueOf(SEED))
                .option("draws", String.valueOf(DRAWS))
                .toString();
    }

    private void price(CommandLine line) {
        String hourly = state.get(DecideKeys.HOURLY);
        String payment = state.get(DecideKeys.PAYMENT);
        boolean owned = hourly.isEmpty() && payment.equals(DecideKeys.OWNED);
        line.option("per-hour", hourly).flag("owned", owned);
        if (hourly.isEmpty() && !owned) {
            line.option("payment", payment, DecideKeys.PAYMENT.fallback());
        }
    }

    /** What the draws take the figures to be, with the seed. */
    Sureness unsure() {
        RANGES.forEach(this::check);
        return Sureness.of(ranges(), SEED, DRAWS);
    }

    /** A figure that may be unsure, and the field that says how. */
    private record Range(String figure, Key key) {}

    private void check(Range range) {
        String typed = state.get(range.key);
        try {
            if (!typed.isEmpty()) {
                Sureness.range(range.figure, typed);
            }
        } catch (InputException e) {
            throw new InputException(range.key.name() + ": " + e.getMessage());
        }
    }

    private List<String> ranges() {
        List<String> ranges = new ArrayList<>();
        for (Range range : RANGES) {
            String typed = state.get(range.key);
            if (!typed.isEmpty()) {
                ranges.add(range.figure + "=" + typed);
            }
        }
        return ranges;
    }
}
