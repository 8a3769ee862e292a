package farthing.formats.usage;

import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.formats.doc.Obj;

/**
 * OpenRouter: chat's shape, with what it charged as a claim; or the record of a generation, whose native tokens are
 * what is billed.
 */
final class OpenRouter implements Dialect {
    static final OpenRouter INSTANCE = new OpenRouter();

    private OpenRouter() {}

    @Override
    public void read(Body body, Tally tally) {
        if (body.usage().has("native_tokens_prompt")) {
            generation(body.usage(), tally);
            return;
        }
        InclusiveTokens tokens =
                new InclusiveTokens(tally, body.usage(), TokenNames.CHAT, Modality.TEXT, Modality.TEXT);
        // its Gemini bodies state a prefix written and read by one call in both counts, and its bill has both
        tokens.allowReadingWhatIsWritten();
        tokens.close();
        tokens.addTo();
    }

    private static void generation(Obj record, Tally tally) {
        long input = tally.required(record, "native_tokens_prompt");
        long cached = tally.countOrZero(record, "", "native_tokens_cached");
        long output = tally.countOrZero(record, "", "native_tokens_completion");
        long reasoning = tally.countOrZero(record, "", "native_tokens_reasoning");
        long images = tally.countOrZero(record, "", "native_tokens_completion_images");
        if (cached > input) {
            tally.invalid("native_tokens_cached " + cached + " exceed native_tokens_prompt " + input);
        }
        if (reasoning + images > output) {
            tally.invalid("native_tokens_reasoning " + reasoning + " + native_tokens_completion_images " + images
                    + " exceed native_tokens_completion " + output);
        }
        tally.add(Meter.INPUT, input - cached);
        tally.add(Meter.CACHE_READ, cached);
        tally.add(Meter.OUTPUT, output - reasoning - images);
        tally.add(Meter.OUTPUT.with(Modality.IMAGE), images);
        tally.add(Meter.REASONING, reasoning);
    }
}
