package farthing.catalogue.anatomy;

/** What a layer keeps of the tokens so far. */
public sealed interface Attention {
    int queryHeads();

    /** Elements that a layer's attention makes of one token, at most: the widths of its matrices added up. */
    long projected();

    /** The widest vector between two of its matrices; 0 where there is none. */
    int compressed();

    /**
     * Keys and values of each head that has its own: multi-head where there are as many as query heads, multi-query where
     * there is one.
     *
     * @param headWidth elements of one head
     */
    record Grouped(int queryHeads, int keyHeads, int headWidth) implements Attention {
        /** @throws IllegalArgumentException unless each key head serves the same number of query heads */
        public Grouped {
            if (queryHeads < 1 || keyHeads < 1 || headWidth < 1 || queryHeads % keyHeads != 0) {
                throw new IllegalArgumentException(queryHeads + " query heads do not divide over " + keyHeads
                        + " key heads of width " + headWidth);
            }
        }

        @Override
        public long projected() {
            return 2L * (queryHeads + (long) keyHeads) * headWidth;
        }

        @Override
        public int compressed() {
            return 0;
        }
    }

    /**
     * Multi-head latent attention: one compressed vector and one rotated key for all heads.
     *
     * @param queryRank width that queries are compressed to; 0 where they are not
     * @param latent width that keys and values are compressed to
     * @param plain elements of a head's key without position
     * @param rotated elements of the shared key with position
     * @param value elements of a head's value
     * @param index what chooses the tokens to look at, or {@link Index#NONE}
     */
    record Latent(int queryHeads, int queryRank, int latent, int plain, int rotated, int value, Index index)
            implements Attention {
        /** All heads' keys and values in full, as multi-head attention would keep them. */
        public long uncompressed() {
            return (long) queryHeads * (plain + (long) rotated + value);
        }

        @Override
        public long projected() {
            return 2 * uncompressed() + queryRank + latent + rotated + (long) index.heads() * index.width();
        }

        @Override
        public int compressed() {
            return Math.max(queryRank, latent);
        }
    }

    /**
     * A small attention that scores all tokens, so that the large one reads only the best. Its keys are kept beside the
     * compressed vectors, all of them: it saves arithmetic and no memory.
     *
     * @param heads that score
     * @param width elements of its one key for a token
     */
    record Index(int heads, int width) {
        public static final Index NONE = new Index(0, 0);
    }
}
