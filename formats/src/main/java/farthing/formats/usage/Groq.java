package farthing.formats.usage;

import farthing.catalogue.Modality;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groq: chat's shape; a compound system says which of its models used what, and each is billed at its own price. */
final class Groq implements Dialect {
    static final Groq INSTANCE = new Groq();

    private Groq() {}

    @Override
    public void read(Body body, Tally tally) {
        InclusiveTokens tokens = addChat(tally, body.usage());
        Obj breakdown = tally.object(body.container(), "", "usage_breakdown");
        List<Doc> models = tally.list(breakdown, "usage_breakdown.", "models");
        if (!models.isEmpty()) {
            split(tally, tokens, models);
        }
    }

    private static InclusiveTokens addChat(Tally tally, Obj usage) {
        InclusiveTokens tokens = new InclusiveTokens(tally, usage, TokenNames.CHAT, Modality.TEXT, Modality.TEXT);
        tokens.close();
        tokens.addTo();
        return tokens;
    }

    private static void split(Tally tally, InclusiveTokens whole, List<Doc> models) {
        List<Part> parts = new ArrayList<>();
        long input = 0;
        long output = 0;
        for (Doc item : models) {
            Obj one = Doc.asObject(item);
            Obj usage = tally.object(one, "usage_breakdown.models.", "usage");
            String model = model(one);
            if (usage == null || model == null) {
                tally.invalid("usage_breakdown.models needs a model and its usage in every entry");
                return;
            }
            Tally own = new Tally();
            InclusiveTokens tokens = addChat(own, usage);
            if (own.reading() instanceof Reading.Invalid invalid) {
                tally.invalid("usage_breakdown of " + model + ": " + invalid.reason());
                return;
            }
            parts.add(new Part(model, own.usage()));
            input += tokens.input;
            output += tokens.output;
        }
        if (input == whole.input && output == whole.output) {
            tally.replaceBy(parts);
        } else {
            tally.invalid("usage_breakdown sums to " + input + " prompt and " + output
                    + " completion tokens, the usage to " + whole.input + " and " + whole.output);
        }
    }

    private static @Nullable String model(@Nullable Obj entry) {
        return entry != null && entry.get("model") instanceof Doc.Text text ? text.value() : null;
    }
}
