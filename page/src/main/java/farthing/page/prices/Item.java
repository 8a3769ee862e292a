package farthing.page.prices;

import farthing.answers.question.CompareQuestion;
import farthing.answers.question.ModelFilter;
import farthing.catalogue.Listing;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.Provenance;
import farthing.catalogue.Provider;
import farthing.catalogue.RateCard;
import farthing.economics.quote.CallShape;
import farthing.rating.Conditions;
import farthing.rating.ResolvedCard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One listing of the book, with what can be found out before a mix is asked about. */
final class Item {
    private static final CallShape READS = CallShape.of(1, 0);
    private static final CallShape WRITES = CallShape.of(0, 1);

    final int place;
    final Provider seller;
    final Listing listing;
    final boolean main;

    /** The open model that it is, by its place among those that are known; -1 for none. */
    final int model;

    private final String name;

    /** A listing apart from the standard one of the same model, such as {@code model:batch}. */
    final boolean variant;

    private final @Nullable RateCard card;
    private final Conditions conditions;
    private final long most;
    private final long mostInput;
    private final long mostOutput;
    private @Nullable Names names;
    private @Nullable Boolean reads;
    private @Nullable Boolean writes;
    private @Nullable ResolvedCard resolved;

    Item(int place, ModelFilter.Entry entry, Conditions conditions, boolean main, int model) {
        this.place = place;
        this.seller = entry.provider();
        this.listing = entry.listing();
        this.name = seller.id() + "/" + listing.id();
        this.main = main;
        this.model = model;
        this.variant = isVariant(entry.listing().id());
        this.conditions = conditions;
        this.card = listing.cardAt(conditions.at());
        ModelInfo info = listing.info();
        this.most = limit(info.contextTokens());
        this.mostInput = limit(info.maxInputTokens());
        this.mostOutput = limit(info.maxOutputTokens());
    }

    /** For a search; put together when it is first asked for, as all that not every listing is asked for. */
    Names names() {
        if (names == null) {
            List<String> all =
                    new ArrayList<>(List.of(name, seller.name(), listing.info().name()));
            all.addAll(listing.aliases());
            names = new Names(all);
        }
        return names;
    }

    /** Words after a colon; a version such as {@code -v1:0} is none. */
    private static boolean isVariant(String id) {
        int colon = id.lastIndexOf(':');
        return colon >= 0 && colon + 1 < id.length() && Character.isLetter(id.charAt(colon + 1));
    }

    private static long limit(@Nullable Long limit) {
        return limit == null ? Long.MAX_VALUE : limit;
    }

    /** {@code seller/model}. */
    String name() {
        return name;
    }

    /** As a person would write it. */
    String title() {
        String name = listing.info().name();
        return name.isEmpty() ? listing.id().substring(listing.id().lastIndexOf('/') + 1) : name;
    }

    ModelFilter.Entry entry() {
        return new ModelFilter.Entry(seller, listing);
    }

    /** That holds now; null if none does. */
    @Nullable
    RateCard card() {
        return card;
    }

    /** The same for whole numbers; made when it is first asked for. */
    @Nullable
    ResolvedCard resolved() {
        if (resolved == null && card != null) {
            resolved = ResolvedCard.of(card, conditions);
        }
        return resolved;
    }

    /** Whether {@link CompareQuestion#problems} has none with the call. */
    boolean takes(CallShape call) {
        if (reads == null || writes == null) {
            reads = CompareQuestion.problems(READS, listing.info()).isEmpty();
            writes = CompareQuestion.problems(WRITES, listing.info()).isEmpty();
        }
        if ((call.input() > 0 && !reads) || (call.output() > 0 && !writes)) {
            return false;
        }
        return call.input() <= mostInput && call.output() <= mostOutput && call.input() + call.output() <= most;
    }

    /** Where its price was read, as {@link RateCard#oldest} says it; null without a card. */
    @Nullable
    Provenance read() {
        return card == null ? null : card.oldest();
    }

    long context() {
        Long context = listing.info().contextTokens();
        Long input = listing.info().maxInputTokens();
        return context != null ? context : input != null ? input : 0;
    }

    @Nullable
    BigDecimal speed() {
        return listing.info().decodeTokensPerSecond();
    }
}
