package farthing.web;

import farthing.quantity.Draws;
import java.math.BigDecimal;
import java.util.List;

/** Random choices for {@link Parity}: the same in every runtime. */
final class Picks {
    private final Draws draws;

    Picks(Draws draws) {
        this.draws = draws;
    }

    int below(int bound) {
        return draws.nextInt(bound);
    }

    /** Once in so many times. */
    boolean once(int in) {
        return draws.nextInt(in) == 0;
    }

    <T> T of(List<T> all) {
        return all.get(draws.nextInt(all.size()));
    }

    String of(String... all) {
        return all[draws.nextInt(all.length)];
    }

    /** A decimal from 1 to below 10000, with up to three places, times a power of ten. */
    BigDecimal amount(int powerOfTen) {
        return BigDecimal.valueOf(1L + draws.nextInt(9_999), draws.nextInt(4)).scaleByPowerOfTen(powerOfTen);
    }

    /** Above 0 and at most 1, in whole percents. */
    BigDecimal share() {
        return BigDecimal.valueOf(1L + draws.nextInt(100), 2);
    }

    /** Tokens, as often few as many: a number of one to so many digits. */
    long tokens(int digits) {
        long most = 1;
        for (int i = 1 + draws.nextInt(digits); i > 0; i--) {
            most *= 10;
        }
        return 1L + draws.nextInt((int) Math.min(Integer.MAX_VALUE, most));
    }
}
