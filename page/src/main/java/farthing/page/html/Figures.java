package farthing.page.html;

import farthing.answers.screen.Amounts;
import farthing.quantity.Money;
import org.jspecify.annotations.Nullable;

/** Numbers on the page: each a button that opens its reason, with the exact value at hand. */
public final class Figures {
    private Figures() {}

    /**
     * An amount of money, rounded for the eye.
     *
     * @param ref what to explain, as {@link farthing.page.view.View#explain} takes it
     */
    public static Html money(@Nullable Money money, String ref) {
        return figure(Amounts.rounded(money), Amounts.money(money), ref);
    }

    /**
     * Any figure.
     *
     * @param shown as the eye reads it
     * @param exact all its digits
     */
    public static Html figure(String shown, String exact, String ref) {
        return new Html()
                .open("button", "type", "button", "class", "figure", "data-explain", ref, "title", exact + " - why?")
                .element("data", shown, "value", exact)
                .close("button");
    }

    /** A number without a reason of its own, such as a count of rows; the page shows it by the reader's locale. */
    public static Html plain(String shown) {
        return new Html().element("data", shown, "value", shown);
    }
}
