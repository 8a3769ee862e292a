package farthing.quantity.sheet;

/** How a figure follows from two others where no arithmetic of cells says it, such as the share of a distribution. */
public interface Law {
    /** The same bits in every runtime; not a number where undefined. */
    double at(double one, double other);

    /** The law with the two figures in it, such as {@code share of gaps of 150 s on average that are within 300 s}. */
    String words(String one, String other);
}
