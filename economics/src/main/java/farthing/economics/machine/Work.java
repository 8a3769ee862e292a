package farthing.economics.machine;

import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;

/** How much of what their machines can do is asked of them. */
public sealed interface Work {
    /** Utilisation of a serving machine where nothing is said: the guide's section on cost plans with it. */
    BigDecimal USUAL_UTILISATION = new BigDecimal("0.6");

    /** Machines that are paid and do not serve, so that one may fail. */
    int spares();

    /**
     * So many machines serve, and the share of the work they could do in all paid hours, those of spares included, is known.
     *
     * @param utilisation above 0 and at most 1
     * @param machines that serve, at least 1
     */
    record Utilised(Input utilisation, int machines, int spares) implements Work {
        /** @throws UtilisationException if the machines that serve would have to do more than they can */
        public Utilised {
            counted(machines, spares);
            BigDecimal share = utilisation.mean();
            if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw new UtilisationException("utilisation is above 0 and at most 100%, found " + percent(share)
                        + ": no machine serves more than it can");
            }
            BigDecimal most =
                    Decimals.quotient(BigDecimal.valueOf(machines), BigDecimal.valueOf((long) machines + spares), 6);
            if (share.multiply(BigDecimal.valueOf((long) machines + spares)).compareTo(BigDecimal.valueOf(machines))
                    > 0) {
                throw new UtilisationException("utilisation counts paid hours, and spares do not serve: with "
                        + machines + " serving and " + spares + " spare it is at most " + percent(most) + ", found "
                        + percent(share));
            }
        }
    }

    /**
     * So many requests come, and as many machines serve as they need.
     *
     * @param requests a month
     * @param most utilisation of a serving machine that is planned with, above 0 and at most 1: room for peaks
     */
    record Sized(Input requests, Input most, int spares) implements Work {
        /** @throws UtilisationException if the planned utilisation is out of range */
        public Sized {
            counted(1, spares);
            if (requests.mean().signum() <= 0) {
                throw new IllegalArgumentException(
                        "requests a month are above 0, found " + requests.mean().toPlainString());
            }
            BigDecimal share = most.mean();
            if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw new UtilisationException(
                        "a machine is planned with above 0 and at most 100% of its work, found " + percent(share));
            }
        }
    }

    /**
     * So many requests come to so many machines. Whether these can serve them says {@link MachineCost#check}.
     *
     * @param requests a month
     * @param machines that serve, at least 1
     */
    record Sent(Input requests, int machines, int spares) implements Work {
        public Sent {
            counted(machines, spares);
            if (requests.mean().signum() <= 0) {
                throw new IllegalArgumentException(
                        "requests a month are above 0, found " + requests.mean().toPlainString());
            }
        }
    }

    private static void counted(int machines, int spares) {
        if (machines < 1 || spares < 0) {
            throw new IllegalArgumentException(
                    "at least one machine serves, and no fewer than 0 are spare: found " + machines + " and " + spares);
        }
    }

    private static String percent(BigDecimal share) {
        return Decimals.plain(Decimals.rounded(share.movePointRight(2), 6)) + "%";
    }
}
