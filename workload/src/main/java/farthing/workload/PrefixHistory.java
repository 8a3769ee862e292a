package farthing.workload;

/** The prompts that one scope has sent: how much of a new one is the beginning of an old one, and of which. */
public final class PrefixHistory {
    private final CachedRuns runs = new CachedRuns(CachePolicy.ENDLESS, false);

    /** Number of leading blocks that were sent before. */
    public long repeated(PrefixBlocks blocks) {
        return runs.leading(blocks, Long.MAX_VALUE);
    }

    /**
     * The latest call that sent all of so many leading blocks.
     *
     * @param repeated at least 1, at most {@link #repeated}
     */
    public int latest(PrefixBlocks blocks, long repeated) {
        return (int) runs.lastUse(blocks, repeated);
    }

    /** Notes that the call sent the blocks; calls are numbered in order of time. */
    public void add(PrefixBlocks blocks, int call) {
        runs.use(blocks, call, call);
    }
}
