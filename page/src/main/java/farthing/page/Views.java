package farthing.page;

import farthing.page.interaction.InteractionView;
import farthing.page.view.Facts;
import farthing.page.view.Tab;
import farthing.page.view.View;

/** The view of each tab. */
final class Views {
    private final View interaction;

    Views(Facts facts) {
        interaction = new InteractionView(facts);
    }

    View of(Tab tab) {
        return switch (tab) {
            case PRICES, INTERACTION, HOSTING, DECIDE, RISK, REALITY -> interaction;
        };
    }
}
