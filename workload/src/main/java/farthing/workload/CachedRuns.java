package farthing.workload;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The blocks that one scope has seen, as spans of ids with the same history. Prompts share long runs, so that a call
 * touches a handful of spans where it would touch thousands of blocks.
 */
final class CachedRuns {
    private static final int FIRST_SWEEP = 4096;

    /** By first id; spans do not overlap. */
    private final TreeMap<Long, Span> spans = new TreeMap<>();

    private final long lifetimeMicros;

    /** Whether storage is counted; an endless lifetime would never stop counting. */
    private final boolean counting;

    /** Dead spans are swept out when the map outgrows this. */
    private int sweepAbove = FIRST_SWEEP;

    CachedRuns(long lifetimeMicros, boolean counting) {
        this.lifetimeMicros = lifetimeMicros;
        this.counting = counting;
    }

    /** Blocks up to an end (exclusive), when the latest call used them and when they became readable. */
    private static final class Span {
        private long end;
        private final long lastMicros;
        private final long readyMicros;

        Span(long end, long lastMicros, long readyMicros) {
            this.end = end;
            this.lastMicros = lastMicros;
            this.readyMicros = readyMicros;
        }
    }

    private boolean alive(Span span, long now) {
        return now - span.lastMicros <= lifetimeMicros;
    }

    /** Number of leading blocks that are alive and readable. */
    long leading(PrefixBlocks blocks, long now) {
        long leading = 0;
        for (int run = 0; run < blocks.runs(); run++) {
            long first = blocks.first(run);
            long end = first + blocks.length(run);
            long reached = reached(first, end, now);
            leading += reached - first;
            if (reached < end) {
                break;
            }
        }
        return leading;
    }

    /** When the last of so many leading blocks was last used; at least one, all of them seen. */
    long lastUse(PrefixBlocks blocks, long leading) {
        long left = leading;
        int run = 0;
        while (left > blocks.length(run)) {
            left -= blocks.length(run++);
        }
        return spans.floorEntry(blocks.first(run) + left - 1).getValue().lastMicros;
    }

    private long reached(long first, long end, long now) {
        long at = first;
        while (at < end) {
            Map.Entry<Long, Span> entry = spans.floorEntry(at);
            Span span = entry == null ? null : entry.getValue();
            if (span == null || span.end <= at || !alive(span, now) || span.readyMicros > now) {
                return at;
            }
            at = span.end;
        }
        return end;
    }

    /**
     * Marks all blocks as used now. Living blocks keep the moment they became readable; the others are written.
     *
     * @return blocks times microseconds by which this call prolongs their storage
     */
    long use(PrefixBlocks blocks, long now, long readyMicros) {
        long stored = 0;
        for (int run = 0; run < blocks.runs(); run++) {
            long first = blocks.first(run);
            stored += useRun(first, first + blocks.length(run), now, readyMicros);
        }
        if (spans.size() > sweepAbove) {
            spans.values().removeIf(span -> !alive(span, now));
            sweepAbove = Math.max(FIRST_SWEEP, 2 * spans.size());
        }
        return stored;
    }

    private long useRun(long first, long end, long now, long readyMicros) {
        splitAt(first);
        splitAt(end);
        long stored = 0;
        long at = first;
        Span joined = before(first);
        while (at < end) {
            Map.Entry<Long, Span> next = spans.ceilingEntry(at);
            if (next == null || next.getKey() > at) {
                long until = next == null ? end : Math.min(end, next.getKey());
                stored += counting ? (until - at) * lifetimeMicros : 0;
                joined = append(joined, at, until, now, readyMicros);
                at = until;
            } else {
                Span span = next.getValue();
                boolean alive = alive(span, now);
                stored += counting ? (span.end - at) * (alive ? now - span.lastMicros : lifetimeMicros) : 0;
                long ready = alive ? Math.min(span.readyMicros, readyMicros) : readyMicros;
                spans.remove(next.getKey());
                joined = append(joined, at, span.end, now, ready);
                at = span.end;
            }
        }
        return stored;
    }

    private @Nullable Span before(long first) {
        Map.Entry<Long, Span> entry = spans.lowerEntry(first);
        return entry == null || entry.getValue().end != first ? null : entry.getValue();
    }

    private Span append(@Nullable Span joined, long from, long until, long now, long ready) {
        if (joined != null && joined.end == from && joined.lastMicros == now && joined.readyMicros == ready) {
            joined.end = until;
            return joined;
        }
        Span span = new Span(until, now, ready);
        spans.put(from, span);
        return span;
    }

    private void splitAt(long id) {
        Map.Entry<Long, Span> entry = spans.lowerEntry(id);
        if (entry != null && entry.getValue().end > id) {
            Span left = entry.getValue();
            spans.put(id, new Span(left.end, left.lastMicros, left.readyMicros));
            left.end = id;
        }
    }
}
