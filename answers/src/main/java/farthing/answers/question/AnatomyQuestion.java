package farthing.answers.question;

import farthing.answers.AnatomyAnswer;
import farthing.answers.AnatomyTable;
import farthing.answers.InputException;
import farthing.answers.screen.Answer;
import farthing.catalogue.hardware.Hardware;
import farthing.formats.hardware.ConfigJson.Read;
import farthing.serving.ModelSize;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How is a model built, and what follows for memory and arithmetic?
 *
 * @param models names, or sizes such as 70B; none for all that are known
 * @param config also the shape of a file, or null
 * @param context tokens of a request, or null for several usual ones
 */
public record AnatomyQuestion(
        List<String> models,
        @Nullable Read config,
        @Nullable Long context) {
    private static final List<Long> CONTEXTS = List.of(8_000L, 32_000L, 128_000L);

    public AnatomyQuestion {
        models = List.copyOf(models);
    }

    /** @throws InputException if reasons are asked for of none, of several, or of a size */
    public Answer ask(Hardware hardware, boolean explain) {
        List<Long> contexts = context == null ? CONTEXTS : List.of(context);
        if (config == null && models.isEmpty()) {
            if (explain) {
                throw new InputException("which model? Name one such as llama-3.1-70b, or --config FILE");
            }
            List<ModelSize> all = new ArrayList<>();
            hardware.models().forEach(model -> all.add(ModelSize.of(model)));
            return new AnatomyTable(hardware, all, contexts, false).asTable();
        }
        List<ModelSize> sizes = new ArrayList<>();
        if (config != null) {
            sizes.add(ModelSize.of(config.model()));
        }
        models.forEach(name -> sizes.add(size(hardware, name)));
        if (sizes.size() > 1 && !explain) {
            return new AnatomyTable(hardware, sizes, contexts, true).asTable();
        }
        ModelSize only = sizes.get(0);
        if (sizes.size() > 1) {
            throw new InputException("one model is explained at a time, not " + sizes.size());
        }
        AnatomyAnswer answer = new AnatomyAnswer(hardware, only, contexts, config == null ? null : config.weights());
        if (explain && only.model() == null) {
            throw new InputException(
                    only.name() + " is a size, and there is nothing to explain about it; name a model");
        }
        return explain ? answer.asExplanation() : answer.asTable();
    }

    private static ModelSize size(Hardware hardware, String name) {
        if (name.isBlank()) {
            throw new InputException("the name of the model is empty; 'farthing anatomy' lists those that are known");
        }
        ModelSize told = ModelSize.told(name);
        return told == null ? ModelSize.of(hardware.model(name)) : told;
    }
}
