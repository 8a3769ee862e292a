package farthing.formats.book;

import farthing.catalogue.CacheLifetime;
import farthing.catalogue.Family;
import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provenance;
import farthing.catalogue.Provider;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Source;
import farthing.catalogue.Tariff;
import farthing.catalogue.Tariff.Step;
import farthing.catalogue.TokenKind;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What looks wrong in a book. An error makes a price untraceable or unusable; an oddity is a price that the market
 * hardly ever has, such as a cached read dearer than fresh input, and wants a second look at the source.
 */
public final class BookCheck {
    /** A price this many times its standard sibling is taken for a slip of the decimal point. */
    public static final long SIBLING_RATIO_MAX = 50;

    /** A price a million tokens above this is taken for one in another unit; the dearest sold in 2026 is 600. */
    public static final Price MILLION_TOKENS_MAX = Price.usd("1000", 1_000_000);

    private final PriceBook book;
    private final Instant at;
    private final List<Finding> findings = new ArrayList<>();
    private String provider = "";
    private String model = "";

    /** How bad a finding is. */
    public enum Weight {
        ERROR,
        ODDITY
    }

    /** Which rule found it. */
    public enum Rule {
        /** A source, or a provider named as fallback, that the book does not list. */
        UNKNOWN_NAME,
        /** Prices that rest on no source with a stated licence. */
        LICENCE,
        /** A date after the book's own. */
        DATES,
        /** A listing for which no card holds on the book's date, or one without prices. */
        NO_PRICE,
        /** More than fifty times, or less than a fiftieth of, the standard price. */
        SIBLING_RATIO,
        /** More than a thousand a million tokens. */
        DEAR,
        /** A cached read dearer than fresh input. */
        CACHED_DEARER,
        /** A cached read at less than a two-hundredth of fresh input, or a cache write below it. */
        CACHED_CHEAPER,
        /** A cache write that lives longer and costs less. */
        LIFETIME,
        /** Batch or flex dearer than standard, or priority cheaper. */
        TIER_ORDER,
        /** A price that falls beyond a long-context threshold. */
        FALLING_THRESHOLD
    }

    /**
     * @param model listing id; empty for the book or provider as a whole
     * @param problem with the values that clash
     */
    public record Finding(Weight weight, Rule rule, String provider, String model, String problem) {}

    /** The deepest discount sold is 1/120. */
    private static final BigDecimal CACHE_DISCOUNT_MAX = BigDecimal.valueOf(200);

    private BookCheck(PriceBook book, Instant at) {
        this.book = book;
        this.at = at;
    }

    /** In the order of the book. */
    public static List<Finding> of(PriceBook book) {
        BookCheck check = new BookCheck(book, BookDiff.noon(book.info()));
        check.checkBook();
        return check.findings;
    }

    private void checkBook() {
        for (Source source : book.info().sources()) {
            checkDate("source " + source.id(), source.date());
        }
        for (Provider seller : book.providers()) {
            provider = seller.id();
            model = "";
            for (String fallback : seller.fallbacks()) {
                if (book.providers().stream().noneMatch(p -> p.id().equals(fallback))) {
                    error(Rule.UNKNOWN_NAME, "fallback provider '" + fallback + "' is not in the book");
                }
            }
            for (String id : book.ids(seller.id())) {
                model = id;
                Listing listing = book.named(seller.id(), id);
                if (listing != null) {
                    checkListing(listing);
                }
            }
        }
    }

    private void checkListing(Listing listing) {
        if (listing.cardAt(at) == null && !isWithdrawn(listing)) {
            oddity(Rule.NO_PRICE, "no card holds on " + book.info().date());
        }
        for (RateCard card : listing.cards()) {
            checkProvenance(card.provenance());
            if (card.tables().isEmpty()) {
                oddity(Rule.NO_PRICE, "the card of " + card.period() + " has no price");
            }
            for (RateTable table : card.tables()) {
                for (Rate rate : table.rates()) {
                    checkRate(card, table, rate);
                }
            }
        }
    }

    /** Whether the last price is closed: the model is kept for calls of its time. */
    private boolean isWithdrawn(Listing listing) {
        if (listing.cards().isEmpty()) {
            return false;
        }
        Instant to = listing.cards().get(listing.cards().size() - 1).period().to();
        return to != null && !to.isAfter(at);
    }

    private void checkProvenance(Provenance provenance) {
        boolean licensed = hasLicence(provenance.source());
        for (String agreeing : provenance.agreeing()) {
            licensed |= hasLicence(agreeing);
        }
        if (!licensed && source(provenance.source()) != null) {
            error(Rule.LICENCE, "rests on " + provenance.source() + " alone, which states no licence");
        }
        checkDate("checked", provenance.checkedOn());
    }

    private boolean hasLicence(String sourceId) {
        Source source = source(sourceId);
        if (source == null) {
            error(Rule.UNKNOWN_NAME, "source '" + sourceId + "' is not in the book");
            return false;
        }
        return !source.licence().equals("none stated") && !source.licence().isEmpty();
    }

    private @Nullable Source source(String id) {
        for (Source source : book.info().sources()) {
            if (source.id().equals(id)) {
                return source;
            }
        }
        return null;
    }

    private void checkDate(String what, @Nullable LocalDate date) {
        if (date != null && date.isAfter(book.info().date())) {
            error(
                    Rule.DATES,
                    what + " " + date + " is after the book's date "
                            + book.info().date());
        }
    }

    private void checkRate(RateCard card, RateTable table, Rate rate) {
        if (rate.provenance() != null) {
            checkProvenance(rate.provenance());
        }
        Price price = rate.tariff().listPrice();
        String place = place(table, rate.meter());
        RateTable standard = card.table(ServiceTier.STANDARD, table.region());
        Rate sibling = standard == null ? null : rate(standard, rate.meter());
        if (sibling != null && table.tier() != ServiceTier.STANDARD) {
            checkTier(table.tier(), place, price, sibling.tariff().listPrice());
        }
        checkSize(rate.meter(), price, place);
        checkCache(table, rate, price, place);
        checkSteps(rate.tariff(), place);
    }

    private void checkSize(Meter meter, Price price, String place) {
        Integer above = PricePoint.compare(price, MILLION_TOKENS_MAX);
        if (meter.family() == Family.TOKENS && above != null && above > 0) {
            oddity(Rule.DEAR, place + ": " + price);
        }
    }

    private void checkTier(ServiceTier tier, String place, Price price, Price standard) {
        Integer order = PricePoint.compare(price, standard);
        if (order == null) {
            return;
        }
        boolean cheapTier = tier == ServiceTier.BATCH || tier == ServiceTier.FLEX;
        if (cheapTier ? order > 0 : order < 0) {
            oddity(Rule.TIER_ORDER, place + ": " + price + " against " + standard + " standard");
        }
        BigDecimal ratio = BigDecimal.valueOf(SIBLING_RATIO_MAX);
        Integer above = PricePoint.compare(price, standard.multipliedBy(ratio));
        Integer below = PricePoint.compare(price.multipliedBy(ratio), standard);
        boolean priced = !price.isFree() && !standard.isFree();
        if (priced && ((above != null && above > 0) || (below != null && below < 0))) {
            oddity(Rule.SIBLING_RATIO, place + ": " + price + " against " + standard + " standard");
        }
    }

    private void checkDiscount(RateTable table, Meter meter, Price price, String place) {
        boolean read = meter.kind() == TokenKind.CACHE_READ;
        Rate input = read || meter.kind() == TokenKind.CACHE_WRITE
                ? rate(table, Meter.INPUT.with(meter.modality()).with(meter.variant()))
                : null;
        if (input == null) {
            return;
        }
        Price anew = input.tariff().listPrice();
        Integer order = PricePoint.compare(price.multipliedBy(read ? CACHE_DISCOUNT_MAX : BigDecimal.ONE), anew);
        if (order != null && order < 0) {
            oddity(Rule.CACHED_CHEAPER, place + ": " + price + " against " + anew + " fresh");
        }
    }

    private void checkCache(RateTable table, Rate rate, Price price, String place) {
        Meter meter = rate.meter();
        if (meter.kind() == TokenKind.CACHE_READ) {
            Rate input = rate(table, Meter.INPUT.with(meter.modality()).with(meter.variant()));
            Integer order = input == null
                    ? null
                    : PricePoint.compare(price, input.tariff().listPrice());
            if (input != null && order != null && order > 0) {
                oddity(
                        Rule.CACHED_DEARER,
                        place + ": " + price + " against " + input.tariff().listPrice() + " fresh");
            }
        }
        checkDiscount(table, meter, price, place);
        if (meter.lifetime() == CacheLifetime.HOUR_1) {
            Rate shorter = rate(table, meter.with(CacheLifetime.MINUTES_5));
            Integer order = shorter == null
                    ? null
                    : PricePoint.compare(price, shorter.tariff().listPrice());
            if (shorter != null && order != null && order < 0) {
                oddity(
                        Rule.LIFETIME,
                        place + ": " + price + " against " + shorter.tariff().listPrice() + " for 5 min");
            }
        }
    }

    private void checkSteps(Tariff tariff, String place) {
        Tariff plain = tariff instanceof Tariff.Rounded rounded ? rounded.tariff() : tariff;
        plain = plain instanceof Tariff.TimeOfDay timed ? timed.otherwise() : plain;
        if (plain instanceof Tariff.Threshold threshold) {
            Price before = threshold.base();
            for (Step step : threshold.steps()) {
                Integer order = PricePoint.compare(step.price(), before);
                if (order != null && order < 0) {
                    oddity(
                            Rule.FALLING_THRESHOLD,
                            place + ": " + step.price() + " " + step.comparator() + " " + step.bound() + ", " + before
                                    + " below");
                }
                before = step.price();
            }
        }
    }

    private static @Nullable Rate rate(RateTable table, Meter meter) {
        for (Rate rate : table.rates()) {
            if (rate.meter().equals(meter)) {
                return rate;
            }
        }
        return null;
    }

    private static String place(RateTable table, Meter meter) {
        return new PricePoint(table.tier(), table.region(), meter, "", Price.usd("0", 1), Provenance.of("", null))
                .place();
    }

    private void error(Rule rule, String problem) {
        findings.add(new Finding(Weight.ERROR, rule, provider, model, problem));
    }

    private void oddity(Rule rule, String problem) {
        findings.add(new Finding(Weight.ODDITY, rule, provider, model, problem));
    }
}
