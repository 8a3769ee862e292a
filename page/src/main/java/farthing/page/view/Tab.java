package farthing.page.view;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The views, from left to right. */
public enum Tab {
    PRICES("Prices", "What every model costs at every seller"),
    INTERACTION("Interaction", "What one completed interaction costs"),
    HOSTING("Hosting", "What running a model yourself costs"),
    DECIDE("Decide", "API or own machines, and from which volume"),
    RISK("Risk", "What moves the figure, and how likely a loss is"),
    REALITY("Reality", "What your own calls cost, beside the model");

    private final String title;
    private final String question;

    Tab(String title, String question) {
        this.title = title;
        this.question = question;
    }

    /** As it stands in the link. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public String question() {
        return question;
    }

    public static @Nullable Tab named(String label) {
        for (Tab tab : values()) {
            if (tab.label().equals(label)) {
                return tab;
            }
        }
        return null;
    }
}
