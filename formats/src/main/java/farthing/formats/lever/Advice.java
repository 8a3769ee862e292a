package farthing.formats.lever;

import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What levers do to a workload at one option. Savings are of single levers and do not add up; the combination is planned as
 * a whole.
 *
 * @param completed cost of a completed interaction as the file stands
 * @param outcomes those that save, least effort first, then the greatest saving; behind them those that cost more
 * @param together the levers that go together best, or null where none saves
 * @param idle levers that do nothing here, each with the reason
 * @param engineerMonth what a month of an engineer costs: what has to be built must earn it
 */
public record Advice(
        Money completed, List<Outcome> outcomes, @Nullable Combination together, List<Idle> idle, Money engineerMonth) {
    public Advice {
        outcomes = List.copyOf(outcomes);
        idle = List.copyOf(idle);
    }

    /** The levers that go together best, or null where none saves. */
    public @Nullable Outcome combination() {
        return together == null ? null : together.whole();
    }

    /** What saves the most, be it one lever or the combination; null where nothing saves. */
    public @Nullable Outcome greatest() {
        Outcome greatest = combination();
        for (Outcome outcome : outcomes) {
            if (outcome.month().amount().signum() > 0
                    && (greatest == null || outcome.month().compareTo(greatest.month()) > 0)) {
                greatest = outcome;
            }
        }
        return greatest;
    }

    /** How many months of its saving pay for a month of an engineer; null where it saves nothing, or in other money. */
    public @Nullable BigDecimal monthsToEarn(Outcome outcome) {
        return outcome.month().amount().signum() <= 0
                        || !outcome.month().currency().equals(engineerMonth.currency())
                ? null
                : Decimals.divide(engineerMonth.amount(), outcome.month().amount());
    }

    /**
     * @param levers one, or those of a combination
     * @param completed cost of a completed interaction with them
     * @param month what they save a month on as many completed interactions; below 0 where they cost more
     * @param share of the cost that they save
     */
    public record Outcome(List<Lever> levers, Money completed, Money month, BigDecimal share) {
        public Outcome {
            levers = List.copyOf(levers);
        }

        public String name() {
            return String.join(" + ", levers.stream().map(Lever::name).toList());
        }
    }

    /**
     * @param steps in the order in which they joined: what its first lever does, its first two and so on; the last is the whole
     * @param counted what its levers, each alone, would save a month if savings added up
     */
    public record Combination(List<Outcome> steps, Money counted) {
        public Combination {
            steps = List.copyOf(steps);
        }

        public Outcome whole() {
            return steps.get(steps.size() - 1);
        }

        /** What would be counted twice if savings were added up, a month; below 0 where levers help each other. */
        public Money overlap() {
            return counted.minus(whole().month());
        }
    }

    public record Idle(String name, String reason) {}
}
