package farthing.page;

import farthing.page.decide.DecideView;
import farthing.page.decide.OwnMachines;
import farthing.page.hosting.HostingView;
import farthing.page.html.Key;
import farthing.page.interaction.InteractionView;
import farthing.page.machine.MachineKeys;
import farthing.page.prices.PricesView;
import farthing.page.reality.RealityView;
import farthing.page.risk.RiskView;
import farthing.page.scenario.Planning;
import farthing.page.view.Facts;
import farthing.page.view.State;
import farthing.page.view.Tab;
import farthing.page.view.View;
import java.util.ArrayList;
import java.util.List;

/** The view of each tab. */
final class Views {
    private final View interaction;
    private final View prices;
    private final View hosting;
    private final View decide;
    private final View risk;
    private final View reality;

    Views(Facts facts) {
        prices = new PricesView(facts);
        reality = new RealityView(facts);
        Planning planning = new Planning(facts);
        interaction = new InteractionView(planning, new OwnMachines(facts));
        hosting = new HostingView(facts);
        decide = new DecideView(facts);
        risk = new RiskView(planning);
    }

    /** Every name that a link may say, but edits of the workload. */
    List<Key> keys() {
        List<Key> keys = new ArrayList<>(List.of(State.TAB, State.PRESET, State.FILE, State.MODEL));
        keys.addAll(MachineKeys.EVERY);
        for (Tab tab : Tab.values()) {
            keys.addAll(of(tab).keys());
        }
        return keys;
    }

    View of(Tab tab) {
        return switch (tab) {
            case PRICES -> prices;
            case HOSTING -> hosting;
            case DECIDE -> decide;
            case INTERACTION -> interaction;
            case RISK -> risk;
            case REALITY -> reality;
        };
    }
}
