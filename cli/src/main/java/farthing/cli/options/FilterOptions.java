package farthing.cli.options;

import farthing.answers.question.ModelFilter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which listings of a book a person means. */
public final class FilterOptions {
    @Option(
            names = "--models",
            paramLabel = "GLOB,@TIER",
            split = ",",
            description = "names with * and ?, such as 'claude-*' or 'openai/gpt-*', and tiers: @budget, @mid,"
                    + " @flagship, @reasoning, @premium; @main for those that their makers sell at a price on which two"
                    + " sources agree")
    private List<String> models = new ArrayList<>();

    @Option(names = "--provider", paramLabel = "P", split = ",", description = "only these sellers")
    private List<String> providers = new ArrayList<>();

    @Option(
            names = "--modality",
            paramLabel = "M",
            description = "only models that read or write text, image, audio, video or document")
    private @Nullable String modality;

    /** The filter as typed. */
    public ModelFilter words() {
        return new ModelFilter(models, providers, modality);
    }
}
