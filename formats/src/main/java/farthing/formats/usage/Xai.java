package farthing.formats.usage;

import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.formats.doc.Obj;

/** xAI's chat: reasoning tokens are added to the completion, whether or not the total shows it. */
final class Xai implements Dialect {
    static final Xai INSTANCE = new Xai();

    private static final Meter SOURCES = Meter.SEARCHES.with("source");

    private Xai() {}

    @Override
    public void read(Body body, Tally tally) {
        Obj usage = body.usage();
        InclusiveTokens tokens = new InclusiveTokens(tally, usage, TokenNames.CHAT, Modality.TEXT, Modality.TEXT);
        tokens.addReasoning();
        tokens.close();
        tokens.addTo();
        // live search bills sources; agentic tools bill their calls, which stand apart
        if (!usage.has("server_side_tool_usage_details")) {
            tally.add(SOURCES, tally.countOrZero(usage, "", "num_sources_used"));
        }
    }
}
