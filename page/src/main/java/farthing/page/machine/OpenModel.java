package farthing.page.machine;

import farthing.answers.InputException;
import farthing.catalogue.Direction;
import farthing.catalogue.Modality;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.catalogue.terms.UnknownTermException;
import farthing.economics.breakeven.SelfHost;
import farthing.economics.plan.Content;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.formats.doc.FormatException;
import farthing.formats.hardware.ConfigJson;
import farthing.page.view.Facts;
import farthing.page.view.Scenario;
import farthing.page.view.State;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.Workload;
import org.jspecify.annotations.Nullable;

/**
 * The model whose weights would run on own machines: of a dropped config.json, as chosen, or the one of the scenario.
 *
 * @param name by which sellers may list it
 * @param stored precision of a config.json's weights, or null
 * @param closed the scenario's model, where its weights are not to be had and another stands in; else empty
 */
public record OpenModel(
        String name, Anatomy anatomy, @Nullable Precision stored, boolean ofFile, String closed) {
    /** Of open weights, sold by many, measured on many machines. */
    public static final String USUAL = "llama-3.3-70b";

    /** The same of models that think, for a scenario whose model does. */
    private static final String USUAL_THINKING = "deepseek-r1";

    /** The same of models that read pictures, for a scenario whose calls hold some. */
    private static final String USUAL_SEEING = "llama-4-scout";

    private static final Content PICTURES = new Content(Direction.INPUT, Modality.IMAGE);

    /** A shape is told in a few kilobytes. */
    private static final int CONFIG_CHARS_MOST = 1 << 20;

    private static final String CONFIG_NAME = "your config.json";
    private static final String NOT_YAML = "not YAML: ";

    /**
     * @throws InputException if there is no such model of open weights, or the config.json tells no shape
     */
    public static OpenModel of(Facts facts, State state) {
        Hardware hardware = facts.hardware();
        String config = state.get(MachineKeys.CONFIG);
        if (!config.isEmpty()) {
            return read(facts, config);
        }
        String chosen = state.get(MachineKeys.HOST);
        Estimate estimate = first(facts, state);
        Anatomy own = estimate == null ? null : SelfHost.model(estimate, hardware);
        String closed = estimate == null || own != null ? "" : estimate.name();
        if (!chosen.isEmpty()) {
            return new OpenModel(chosen, model(hardware, chosen), null, false, closed);
        }
        if (own != null) {
            return new OpenModel(own.id(), own, null, false, "");
        }
        Workload workload = Scenario.workload(facts, state);
        String usual = workload == null ? USUAL : usual(workload);
        return new OpenModel(usual, model(hardware, usual), null, false, closed);
    }

    private static String usual(Workload workload) {
        if (Content.of(workload).contains(PICTURES)) {
            return USUAL_SEEING;
        }
        return workload.thinks() ? USUAL_THINKING : USUAL;
    }

    private static OpenModel read(Facts facts, String config) {
        if (config.length() > CONFIG_CHARS_MOST) {
            throw new InputException("config.json: has " + config.length() + " characters; a model's shape takes a few"
                    + " thousand, and at most " + CONFIG_CHARS_MOST + " are read");
        }
        try {
            ConfigJson.Read read = ConfigJson.read(facts.reader().apply(config), CONFIG_NAME);
            return new OpenModel(read.model().id(), read.model(), read.weights(), true, "");
        } catch (FormatException e) {
            throw new InputException("config.json: " + told(e));
        }
    }

    /** JSON is read as the YAML that it is, too. */
    private static String told(FormatException e) {
        String line = e.line() > 0 ? "line " + e.line() + ": " : "";
        return e.problem().startsWith(NOT_YAML)
                ? line + "not JSON: " + e.problem().substring(NOT_YAML.length())
                        + "; drop the file as it stands beside the weights, or name a model"
                : String.valueOf(e.getMessage());
    }

    private static Anatomy model(Hardware hardware, String name) {
        try {
            return hardware.model(name);
        } catch (UnknownTermException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    /** The scenario's own option, or null where it has no price or there is no such scenario. */
    private static @Nullable Estimate first(Facts facts, State state) {
        Planner planner = new Planner(
                facts.open().book(), facts.open().asOf(), facts.open().contract());
        Workload workload = Scenario.workload(facts, state);
        if (workload == null) {
            return null;
        }
        String model = state.get(State.MODEL);
        OptionSheet option =
                model.isEmpty() ? planner.first(workload) : planner.option(workload, new ModelChoice("", model, ""));
        return option == null ? null : Estimate.of(option);
    }
}
