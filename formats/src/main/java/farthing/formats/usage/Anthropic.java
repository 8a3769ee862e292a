package farthing.formats.usage;

import farthing.catalogue.Meter;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.rating.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Messages API, wherever it is served: input excludes what the cache read and wrote; output includes thinking. The
 * top level sums the iterations of type message; others (compaction, advisor) are billed on top.
 */
final class Anthropic implements Dialect {
    static final Anthropic INSTANCE = new Anthropic();

    private Anthropic() {}

    @Override
    public void read(Body body, Tally tally) {
        Tokens tokens = Tokens.of(tally, body.usage(), "");
        List<Doc> iterations = tally.list(body.usage(), "", "iterations");
        if (!iterations.isEmpty()) {
            tokens = withIterations(tally, tokens, iterations);
        }
        Obj details = tally.object(body.usage(), "", "output_tokens_details");
        long thinking = tally.countOrZero(details, "output_tokens_details.", "thinking_tokens");
        if (thinking > tokens.output) {
            tally.invalid(
                    "output_tokens_details.thinking_tokens " + thinking + " exceed output_tokens " + tokens.output);
            return;
        }
        tally.add(Meter.INPUT, tokens.input);
        tally.add(Meter.CACHE_READ, tokens.read);
        tally.add(Meter.CACHE_WRITE_5M, tokens.writes.fiveMinutes());
        tally.add(Meter.CACHE_WRITE_1H, tokens.writes.oneHour());
        tally.add(Meter.CACHE_WRITE, tokens.writes.plain());
        tally.add(Meter.OUTPUT, tokens.output - thinking);
        tally.add(Meter.REASONING, thinking);
    }

    private static Tokens withIterations(Tally tally, Tokens top, List<Doc> iterations) {
        Tokens messages = new Tokens(0, 0, CacheWrites.NONE, 0);
        Tokens first = null;
        for (Doc item : iterations) {
            if (!(item instanceof Obj iteration)) {
                tally.invalid("iterations holds something else than objects");
                return top;
            }
            Tokens tokens = Tokens.of(tally, iteration, "iterations.");
            if (iteration.get("type") instanceof Doc.Text type && type.value().equals("message")) {
                messages = messages.plus(tokens);
                first = first == null ? tokens : first;
            } else {
                String model = iteration.get("model") instanceof Doc.Text text ? text.value() : null;
                tally.addPart(model, tokens.usage());
            }
        }
        return closed(tally, top, messages, first);
    }

    /** Anthropic's pages once let the top level hold the first iteration's input only; then the iterations count. */
    private static Tokens closed(Tally tally, Tokens top, Tokens messages, @Nullable Tokens first) {
        if (top.sameTotals(messages)) {
            return top;
        }
        if (first != null && top.output == messages.output && top.sameInput(first)) {
            tally.note("the top level holds the input of the first iteration alone: billed as the iterations say");
            return messages;
        }
        tally.invalid(
                "the top level (" + top + ") is not the sum of the iterations of type message (" + messages + ")");
        return top;
    }

    /** One request's tokens. */
    private record Tokens(long input, long read, CacheWrites writes, long output) {
        static Tokens of(Tally tally, Obj usage, String path) {
            return new Tokens(
                    present(tally, usage, path, "input_tokens"),
                    tally.countOrZero(usage, path, "cache_read_input_tokens"),
                    CacheWrites.ofExclusive(tally, usage, path),
                    present(tally, usage, path, "output_tokens"));
        }

        private static long present(Tally tally, Obj usage, String path, String key) {
            long count = tally.count(usage, path, key);
            if (count == Tally.ABSENT) {
                tally.invalid(path + key + " is missing");
            }
            return Math.max(0, count);
        }

        Tokens plus(Tokens other) {
            return new Tokens(input + other.input, read + other.read, writes.plus(other.writes), output + other.output);
        }

        boolean sameInput(Tokens other) {
            return input == other.input && read == other.read && writes.total() == other.writes.total();
        }

        boolean sameTotals(Tokens other) {
            return sameInput(other) && output == other.output;
        }

        Usage usage() {
            return Usage.builder()
                    .add(Meter.INPUT, input)
                    .add(Meter.CACHE_READ, read)
                    .add(Meter.CACHE_WRITE_5M, writes.fiveMinutes())
                    .add(Meter.CACHE_WRITE_1H, writes.oneHour())
                    .add(Meter.CACHE_WRITE, writes.plain())
                    .add(Meter.OUTPUT, output)
                    .build();
        }

        @Override
        public String toString() {
            return "input " + input + ", read " + read + ", write " + writes.total() + ", output " + output;
        }
    }
}
