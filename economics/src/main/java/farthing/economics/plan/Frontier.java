package farthing.economics.plan;

import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.quantity.range.Input;
import farthing.workload.plan.Quality;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cost against quality: the options that no other one beats in both. */
public record Frontier(Quality quality, List<Estimate> ranked) {
    public Frontier {
        ranked = List.copyOf(ranked);
    }

    /** @param ranked options whose costs can be compared */
    public static Frontier of(Workload workload, List<Estimate> ranked) {
        return new Frontier(workload.quality(), ranked);
    }

    /** Share of an option's answers that are right, or null if the file does not tell. */
    public @Nullable BigDecimal correct(Estimate option) {
        Input correct = quality.of(option.option().server().choice());
        return correct == null ? null : correct.mean();
    }

    /** Whether no other option is as good and cheaper, or as cheap and better; null where its quality is not known. */
    public @Nullable Boolean holds(Estimate option) {
        BigDecimal correct = correct(option);
        if (correct == null || !ranked.contains(option)) {
            return null;
        }
        return ranked.stream().noneMatch(other -> beats(other, option, correct));
    }

    /** Those on it, by rising cost; none where no quality is known. */
    public List<Estimate> options() {
        List<Estimate> options = new ArrayList<>();
        for (Estimate option : ranked) {
            if (Boolean.TRUE.equals(holds(option))) {
                options.add(option);
            }
        }
        return options;
    }

    /**
     * From an option on the frontier to the next better one.
     *
     * @param point what one more right answer in a hundred costs a completed interaction
     */
    public record Step(Estimate from, Estimate to, Money point) {}

    /** What more quality costs along the frontier, by rising cost. */
    public List<Step> steps() {
        List<Estimate> options = options();
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < options.size(); i++) {
            Estimate from = options.get(i - 1);
            Estimate to = options.get(i);
            BigDecimal points = Objects.requireNonNull(correct(to))
                    .subtract(Objects.requireNonNull(correct(from)))
                    .movePointRight(2);
            Money more = completed(to).minus(completed(from));
            if (points.signum() > 0) {
                steps.add(new Step(from, to, new Money(Decimals.divide(more.amount(), points), more.currency())));
            }
        }
        return steps;
    }

    private boolean beats(Estimate other, Estimate option, BigDecimal correct) {
        BigDecimal better = correct(other);
        if (better == null) {
            return false;
        }
        int quality = better.compareTo(correct);
        int cost = completed(other).compareTo(completed(option));
        return quality >= 0 && cost <= 0 && (quality > 0 || cost < 0);
    }

    private static Money completed(Estimate option) {
        return Objects.requireNonNull(option.completed());
    }
}
