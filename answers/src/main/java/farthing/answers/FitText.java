package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.economics.machine.LeastRent;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.serving.Demand;
import farthing.serving.Deployment;
import farthing.serving.EngineOverhead;
import farthing.serving.FitWays;
import farthing.serving.IdleHold;
import farthing.serving.MemoryFit;
import farthing.serving.NominalFit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A fit in sentences. */
final class FitText {
    private static final int DIGITS = 3;
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal THOUSAND = new BigDecimal("1000");

    private FitText() {}

    static String headline(MemoryFit fit) {
        Demand demand = fit.demand();
        String what = what(fit.deployment()) + " on " + machine(fit.deployment());
        String context = Amounts.count(demand.context(), "token");
        if (fit.fits()) {
            return "Fits: " + Amounts.count(fit.requests(), "request") + " at a time with " + context + " each, "
                    + what;
        }
        String missing = "short by " + gigabytes(fit.missing()) + " GB";
        if (fit.requests() == 0) {
            return "Does not fit: " + missing + " for " + Amounts.count(demand.concurrency(), "request") + " with "
                    + context + (demand.concurrency() == 1 ? ", " : " each, ") + what;
        }
        return "Does not fit: " + Amounts.count(fit.requests()) + " of " + Amounts.count(demand.concurrency())
                + " requests at a time with " + context + " each, " + missing + ", " + what;
    }

    /** Such as {@code llama-3.1-70b at fp8, keys and values at bf16}. */
    static String what(Deployment deployment) {
        return deployment.model().id() + " at " + deployment.weights().label() + ", keys and values at "
                + deployment.cache().label();
    }

    static String machine(Deployment deployment) {
        String name = deployment.accelerator().name();
        return deployment.count() == 1 ? "one " + name : deployment.count() + "x " + name;
    }

    static List<String> warnings(MemoryFit fit) {
        List<String> warnings = new ArrayList<>();
        Anatomy model = fit.deployment().model();
        long context = fit.demand().context();
        if (model.context() > 0 && context > model.context()) {
            warnings.add("a context of " + Amounts.count(context) + " is above the " + Amounts.count(model.context())
                    + " positions of " + model.id() + "; memory is reckoned, but the model cannot use it");
        }
        return warnings;
    }

    /** How the model lies on the accelerators. */
    static String layout(MemoryFit fit) {
        Deployment of = fit.deployment();
        List<String> parts = new ArrayList<>();
        if (of.replicas() > 1) {
            parts.add(Amounts.count(of.replicas()) + " copies of the model");
        }
        if (of.tensorParallel() > 1) {
            parts.add("each layer over " + of.tensorParallel() + " accelerators");
        }
        if (of.pipelineParallel() > 1) {
            parts.add("layers dealt out to " + of.pipelineParallel() + " groups");
        }
        String layout = parts.isEmpty() ? "" : sentence(String.join(", ", parts)) + " ";
        return layout + "The engine takes " + Amounts.percent(of.engine().memoryShare()) + " of the memory, as marked,"
                + (fit.requests() == 0
                        ? " for itself."
                        : " and has " + Amounts.count(fit.blocks()) + " blocks of "
                                + of.engine().blockTokens() + " tokens on "
                                + (of.replicas() > 1 ? "each copy." : "it."));
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    /** How many such machines hold all requests, where one does not. */
    static List<String> copies(MemoryFit fit) {
        long wanted = fit.demand().concurrency();
        long each = fit.requests();
        if (each == 0 || wanted <= each) {
            return List.of();
        }
        long machines = (wanted + each - 1) / each;
        return List.of(Amounts.count(wanted) + " requests at a time need " + Amounts.count(machines)
                + " such machines, each a copy of the model.");
    }

    static String way(FitWays.Way way) {
        Deployment deployment = way.fit().deployment();
        return switch (way.change()) {
            case COUNT, ACCELERATOR ->
                deployment.count() + "x " + deployment.accelerator().name()
                        + (deployment.replicas() > 1 ? " (" + deployment.replicas() + " copies)" : "");
            case WEIGHTS -> "weights at " + deployment.weights().label();
            case CACHE -> "keys and values at " + deployment.cache().label();
            case CONTEXT -> "up to " + Amounts.count(way.fit().demand().context(), "token");
        };
    }

    static String offer(LeastRent rent) {
        String region =
                rent.offer().region().isEmpty() ? "" : ", " + rent.offer().region();
        return (rent.machines() == 1 ? "" : rent.machines() + "x ")
                + rent.offer().provider() + " " + rent.offer().instance() + region;
    }

    static String usd(BigDecimal hourly) {
        return Amounts.rounded(new Money(hourly, Currency.USD));
    }

    /** What it brings to hold blocks as they fill instead of reserving all positions. */
    static String paging(MemoryFit fit, MemoryFit reserved) {
        return "Blocks are taken as they fill: if each request reserved all "
                + Amounts.count(reserved.demand().context()) + " positions, " + Amounts.count(reserved.requests())
                + " would be held at a time instead of " + Amounts.count(fit.requests()) + ".";
    }

    static String idle(MemoryFit fit, IdleHold hold, BigDecimal busy, BigDecimal idle) {
        return "A session that works " + Decimals.plain(busy) + " s and is kept for " + Decimals.plain(idle)
                + " s after it holds its place all that time: of " + Amounts.count(fit.requests(), "place") + " "
                + figure(hold.working()) + " work on average and " + figure(hold.lost()) + " are idle, "
                + figure(hold.sessionsPerHour()) + " sessions an hour instead of "
                + figure(hold.sessionsPerHourAtOnce()) + ".";
    }

    static String load(BigDecimal weights, BigDecimal within) {
        return "To be there within " + Decimals.plain(within) + " s, " + gigabytes(weights)
                + " GB of weights must be read at " + figure(Decimals.divide(weights, within)) + " GB a second.";
    }

    static String nominal(NominalFit nominal, MemoryFit fit) {
        return "By the data sheet: " + gigabytes(nominal.memory()) + " GB less " + gigabytes(nominal.weights())
                + " GB of weights leave " + gigabytes(nominal.left()) + " GB for " + gigabytes(nominal.request())
                + " GB a request: " + Amounts.count(nominal.requests()) + " at a time. The engine's own pool holds "
                + Amounts.count(fit.requests()) + ".";
    }

    private static String assumed(EngineOverhead overhead, MemoryFit fit) {
        return overhead.isCalibrated(fit.deployment().model())
                ? ""
                : " No run of a model with experts like this one is known: its overhead is assumed from dense ones.";
    }

    static String facts(Hardware hardware, EngineOverhead overhead, MemoryFit fit) {
        return "Facts of " + hardware.date() + "; " + fit.deployment().model().id() + " from "
                + fit.deployment().model().provenance().source() + ", "
                + fit.deployment().accelerator().name() + " from "
                + fit.deployment().accelerator().provenance().source()
                + ". 'farthing explain fit' shows each figure." + assumed(overhead, fit);
    }

    /** To hundredths; below a tenth to three digits. */
    static String gigabytes(BigDecimal value) {
        BigDecimal size = value.abs();
        if (size.compareTo(TENTH) < 0) {
            return Amounts.count(Decimals.rounded(value, DIGITS));
        }
        return Amounts.count(value.setScale(size.compareTo(THOUSAND) >= 0 ? 0 : 2, RoundingMode.HALF_EVEN));
    }

    private static String figure(BigDecimal value) {
        return Amounts.count(Decimals.rounded(value, DIGITS));
    }
}
