package farthing.economics.audit;

import farthing.quantity.sheet.Derivation;
import farthing.serving.Roofline;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim held against physics.
 *
 * @param roofline of the deployment as usually meant
 * @param ceiling the most that it allows; null where nothing bounds it
 * @param wouldTake changes of what the claim does say, each alone enough; empty where it is not above the bound
 */
public record Audit(
        Claim claim,
        Setting setting,
        Roofline roofline,
        @Nullable BigDecimal ceiling,
        Verdict verdict,
        List<Condition> wouldTake) {
    public Audit {
        wouldTake = List.copyOf(wouldTake);
    }

    /** How the ceiling follows from the machine and the model. */
    public Derivation why() {
        return roofline.why(claim.of().ceiling(roofline, setting.hasLengths()));
    }
}
