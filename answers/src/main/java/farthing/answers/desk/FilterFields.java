package farthing.answers.desk;

import farthing.answers.question.ModelFilter;
import java.util.List;

/** Fields that say which models are meant. */
final class FilterFields {
    static final Field<List<String>> MODELS = Field.texts(
            "models",
            "names with * and ?, such as claude-* or openai/gpt-*, and tiers: @budget, @mid, @flagship, @reasoning,"
                    + " @premium; @main for those that their makers sell at a price on which two sources agree");
    static final Field<List<String>> PROVIDER = Field.texts("provider", "only these sellers");
    static final Field<String> MODALITY = new Field<>(
            "modality",
            new Kind.Word<>(List.of("text", "image", "audio", "video", "document"), text -> text),
            "",
            "only models that read or write this",
            "",
            false);

    private FilterFields() {}

    static ModelFilter filter(Request request) {
        return new ModelFilter(request.or(MODELS, List.of()), request.or(PROVIDER, List.of()), request.get(MODALITY));
    }
}
