package farthing.formats.lever;

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
 * @param combination the levers that go together best, or null where none saves
 */
public record Advice(
        Money completed, List<Outcome> outcomes, @Nullable Outcome combination) {
    public Advice {
        outcomes = List.copyOf(outcomes);
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
}
