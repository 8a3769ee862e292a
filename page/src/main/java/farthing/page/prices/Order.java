package farthing.page.prices;

/** Places put in order by their values, in primitive arrays: for every keystroke over every price. */
final class Order {
    private Order() {}

    /**
     * Sorts the places by value, what is not known (NaN) last whichever way round; equal ones keep their order.
     *
     * @param values by place
     */
    static void sort(int[] places, double[] values, boolean mostFirst) {
        int known = 0;
        int[] unknown = new int[places.length];
        int missing = 0;
        for (int place : places) {
            if (Double.isNaN(values[place])) {
                unknown[missing++] = place;
            } else {
                places[known++] = place;
            }
        }
        merge(places, new int[known], known, values, mostFirst ? -1 : 1);
        System.arraycopy(unknown, 0, places, known, missing);
    }

    private static void merge(int[] places, int[] spare, int size, double[] values, int sign) {
        for (int width = 1; width < size; width *= 2) {
            for (int from = 0; from + width < size; from += 2 * width) {
                int end = Math.min(from + 2 * width, size);
                int left = from;
                int right = from + width;
                if (sign * values[places[right - 1]] <= sign * values[places[right]]) {
                    continue;
                }
                for (int to = from; to < end; to++) {
                    boolean takeLeft = left < from + width
                            && (right >= end || sign * values[places[left]] <= sign * values[places[right]]);
                    spare[to] = takeLeft ? places[left++] : places[right++];
                }
                System.arraycopy(spare, from, places, from, end - from);
            }
        }
    }
}
