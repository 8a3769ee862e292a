package farthing.page.prices;

import farthing.page.html.Key;
import java.util.List;

/** What the reader can set here, as it stands in the link. */
final class PriceKeys {
    /** Input to output tokens. */
    static final Key RATIO = new Key("ratio", "5:1");

    /** Tokens a month, input and output together. */
    static final Key TOKENS = new Key("tokens", "10M");

    /** Tokens of one interaction, input and output together. */
    static final Key SIZE = new Key("size", "2k");

    /** What figures are told per, a {@link PriceUnit}. */
    static final Key PER = new Key("per", PriceUnit.MILLION.label());

    /** Words that name, id or seller hold. */
    static final Key FIND = new Key("find", "");

    /** Sellers, separated by commas. */
    static final Key SELLERS = new Key("sellers", "");

    /** Tiers of models, separated by commas. */
    static final Key TIERS = new Key("tiers", "");

    static final Key MODALITY = new Key("modality", "");

    /** Context at least. */
    static final Key CONTEXT = new Key("context", "");

    /** One open model at all that host it. */
    static final Key HOSTED = new Key("hosted", "");

    /** {@code main} or {@code all}. */
    static final Key LIST = new Key("list", "main");

    /** A {@link Column}, with {@code -} in front for the other way round. */
    static final Key SORT = new Key("sort", Column.USUAL.label());

    static final Key ROWS = new Key("rows", "60");

    /** The row that is open, as {@code seller/model}. */
    static final Key ROW = new Key("row", "");

    /** Ticked rows, as {@code seller/model}, separated by commas. */
    static final Key COMPARE = new Key("compare", "");

    /** All of them. */
    static final List<Key> EVERY = List.of(
            RATIO, TOKENS, SIZE, PER, FIND, SELLERS, TIERS, MODALITY, CONTEXT, HOSTED, LIST, SORT, ROWS, ROW, COMPARE);

    private PriceKeys() {}
}
