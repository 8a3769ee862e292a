package farthing.economics.own;

import farthing.catalogue.NearestNames;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Offer;
import farthing.catalogue.hardware.OfferFilter;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an hour of a rented machine costs: what was said, else what providers ask. */
final class RentPrice {
    private static final int DIGITS = 12;

    private final Hardware hardware;
    private final OwnQuestion question;
    private final Offer.Payment payment;

    RentPrice(Hardware hardware, OwnQuestion question) {
        this.hardware = hardware;
        this.question = question;
        this.payment = question.payment();
    }

    /** A provider's least price of one accelerator's hour. */
    private record Asked(String provider, BigDecimal usd, Offer.HourlyPrice price) {}

    /** @param count accelerators of the machine */
    Input of(Accelerator accelerator, int count) {
        if (question.said().has(OwnOption.RENT)) {
            return question.said().claimed(OwnOption.RENT);
        }
        List<Asked> asked = asked(accelerator);
        if (asked.isEmpty()) {
            throw new OwnException("nobody in the book rents out " + accelerator.name() + " " + payment.label()
                    + ": say what an hour of the machine costs, such as --rent 20");
        }
        BigDecimal machine = BigDecimal.valueOf(count);
        if (!question.provider().isEmpty()) {
            Asked one = named(asked);
            return input(one.usd.multiply(machine), one.provider + ", " + payment.label() + ", " + source(one.price));
        }
        Asked middle = asked.get((asked.size() - 1) / 2);
        return input(
                middle.usd.multiply(machine),
                payment.label() + " at " + middle.provider + ", the middle of " + asked.size() + " providers from "
                        + shown(asked.get(0)) + " to " + shown(asked.get(asked.size() - 1)) + " a GPU-hour; "
                        + source(middle.price));
    }

    private static Input input(BigDecimal usd, String source) {
        return Said.assumed(OwnOption.RENT, Decimals.stripped(Decimals.rounded(usd, DIGITS)), source);
    }

    private static String source(Offer.HourlyPrice price) {
        return price.provenance().source() + ", " + price.provenance().checkedOn();
    }

    private static String shown(Asked asked) {
        return "$" + Decimals.plain(Decimals.rounded(asked.usd, 4)) + " (" + asked.provider + ")";
    }

    private Asked named(List<Asked> asked) {
        OfferFilter filter = new OfferFilter(question.provider(), "");
        List<String> names = new ArrayList<>();
        for (Asked one : asked) {
            if (filter.isSeller(one.provider)) {
                return one;
            }
            names.add(one.provider);
        }
        List<String> nearest = NearestNames.of(question.provider(), names);
        throw new OwnException("--provider " + question.provider() + " has no " + payment.label() + " price; "
                + (nearest.isEmpty()
                        ? "there are " + String.join(", ", names)
                        : "did you mean " + String.join(", ", nearest) + "?"));
    }

    /** Cheapest first. */
    private List<Asked> asked(Accelerator accelerator) {
        Map<String, Asked> least = new LinkedHashMap<>();
        for (Offer offer : hardware.offers()) {
            Offer.HourlyPrice price = offer.standing(payment);
            if (price == null || !offer.accelerator().equals(accelerator.id())) {
                continue;
            }
            Asked asked = new Asked(
                    offer.provider(), Decimals.quotient(price.usd(), BigDecimal.valueOf(offer.count()), DIGITS), price);
            Asked before = least.get(offer.provider());
            if (before == null || asked.usd.compareTo(before.usd) < 0) {
                least.put(offer.provider(), asked);
            }
        }
        List<Asked> sorted = new ArrayList<>(least.values());
        sorted.sort(Comparator.comparing(Asked::usd).thenComparing(Asked::provider));
        return sorted;
    }
}
