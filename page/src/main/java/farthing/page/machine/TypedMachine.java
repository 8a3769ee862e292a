package farthing.page.machine;

import farthing.answers.InputException;
import farthing.answers.machine.MachineWords;
import farthing.answers.machine.Operation;
import farthing.answers.machine.PeriodicAmount;
import farthing.answers.machine.Precisions;
import farthing.answers.words.NumberWords;
import farthing.catalogue.hardware.Precision;
import farthing.economics.machine.Asked;
import farthing.page.html.Key;
import farthing.page.view.CommandLine;
import farthing.page.view.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed for own machines, read. A message names the field. */
public final class TypedMachine {
    private static final int MACHINES_MOST = 10_000;

    private TypedMachine() {}

    /** A number above 0, or null where nothing stands. */
    public static @Nullable BigDecimal positive(State state, Key key) {
        String text = state.get(key);
        return text.isEmpty() ? null : named(key, () -> NumberWords.positive(text));
    }

    /** A part of all, or null where nothing stands. */
    public static @Nullable BigDecimal share(State state, Key key) {
        String text = state.get(key);
        return text.isEmpty() ? null : named(key, () -> NumberWords.share(text));
    }

    /** A whole number, or null where nothing stands. */
    public static @Nullable Long count(State state, Key key) {
        String text = state.get(key);
        return text.isEmpty() ? null : named(key, () -> NumberWords.count(text));
    }

    /** A whole number of machines, such as spares. */
    public static int few(State state, Key key) {
        Long count = count(state, key);
        if (count != null && count > MACHINES_MOST) {
            throw new InputException(key.name() + ": at most " + MACHINES_MOST + ", found " + count);
        }
        return count == null ? 0 : count.intValue();
    }

    /** Above 0 and at most all; null where it is the usual one, which nobody claims. */
    public static @Nullable BigDecimal partOfAll(State state, Key key) {
        String text = state.get(key);
        return text.equals(key.fallback()) ? null : named(key, () -> MachineWords.partOfAll(text));
    }

    public static Asked.Target latency(State state) {
        BigDecimal first = milliseconds(state, MachineKeys.FIRST_TOKEN);
        BigDecimal further = milliseconds(state, MachineKeys.PER_TOKEN);
        return first == null && further == null ? Asked.Target.NONE : new Asked.Target(first, further);
    }

    private static @Nullable BigDecimal milliseconds(State state, Key key) {
        String text = state.get(key);
        return text.isEmpty() ? null : named(key, () -> MachineWords.milliseconds(text));
    }

    public static Precisions precisions(State state) {
        return new Precisions(weights(state), cache(state));
    }

    private static @Nullable Precision weights(State state) {
        String label = state.get(MachineKeys.WEIGHTS);
        return label.isEmpty() ? null : named(MachineKeys.WEIGHTS, () -> MachineWords.precision(label));
    }

    private static Precision cache(State state) {
        return named(MachineKeys.CACHE, () -> MachineWords.precision(state.get(MachineKeys.CACHE)));
    }

    /** USD, by the hour where nothing else is said; null where nothing stands. */
    public static @Nullable PeriodicAmount hourly(State state, Key key) {
        String text = state.get(key);
        return text.isEmpty() ? null : named(key, () -> MachineWords.hourly(text));
    }

    /** The same of several machines, separated by commas; none where nothing stands. */
    public static List<PeriodicAmount> hourlyOfEach(State state, Key key) {
        return each(state.get(key)).stream()
                .map(text -> named(key, () -> MachineWords.hourly(text)))
                .toList();
    }

    /** Numbers above 0 of several machines, separated by commas; none where nothing stands. */
    public static List<BigDecimal> positiveOfEach(State state, Key key) {
        return each(state.get(key)).stream()
                .map(text -> named(key, () -> NumberWords.positive(text)))
                .toList();
    }

    /** What stands between commas. */
    public static List<String> each(String text) {
        List<String> each = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!text.isBlank()) {
                each.add(part.strip());
            }
        }
        return each;
    }

    /** What people cost, by the year where nothing else is said; null where nothing stands. */
    public static @Nullable PeriodicAmount operation(State state) {
        String text = state.get(MachineKeys.OPERATION);
        return text.isEmpty() ? null : named(MachineKeys.OPERATION, () -> MachineWords.yearly(text));
    }

    /** Who keeps machines running, where something stands. */
    public static Operation operating(State state) {
        String text = state.get(MachineKeys.OPERATION);
        return named(MachineKeys.OPERATION, () -> MachineWords.operation(text));
    }

    /** The options of a command that say the same in every view. */
    public static void machine(CommandLine line, State state) {
        line.option("precision", state.get(MachineKeys.WEIGHTS))
                .option("kv", state.get(MachineKeys.CACHE), MachineKeys.CACHE.fallback())
                .option("ops", state.get(MachineKeys.OPERATION))
                .option("ttft", state.get(MachineKeys.FIRST_TOKEN))
                .option("tpot", state.get(MachineKeys.PER_TOKEN));
    }

    /** How a word becomes a value. */
    private interface Reading<T> {
        T read();
    }

    private static <T> T named(Key key, Reading<T> reading) {
        try {
            return reading.read();
        } catch (InputException e) {
            throw new InputException(key.name() + ": " + e.getMessage());
        }
    }
}
