package farthing.formats.usage;

import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import org.jspecify.annotations.Nullable;

/**
 * Perplexity: citation and reasoning tokens and search queries stand beside the completion, none within it; the search
 * context size names which request fee applies ({@code requests:low}).
 */
final class Perplexity implements Dialect {
    static final Perplexity INSTANCE = new Perplexity();

    private Perplexity() {}

    @Override
    public void read(Body body, Tally tally) {
        Obj usage = body.usage();
        InclusiveTokens tokens = new InclusiveTokens(tally, usage, TokenNames.CHAT, Modality.TEXT, Modality.TEXT);
        tokens.addReasoning();
        tokens.close();
        tokens.addTo();
        tally.add(Meter.CITATION, tally.countOrZero(usage, "", "citation_tokens"));
        tally.add(Meter.SEARCHES, tally.countOrZero(usage, "", "num_search_queries"));
        addRequest(tally, usage.get("search_context_size"));
    }

    private static void addRequest(Tally tally, @Nullable Doc size) {
        if (size == null || size instanceof Doc.Null) {
            return;
        }
        if (size instanceof Doc.Text text && !text.value().isEmpty()) {
            tally.add(Meter.REQUESTS.with(text.value()), 1);
        } else {
            tally.invalid("search_context_size is " + Fields.shown(size) + ", not low, medium or high");
        }
    }
}
