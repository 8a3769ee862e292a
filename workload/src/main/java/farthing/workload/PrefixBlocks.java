package farthing.workload;

import java.util.Arrays;

/**
 * The prompt of a call as blocks of equal size: the same id in the same scope is the same content after the same
 * prefix. Kept as runs of consecutive ids, which is how prompts grow.
 */
public final class PrefixBlocks {
    /** No blocks known. */
    public static final PrefixBlocks NONE = new PrefixBlocks(1, new long[0], 0);

    /** More tokens or characters than any prompt has; what is kept a day of it still counts in 63 bits. */
    public static final long SIZE_MAX = 100_000_000;

    private final int blockSize;
    private final long[] runs;
    private final long count;

    private PrefixBlocks(int blockSize, long[] runs, long count) {
        this.blockSize = blockSize;
        this.runs = runs;
        this.count = count;
    }

    /** @param blockSize tokens (or characters, where the trace counts those) of a block; the last may be partial */
    public static Builder builder(int blockSize) {
        return new Builder(blockSize);
    }

    public int blockSize() {
        return blockSize;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Number of blocks. */
    public long count() {
        return count;
    }

    public int runs() {
        return runs.length / 2;
    }

    /** First id of the run. */
    public long first(int run) {
        return runs[2 * run];
    }

    /** Number of blocks of the run. */
    public long length(int run) {
        return runs[2 * run + 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PrefixBlocks blocks
                && blockSize == blocks.blockSize
                && Arrays.equals(runs, blocks.runs);
    }

    @Override
    public int hashCode() {
        return 31 * blockSize + Arrays.hashCode(runs);
    }

    /** Collects ids in prompt order; consecutive ones join into runs. */
    public static final class Builder {
        private final int blockSize;
        private long[] runs = new long[8];
        private int size;
        private long count;

        private Builder(int blockSize) {
            if (blockSize < 1) {
                throw new IllegalArgumentException("a block holds 1 token or more, not " + blockSize);
            }
            this.blockSize = blockSize;
        }

        public Builder add(long id) {
            return addRun(id, 1);
        }

        /**
         * @param length more than 0
         * @throws IllegalArgumentException if the run is empty, goes beyond the largest id, or makes a prompt of more
         *     than {@value PrefixBlocks#SIZE_MAX}
         */
        public Builder addRun(long first, long length) {
            if (length < 1 || first > Long.MAX_VALUE - length) {
                throw new IllegalArgumentException("a run of " + length + " blocks from " + first + " is no run");
            }
            if (length > SIZE_MAX / blockSize - count) {
                throw new IllegalArgumentException("a prompt of more than " + SIZE_MAX + " is no prompt");
            }
            count += length;
            if (size > 0 && runs[size - 2] + runs[size - 1] == first) {
                runs[size - 1] += length;
                return this;
            }
            if (size == runs.length) {
                runs = Arrays.copyOf(runs, size * 2);
            }
            runs[size++] = first;
            runs[size++] = length;
            return this;
        }

        public PrefixBlocks build() {
            return count == 0 ? NONE : new PrefixBlocks(blockSize, Arrays.copyOf(runs, size), count);
        }
    }
}
