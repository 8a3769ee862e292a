package farthing.economics.audit;

import farthing.catalogue.hardware.Precision;
import farthing.quantity.Decimals;
import farthing.serving.LeastNumbers;
import farthing.serving.Roofline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for what would make a claim possible, by trying: every figure is the least that the bound itself allows. */
final class Reaching {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** A token more for each step than any draft is good for. */
    private static final BigDecimal MOST_PER_STEP = BigDecimal.valueOf(1_000);

    private static final int MOST_ACCELERATORS = 1 << 20;
    private static final int HALVINGS = 24;
    private static final int DIGITS = 3;

    private final Claim claim;
    private final Setting setting;

    Reaching(Claim claim, Setting setting) {
        this.claim = claim;
        this.setting = setting;
    }

    /** Whether the claim is not above the bound. */
    static boolean holds(Claim claim, Setting setting) {
        Roofline roofline = setting.roofline();
        if (!roofline.isFitting() || Auditor.isCrowded(setting, roofline)) {
            return false;
        }
        BigDecimal ceiling = Auditor.ceiling(claim, setting, roofline);
        return ceiling == null || claim.value().compareTo(ceiling) <= 0;
    }

    /** Narrower numbers, alone or with one of speculation and prefix caching; the fewest changes first. */
    List<Condition> conditions(Set<Change.Lever> open) {
        List<Condition> found = new ArrayList<>();
        List<Narrowed> narrowed = narrowed(open);
        for (Narrowed by : narrowed) {
            if (!by.changes.isEmpty() && holds(claim, by.setting) && !hasPartOf(found, by.changes)) {
                found.add(new Condition(by.changes));
            }
        }
        int enough = found.size();
        for (Change.Lever lever : List.of(Change.Lever.SPECULATION, Change.Lever.PREFIX)) {
            @Nullable BigDecimal before = null;
            for (Narrowed by : narrowed) {
                if (!open.contains(lever) || hasPartOf(found.subList(0, enough), by.changes)) {
                    continue;
                }
                BigDecimal least = least(lever, by.setting);
                if (least != null && (before == null || least.compareTo(before) < 0)) {
                    List<Change> changes = new ArrayList<>(by.changes);
                    changes.add(new Change(lever, least));
                    found.add(new Condition(changes));
                    before = least;
                }
            }
        }
        return found;
    }

    /** What the claim says otherwise: a precision or a draft that it excludes, a larger batch or machine, a shorter prompt. */
    List<Condition> wouldTake(Set<Change.Lever> said) {
        List<Condition> found = new ArrayList<>(conditions(said));
        single(found, Change.Lever.BATCH, leastBatch());
        single(found, Change.Lever.ACCELERATORS, leastCount());
        single(found, Change.Lever.PROMPT, longestPrompt());
        return found;
    }

    private static void single(List<Condition> found, Change.Lever lever, @Nullable BigDecimal value) {
        if (value != null) {
            found.add(new Condition(List.of(new Change(lever, value))));
        }
    }

    /** A setting with narrower numbers, and what they are. */
    private record Narrowed(Setting setting, List<Change> changes) {}

    private List<Narrowed> narrowed(Set<Change.Lever> open) {
        List<Narrowed> all = new ArrayList<>();
        Setting weights = setting.withWeights(Precision.INT4);
        boolean narrowWeights =
                open.contains(Change.Lever.WEIGHTS) && LeastNumbers.bits(setting.usualWeights()) > four();
        boolean narrowCache = open.contains(Change.Lever.CACHE)
                && LeastNumbers.bits(setting.usualCache()) > LeastNumbers.bits(Precision.FP8);
        Change toFour = new Change(Change.Lever.WEIGHTS, BigDecimal.valueOf(four()));
        Change toEight = new Change(Change.Lever.CACHE, BigDecimal.valueOf(LeastNumbers.bits(Precision.FP8)));
        all.add(new Narrowed(setting, List.of()));
        if (narrowWeights) {
            all.add(new Narrowed(weights, List.of(toFour)));
        }
        if (narrowCache) {
            all.add(new Narrowed(setting.withCache(Precision.FP8), List.of(toEight)));
        }
        if (narrowWeights && narrowCache) {
            all.add(new Narrowed(weights.withCache(Precision.FP8), List.of(toFour, toEight)));
        }
        return all;
    }

    private static int four() {
        return LeastNumbers.bits(Precision.INT4);
    }

    private static boolean hasPartOf(List<Condition> found, List<Change> changes) {
        return found.stream().anyMatch(condition -> changes.containsAll(condition.changes()));
    }

    private @Nullable BigDecimal least(Change.Lever lever, Setting from) {
        return switch (lever) {
            case SPECULATION -> {
                BigDecimal output = from.output();
                BigDecimal most = output == null
                        ? MOST_PER_STEP
                        : output.max(BigDecimal.ONE).min(MOST_PER_STEP);
                yield least(BigDecimal.ONE, most, value -> from.withPerStep(value));
            }
            case PREFIX -> least(BigDecimal.ZERO, BigDecimal.ONE, value -> from.withCached(value));
            default -> throw new IllegalArgumentException(lever + " has no range");
        };
    }

    private interface Trial {
        Setting at(BigDecimal value);
    }

    /** To three digits, rounded up and tried; null if even the most is not enough. */
    private @Nullable BigDecimal least(BigDecimal from, BigDecimal to, Trial trial) {
        if (!holds(claim, trial.at(to))) {
            return null;
        }
        BigDecimal low = from;
        BigDecimal high = to;
        for (int i = 0; i < HALVINGS; i++) {
            BigDecimal middle = low.add(high).divide(TWO);
            if (holds(claim, trial.at(middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        int scale = DIGITS - (high.precision() - high.scale());
        BigDecimal shown = Decimals.stripped(
                high.setScale(Math.min(scale, DIGITS), RoundingMode.CEILING).min(to));
        return holds(claim, trial.at(shown)) ? shown : high;
    }

    /** Of as many as memory holds. */
    private @Nullable BigDecimal leastBatch() {
        if (setting.batch() == null || claim.of() == Claimed.STREAM || claim.of() == Claimed.TOGETHER) {
            return null;
        }
        Setting all = setting.withBatch(null);
        if (!holds(claim, all)) {
            return null;
        }
        Roofline roofline = all.roofline();
        BigDecimal most = roofline.orNull(roofline.most());
        int top = most == null
                ? MOST_ACCELERATORS
                : most.min(BigDecimal.valueOf(MOST_ACCELERATORS)).intValue();
        return least(Math.max(1, top), value -> setting.withBatch(BigDecimal.valueOf(value)));
    }

    private @Nullable BigDecimal leastCount() {
        return least(MOST_ACCELERATORS, setting::withCount);
    }

    private interface CountTrial {
        Setting at(int count);
    }

    /** The least whole number that is enough; null if none is. */
    private @Nullable BigDecimal least(int most, CountTrial trial) {
        int high = 1;
        while (high < most && !holds(claim, trial.at(high))) {
            high = Math.min(most, high * 2);
        }
        if (!holds(claim, trial.at(high))) {
            return null;
        }
        int low = high / 2;
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            if (holds(claim, trial.at(middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return BigDecimal.valueOf(high);
    }

    /** The most input tokens at which the claim is not above the bound. */
    private @Nullable BigDecimal longestPrompt() {
        BigDecimal input = setting.input();
        boolean matters = claim.of() == Claimed.REQUESTS || claim.of() == Claimed.TOGETHER;
        if (input == null || !matters || !holds(claim, setting.withInput(BigDecimal.ONE))) {
            return null;
        }
        BigDecimal low = BigDecimal.ONE;
        BigDecimal high = input;
        while (high.subtract(low).compareTo(BigDecimal.ONE) > 0) {
            BigDecimal middle = low.add(high).divide(TWO).setScale(0, RoundingMode.FLOOR);
            if (holds(claim, setting.withInput(middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
