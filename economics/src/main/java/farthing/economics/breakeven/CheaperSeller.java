package farthing.economics.breakeven;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sells the very weights that the fleet would run, for less than the API that it is held against if that takes the calls.
 *
 * @param answers of the fleet against that seller, one for each way in which reading and writing may share a node, the
 *     dearer first
 * @param hybrid the same hours with peaks at that seller, or null where they are not told
 * @param beside whether it only stands beside, for another seller of the weights was chosen
 */
public record CheaperSeller(
        ApiPrice price, List<BreakEven> answers, @Nullable Hybrid hybrid, boolean beside) {
    public CheaperSeller {
        answers = List.copyOf(answers);
    }

    public String seller() {
        return price.seller();
    }

    /** If reading and writing overlap, where that is not known. */
    public BreakEven cheaper() {
        return answers.get(answers.size() - 1);
    }

    /**
     * The least that own machines cost for a volume.
     *
     * @param usd a year
     * @param mixed nodes with peaks at that seller, where these cost less than nodes for all; else null
     */
    public record Own(BigDecimal usd, @Nullable Hybrid mixed) {}

    public Own own(BigDecimal volume) {
        BigDecimal nodes = cheaper().fleet().at(volume);
        return hybrid != null && hasNodes() && hybrid.cost().compareTo(nodes) < 0
                ? new Own(hybrid.cost(), hybrid)
                : new Own(nodes, null);
    }

    /** By whom peaks are to be served where hours are told; null where it only stands beside. */
    public @Nullable Hybrid peaks() {
        return beside ? null : hybrid;
    }

    /** Whether machines of one's own take the base load and it the peaks: not where it only stands beside. */
    boolean servesPeaks() {
        return !beside && hasNodes();
    }

    private boolean hasNodes() {
        return hybrid != null && hybrid.nodes().signum() > 0;
    }
}
