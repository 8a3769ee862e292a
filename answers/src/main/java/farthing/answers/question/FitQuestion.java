package farthing.answers.question;

import farthing.answers.FitAnswer;
import farthing.answers.HoldersAnswer;
import farthing.answers.InputException;
import farthing.answers.machine.Precisions;
import farthing.answers.screen.Answer;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.formats.hardware.ConfigJson;
import farthing.formats.hardware.MachineText;
import farthing.serving.Demand;
import farthing.serving.EngineOverhead;
import farthing.serving.FitSearch;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Does a model fit into the memory of a machine, and for how many requests at a time? Without a machine: which hold it?
 *
 * @param model with the precision of its weights, where its file tells it
 * @param on such as {@code 8xH100}, or null
 */
public record FitQuestion(
        ConfigJson.Read model, @Nullable String on, DeploymentText deployment, Held held, Extras extras) {
    /** Seconds of work before a session idles, where nothing is said. */
    private static final BigDecimal BUSY = BigDecimal.valueOf(60);

    private static final long CONTEXT = 8_192;

    /**
     * What shall be held.
     *
     * @param context tokens of a request, or null for the usual
     * @param output those of the answer
     * @param concurrency requests at a time
     */
    public record Held(@Nullable Long context, long output, long concurrency) {
        Demand demand(Anatomy model) {
            long asked = context == null ? CONTEXT : context;
            if (context == null && model.context() > 0) {
                asked = Math.min(asked, model.context());
            }
            try {
                return new Demand(asked, output, concurrency);
            } catch (IllegalArgumentException e) {
                throw new InputException(String.valueOf(e.getMessage()));
            }
        }
    }

    /**
     * What is asked beside; null where it is not.
     *
     * @param idle how long a session's memory is kept after its last token
     * @param busy how long a session works before that
     * @param nominal GB of an accelerator, as data sheets reckon
     * @param parameters of the model, as its name has them
     * @param load within which weights shall be there
     */
    public record Extras(
            @Nullable Duration idle,
            @Nullable Duration busy,
            @Nullable BigDecimal nominal,
            @Nullable BigDecimal parameters,
            @Nullable Duration load) {
        /** @throws InputException if one goes without what it belongs to, or a time is 0 */
        public Extras {
            refuse(load != null && load.isZero(), "--load-within: a time above 0 is needed");
            refuse(busy != null && busy.isZero(), "--busy: a time above 0 is needed");
            refuse(
                    busy != null && idle == null,
                    "--busy tells how long a session works before --idle-timeout; name that too");
            refuse(parameters != null && nominal == null, "--parameters is for --nominal, such as --nominal 80");
        }

        FitAnswer.Extras answered() {
            return new FitAnswer.Extras(
                    nominal,
                    parameters,
                    seconds(load),
                    seconds(idle),
                    busy == null ? BUSY : BigDecimal.valueOf(busy.toSeconds()));
        }

        private static @Nullable BigDecimal seconds(@Nullable Duration time) {
            return time == null ? null : BigDecimal.valueOf(time.toSeconds());
        }
    }

    /** @throws InputException if what is asked is of one machine and none is named */
    public FitQuestion {
        refuse(
                on == null
                        && (extras.nominal != null
                                || extras.idle != null
                                || extras.load != null
                                || deployment.isSplit()),
                "--nominal, --idle-timeout, --load-within, --tp and --pp are of one machine; name it with --on");
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new InputException(message);
        }
    }

    /** @throws InputException if no machine is named and its reasons are asked for */
    public Answer ask(Hardware hardware, boolean explain) {
        Anatomy anatomy = model.model();
        Precisions precisions = deployment.precisions();
        FitSearch search = new FitSearch(
                anatomy,
                precisions.leastWeights(model.weights()),
                precisions.cache(),
                deployment.engine(),
                held.demand(anatomy),
                EngineOverhead.of(hardware));
        if (on == null) {
            refuse(explain, "which machine? Name one with --on, such as --on 8xH100");
            return new HoldersAnswer(hardware, search, each -> precisions.weights(each, model.weights())).asTable();
        }
        MachineText machine = MachineText.parse(on, hardware);
        Precision weights = precisions.weights(machine.accelerator(), model.weights());
        FitSearch there = search.withWeights(weights);
        FitAnswer answer = new FitAnswer(
                hardware,
                there,
                there.of(deployment.on(anatomy, machine.accelerator(), machine.count(), weights)),
                extras.answered());
        return explain ? answer.asTree() : answer.asTable();
    }
}
