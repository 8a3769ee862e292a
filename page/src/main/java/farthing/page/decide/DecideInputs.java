package farthing.page.decide;

import farthing.answers.InputException;
import farthing.answers.breakeven.BreakevenQuestion;
import farthing.answers.words.NumberWords;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Offer;
import farthing.page.html.Controls;
import farthing.page.html.Controls.Choice;
import farthing.page.html.Html;
import farthing.page.machine.MachineControls;
import farthing.page.machine.MachineKeys;
import farthing.page.view.Facts;
import farthing.page.view.Scenario;
import farthing.page.view.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The controls of this view. */
record DecideInputs(Facts facts, State state) {

    Html html() {
        Hardware hardware = facts.hardware();
        boolean ofFile = !state.get(MachineKeys.CONFIG).isEmpty();
        return new Html()
                .add(Controls.group(
                        "What is compared",
                        List.of(
                                MachineControls.model(hardware, ofFile),
                                Controls.segments(
                                        DecideKeys.AGAINST,
                                        "Held against",
                                        List.of(
                                                new Choice(BreakevenQuestion.Rival.FILE, "the scenario's API"),
                                                new Choice(
                                                        BreakevenQuestion.Rival.CHEAPEST, "same weights, cheapest"))))))
                .add(Controls.group(
                        "Volume",
                        List.of(
                                Controls.slider(
                                        DecideKeys.VOLUME,
                                        "Completed interactions",
                                        "a month",
                                        "",
                                        "1k 2k 5k 10k 20k 50k 100k 200k 500k 1M 2M 5M 10M 20M 50M 100M"),
                                Controls.slider(DecideKeys.GROWTH, "Growth", "a month", "", " 2% 5% 10% 15% 20% 30%"))))
                .add(Controls.group(
                        "Own machines",
                        List.of(
                                Controls.select(DecideKeys.ON, "Machine", machines(hardware)),
                                Controls.select(DecideKeys.PAYMENT, "Paid", payments(hardware)),
                                Controls.field(
                                        DecideKeys.HOURLY, "Own price of a machine", "USD/h", "Goes before the above"),
                                Controls.field(
                                        DecideKeys.PREFILL,
                                        "Measured: reads",
                                        "tokens/s",
                                        "By yourself, both; empty: as is known"),
                                Controls.field(DecideKeys.DECODE, "and writes", "tokens/s", ""),
                                Controls.slider(
                                        DecideKeys.PEAK_UTILISATION,
                                        "Peak utilisation",
                                        "of a machine",
                                        "Of its capacity in the busiest hour, the rest for peaks within it",
                                        MachineControls.SHARES),
                                MachineControls.spares(),
                                MachineControls.weights())))
                .add(Controls.group(
                        "People and needs",
                        List.of(
                                MachineControls.operation(),
                                Controls.segments(
                                        DecideKeys.TEAM,
                                        "A team that runs a fleet",
                                        List.of(new Choice("own", "is there"), new Choice("none", "is not"))),
                                Controls.tick(DecideKeys.CLOSED, "a closed model is needed"),
                                Controls.tick(DecideKeys.PRIVACY, "prompts may not leave"))))
                .add(Controls.group("Latency", List.of(MachineControls.firstToken(), MachineControls.perToken())))
                .add(Controls.group(
                        "How sure (assumed)",
                        List.of(
                                Controls.field(
                                        DecideKeys.UNSURE_API,
                                        "API price",
                                        "",
                                        "In parts of today's, 5th to 95th percentile"),
                                Controls.field(
                                        DecideKeys.UNSURE_THROUGHPUT, "Throughput of a node", "", "In parts of it"),
                                Controls.field(
                                        DecideKeys.UNSURE_UTILISATION,
                                        "Peak utilisation",
                                        "",
                                        "The share itself, such as 40% to 70%"))));
    }

    /** Every machine that is offered, by accelerator. */
    private static List<Choice> machines(Hardware hardware) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Accelerator accelerator : hardware.accelerators()) {
            List<Integer> counts = new ArrayList<>();
            for (Offer offer : hardware.offers()) {
                if (offer.accelerator().equals(accelerator.id()) && !counts.contains(offer.count())) {
                    counts.add(offer.count());
                }
            }
            counts.sort(Integer::compare);
            for (int count : counts) {
                labels.put(
                        count + "x" + accelerator.id(),
                        count == 1 ? accelerator.name() : count + "x " + accelerator.name());
            }
        }
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", "what serves the volume for least")));
        labels.forEach((value, label) -> choices.add(new Choice(value, label)));
        return choices;
    }

    private static List<Choice> payments(Hardware hardware) {
        List<Choice> choices = new ArrayList<>(MachineControls.payments(hardware));
        choices.add(new Choice(DecideKeys.OWNED, "bought"));
        return choices;
    }

    /** A month, as a share: as typed, else the scenario's own. */
    static BigDecimal growth(Facts facts, State state) {
        String typed = state.get(DecideKeys.GROWTH);
        if (typed.isEmpty()) {
            return Scenario.of(facts, state).workload().traffic().growth().mean();
        }
        try {
            return NumberWords.share(typed);
        } catch (InputException e) {
            throw new InputException(DecideKeys.GROWTH.name() + ": " + e.getMessage());
        }
    }
}
