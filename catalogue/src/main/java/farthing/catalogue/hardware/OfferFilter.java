package farthing.catalogue.hardware;

import java.util.Locale;

/**
 * Who shall rent a machine out, and where: the one rule for every list of offers.
 *
 * @param provider whose name it is, in capitals or not; empty for all
 * @param region a part of the name of a region, in capitals or not; empty for all. An offer that names no region fits none:
 *     its price may hold there, whether there is a machine it does not say
 */
public record OfferFilter(String provider, String region) {
    public static final OfferFilter ALL = new OfferFilter("", "");

    public boolean isSeller(Offer offer) {
        return isSeller(offer.provider());
    }

    public boolean isSeller(String seller) {
        return provider.isEmpty() || seller.equalsIgnoreCase(provider);
    }

    public boolean isThere(Offer offer) {
        return region.isEmpty() || offer.region().toLowerCase(Locale.ROOT).contains(region.toLowerCase(Locale.ROOT));
    }
}
