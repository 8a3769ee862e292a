package farthing.answers.question;

import farthing.answers.GpusAnswer;
import farthing.answers.InputException;
import farthing.catalogue.NearestNames;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Measure;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.OfferFilter;
import farthing.catalogue.hardware.OfferSearch;
import farthing.catalogue.hardware.PricedOffer;
import farthing.catalogue.hardware.Service;
import farthing.formats.hardware.MachineText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which accelerators are there, what are they good at, and what do they cost?
 *
 * @param names accelerators, machines or services by the token; none for all
 * @param measure what decides the rank
 * @param own a price of one's own, or null
 * @param power USD for a kilowatt-hour, or null
 * @param within months, or null
 */
public record GpusQuestion(
        List<String> names,
        Wanted wanted,
        Measure measure,
        @Nullable Own own,
        @Nullable BigDecimal power,
        @Nullable BigDecimal within) {
    /** What a rank may be by. */
    public static final List<String> SORTS = List.of("hour", "memory", "bandwidth", "compute", "interconnect");

    /** Works that say what is dear. */
    public static final List<String> WORKS = List.of("decode", "prefill", "sharded");

    private static final String ANY = "any";
    private static final int YEARS_MOST = 50;

    /**
     * Which offers, and which of them are shown.
     *
     * @param payment null for any
     * @param count accelerators of the machine, or 0 for any
     * @param all every offer, not only the cheapest of each accelerator
     * @param superseded also prices that a later list has replaced
     * @param top the first so many
     */
    public record Wanted(
            OfferFilter filter, @Nullable Payment payment, int count, boolean all, boolean superseded, int top) {}

    /**
     * A price of one's own.
     *
     * @param price USD an hour of the one machine named
     * @param rate tokens, embeddings or pages that it does in a second, or null
     */
    public record Own(BigDecimal price, @Nullable BigDecimal rate, int years) {}

    public GpusQuestion {
        names = List.copyOf(names);
    }

    /** Null without a price. */
    public static @Nullable Own own(@Nullable BigDecimal price, @Nullable BigDecimal rate, int years) {
        if (rate != null && price == null) {
            throw new InputException("--rate needs --price, what an hour of the machine costs");
        }
        if (years > YEARS_MOST) {
            throw new InputException("--years: at most " + YEARS_MOST + ", found " + years);
        }
        return price == null ? null : new Own(price, rate, years);
    }

    /** Null for any way to pay. */
    public static @Nullable Payment payment(String label) {
        if (label.equals(ANY)) {
            return null;
        }
        Payment payment = Payment.named(label);
        if (payment == null) {
            throw new InputException("--payment: expected " + near(label, payments()) + ", found '" + label + "'");
        }
        return payment;
    }

    public static List<String> payments() {
        List<String> labels = new ArrayList<>(Payment.labels());
        labels.add(ANY);
        return labels;
    }

    /** By one of the two, or by the hour. */
    public static Measure measure(@Nullable String sort, @Nullable String work) {
        if (sort != null && work != null) {
            throw new InputException("--sort and --for both say by what to sort; give one");
        }
        if (work != null) {
            return switch (work) {
                case "decode" -> Measure.BANDWIDTH;
                case "prefill" -> Measure.COMPUTE;
                case "sharded" -> Measure.LINK;
                default -> throw new InputException("--for: expected decode, prefill or sharded, found '" + work + "'");
            };
        }
        if (sort == null) {
            return Measure.ACCELERATOR;
        }
        for (Measure each : Measure.values()) {
            if (each.label().equals(sort)) {
                return each;
            }
        }
        throw new InputException("--sort: expected " + near(sort, SORTS) + ", found '" + sort + "'");
    }

    private static String near(String found, List<String> known) {
        List<String> nearest = NearestNames.of(found, known);
        return nearest.isEmpty() ? "one of " + String.join(", ", known) : "'" + nearest.get(0) + "'";
    }

    /** @throws InputException if a price of one's own is not of one machine */
    public GpusAnswer ask(Hardware hardware) {
        Set<Accelerator> accelerators = new LinkedHashSet<>();
        List<Service> services = new ArrayList<>();
        MachineText machine = named(hardware, accelerators, services);
        if (own != null && (machine == null || names.size() != 1)) {
            throw new InputException("--price is of one machine: name it, such as 'farthing gpus 8xH100 --price 20'");
        }
        List<Accelerator> chosen = List.copyOf(accelerators);
        List<PricedOffer> offers = new ArrayList<>();
        if (!chosen.isEmpty() || services.isEmpty()) {
            offers.addAll(offers(hardware, chosen));
            offers.sort(PricedOffer.by(measure));
        }
        boolean narrowed =
                wanted.all || !chosen.isEmpty() || !wanted.filter.equals(OfferFilter.ALL) || wanted.count > 0;
        List<PricedOffer> shown = narrowed ? offers : OfferSearch.firstOfEach(offers);
        shown = shown.subList(0, Math.min(wanted.top, shown.size()));
        GpusAnswer.Own priced =
                machine == null || own == null ? null : new GpusAnswer.Own(machine, own.price, own.rate, own.years);
        return new GpusAnswer(hardware, chosen, services, offers, shown, measure, priced, power, within);
    }

    /** Sorts the names out; the last machine named. */
    private @Nullable MachineText named(Hardware hardware, Set<Accelerator> accelerators, List<Service> services) {
        MachineText machine = null;
        for (String name : names) {
            Service service = hardware.service(name);
            if (service != null) {
                services.add(service);
                continue;
            }
            machine = MachineText.parse(name, hardware);
            accelerators.add(machine.accelerator());
        }
        return machine;
    }

    /** Of what is sold at all; an accelerator that nobody offers is still told. */
    private List<PricedOffer> offers(Hardware hardware, List<Accelerator> accelerators) {
        boolean sold = accelerators.isEmpty()
                || hardware.offers().stream().anyMatch(offer -> accelerators.stream()
                        .anyMatch(accelerator -> accelerator.id().equals(offer.accelerator())));
        return sold
                ? new OfferSearch(accelerators, wanted.filter, wanted.payment, wanted.count, wanted.superseded)
                        .find(hardware)
                : List.of();
    }
}
