package farthing.page.machine;

import farthing.answers.machine.MachineWords;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.Precision;
import farthing.page.html.Controls;
import farthing.page.html.Html;
import java.util.ArrayList;
import java.util.List;

/** Controls that the views of own machines share. */
public final class MachineControls {
    private static final String MODELS = "open-models";

    /** Stops of a slider for a part of all. */
    public static final String SHARES =
            "5% 10% 15% 20% 25% 30% 35% 40% 45% 50% 55% 60% 65% 70% 75% 80% 85% 90% 95% 100%";

    private MachineControls() {}

    /** A field that completes the names of all open models; what is typed there puts a dropped config.json away. */
    public static Html model(Hardware hardware, boolean ofFile) {
        Html html = new Html()
                .open("div", "class", "control")
                .element("label", "Model with open weights", "for", "k-host")
                .open("div", "class", "entry")
                .open(
                        "input",
                        "type",
                        "text",
                        "id",
                        "k-host",
                        "data-key",
                        MachineKeys.HOST.name(),
                        "data-drops",
                        MachineKeys.CONFIG.name(),
                        "data-search",
                        "",
                        "value",
                        "",
                        "list",
                        MODELS,
                        "autocomplete",
                        "off",
                        "spellcheck",
                        "false",
                        "aria-describedby",
                        "k-host-hint")
                .close("div")
                .open("p", "class", "hint", "id", "k-host-hint");
        if (ofFile) {
            html.text("From your config.json. ")
                    .element(
                            "button",
                            "Put it away",
                            "type",
                            "button",
                            "class",
                            "figure",
                            "data-set",
                            MachineKeys.CONFIG.name() + "=");
        } else {
            html.text("One of " + hardware.models().size() + ", or drop its config.json anywhere.");
        }
        html.close("p").open("datalist", "id", MODELS);
        for (Anatomy model : hardware.models()) {
            html.open("option", "value", model.id()).close("option");
        }
        return html.close("datalist").close("div");
    }

    public static Html utilisation() {
        return Controls.slider(
                MachineKeys.UTILISATION,
                "Utilisation",
                "on average",
                "Work served of what all paid hours could serve",
                SHARES);
    }

    public static Html operation() {
        return Controls.slider(
                MachineKeys.OPERATION,
                "People who run it",
                "",
                "Such as 300k/year; empty: not counted",
                " 30k/year 75k/year 150k/year 300k/year 500k/year 1M/year 2M/year");
    }

    public static Html firstToken() {
        return Controls.slider(
                MachineKeys.FIRST_TOKEN,
                "First token within",
                "",
                "Only what was measured to keep it counts; empty: any",
                " 100ms 200ms 500ms 1s 2s 5s 10s");
    }

    public static Html perToken() {
        return Controls.slider(
                MachineKeys.PER_TOKEN,
                "Each further token within",
                "",
                "50ms are 20 tokens a second",
                " 10ms 20ms 30ms 50ms 100ms 200ms");
    }

    public static Html weights() {
        return Controls.select(MachineKeys.WEIGHTS, "Precision of weights", precisions("usual on the chip"));
    }

    public static Html cache() {
        return Controls.select(MachineKeys.CACHE, "Precision of keys and values", precisions(""));
    }

    private static List<Controls.Choice> precisions(String usual) {
        List<Controls.Choice> choices = new ArrayList<>();
        if (!usual.isEmpty()) {
            choices.add(new Controls.Choice("", usual));
        }
        for (String label : Precision.labels()) {
            choices.add(new Controls.Choice(label, label));
        }
        return choices;
    }

    /** The ways to pay rent in which any machine is offered. */
    public static List<Controls.Choice> payments(Hardware hardware) {
        List<Controls.Choice> choices = new ArrayList<>();
        for (Payment payment : Payment.values()) {
            if (hardware.offers().stream().anyMatch(offer -> offer.standing(payment) != null)) {
                choices.add(new Controls.Choice(payment.label(), MachineWords.words(payment)));
            }
        }
        return choices;
    }

    public static Html spares() {
        return Controls.slider(MachineKeys.SPARES, "Machines that stand by", "", "", "0 1 2 3 4");
    }
}
