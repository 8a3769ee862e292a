package farthing.curation;

import farthing.catalogue.ListedBook;
import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.RateCard;
import farthing.formats.book.BookParts;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes {@code docs/price-disagreements.md}: what catalogues say, what was chosen and why. */
final class DisagreementTable {
    private DisagreementTable() {}

    static String text(List<Decision> decisions, List<Preference> preferences, BookParts market) {
        StringBuilder text = new StringBuilder("""
                # Where price catalogues disagree

                Written by the curation tool from `books/curation/decisions.yml`; the rule is
                [decision 0002](decisions/0002-which-price.md). USD per million tokens; a dash means that the catalogue
                states no price.

                ## The known disagreements among current models

                | # | Model | Field | Catalogues | Shipped | Why |
                |---|---|---|---|---|---|
                """);
        int number = 0;
        for (Decision decision : decisions) {
            for (Decision.Case settled : decision.cases()) {
                number++;
                row(text, number, decision, settled);
            }
        }
        text.append("""

                ## Groups of models

                | Seller | Models | Choice | Why |
                |---|---|---|---|
                """);
        for (Preference preference : preferences) {
            text.append("| ")
                    .append(preference.provider())
                    .append(" | `")
                    .append(preference.match().pattern().replace("|", "\\|"))
                    .append("` | ")
                    .append(choice(preference))
                    .append(" | ")
                    .append(preference.reason())
                    .append(" |\n");
        }
        text.append("\n## By the rule\n\n").append(byTheRule(decisions, market));
        return text.toString();
    }

    private static void row(StringBuilder text, int number, Decision decision, Decision.Case settled) {
        List<String> held = new ArrayList<>();
        for (Map.Entry<String, @Nullable BigDecimal> quote : settled.held().entrySet()) {
            held.add(quote.getKey() + " " + amount(quote.getValue()));
        }
        BigDecimal chosen = settled.chosen();
        text.append("| ")
                .append(number)
                .append(" | ")
                .append(decision.provider())
                .append('/')
                .append(decision.model())
                .append(" | ")
                .append(settled.field())
                .append(" | ")
                .append(String.join(", ", held))
                .append(" | ")
                .append(chosen == null ? "no such price" : settled.meter().name() + " " + Decimals.plain(chosen))
                .append(" | ")
                .append(decision.reason())
                .append(" |\n");
    }

    private static String amount(@Nullable BigDecimal price) {
        return price == null ? "-" : Decimals.plain(price);
    }

    private static String choice(Preference preference) {
        if (preference.leaveOut()) {
            return "not listed";
        }
        if (preference.onePrice()) {
            return "no long-context price";
        }
        if (!preference.omit().isEmpty()) {
            return "no "
                    + String.join(
                            ", ", preference.omit().stream().map(Meter::name).toList());
        }
        return preference.take().isEmpty()
                ? "no " + preference.omitTiers().get(0).label() + " price"
                : String.join(", then ", preference.take());
    }

    private static String byTheRule(List<Decision> decisions, BookParts market) {
        int agreed = 0;
        int contested = 0;
        int single = 0;
        for (ListedBook.Offer offer : market.offers()) {
            for (Listing listing : offer.listings()) {
                RateCard card = listing.cards().get(listing.cards().size() - 1);
                if (!card.provenance().reason().isEmpty()) {
                    contested++;
                } else if (card.provenance().agreeing().isEmpty()) {
                    single++;
                } else {
                    agreed++;
                }
            }
        }
        return "Of " + (agreed + contested + single) + " listings, " + agreed
                + " have one price in all catalogues that hold them, " + single + " are held by one catalogue, and "
                + contested + " differ: " + decisions.size()
                + " by a decision above, the rest by a group's choice or the rule. Each card says why"
                + " (`farthing prices show`).\n";
    }
}
