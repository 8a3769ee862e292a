package farthing.formats.workload;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.range.Input;
import farthing.quantity.range.RangeException;
import farthing.workload.plan.Business;
import farthing.workload.plan.Traffic;
import org.jspecify.annotations.Nullable;

/** Reads what an interaction is worth. */
final class BusinessReader {
    private BusinessReader() {}

    static Business business(Fields fields, Traffic traffic) {
        Business.Price top = price(fields, traffic);
        Fields business = PolicyReader.objectOrEmpty(fields, "business");
        Business.Price within = price(business, traffic);
        if (top != null && within != null) {
            throw new FormatException(business.line(), "business.price", "stands beside price: keep one of them");
        }
        Business read = new Business(
                top == null ? within : top,
                InputReader.of(business, "completed", Measure.SHARE, Defaults.COMPLETED),
                InputReader.of(business, "correct", Measure.SHARE, Defaults.CORRECT),
                InputReader.orNull(business, "wrong_answer", Measure.MONEY),
                free(business),
                heavyTail(business),
                InputReader.orNull(business, "target_margin", Measure.SHARE));
        business.end();
        return read;
    }

    /** A bare price is for each completed interaction. */
    private static Business.@Nullable Price price(Fields fields, Traffic traffic) {
        Doc value = fields.optional("price");
        if (value == null) {
            return null;
        }
        if (!(value instanceof Obj object) || !(object.has("per") || object.has("amount"))) {
            return new Business.Price.PerInteraction(InputReader.read(value, fields.path("price"), Measure.MONEY));
        }
        Fields price = Fields.of(value, fields.path("price"));
        Business.Price read =
                switch (price.textOr("per", "interaction")) {
                    case "interaction" -> new Business.Price.PerInteraction(amount(price));
                    case "seat" -> new Business.Price.PerSeat(amount(price), seats(price, traffic));
                    case "usage" -> new Business.Price.PerUsage(InputReader.required(price, "markup", Measure.TIMES));
                    default ->
                        throw Fields.wrong(price.required("per"), price.path("per"), "interaction, seat or usage");
                };
        price.end();
        return read;
    }

    private static Input amount(Fields price) {
        return InputReader.required(price, "amount", Measure.MONEY);
    }

    private static Input seats(Fields price, Traffic traffic) {
        Input own = InputReader.orNull(price, "users", Measure.UNITS);
        Input all = own == null ? traffic.users() : own;
        if (all == null) {
            throw new FormatException(
                    price.line(), price.path("users"), "is missing: how many pay, here or as traffic.users");
        }
        return all;
    }

    private static Business.@Nullable HeavyTail heavyTail(Fields business) {
        Fields tail = business.object("heavy_tail");
        if (tail == null) {
            return null;
        }
        Business.HeavyTail read = new Business.HeavyTail(
                InputReader.required(tail, "users", Measure.SOME), InputReader.required(tail, "usage", Measure.SOME));
        tail.end();
        if (read.usage().mean().compareTo(read.users().mean()) < 0) {
            throw new FormatException(
                    tail.line(),
                    tail.path("usage"),
                    Measure.percent(read.users().mean()) + " of the users make "
                            + Measure.percent(read.usage().mean())
                            + " of the use: the heaviest make at least their own share");
        }
        try {
            read.around(1);
        } catch (RangeException e) {
            throw new FormatException(
                    tail.line(),
                    tail.path("usage"),
                    Measure.percent(read.usage().mean()) + " of the use by "
                            + Measure.percent(read.users().mean())
                            + " of the users is more than a lognormal use can be uneven: write less");
        }
        return read;
    }

    private static Business.@Nullable FreeTier free(Fields business) {
        Fields free = business.object("free");
        if (free == null) {
            return null;
        }
        Business.FreeTier read = new Business.FreeTier(
                InputReader.required(free, "conversion", Measure.SOME),
                InputReader.of(free, "usage", Measure.RATIO, Defaults.FREE_USAGE));
        free.end();
        return read;
    }
}
