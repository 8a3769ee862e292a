package farthing.formats.usage;

import farthing.catalogue.Direction;
import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.formats.doc.Obj;

/**
 * xAI's chat: reasoning tokens are added to the completion, whether or not the total shows it. Its voice agent bills the
 * seconds of the conversation and the text messages sent in, not the tokens that stand beside them.
 */
final class Xai implements Dialect {
    static final Xai INSTANCE = new Xai();

    private static final Meter SOURCES = Meter.SEARCHES.with("source");
    private static final Meter SPOKEN = Meter.of(Family.SECONDS, Direction.ANY, Modality.AUDIO);
    private static final Meter MESSAGES = Meter.units("text-message");

    /** One counted unit, in the meter's decimals. */
    private static final long UNIT = 1_000_000;

    private Xai() {}

    @Override
    public void read(Body body, Tally tally) {
        Obj usage = body.usage();
        if (tally.addSeconds(usage, "", "billable_audio_seconds", SPOKEN)) {
            tally.add(MESSAGES, tally.countOrZero(usage, "", "input_text_messages") * UNIT);
            tally.note("a voice agent is billed by the second and the text message: its tokens are not");
            return;
        }
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
