package farthing.answers;

/**
 * How much of each part of the page is shown.
 *
 * @param rows of the longest parts, others in proportion; {@link Integer#MAX_VALUE} for all there is
 */
public record PlanDetail(int rows) {
    /** Lines of a first screen at most. */
    public static final int LINES = 50;

    public static final PlanDetail WHOLE = new PlanDetail(Integer.MAX_VALUE);
    /** The most that a first screen tries, and the least it is left with. */
    public static final int MOST = 6;

    public static final int LEAST = 2;

    public boolean isWhole() {
        return rows == Integer.MAX_VALUE;
    }

    /** So many rows less than the longest parts, and one at least. */
    int less(int by) {
        return isWhole() ? rows : Math.max(1, rows - by);
    }
}
