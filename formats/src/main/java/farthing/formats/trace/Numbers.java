package farthing.formats.trace;

/** Binary numbers from text, for densities and rates; never for money. */
final class Numbers {
    private Numbers() {}

    /** A finite number of at least 0 in plain or exponent notation, or NaN if the text is none. */
    static double atLeastZero(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.eE+-".indexOf(text.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            double number = Double.parseDouble(text);
            return number >= 0 && number < Double.POSITIVE_INFINITY ? number : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
