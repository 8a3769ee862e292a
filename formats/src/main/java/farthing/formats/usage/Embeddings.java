package farthing.formats.usage;

import farthing.catalogue.Direction;
import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.formats.doc.Obj;

/**
 * Embeddings and rerankers that state one total and no prompt (Voyage, Jina): all of it is input. Multimodal ones
 * state text tokens and pixels instead, billed each at its own price.
 */
final class Embeddings implements Dialect {
    static final Embeddings INSTANCE = new Embeddings();

    private static final Meter PIXELS = Meter.of(Family.PIXELS, Direction.INPUT, Modality.ANY);
    private static final Meter VIDEO_PIXELS = PIXELS.with(Modality.VIDEO);

    private Embeddings() {}

    @Override
    public void read(Body body, Tally tally) {
        Obj usage = body.usage();
        long text = tally.count(usage, "", "text_tokens");
        long total = tally.count(usage, "", "total_tokens");
        if (text == Tally.ABSENT) {
            tally.add(Meter.INPUT, total);
            return;
        }
        if (total != Tally.ABSENT && text > total) {
            tally.invalid("text_tokens " + text + " exceed total_tokens " + total);
        }
        tally.add(Meter.INPUT, text);
        tally.add(PIXELS, tally.countOrZero(usage, "", "image_pixels"));
        tally.add(VIDEO_PIXELS, tally.countOrZero(usage, "", "video_pixels"));
    }
}
