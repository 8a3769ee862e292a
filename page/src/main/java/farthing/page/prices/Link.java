package farthing.page.prices;

/** A value as it stands behind a name in a link. */
final class Link {
    private static final String HEX = "0123456789ABCDEF";

    private Link() {}

    /** With the marks that would end the value, and what stands for a blank, written by their numbers. */
    static String encoded(String value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '%' || c == '&' || c == '+' || c == '#' || c == '=' || c == ' ') {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
