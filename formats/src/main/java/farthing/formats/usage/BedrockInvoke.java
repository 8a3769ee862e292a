package farthing.formats.usage;

import farthing.catalogue.Meter;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import org.jspecify.annotations.Nullable;

/**
 * Bedrock's InvokeModel where the body is not another vendor's shape: Titan, Llama, the invocation metrics at the end
 * of a stream, and the token counts in the response headers, which are text. Input excludes the cache.
 */
final class BedrockInvoke implements Dialect {
    static final BedrockInvoke INSTANCE = new BedrockInvoke();

    private static final String HEADER = "x-amzn-bedrock-";

    private BedrockInvoke() {}

    @Override
    public void read(Body body, Tally tally) {
        Obj usage = body.usage();
        if (usage.has("generation_token_count") || usage.has("prompt_token_count")) {
            tally.add(Meter.INPUT, tally.required(usage, "prompt_token_count"));
            tally.add(Meter.OUTPUT, tally.countOrZero(usage, "", "generation_token_count"));
        } else if (usage.has("inputTextTokenCount")) {
            titan(body, tally);
        } else if (usage.has("inputTokenCount")) {
            tally.add(Meter.INPUT, tally.required(usage, "inputTokenCount"));
            tally.add(Meter.CACHE_READ, tally.countOrZero(usage, "", "cacheReadInputTokenCount"));
            tally.add(Meter.CACHE_WRITE, tally.countOrZero(usage, "", "cacheWriteInputTokenCount"));
            tally.add(Meter.OUTPUT, tally.countOrZero(usage, "", "outputTokenCount"));
        } else {
            headers(tally, headersIn(body.root()));
        }
    }

    private static void titan(Body body, Tally tally) {
        tally.add(Meter.INPUT, tally.required(body.usage(), "inputTextTokenCount"));
        long output = tally.count(body.usage(), "", "totalOutputTextTokenCount");
        if (output == Tally.ABSENT) {
            output = 0;
            for (Doc result : tally.list(body.usage(), "", "results")) {
                output += tally.countOrZero(Doc.asObject(result), "results.", "tokenCount");
            }
        }
        tally.add(Meter.OUTPUT, output);
    }

    /** The object with Bedrock's count headers, or null. */
    static @Nullable Obj headersIn(Obj root) {
        Obj headers = root.get("headers") instanceof Obj inner ? inner : root;
        return header(headers, "input-token-count") == null ? null : headers;
    }

    private static void headers(Tally tally, @Nullable Obj headers) {
        if (headers != null) {
            tally.add(Meter.INPUT, count(tally, headers, "input-token-count"));
            tally.add(Meter.CACHE_READ, count(tally, headers, "cache-read-input-token-count"));
            tally.add(Meter.CACHE_WRITE, count(tally, headers, "cache-write-input-token-count"));
            tally.add(Meter.OUTPUT, count(tally, headers, "output-token-count"));
        }
    }

    private static long count(Tally tally, Obj headers, String name) {
        Doc value = header(headers, name);
        if (value == null) {
            return 0;
        }
        tally.found();
        String text =
                switch (value) {
                    case Doc.Text quoted -> quoted.value();
                    case Doc.Num number -> number.text();
                    default -> "";
                };
        long count = Tally.digits(text);
        if (count < 0) {
            tally.invalid(HEADER + name + " is " + Fields.shown(value) + ", not a whole number of at least 0");
        }
        return count;
    }

    /** Header names ignore case. */
    private static @Nullable Doc header(Obj headers, String name) {
        for (int i = 0; i < headers.size(); i++) {
            String key = headers.key(i);
            if (key.length() == HEADER.length() + name.length()
                    && key.regionMatches(true, 0, HEADER, 0, HEADER.length())
                    && key.regionMatches(true, HEADER.length(), name, 0, name.length())) {
                return headers.value(i);
            }
        }
        return null;
    }
}
