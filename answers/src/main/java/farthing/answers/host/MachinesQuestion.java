package farthing.answers.host;

import farthing.answers.InputException;
import farthing.answers.machine.PeriodicAmount;
import farthing.answers.machine.Precisions;
import farthing.answers.machine.Sharing;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Offer;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.OfferFilter;
import farthing.economics.own.OwnQuestion;
import farthing.formats.hardware.MachineText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which machines, at which price, and what they are said to do.
 *
 * @param on such as {@code 8xH100}; none for all that are offered
 * @param typed what is said of each of them
 * @param owned how they are bought, if they are; else null
 * @param payment null for the usual ones
 */
public record MachinesQuestion(
        List<String> on,
        Typed typed,
        @Nullable OwnQuestion owned,
        Sharing sharing,
        Precisions precisions,
        OfferFilter offers,
        @Nullable Payment payment) {
    /** @throws InputException if what is said contradicts itself */
    public MachinesQuestion {
        on = List.copyOf(on);
        if (on.isEmpty() && typed.perHour.isEmpty() && !(typed.decode.isEmpty() && typed.prefill.isEmpty())) {
            throw new InputException(
                    "--decode-rate and --prefill-rate: of which machine? say --on 8xH100, or --per-hour");
        }
        if (owned != null && !typed.perHour.isEmpty()) {
            throw new InputException("--owned and --per-hour: both are the price of an hour; name one");
        }
        if (owned != null && on.isEmpty()) {
            throw new InputException("--owned: which machine? say --on 8xH100");
        }
    }

    /** Lists of one value for each machine, of one for all, or of none. Rates are tokens a second, porting is in weeks. */
    public record Typed(
            List<PeriodicAmount> perHour,
            List<BigDecimal> decode,
            List<BigDecimal> prefill,
            List<PeriodicAmount> spotPrice,
            List<BigDecimal> porting) {
        public static final Typed NOTHING = new Typed(List.of(), List.of(), List.of(), List.of(), List.of());

        public Typed {
            perHour = List.copyOf(perHour);
            decode = List.copyOf(decode);
            prefill = List.copyOf(prefill);
            spotPrice = List.copyOf(spotPrice);
            porting = List.copyOf(porting);
        }
    }

    /** One machine and what is said of it; of no machine where none was named. */
    record Named(
            @Nullable MachineText machine,
            @Nullable PeriodicAmount perHour,
            @Nullable BigDecimal decode,
            @Nullable BigDecimal prefill,
            @Nullable PeriodicAmount spotPrice,
            BigDecimal portingWeeks) {}

    /** @throws InputException if there are not as many values as machines */
    List<Named> named(Hardware hardware) {
        int count = Math.max(1, on.size());
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BigDecimal weeks = of("--porting", typed.porting, i, count);
            named.add(new Named(
                    on.isEmpty() ? null : MachineText.parse(on.get(i), hardware),
                    of("--per-hour", typed.perHour, i, count),
                    of("--decode-rate", typed.decode, i, count),
                    of("--prefill-rate", typed.prefill, i, count),
                    of("--spot-price", typed.spotPrice, i, count),
                    weeks == null ? BigDecimal.ZERO : weeks));
        }
        return named;
    }

    private static <T> @Nullable T of(String option, List<T> values, int place, int count) {
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() != 1 && values.size() != count) {
            throw new InputException(option + ": " + values.size() + " values for " + count
                    + (count == 1 ? " machine" : " machines") + " of --on; give one, or one for each");
        }
        return values.get(values.size() == 1 ? 0 : place);
    }

    /** @param usual whether that way to pay is meant where nothing is said */
    boolean admits(Payment offered, boolean usual) {
        return payment == null ? usual : payment == offered;
    }

    /** The offers that the filter leaves. */
    List<Offer> offers(Hardware hardware) {
        List<Offer> left = new ArrayList<>();
        List<String> providers = new ArrayList<>();
        List<String> regions = new ArrayList<>();
        for (Offer offer : hardware.offers()) {
            if (!offers.isSeller(offer)) {
                put(providers, offer.provider());
            } else if (!offers.isThere(offer)) {
                put(regions, offer.region());
            } else {
                left.add(offer);
            }
        }
        if (left.isEmpty() && !regions.isEmpty()) {
            throw new InputException(
                    "--region " + offers.region() + ": no offer there; known: " + String.join(", ", regions));
        }
        if (left.isEmpty() && !providers.isEmpty()) {
            throw new InputException("--provider " + offers.provider() + ": no offer of that provider; known: "
                    + String.join(", ", providers));
        }
        return left;
    }

    private static void put(List<String> names, String name) {
        if (!name.isEmpty() && !names.contains(name)) {
            names.add(name);
        }
    }
}
