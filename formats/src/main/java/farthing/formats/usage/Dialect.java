package farthing.formats.usage;

/** How one API words its usage. Reads counts, checks that they close, adds disjoint cells. */
interface Dialect {
    void read(Body body, Tally tally);
}
