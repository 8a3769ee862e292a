package farthing.page.hosting;

import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Offer;
import farthing.page.html.Controls;
import farthing.page.html.Controls.Choice;
import farthing.page.html.Html;
import farthing.page.machine.MachineControls;
import farthing.page.machine.MachineKeys;
import farthing.page.view.State;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The controls of this view. */
record HostingInputs(Hardware hardware, State state) {
    /** The region of what sets the lengths. */
    static final String LENGTHS = "hosting-lengths";

    private static final String TOKENS = "0 100 200 300 500 1000 1500 2000 3000 5000 8000 16000 32000 64000 128000";

    Html html() {
        boolean ofFile = !state.get(MachineKeys.CONFIG).isEmpty();
        return new Html()
                .add(Controls.group(
                        "The model",
                        List.of(
                                MachineControls.model(hardware, ofFile),
                                MachineControls.weights(),
                                MachineControls.cache())))
                .add(Controls.group(
                        "The work",
                        List.of(
                                Controls.slider(HostingKeys.IN, "Input of a request", "tokens", "", TOKENS),
                                Controls.slider(HostingKeys.OUT, "Output of a request", "tokens", "", TOKENS),
                                new Html()
                                        .open("div", "id", LENGTHS, "class", "control")
                                        .close("div"),
                                Controls.field(
                                        HostingKeys.TOGETHER,
                                        "Requests at a time",
                                        "",
                                        "How many machines hold them; empty: as many as one holds"),
                                MachineControls.utilisation(),
                                MachineControls.operation())))
                .add(Controls.group("Latency", List.of(MachineControls.firstToken(), MachineControls.perToken())))
                .add(Controls.group(
                        "Which machines",
                        List.of(
                                Controls.select(HostingKeys.PAYMENT, "Paid", payments()),
                                Controls.select(HostingKeys.ACCELERATOR, "Accelerator", accelerators()),
                                Controls.select(HostingKeys.PROVIDER, "Provider", providers()),
                                Controls.field(HostingKeys.REGION, "Region", "", "A part of its name, such as eu"))))
                .add(Controls.group(
                        "A machine of your own",
                        List.of(
                                Controls.field(HostingKeys.OWN, "Which", "", "Such as 8xH100; several by commas"),
                                Controls.field(
                                        HostingKeys.OWN_HOURLY, "Costs", "USD/h", "20, 14600/month or 175k/year"),
                                Controls.tick(HostingKeys.OWN_BOUGHT, "bought, as 'What owning costs' has it"),
                                Controls.field(
                                        HostingKeys.OWN_PREFILL, "Reads", "tokens/s", "Empty: as measured, else bound"),
                                Controls.field(HostingKeys.OWN_DECODE, "Writes", "tokens/s", ""),
                                Controls.field(
                                        HostingKeys.OWN_SPOT,
                                        "Costs on spot",
                                        "USD/h",
                                        "Where it may be taken away"))));
    }

    private List<Choice> payments() {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", "every way but spot")));
        choices.addAll(MachineControls.payments(hardware));
        choices.add(new Choice(HostingAnswers.EVERY, "every way, side by side"));
        return choices;
    }

    private List<Choice> accelerators() {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", "all")));
        for (Accelerator accelerator : hardware.accelerators()) {
            if (hardware.offers().stream().anyMatch(offer -> offer.accelerator().equals(accelerator.id()))) {
                choices.add(new Choice(accelerator.id(), accelerator.name()));
            }
        }
        return choices;
    }

    private List<Choice> providers() {
        TreeSet<String> names = new TreeSet<>();
        for (Offer offer : hardware.offers()) {
            names.add(offer.provider());
        }
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", "all " + names.size())));
        names.forEach(name -> choices.add(new Choice(name, name)));
        return choices;
    }
}
