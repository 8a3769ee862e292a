package farthing.page.decide;

import farthing.answers.breakeven.HostedModel;
import farthing.answers.breakeven.ListedAbilities;
import farthing.catalogue.anatomy.Anatomy;
import farthing.economics.machine.Mix;
import farthing.economics.plan.Content;
import farthing.economics.plan.Windows;
import farthing.page.html.Html;
import farthing.page.machine.MachineKeys;
import farthing.page.view.Facts;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.List;

/** Open models to try in the place of one: those that have positions for the longest call and read what the calls hold. */
record OtherModels(Facts facts, Workload workload) {
    private static final List<String> OTHERS = List.of(
            "llama-3.3-70b",
            "qwen3-32b",
            "qwen3-235b-a22b",
            "deepseek-v3",
            "gpt-oss-120b",
            "llama-4-scout",
            "llama-4-maverick");

    /** Empty where none is left. */
    Html buttons(String besides) {
        Html html = new Html();
        Mix longest = new Windows(workload).longest();
        List<Content> contents = Content.of(workload);
        for (Anatomy model : facts.hardware().models()) {
            if (OTHERS.contains(model.id())
                    && !model.id().equals(besides)
                    && (longest == null || holds(model, longest.tokens()))
                    && abilities(model).takes(contents)) {
                html.element(
                                "button",
                                model.id(),
                                "type",
                                "button",
                                "class",
                                "chip",
                                "data-set",
                                MachineKeys.change(model.id()))
                        .text(" ");
            }
        }
        return html;
    }

    private static boolean holds(Anatomy model, BigDecimal tokens) {
        return model.context() == 0 || tokens.compareTo(BigDecimal.valueOf(model.context())) <= 0;
    }

    private ListedAbilities abilities(Anatomy model) {
        return new ListedAbilities(
                facts.open().book(), HostedModel.of(model, facts.open().book(), facts.hardware()));
    }
}
