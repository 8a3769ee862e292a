package farthing.formats.imports;

import farthing.catalogue.Direction;
import farthing.catalogue.Family;
import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * litellm writes a picture's quality and size into the key: {@code hd/1024-x-1792/dall-e-3}. Where the model stands
 * without them, the price of one such picture, or of its pixels together, also becomes that model's
 * {@code output_images:hd-1024x1792}; the key itself stays a listing.
 */
final class LitellmPictures {
    private static final Meter PICTURES = Meter.of(Family.IMAGES, Direction.OUTPUT, Modality.ANY);
    private static final Meter PIXELS = Meter.of(Family.PIXELS, Direction.OUTPUT, Modality.ANY);
    private static final String BY = "-x-";

    private LitellmPictures() {}

    static void fold(OfferDrafts offers, Findings findings) {
        for (OfferDraft offer : offers.drafts()) {
            for (Listing listing : offer.listings()) {
                if (listing.id().contains(BY)) {
                    fold(offer, listing, findings);
                }
            }
        }
    }

    private static void fold(OfferDraft offer, Listing listing, Findings findings) {
        String provider = offer.provider().id() + "/";
        String prefix = listing.id().startsWith(provider) ? provider : "";
        List<String> segments = List.of(listing.id().substring(prefix.length()).split("/", -1));
        int size = sizeAt(segments);
        if (size < 0) {
            return;
        }
        for (int from = size + 1; from < segments.size(); from++) {
            String model = String.join("/", segments.subList(from, segments.size()));
            Listing plain = offer.named(prefix + model);
            plain = plain != null ? plain : offer.named(model);
            Price price = plain == null ? null : price(listing, segments.get(size));
            if (plain != null && price != null) {
                String variant = String.join("-", segments.subList(0, from)).replace(BY, "x");
                add(offer, plain, Rate.of(PICTURES.with(variant), new Tariff.Flat(price)));
                findings.converted(
                        offer.provider().id() + "/" + listing.id(),
                        price.toString(),
                        "also the price of " + PICTURES.with(variant) + " of " + plain.id());
                return;
            }
        }
    }

    private static int sizeAt(List<String> segments) {
        for (int i = 0; i < segments.size(); i++) {
            if (pixels(segments.get(i)) != null) {
                return i;
            }
        }
        return -1;
    }

    /** Width times height of {@code 1024-x-1792}, or null. */
    private static @Nullable BigDecimal pixels(String size) {
        int by = size.indexOf(BY);
        if (by < 0) {
            return null;
        }
        try {
            BigDecimal width = BigDecimal.valueOf(Integer.parseInt(size.substring(0, by)));
            BigDecimal height = BigDecimal.valueOf(Integer.parseInt(size.substring(by + BY.length())));
            return width.signum() > 0 && height.signum() > 0 ? width.multiply(height) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Price price(Listing listing, String size) {
        RateCard card = listing.cards().get(0);
        Rate picture = card.standardRate(PICTURES);
        if (picture != null) {
            return picture.tariff().listPrice();
        }
        Rate pixel = card.standardRate(PIXELS);
        BigDecimal pixels = pixels(size);
        if (pixel == null || pixels == null) {
            return null;
        }
        Price one = pixel.tariff().listPrice();
        BigDecimal amount = one.amount().multiply(pixels).divide(BigDecimal.valueOf(one.per()));
        return new Price(amount, 1, one.currency());
    }

    private static void add(OfferDraft offer, Listing plain, Rate rate) {
        RateCard card = plain.cards().get(0);
        if (card.standardRate(rate.meter()) != null) {
            return;
        }
        List<RateTable> tables = new ArrayList<>();
        List<Rate> standard = new ArrayList<>(List.of(rate));
        for (RateTable table : card.tables()) {
            if (table.tier() == ServiceTier.STANDARD && table.region().isEmpty()) {
                standard.addAll(table.rates());
            } else {
                tables.add(table);
            }
        }
        tables.add(0, new RateTable(ServiceTier.STANDARD, "", standard));
        offer.replace(LitellmRegions.withTables(plain, tables));
    }
}
