package farthing.catalogue.hardware;

import farthing.catalogue.hardware.Offer.HourlyPrice;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.Offer.Standing;
import farthing.catalogue.terms.UnknownTermException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which offers are wanted.
 *
 * @param accelerators any of these; all if empty
 * @param filter by who rents it out, and where
 * @param payment null for any
 * @param count accelerators of the machine, or 0 for any
 * @param superseded whether prices are wanted too that a later copy of their list has replaced
 */
public record OfferSearch(
        List<Accelerator> accelerators,
        OfferFilter filter,
        @Nullable Payment payment,
        int count,
        boolean superseded) {
    public OfferSearch {
        accelerators = List.copyOf(accelerators);
    }

    /** Every offer at every price that stands. */
    public static final OfferSearch ALL = new OfferSearch(List.of(), OfferFilter.ALL, null, 0, false);

    /**
     * What is wanted, in the order of the offers.
     *
     * @throws UnknownTermException if nothing is left, naming the condition that left nothing and what there is
     */
    public List<PricedOffer> find(Hardware hardware) {
        List<PricedOffer> all = priced(hardware);
        String of = accelerators.isEmpty()
                ? ""
                : " of "
                        + String.join(
                                ", ", accelerators.stream().map(Accelerator::id).toList());
        List<PricedOffer> left = all;
        if (!accelerators.isEmpty()) {
            left = kept(
                    all, each -> accelerators.contains(each.accelerator()), "no offer" + of + " is known", "", null);
        }
        if (count > 0) {
            left = kept(
                    left,
                    each -> each.offer().count() == count,
                    "no offer" + of + " has " + count + " accelerators",
                    "there are machines of ",
                    each -> String.valueOf(each.offer().count()));
        }
        if (!filter.provider().isEmpty()) {
            left = kept(
                    left,
                    each -> filter.isSeller(each.offer()),
                    "no offer" + of + " from '" + filter.provider() + "'",
                    "sellers: ",
                    each -> each.offer().provider());
        }
        if (!filter.region().isEmpty()) {
            left = kept(
                    left,
                    each -> filter.isThere(each.offer()),
                    "no offer" + of + " in region '" + filter.region() + "'",
                    "regions: ",
                    each -> each.offer().region());
        }
        if (payment != null) {
            left = kept(
                    left,
                    each -> each.price().payment() == payment,
                    "no offer" + of + " at " + payment.label(),
                    "known: ",
                    each -> each.price().payment().label());
        }
        return left;
    }

    private List<PricedOffer> priced(Hardware hardware) {
        List<PricedOffer> priced = new ArrayList<>();
        for (Offer offer : hardware.offers()) {
            Accelerator accelerator = hardware.accelerator(offer.accelerator());
            for (HourlyPrice price : offer.prices()) {
                if (superseded || price.standing() != Standing.SUPERSEDED) {
                    priced.add(new PricedOffer(offer, price, accelerator));
                }
            }
        }
        return priced;
    }

    private static List<PricedOffer> kept(
            List<PricedOffer> offers,
            Predicate<PricedOffer> condition,
            String none,
            String there,
            @Nullable Function<PricedOffer, String> value) {
        List<PricedOffer> kept = offers.stream().filter(condition).toList();
        if (!kept.isEmpty()) {
            return kept;
        }
        Set<String> values = new TreeSet<>();
        if (value != null) {
            offers.forEach(each -> values.add(value.apply(each)));
            values.remove("");
        }
        throw new UnknownTermException(none + (values.isEmpty() ? "" : "; " + there + String.join("; ", values)));
    }

    /** Of sorted offers the first of each accelerator. */
    public static List<PricedOffer> firstOfEach(List<PricedOffer> sorted) {
        Set<String> seen = new TreeSet<>();
        return sorted.stream().filter(each -> seen.add(each.accelerator().id())).toList();
    }
}
