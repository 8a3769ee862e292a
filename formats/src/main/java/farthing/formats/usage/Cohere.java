package farthing.formats.usage;

import farthing.catalogue.Direction;
import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.formats.doc.Obj;

/** Cohere, both versions, embed and rerank too: billed_units are billed; tokens and cached_tokens only inform. */
final class Cohere implements Dialect {
    static final Cohere INSTANCE = new Cohere();

    private static final Meter RERANK_UNITS = Meter.count(Family.RERANK_UNITS);
    private static final Meter PICTURES = Meter.of(Family.IMAGES, Direction.INPUT, Modality.ANY);
    private static final Meter CLASSIFICATIONS = Meter.units("classification");
    private static final long UNIT = 1_000_000;

    private Cohere() {}

    @Override
    public void read(Body body, Tally tally) {
        Obj billed = tally.object(body.usage(), "", "billed_units");
        if (billed == null) {
            Obj tokens = tally.object(body.usage(), "", "tokens");
            tally.note("billed_units are not stated: tokens stand in for them");
            tally.add(Meter.INPUT, tally.countOrZero(tokens, "tokens.", "input_tokens"));
            tally.add(Meter.OUTPUT, tally.countOrZero(tokens, "tokens.", "output_tokens"));
            return;
        }
        String path = "billed_units.";
        long input = tally.count(billed, path, "input_tokens");
        // Voyage's reranker in this shape states one total
        tally.add(Meter.INPUT, input == Tally.ABSENT ? tally.countOrZero(billed, path, "total_tokens") : input);
        tally.add(Meter.OUTPUT, tally.countOrZero(billed, path, "output_tokens"));
        tally.add(RERANK_UNITS, tally.countOrZero(billed, path, "search_units"));
        tally.add(CLASSIFICATIONS, tally.countOrZero(billed, path, "classifications") * UNIT);
        long imageTokens = tally.countOrZero(billed, path, "image_tokens");
        long pictures = tally.countOrZero(billed, path, "images");
        if (imageTokens > 0) {
            tally.add(Meter.INPUT.with(Modality.IMAGE), imageTokens);
        } else {
            tally.add(PICTURES, pictures);
        }
    }
}
