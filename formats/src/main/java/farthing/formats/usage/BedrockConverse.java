package farthing.formats.usage;

import farthing.catalogue.Meter;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import java.util.List;

/**
 * Bedrock's Converse API, its stream's metadata event, and Nova bodies of InvokeModel: input excludes what the cache
 * read and wrote. Newer bodies say every cache figure under two names.
 */
final class BedrockConverse implements Dialect {
    static final BedrockConverse INSTANCE = new BedrockConverse();

    private BedrockConverse() {}

    @Override
    public void read(Body body, Tally tally) {
        Obj usage = body.usage();
        long input = tally.required(usage, "inputTokens");
        long output = tally.countOrZero(usage, "", "outputTokens");
        Agreed read = new Agreed(tally);
        read.see(usage, "", "cacheReadInputTokens");
        read.see(usage, "", "cacheReadInputTokenCount");
        Agreed written = new Agreed(tally);
        written.see(usage, "", "cacheWriteInputTokens");
        written.see(usage, "", "cacheWriteInputTokenCount");
        long total = tally.count(usage, "", "totalTokens");
        long sum = input + output;
        // older bodies leave the cache out of the total
        if (total != Tally.ABSENT && total != sum && total != sum + read.value() + written.value()) {
            tally.invalid("totalTokens " + total + " is not inputTokens " + input + " + outputTokens " + output
                    + " + cache read " + read.value() + " + cache write " + written.value());
            return;
        }
        CacheWrites writes = writes(tally, usage, written);
        tally.add(Meter.INPUT, input);
        tally.add(Meter.CACHE_READ, read.value());
        tally.add(Meter.CACHE_WRITE_5M, writes.fiveMinutes());
        tally.add(Meter.CACHE_WRITE_1H, writes.oneHour());
        tally.add(Meter.CACHE_WRITE, writes.plain());
        tally.add(Meter.OUTPUT, output);
    }

    private static CacheWrites writes(Tally tally, Obj usage, Agreed written) {
        long fiveMinutes = 0;
        long oneHour = 0;
        List<Doc> details = tally.list(usage, "", "cacheDetails");
        for (int i = 0; i < details.size(); i++) {
            if (!(details.get(i) instanceof Obj detail)) {
                tally.invalid("cacheDetails holds something else than objects");
                return CacheWrites.NONE;
            }
            long count = tally.countOrZero(detail, "cacheDetails.", "inputTokens");
            switch (detail.get("ttl") instanceof Doc.Text ttl ? ttl.value() : "") {
                case "5m" -> fiveMinutes += count;
                case "1h" -> oneHour += count;
                default -> {
                    Doc ttl = detail.get("ttl");
                    tally.invalid("cacheDetails.ttl is " + (ttl == null ? "absent" : Fields.shown(ttl))
                            + ", not '5m' or '1h'");
                }
            }
        }
        return CacheWrites.of(tally, written.seen() ? written.value() : fiveMinutes + oneHour, fiveMinutes, oneHour);
    }
}
