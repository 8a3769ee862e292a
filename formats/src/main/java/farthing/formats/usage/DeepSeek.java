package farthing.formats.usage;

import farthing.catalogue.Modality;
import farthing.formats.doc.Obj;

/** DeepSeek: chat's shape, in which cache hits and misses are the prompt; hits stand again in the details. */
final class DeepSeek implements Dialect {
    static final DeepSeek INSTANCE = new DeepSeek();

    private DeepSeek() {}

    @Override
    public void read(Body body, Tally tally) {
        Obj usage = body.usage();
        InclusiveTokens tokens = new InclusiveTokens(tally, usage, TokenNames.CHAT, Modality.TEXT, Modality.TEXT);
        long hit = tally.countOrZero(usage, "", "prompt_cache_hit_tokens");
        long miss = tally.count(usage, "", "prompt_cache_miss_tokens");
        if (miss != Tally.ABSENT && hit + miss != tokens.input) {
            tally.invalid("prompt_cache_hit_tokens " + hit + " + prompt_cache_miss_tokens " + miss
                    + " are not prompt_tokens " + tokens.input);
        }
        tokens.close();
        tokens.addTo();
    }
}
