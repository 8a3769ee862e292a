package farthing.serving;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.anatomy.Attention;
import java.math.BigDecimal;

/** Keys and values in words, for derivations. */
final class KeyValueText {
    private KeyValueText() {}

    /** Such as {@code 2 x 80 layers x 1 of 8 key heads x 128 elements x 1 byte}. */
    static String token(Deployment deployment) {
        Anatomy model = deployment.model();
        int stages = deployment.pipelineParallel();
        int layers = (model.fullLayers() + stages - 1) / stages;
        BigDecimal bytes = deployment.cache().bytes();
        String each = " x " + bytes.toPlainString() + (bytes.compareTo(BigDecimal.ONE) == 0 ? " byte" : " bytes");
        return switch (model.attention()) {
            case Attention.Grouped grouped ->
                "2 x " + layers + " layers x " + heads(grouped, deployment.tensorParallel()) + " x "
                        + grouped.headWidth() + " elements" + each;
            case Attention.Latent latent ->
                layers + " layers x (" + latent.latent() + " + " + latent.rotated() + ") elements" + each
                        + ", on every accelerator";
        };
    }

    private static String heads(Attention.Grouped grouped, int accelerators) {
        int each = (grouped.keyHeads() + accelerators - 1) / accelerators;
        String repeated = grouped.keyHeads() < accelerators ? ", repeated," : "";
        return each + " of " + grouped.keyHeads() + " key heads" + repeated;
    }

    static String layers(Anatomy model) {
        StringBuilder text = new StringBuilder(model.fullLayers() + " layers that look at all tokens");
        Anatomy.Windowed windowed = model.windowed();
        if (windowed != null) {
            text.append(", ")
                    .append(windowed.layers())
                    .append(" that look at the last ")
                    .append(windowed.tokens());
        }
        Anatomy.Stateful stateful = model.stateful();
        if (stateful != null) {
            text.append(", ").append(stateful.layers()).append(" that keep a state");
        }
        return text.toString();
    }
}
