package farthing.page.decide;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.page.html.Html;
import farthing.page.machine.MachineKeys;
import java.math.BigDecimal;
import java.util.List;

/** Open models to try in the place of one. */
final class OtherModels {
    private static final List<String> OTHERS =
            List.of("llama-3.3-70b", "qwen3-32b", "qwen3-235b-a22b", "deepseek-v3", "gpt-oss-120b");

    private OtherModels() {}

    /** @param longest tokens of a call that may come, which a model must have positions for */
    static void buttons(Html html, Hardware hardware, String besides, BigDecimal longest) {
        for (Anatomy model : hardware.models()) {
            boolean takes = model.context() == 0 || longest.compareTo(BigDecimal.valueOf(model.context())) <= 0;
            if (OTHERS.contains(model.id()) && takes && !model.id().equals(besides)) {
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
    }
}
