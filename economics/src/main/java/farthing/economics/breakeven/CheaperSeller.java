package farthing.economics.breakeven;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sells the very weights that the fleet would run, for less than the API that it is held against.
 *
 * @param answers of the fleet against that seller, one for each way in which reading and writing may share a node, the
 *     dearer first
 * @param hybrid the same hours with peaks at that seller, or null where they are not told
 * @param beside whether it only stands beside, for another seller of the weights was chosen
 */
public record CheaperSeller(
        String seller, List<BreakEven> answers, @Nullable Hybrid hybrid, boolean beside) {
    public CheaperSeller {
        answers = List.copyOf(answers);
    }

    BreakEven cheaper() {
        return answers.get(answers.size() - 1);
    }

    /** Nodes with peaks there, where that costs less than so much; else null. */
    @Nullable
    Hybrid lessThan(BigDecimal usd) {
        return hybrid != null && hybrid.nodes().signum() > 0 && hybrid.cost().compareTo(usd) < 0 ? hybrid : null;
    }

    /** By whom peaks are to be served where hours are told; null where it only stands beside. */
    @Nullable
    Hybrid peaks() {
        return beside ? null : hybrid;
    }
}
