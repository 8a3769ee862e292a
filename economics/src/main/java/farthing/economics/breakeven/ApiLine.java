package farthing.economics.breakeven;

import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an API costs a year, by requests a year: nothing for none, never falling, straight between its corners.
 *
 * @param pieces at least one, the first from 0 on at a cost of 0, by rising volume
 */
public record ApiLine(List<Piece> pieces) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public ApiLine {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()
                || pieces.get(0).from().signum() != 0
                || pieces.get(0).at().signum() != 0) {
            throw new IllegalArgumentException("an API costs nothing for no request");
        }
    }

    /**
     * @param from requests a year
     * @param at what they cost
     * @param slope what each further request costs, at least 0
     */
    public record Piece(BigDecimal from, BigDecimal at, BigDecimal slope) {
        BigDecimal cost(BigDecimal volume) {
            return at.add(slope.multiply(volume.subtract(from)));
        }
    }

    /**
     * A discount for spending committed ahead.
     *
     * @param commitment USD a year, above 0
     * @param discount share off the list price, below 1
     */
    public record Rung(BigDecimal commitment, BigDecimal discount) {
        /** Greatest of the commitment and the discounted price of what is used. */
        BigDecimal cost(BigDecimal list) {
            return commitment.max(list.multiply(BigDecimal.ONE.subtract(discount)));
        }
    }

    /** Each request at that price. */
    public static ApiLine at(BigDecimal price) {
        return new ApiLine(List.of(new Piece(BigDecimal.ZERO, BigDecimal.ZERO, price)));
    }

    /**
     * At the cheapest of the list price and of each commitment, whichever that is at a volume.
     *
     * @param price a request, above 0
     */
    public static ApiLine committed(BigDecimal price, List<Rung> rungs) {
        List<BigDecimal> factors = new ArrayList<>(List.of(BigDecimal.ONE));
        rungs.forEach(rung -> factors.add(BigDecimal.ONE.subtract(rung.discount())));
        TreeSet<BigDecimal> corners = new TreeSet<>(List.of(BigDecimal.ZERO));
        for (Rung rung : rungs) {
            for (BigDecimal factor : factors) {
                corners.add(BreakEven.quotient(rung.commitment(), price.multiply(factor)));
            }
        }
        List<BigDecimal> from = List.copyOf(corners);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            BigDecimal within = i + 1 < from.size()
                    ? Decimals.divide(from.get(i).add(from.get(i + 1)), TWO)
                    : from.get(i).add(BigDecimal.ONE);
            BigDecimal slope = slope(price, rungs, within);
            Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            if (last == null || last.slope().compareTo(slope) != 0) {
                BigDecimal at = last == null ? BigDecimal.ZERO : last.cost(from.get(i));
                pieces.add(new Piece(from.get(i), at, slope));
            }
        }
        return new ApiLine(pieces);
    }

    /** What a further request costs under the cheapest commitment at that volume. */
    private static BigDecimal slope(BigDecimal price, List<Rung> rungs, BigDecimal volume) {
        BigDecimal list = price.multiply(volume);
        BigDecimal least = list;
        BigDecimal slope = price;
        for (Rung rung : rungs) {
            BigDecimal cost = rung.cost(list);
            if (cost.compareTo(least) < 0) {
                least = cost;
                boolean unused = cost.compareTo(rung.commitment()) == 0;
                slope = unused ? BigDecimal.ZERO : price.multiply(BigDecimal.ONE.subtract(rung.discount()));
            }
        }
        return slope;
    }

    /** @param volume requests a year, at least 0 */
    public BigDecimal cost(BigDecimal volume) {
        Piece at = pieces.get(0);
        for (Piece piece : pieces) {
            if (piece.from().compareTo(volume) <= 0) {
                at = piece;
            }
        }
        return at.cost(volume);
    }

    /** The least volume at which it costs so much; null where it never does. */
    @Nullable
    BigDecimal reaching(BigDecimal cost) {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Piece piece = pieces.get(i);
            if (piece.at().compareTo(cost) < 0 || i == 0) {
                if (piece.slope().signum() == 0) {
                    return cost.compareTo(piece.at()) <= 0
                            ? piece.from()
                            : i + 1 < pieces.size() ? pieces.get(i + 1).from() : null;
                }
                return BreakEven.quotient(cost.subtract(piece.at()), piece.slope())
                        .add(piece.from());
            }
        }
        throw new IllegalStateException("the first piece begins at a cost of 0");
    }

    Piece last() {
        return pieces.get(pieces.size() - 1);
    }

    /** What a request costs at most. */
    BigDecimal steepest() {
        return pieces.stream().map(Piece::slope).reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
