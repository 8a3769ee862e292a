package farthing.catalogue.media;

/**
 * Width and height in pixels, and the ways in which providers shrink them. Nothing here goes through binary fractions.
 */
record Size(long width, long height) {

    long area() {
        return width * height;
    }

    long longSide() {
        return Math.max(width, height);
    }

    boolean isSquare() {
        return width == height;
    }

    /** The same shape with the given long side, the short one rounded half up and at least 1. */
    Size withLongSide(long side) {
        return width >= height
                ? new Size(side, Math.max(1, (2 * height * side + width) / (2 * width)))
                : new Size(Math.max(1, (2 * width * side + height) / (2 * height)), side);
    }

    /** The same shape, shrunk if its long side is longer than the bound. */
    Size fitting(long bound) {
        return longSide() <= bound ? this : withLongSide(bound);
    }

    /** How many squares of that side cover it. */
    long squares(long side) {
        return ceilDiv(width, side) * ceilDiv(height, side);
    }

    /** How many squares of that side cover it after both sides are multiplied by numerator / denominator. */
    long squares(long side, long numerator, long denominator) {
        return ceilDiv(width * numerator, side * denominator) * ceilDiv(height * numerator, side * denominator);
    }

    static long ceilDiv(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    /** The largest whole number whose square is at most the value. */
    static long squareRoot(long value) {
        long root = (long) Math.sqrt((double) value);
        while (root * root > value) {
            root--;
        }
        while ((root + 1) * (root + 1) <= value) {
            root++;
        }
        return root;
    }
}
