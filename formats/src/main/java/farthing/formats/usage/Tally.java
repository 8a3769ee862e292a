package farthing.formats.usage;

import farthing.catalogue.Meter;
import farthing.catalogue.ServiceTier;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import farthing.quantity.Decimals;
import farthing.rating.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what one usage object says. The first contradiction is kept and makes the whole reading invalid; until then
 * nothing throws, so that dialects read on in straight lines.
 */
final class Tally {
    /** The count of a field that is absent or null. */
    static final long ABSENT = -1;

    /** More of anything in one call is no usage but an error; sums of such counts cannot overflow, in millionths neither. */
    static final long COUNT_MAX = 1_000_000_000_000L;

    private static final int FAST_DIGITS = 12;

    private Usage.Builder cells = Usage.builder();
    private boolean counted;
    private @Nullable String problem;
    private @Nullable List<String> notes;
    private @Nullable List<Part> more;
    private @Nullable List<Part> instead;
    private @Nullable ServiceTier tier;
    private @Nullable String region;
    private @Nullable Claim claim;

    /** The whole number of that field, or {@link #ABSENT}; anything else than a whole number >= 0 is a contradiction. */
    long count(@Nullable Obj object, String path, String key) {
        Doc value = object == null ? null : object.get(key);
        if (value == null || value instanceof Doc.Null) {
            return ABSENT;
        }
        counted = true;
        return whole(value, path, key);
    }

    /** As {@link #count}, with 0 for an absent field. */
    long countOrZero(@Nullable Obj object, String path, String key) {
        return Math.max(0, count(object, path, key));
    }

    /** As {@link #count}, but an absent field is a contradiction. */
    long required(Obj object, String key) {
        long count = count(object, "", key);
        if (count == ABSENT) {
            invalid(key + " is missing");
            return 0;
        }
        return count;
    }

    private long whole(Doc value, String path, String key) {
        if (!(value instanceof Doc.Num number)) {
            return wrong(value, path, key);
        }
        long fast = digits(number.text());
        if (fast >= 0) {
            return fast;
        }
        BigDecimal decimal = decimal(value, path, key);
        if (decimal == null) {
            return 0;
        }
        if (decimal.stripTrailingZeros().scale() > 0) {
            return wrong(value, path, key);
        }
        return decimal.longValueExact();
    }

    /** The number of up to 12 digits, or -1. */
    static long digits(String text) {
        int length = text.length();
        if (length == 0 || length > FAST_DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private long wrong(Doc value, String path, String key) {
        invalid(path + key + " is " + Fields.shown(value) + ", not a whole number of at least 0");
        return 0;
    }

    /** A decimal from 0 to {@link #COUNT_MAX}, or null after noting what is wrong. */
    @Nullable
    BigDecimal decimal(Doc value, String path, String key) {
        if (value instanceof Doc.Num number) {
            try {
                BigDecimal decimal = Decimals.parse(number.text());
                if (decimal.signum() >= 0 && decimal.compareTo(BigDecimal.valueOf(COUNT_MAX)) <= 0) {
                    return decimal;
                }
            } catch (NumberFormatException e) {
                // falls through to the message, which shows the value
            }
        }
        invalid(path + key + " is " + Fields.shown(value) + ", not a number from 0 to 10^12");
        return null;
    }

    /** Adds seconds, to the microsecond (half to even); absent ones add nothing. Returns whether the field is there. */
    boolean addSeconds(Obj object, String path, String key, Meter meter) {
        Doc value = object.get(key);
        if (value == null || value instanceof Doc.Null) {
            return false;
        }
        counted = true;
        BigDecimal seconds = decimal(value, path, key);
        if (seconds != null) {
            cells.addUnits(meter, seconds.setScale(meter.family().decimals(), RoundingMode.HALF_EVEN));
        }
        return true;
    }

    /** The object of that field, or null if it is absent, null or (which is a contradiction) something else. */
    @Nullable
    Obj object(@Nullable Obj parent, String path, String key) {
        Doc value = parent == null ? null : parent.get(key);
        if (value == null || value instanceof Doc.Null) {
            return null;
        }
        if (value instanceof Obj object) {
            return object;
        }
        invalid(path + key + " is " + Fields.shown(value) + ", not an object");
        return null;
    }

    /** The items of that field; none if it is absent or null; something else is a contradiction. */
    List<Doc> list(@Nullable Obj parent, String path, String key) {
        Doc value = parent == null ? null : parent.get(key);
        if (value == null || value instanceof Doc.Null) {
            return List.of();
        }
        if (value instanceof Doc.Arr array) {
            return array.items();
        }
        invalid(path + key + " is " + Fields.shown(value) + ", not a list");
        return List.of();
    }

    void add(Meter meter, long count) {
        if (count > 0) {
            cells.add(meter, count);
        }
    }

    void found() {
        counted = true;
    }

    void invalid(String reason) {
        if (problem == null) {
            problem = reason;
        }
    }

    boolean failed() {
        return problem != null;
    }

    void note(String note) {
        if (notes == null) {
            notes = new ArrayList<>();
        }
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    /** A request billed on top of the call itself. */
    void addPart(@Nullable String model, Usage usage) {
        if (more == null) {
            more = new ArrayList<>();
        }
        more.add(new Part(model, usage));
    }

    /** The parts that make up the call, instead of the cells added so far; cells added later stand beside them. */
    void replaceBy(List<Part> parts) {
        instead = parts;
        cells = Usage.builder();
    }

    void tier(ServiceTier served) {
        tier = served;
    }

    void region(String stated) {
        region = stated;
    }

    void claim(Claim stated) {
        claim = stated;
    }

    @Nullable
    Claim claim() {
        return claim;
    }

    /** The cells added so far. */
    Usage usage() {
        return cells.build();
    }

    Reading reading() {
        if (problem != null) {
            return new Reading.Invalid(problem);
        }
        if (!counted) {
            return new Reading.Invalid("the usage object holds no count that is known to be billed");
        }
        return new Reading.Read(parts(), tier, region, claim, notes == null ? List.of() : notes);
    }

    private List<Part> parts() {
        Usage own = usage();
        if (instead == null && more == null) {
            return List.of(new Part(null, own));
        }
        List<Part> parts = new ArrayList<>(instead == null ? List.of() : instead);
        if (instead == null || own.size() > 0) {
            parts.add(new Part(null, own));
        }
        parts.addAll(more == null ? List.of() : more);
        return parts;
    }
}
