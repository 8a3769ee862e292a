package farthing.formats.imports;

import farthing.catalogue.Listing;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * litellm writes a region into the key: {@code azure/eu/gpt-4o}, {@code bedrock/us-east-1/...}, {@code us/claude-...}.
 * Where the same model stands without it, its prices also become that model's table for the region; the key itself
 * stays a listing.
 */
final class LitellmRegions {
    private static final List<String> WORDS = List.of("us", "eu", "global", "global-standard", "apac", "au", "jp");

    private LitellmRegions() {}

    static void fold(OfferDrafts offers, Findings findings) {
        for (OfferDraft offer : offers.drafts()) {
            String provider = offer.provider().id();
            for (Listing listing : offer.listings()) {
                String id = listing.id();
                String prefix = id.startsWith(provider + "/") ? provider + "/" : "";
                String rest = id.substring(prefix.length());
                int slash = rest.indexOf('/');
                if (slash > 0 && isRegion(rest.substring(0, slash))) {
                    String model = rest.substring(slash + 1);
                    Listing plain = offer.named(prefix + model);
                    plain = plain != null ? plain : offer.named(model);
                    if (plain != null) {
                        add(offer, plain, rest.substring(0, slash), listing, findings);
                    }
                }
            }
        }
    }

    private static void add(OfferDraft offer, Listing plain, String region, Listing regional, Findings findings) {
        RateCard card = plain.cards().get(0);
        List<RateTable> tables = new ArrayList<>(card.tables());
        for (RateTable table : regional.cards().get(0).tables()) {
            if (table.region().isEmpty() && card.table(table.tier(), region) == null) {
                tables.add(new RateTable(table.tier(), region, table.rates()));
            }
        }
        String where = offer.provider().id() + "/" + regional.id();
        findings.converted(where, "", "also the prices of " + plain.id() + " in region " + region);
        offer.replace(withTables(plain, tables));
    }

    /** The listing with other tables on its one card. */
    static Listing withTables(Listing listing, List<RateTable> tables) {
        RateCard card = listing.cards().get(0);
        RateCard changed = new RateCard(
                card.period(),
                card.currency(),
                CardDraft.ordered(tables),
                card.fallbacks(),
                card.regions(),
                card.coverage(),
                card.provenance(),
                card.notes());
        return new Listing(listing.id(), listing.aliases(), listing.pattern(), listing.info(), List.of(changed));
    }

    /** A word such as eu, or a cloud's region such as us-east-1 or us-gov-west-1. */
    private static boolean isRegion(String segment) {
        return WORDS.contains(segment) || dashedRegion(segment);
    }

    private static boolean dashedRegion(String segment) {
        int dash = segment.lastIndexOf('-');
        @Nullable String tail = dash > 2 ? segment.substring(dash + 1) : null;
        if (tail == null || tail.length() != 1 || tail.charAt(0) < '0' || tail.charAt(0) > '9') {
            return false;
        }
        return segment.indexOf('-') == 2 && segment.indexOf('.') < 0 && dash > 3;
    }
}
