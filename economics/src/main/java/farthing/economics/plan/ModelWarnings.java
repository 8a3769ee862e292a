package farthing.economics.plan;

import farthing.catalogue.Listing;
import farthing.catalogue.RateCard;
import farthing.economics.plan.Warning.Code;
import farthing.economics.plan.Warning.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Models and prices that will not be there for the year that is planned. */
final class ModelWarnings {
    private static final long YEAR_DAYS = 365;
    private static final List<String> TRIALS = List.of("preview", "beta", "exp", "experimental", "alpha");

    private ModelWarnings() {}

    static List<Warning> of(Estimate estimate, Instant asOf) {
        List<Warning> warnings = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (CallCells call : estimate.option().made()) {
            for (Load load : call.loads()) {
                if (!seen.contains(load.server().name())) {
                    seen.add(load.server().name());
                    look(load.server(), asOf, warnings);
                }
            }
        }
        boolean asked = estimate.exact().value(estimate.option().callsMade()).signum() > 0;
        if (asked && estimate.contracted().isZero() && estimate.isPriced()) {
            warnings.add(new Warning(
                    Code.FREE_MODEL,
                    Severity.CAUTION,
                    "models",
                    BigDecimal.ZERO,
                    null,
                    estimate.name() + " is listed at no price: free offers are limited, may be trained on and end "
                            + "without notice",
                    "plan with the price of its paid offer"));
        }
        return warnings;
    }

    private static void look(Server server, Instant asOf, List<Warning> warnings) {
        Listing listing = server.standard().found().listing();
        RateCard card = listing.cardAt(asOf);
        Instant end = card == null ? null : card.period().to();
        if (end != null && Duration.between(asOf, end).toDays() <= YEAR_DAYS) {
            BigDecimal days = BigDecimal.valueOf(Duration.between(asOf, end).toDays());
            boolean goesOn = listing.cardAt(end) != null;
            warnings.add(new Warning(
                    Code.PRICE_ENDS,
                    goesOn ? Severity.CAUTION : Severity.RISK,
                    "models",
                    days,
                    BigDecimal.valueOf(YEAR_DAYS),
                    goesOn
                            ? "the price of " + server.name() + " ends on " + day(end) + ", " + Numerals.of(days)
                                    + " days ahead, and another is listed from then on"
                            : server.name() + " is sold until " + day(end) + ", " + Numerals.of(days)
                                    + " days ahead, and not after that",
                    goesOn ? "plan with --as-of " + day(end) + " too" : "choose its successor, or a fallback for it"));
        }
        if (isTrial(listing.id())) {
            warnings.add(new Warning(
                    Code.PREVIEW_MODEL,
                    Severity.NOTE,
                    "models",
                    BigDecimal.ONE,
                    null,
                    server.name() + " is a preview by its name: it may change or end within the year",
                    "name a fallback, or choose a model that is generally available"));
        }
    }

    private static String day(Instant instant) {
        return instant.toString().substring(0, 10);
    }

    private static boolean isTrial(String id) {
        StringBuilder part = new StringBuilder();
        for (int i = 0; i <= id.length(); i++) {
            char c = i < id.length() ? Character.toLowerCase(id.charAt(i)) : '-';
            if (Character.isLetterOrDigit(c)) {
                part.append(c);
            } else {
                if (TRIALS.contains(part.toString())) {
                    return true;
                }
                part.setLength(0);
            }
        }
        return false;
    }
}
