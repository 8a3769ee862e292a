package farthing.answers.machine;

import farthing.answers.screen.Amounts;
import farthing.catalogue.anatomy.Anatomy;
import farthing.economics.machine.Mix;
import java.math.BigDecimal;

/** How long a request a model can take at all, whatever memory there is. */
public final class Positions {
    private Positions() {}

    /** What is to be said of requests beyond the model's positions; empty where they are within, or it is not told. */
    public static String beyond(Anatomy model, Mix mix) {
        BigDecimal length = mix.input().add(mix.output());
        return model.context() == 0 || length.compareTo(BigDecimal.valueOf(model.context())) <= 0
                ? ""
                : "A request of " + Amounts.count(length) + " tokens, input and output, is beyond the "
                        + Amounts.count(model.context()) + " positions of " + model.id()
                        + ": no machine makes it answer that";
    }
}
