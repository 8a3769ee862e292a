package farthing.io.worked;

import farthing.catalogue.Listing;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.catalogue.RateCard;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import farthing.io.BookFiles;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A claim of the guide as a fact of ours: where it stands, what was found, and in which list it belongs.
 *
 * @param place document of the guide and line
 * @param verdict of the recomputation: reproduced, rounding, contradicted, underspecified, physically-impossible
 * @param list what becomes of it here
 * @param release that answers it, for those that are left to a later one; else empty
 * @param what is claimed, for those that are wrong; else empty
 * @param why it is wrong or not answered here; else empty
 * @param own the engine's figure where the claim's own inputs are only claimed, or null
 */
record GuideClaim(
        String id,
        String place,
        String verdict,
        Listed list,
        String release,
        String what,
        String why,
        String unit,
        List<Value> values,
        @Nullable Figure own) {

    /** The figures of the recomputation are given to seven significant digits. */
    private static final MathContext SEVEN = new MathContext(7, RoundingMode.HALF_EVEN);

    /** What becomes of a claim. Each stands in exactly one list. */
    enum Listed {
        GOLDEN("Golden tests"),
        CLAIMED("Golden tests on claimed inputs"),
        WRONG("Contradicted"),
        UNDERSPECIFIED("Without a figure that follows"),
        HOSTED("Own machines"),
        LATER("Left to a later release"),
        UNCOUNTED("No figure of cost");

        private final String title;

        Listed(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /**
     * One figure of a claim.
     *
     * @param stated by the guide, or null if it is only implied
     * @param right as recomputed from the guide's inputs, outside of this engine
     * @param engine how the engine arrives at it, or null where no price is involved
     */
    record Value(
            @Nullable String stated, String right, @Nullable Figure engine) {
        boolean holds() {
            return engine == null || rounded(engine.value()).compareTo(rounded(new BigDecimal(right))) == 0;
        }
    }

    /** Whether the guide's own figure follows from its inputs, to the digits that it prints. */
    boolean holds() {
        return verdict.equals("reproduced") || verdict.equals("rounding");
    }

    static BigDecimal rounded(BigDecimal value) {
        return value.round(SEVEN);
    }

    /** Every claim, on the cards of the guide book, and on quotes that the book holds as alternatives. */
    static List<GuideClaim> all() {
        Map<String, RateCard> cards = cards();
        List<GuideClaim> claims = new ArrayList<>();
        for (Obj fact : Shared.facts("guide-claims.jsonl")) {
            claims.add(read(fact, cards));
        }
        return claims;
    }

    /** The listings of the guide book as {@code provider/id}, and the quotes beside it by their own names. */
    static Map<String, RateCard> cards() {
        Map<String, RateCard> cards = new LinkedHashMap<>();
        PriceBook book = BookFiles.load(Shared.inRepository("books/guide"));
        for (Provider provider : book.providers()) {
            for (String id : book.ids(provider.id())) {
                Listing listing = Objects.requireNonNull(book.named(provider.id(), id));
                RateCard card = listing.cardAt(WorkedBill.NOON);
                if (card != null) {
                    cards.put(provider.id() + "/" + id, card);
                }
            }
        }
        for (Obj fact : Shared.facts("guide-cards.jsonl")) {
            Obj prices = Objects.requireNonNull(Doc.asObject(fact.get("prices")));
            cards.put(ExampleVocabulary.text(fact, "card"), WorkedPrices.card(prices));
        }
        return cards;
    }

    /** The figures of a row of capabilities. */
    static List<Value> values(Obj row) {
        List<Value> values = new ArrayList<>();
        for (Doc figure : Fields.of(row, "").list("figures")) {
            values.add(value(Fields.of(figure, "figures"), cards()));
        }
        return values;
    }

    private static GuideClaim read(Obj fact, Map<String, RateCard> cards) {
        Fields fields = Fields.of(fact, "");
        Doc own = fields.optional("own");
        List<Value> values = new ArrayList<>();
        for (Doc figure : fields.list("figures")) {
            values.add(value(Fields.of(figure, "figures"), cards));
        }
        fields.text("date");
        GuideClaim claim = new GuideClaim(
                fields.text("id"),
                fields.text("place"),
                fields.text("verdict"),
                Listed.valueOf(fields.text("list").toUpperCase(java.util.Locale.ROOT)),
                fields.textOr("release", ""),
                fields.textOr("what", ""),
                fields.textOr("why", ""),
                fields.textOr("unit", ""),
                values,
                own == null ? null : Figure.read(own, cards));
        fields.end();
        return claim;
    }

    private static Value value(Fields fields, Map<String, RateCard> cards) {
        Doc engine = fields.optional("engine");
        String stated = fields.textOr("stated", "");
        Value value = new Value(
                stated.isEmpty() ? null : stated,
                fields.text("right"),
                engine == null ? null : Figure.read(engine, cards));
        fields.end();
        return value;
    }
}
