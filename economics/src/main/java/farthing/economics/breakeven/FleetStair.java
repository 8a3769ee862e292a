package farthing.economics.breakeven;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a fleet of equal nodes costs a year, by requests a year: a stair, for a node is there as a whole.
 *
 * @param node USD a year, above 0
 * @param capacity requests a year that a node takes at the peak utilisation allowed, above 0
 * @param spares nodes that stand by, paid like the others
 * @param fixed USD a year that do not grow with the nodes, such as the people
 */
public record FleetStair(BigDecimal node, BigDecimal capacity, int spares, BigDecimal fixed) {
    /** @throws IllegalArgumentException outside of the ranges */
    public FleetStair {
        if (node.signum() <= 0 || capacity.signum() <= 0 || spares < 0 || fixed.signum() < 0) {
            throw new IllegalArgumentException("a node costs and serves something, and nothing is below 0");
        }
    }

    /** Nodes that serve a volume, spares left out: one at least. */
    public BigDecimal nodes(BigDecimal volume) {
        return BreakEven.quotient(volume, capacity)
                .setScale(0, RoundingMode.CEILING)
                .max(BigDecimal.ONE);
    }

    /** What so many serving nodes cost a year, with spares and people. */
    public BigDecimal cost(BigDecimal nodes) {
        return node.multiply(nodes).add(standing());
    }

    /** What a volume costs. */
    public BigDecimal at(BigDecimal volume) {
        return cost(nodes(volume));
    }

    /** What is paid before the first node serves. */
    BigDecimal standing() {
        return node.multiply(BigDecimal.valueOf(spares)).add(fixed);
    }

    /** What a request costs on a node that is as full as allowed: the least that any volume reaches. */
    public BigDecimal least() {
        return BreakEven.quotient(node, capacity);
    }
}
