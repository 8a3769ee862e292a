package farthing.curation.examples;

import java.util.Random;

/** A spread told by its quantiles; between two of them it is even. Whole numbers only: the same bytes everywhere. */
final class Spread {
    private static final int PERMILLE = 1_000;

    private final int[] permille;
    private final int[] values;

    private Spread(int[] permille, int[] values) {
        this.permille = permille;
        this.values = values;
    }

    /**
     * @param permilleAndValue pairs by rising permille, the first 0 and the last 1,000
     */
    static Spread of(int... permilleAndValue) {
        int[] permille = new int[permilleAndValue.length / 2];
        int[] values = new int[permille.length];
        for (int i = 0; i < permille.length; i++) {
            permille[i] = permilleAndValue[2 * i];
            values[i] = permilleAndValue[2 * i + 1];
        }
        return new Spread(permille, values);
    }

    int draw(Random random) {
        int at = random.nextInt(PERMILLE);
        int upper = 1;
        while (permille[upper] <= at) {
            upper++;
        }
        long width = (long) permille[upper] - permille[upper - 1];
        long rise = (long) values[upper] - values[upper - 1];
        return (int) (values[upper - 1] + rise * (at - permille[upper - 1]) / width);
    }
}
