package farthing.economics.audit;

import farthing.quantity.Decimals;
import farthing.quantity.sheet.Exact;
import farthing.serving.Roofline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds a claim against the roofline. What the claim says stands; what it leaves open may be chosen so that it can be true.
 * A claim that equals the bound is not above it.
 */
public final class Auditor {
    private Auditor() {}

    public static Audit audit(Claim claim, Setting setting) {
        Roofline roofline = setting.roofline();
        BigDecimal ceiling = ceiling(claim, setting, roofline);
        if (Reaching.holds(claim, setting)) {
            BigDecimal share = ceiling == null ? BigDecimal.ZERO : ratio(claim.value(), ceiling);
            return new Audit(claim, setting, roofline, ceiling, new Verdict.Plausible(share), List.of());
        }
        Limit limit = limit(claim, setting, roofline);
        BigDecimal factor = factor(claim, setting, roofline, ceiling);
        Set<Change.Lever> open = open(claim, setting);
        List<Condition> conditions = new Reaching(claim, setting).conditions(open);
        Verdict verdict = conditions.isEmpty()
                ? new Verdict.Impossible(limit, factor)
                : new Verdict.PossibleOnlyIf(limit, factor, conditions);
        EnumSet<Change.Lever> said =
                EnumSet.of(Change.Lever.WEIGHTS, Change.Lever.CACHE, Change.Lever.SPECULATION, Change.Lever.PREFIX);
        said.removeAll(open);
        return new Audit(claim, setting, roofline, ceiling, verdict, new Reaching(claim, setting).wouldTake(said));
    }

    /**
     * Of energy, which no law but the throughput bounds from below: a machine may draw less than it is designed for.
     *
     * @param claim output tokens a second that the energy would take at full power
     */
    public static Audit ofEnergy(Claim claim, Setting setting) {
        Audit audit = audit(claim, setting);
        BigDecimal ceiling = audit.ceiling();
        if (audit.verdict() instanceof Verdict.Plausible || ceiling == null || ceiling.signum() == 0) {
            return audit;
        }
        Condition less = new Condition(List.of(new Change(Change.Lever.POWER, ratio(ceiling, claim.value()))));
        Verdict verdict =
                switch (audit.verdict()) {
                    case Verdict.Impossible impossible ->
                        new Verdict.PossibleOnlyIf(impossible.limit(), impossible.factor(), List.of(less));
                    case Verdict.PossibleOnlyIf possible -> {
                        List<Condition> conditions = new ArrayList<>(possible.conditions());
                        conditions.add(less);
                        yield new Verdict.PossibleOnlyIf(possible.limit(), possible.factor(), conditions);
                    }
                    case Verdict.Plausible plausible -> plausible;
                };
        return new Audit(claim, setting, audit.roofline(), ceiling, verdict, audit.wouldTake());
    }

    static @Nullable BigDecimal ceiling(Claim claim, Setting setting, Roofline roofline) {
        return roofline.orNull(claim.of().ceiling(roofline, setting.hasLengths()));
    }

    private static Set<Change.Lever> open(Claim claim, Setting setting) {
        EnumSet<Change.Lever> open = EnumSet.noneOf(Change.Lever.class);
        if (setting.weights() == null) {
            open.add(Change.Lever.WEIGHTS);
        }
        if (setting.cache() == null) {
            open.add(Change.Lever.CACHE);
        }
        if (setting.perStep() == null && claim.of() != Claimed.INPUT && claim.of() != Claimed.TOGETHER) {
            open.add(Change.Lever.SPECULATION);
        }
        BigDecimal output = setting.output();
        boolean readsOnly = output != null && output.signum() == 0; // what is found there would not be asked for
        if (setting.cached() == null && claim.of() != Claimed.STREAM && setting.input() != null && !readsOnly) {
            open.add(Change.Lever.PREFIX);
        }
        return open;
    }

    private static Limit limit(Claim claim, Setting setting, Roofline roofline) {
        if (!roofline.isFitting() || claim.of() == Claimed.TOGETHER || isCrowded(setting, roofline)) {
            return Limit.MEMORY;
        }
        return switch (claim.of()) {
            case REQUESTS -> operationsOrBytes(roofline.isBoundByOperations());
            case OUTPUT ->
                operationsOrBytes(
                        setting.hasLengths() ? roofline.isBoundByOperations() : roofline.isDecodeBoundByOperations());
            case INPUT -> Limit.ARITHMETIC;
            case STREAM -> operationsOrBytes(roofline.isStepBoundByOperations());
            case TOGETHER -> Limit.MEMORY;
        };
    }

    private static Limit operationsOrBytes(boolean operations) {
        return operations ? Limit.ARITHMETIC : Limit.BANDWIDTH;
    }

    /** Whether more requests at a time are told than memory holds. */
    static boolean isCrowded(Setting setting, Roofline roofline) {
        BigDecimal most = roofline.orNull(roofline.most());
        return setting.batch() != null && most != null && setting.batch().compareTo(most) > 0;
    }

    /** How many times over the bound. */
    private static BigDecimal factor(Claim claim, Setting setting, Roofline roofline, @Nullable BigDecimal ceiling) {
        if (!roofline.isFitting()) {
            BigDecimal memory = roofline.value(roofline.memory());
            BigDecimal needed =
                    memory.subtract(roofline.value(roofline.pool())).add(roofline.value(roofline.requestBytes()));
            return ratio(needed, memory);
        }
        boolean above = ceiling != null && claim.value().compareTo(ceiling) > 0;
        BigDecimal batch = setting.batch();
        return above || batch == null
                ? ratio(claim.value(), ceiling == null ? claim.value() : ceiling)
                : ratio(batch, roofline.value(roofline.most()));
    }

    private static BigDecimal ratio(BigDecimal dividend, BigDecimal divisor) {
        return Decimals.stripped(Decimals.quotient(dividend, divisor, Exact.DIGITS));
    }
}
