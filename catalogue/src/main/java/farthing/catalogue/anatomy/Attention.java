package farthing.catalogue.anatomy;

/** What a layer keeps of the tokens so far. */
public sealed interface Attention {
    int queryHeads();

    /**
     * Keys and values of each head that has its own: multi-head where there are as many as query heads, multi-query where
     * there is one.
     *
     * @param headWidth elements of one head
     */
    record Grouped(int queryHeads, int keyHeads, int headWidth) implements Attention {}

    /**
     * Multi-head latent attention: one compressed vector and one rotated key for all heads.
     *
     * @param queryRank width that queries are compressed to; 0 where they are not
     * @param latent width that keys and values are compressed to
     * @param plain elements of a head's key without position
     * @param rotated elements of the shared key with position
     * @param value elements of a head's value
     */
    record Latent(int queryHeads, int queryRank, int latent, int plain, int rotated, int value) implements Attention {}
}
