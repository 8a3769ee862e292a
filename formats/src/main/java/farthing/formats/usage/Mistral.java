package farthing.formats.usage;

import farthing.catalogue.Direction;
import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.formats.doc.Obj;

/**
 * Mistral: chat's shape, cached tokens as num_cached_tokens or in the details; audio is counted in seconds, and its
 * tokens stand in the total alone; documents are counted in pages.
 */
final class Mistral implements Dialect {
    static final Mistral INSTANCE = new Mistral();

    private static final Meter PAGES = Meter.of(Family.PAGES, Direction.INPUT, Modality.ANY);
    private static final Meter ANNOTATED_PAGES = PAGES.with("annotated");

    private Mistral() {}

    @Override
    public void read(Body body, Tally tally) {
        Obj usage = body.usage();
        if (usage.has("pages_processed")) {
            addPages(usage, tally, body.apiSays("annotat"));
            return;
        }
        // an empty object stands there when nothing was heard
        boolean heard = !(usage.get("prompt_audio_seconds") instanceof Obj)
                && tally.addSeconds(usage, "", "prompt_audio_seconds", OpenAiAudio.HEARD);
        if (heard && !usage.has("prompt_tokens")) {
            return;
        }
        InclusiveTokens tokens = new InclusiveTokens(tally, usage, TokenNames.CHAT, Modality.TEXT, Modality.TEXT);
        if (tally.usage().countOf(OpenAiAudio.HEARD) > 0 && tokens.total > tokens.input + tokens.output) {
            tally.note(tokens.total - tokens.input - tokens.output
                    + " audio tokens stand only in total_tokens: billed by the second");
        } else {
            tokens.close();
        }
        tokens.addTo();
    }

    /** A page that is annotated costs its own price instead of the plain one, which includes the reading. */
    private static void addPages(Obj usage, Tally tally, boolean all) {
        long pages = tally.countOrZero(usage, "", "pages_processed");
        long stated = tally.count(usage, "", "pages_processed_annotation");
        long annotated = stated == Tally.ABSENT && all ? pages : Math.max(0, stated);
        if (annotated > pages) {
            tally.invalid("pages_processed_annotation " + annotated + " exceed pages_processed " + pages);
            return;
        }
        tally.add(PAGES, pages - annotated);
        tally.add(ANNOTATED_PAGES, annotated);
    }
}
