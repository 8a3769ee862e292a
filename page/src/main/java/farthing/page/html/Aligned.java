package farthing.page.html;

/**
 * A figure in a column whose decimal points stand below each other.
 *
 * @param number such as {@code $0.05}
 * @param unit behind it, or empty
 */
public record Aligned(String number, String unit, String exact, String ref) {
    public static final Aligned NONE = new Aligned("", "", "", "");

    /** As wide as a digit, and as a point. */
    private static final String DIGIT = "\u2007";

    private static final String POINT = "\u2008";

    public static Aligned of(String shown, String exact, String ref) {
        int blank = shown.indexOf(' ');
        boolean behind = blank > 0 && Character.isDigit(shown.charAt(0));
        return new Aligned(
                behind ? shown.substring(0, blank) : shown, behind ? shown.substring(blank) : "", exact, ref);
    }

    public int decimals() {
        int point = number.indexOf('.');
        return point < 0 ? 0 : number.length() - point - 1;
    }

    /** @param most decimals of any figure of the column */
    public Html html(int most) {
        if (number.isEmpty()) {
            return new Html();
        }
        int missing = most - decimals();
        String blanks = (decimals() == 0 && most > 0 ? POINT : "") + DIGIT.repeat(missing);
        return new Html().add(Figures.figure(number, exact, ref)).text(blanks + unit);
    }
}
