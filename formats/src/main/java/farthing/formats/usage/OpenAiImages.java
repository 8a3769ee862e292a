package farthing.formats.usage;

import farthing.catalogue.Direction;
import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;

/**
 * Image generation: by tokens, where output without a breakdown is image tokens; or by the picture, whose quality and
 * size are the variant ({@code output_images:hd-1024x1792}).
 */
final class OpenAiImages implements Dialect {
    static final OpenAiImages INSTANCE = new OpenAiImages();

    private static final Meter PICTURES = Meter.of(Family.IMAGES, Direction.OUTPUT, Modality.ANY);

    private OpenAiImages() {}

    @Override
    public void read(Body body, Tally tally) {
        if (body.usage().has("input_tokens")) {
            InclusiveTokens tokens =
                    new InclusiveTokens(tally, body.usage(), TokenNames.RESPONSES, Modality.TEXT, Modality.IMAGE);
            tokens.close();
            tokens.addTo();
        } else {
            addPictures(body, tally);
        }
    }

    private static void addPictures(Body body, Tally tally) {
        Obj usage = body.usage();
        long pictures = tally.count(usage, "", "n");
        for (String key : new String[] {"data", "images", "predictions", "artifacts"}) {
            Doc.Arr made = pictures == Tally.ABSENT ? body.list(key) : null;
            if (made != null) {
                pictures = made.items().size();
                tally.found();
            }
        }
        if (pictures == Tally.ABSENT && usage.has("size")) {
            pictures = 1;
            tally.found();
            tally.note("the number of images is not stated: 1");
        }
        tally.add(PICTURES.with(variant(body.container())), pictures);
    }

    private static String variant(Obj picture) {
        String quality = text(picture, "quality");
        String size = text(picture, "size").replace("-x-", "x");
        return quality.isEmpty() || size.isEmpty() ? quality + size : quality + "-" + size;
    }

    private static String text(Obj object, String key) {
        return object.get(key) instanceof Doc.Text text ? text.value() : "";
    }
}
