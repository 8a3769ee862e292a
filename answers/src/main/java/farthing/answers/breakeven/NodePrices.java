package farthing.answers.breakeven;

import farthing.answers.InputException;
import farthing.answers.host.OfferedPrice;
import farthing.answers.host.SpotQuestion;
import farthing.answers.machine.MachineWords;
import farthing.answers.machine.OwnedPrice;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Offer;
import farthing.catalogue.hardware.Offer.HourlyPrice;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.economics.breakeven.Needs;
import farthing.economics.machine.Spot;
import farthing.formats.hardware.MachineText;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Exact;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What machines cost an hour by the way in which they are to be paid: bought, or the cheapest of those who rent them. */
final class NodePrices {
    private static final String AN_HOUR = "a node, an hour";

    private final NodeQuestion.Price asked;
    private final NodeQuestion question;
    private final Hardware hardware;

    NodePrices(NodeQuestion question, Hardware hardware) {
        this.asked = question.price();
        this.question = question;
        this.hardware = hardware;
    }

    /**
     * @param hourly USD; of spot machines for an hour of useful work
     * @param offer who rents it at that price; empty where it is bought
     * @param taken null where it stays
     */
    record Priced(MachineText machine, Input hourly, String offer, Needs.@Nullable Taken taken) {
        BigDecimal usd() {
            return hourly.mean();
        }
    }

    /** A machine, with its least price once that is asked for: null where nobody knows it. */
    record Candidate(MachineText machine, Supplier<@Nullable Priced> least) {}

    /** Each machine that is to be had so. */
    List<Candidate> all() {
        return asked.owned() ? bought() : rented();
    }

    /** What one costs takes a while to reckon: most are too small and are never asked. */
    private List<Candidate> bought() {
        Map<String, Candidate> all = new LinkedHashMap<>();
        for (Offer offer : hardware.offers()) {
            MachineText machine = machine(offer);
            all.putIfAbsent(name(offer), new Candidate(machine, () -> bought(machine)));
        }
        return new ArrayList<>(all.values());
    }

    private List<Candidate> rented() {
        Map<String, Priced> least = new LinkedHashMap<>();
        for (Offer offer : hardware.offers()) {
            Priced before = least.get(name(offer));
            Priced priced = rented(before == null ? machine(offer) : before.machine(), offer);
            if (priced != null && (before == null || priced.usd().compareTo(before.usd()) < 0)) {
                least.put(name(offer), priced);
            }
        }
        List<Candidate> all = new ArrayList<>();
        least.values().forEach(priced -> all.add(new Candidate(priced.machine(), () -> priced)));
        return all;
    }

    private static String name(Offer offer) {
        return offer.count() + "x" + offer.accelerator();
    }

    private MachineText machine(Offer offer) {
        return new MachineText(offer.count(), hardware.accelerator(offer.accelerator()));
    }

    /**
     * Of machines with as many accelerators: several smaller ones are not linked like one.
     *
     * @throws InputException if it is not to be had so
     */
    Priced of(MachineText machine) {
        if (asked.owned()) {
            return new Priced(machine, OwnedPrice.of(AN_HOUR, machine, hardware), "", null);
        }
        Priced best = null;
        TreeSet<String> regions = new TreeSet<>();
        for (Offer offer : hardware.offers()) {
            if (!offer.accelerator().equals(machine.accelerator().id())
                    || machine.count() != offer.count()
                    || offer.standing(asked.paid()) == null) {
                continue;
            }
            regions.add(offer.region().isEmpty() ? "any" : offer.region());
            Priced priced = rented(machine, offer);
            if (priced != null && (best == null || priced.usd().compareTo(best.usd()) < 0)) {
                best = priced;
            }
        }
        if (best == null) {
            String known = regions.isEmpty()
                    ? "no offer of " + machine.label() + " " + MachineWords.words(asked.paid()) + " is known"
                            + instead(machine)
                    : "no offer of " + machine.label() + " in region '"
                            + question.offers().region() + "'; known: " + String.join(", ", regions);
            throw new InputException(known + "; type --per-hour, or see 'farthing gpus'");
        }
        return best;
    }

    /** What is to be said where {@link #all} is empty. */
    String nobody() {
        String region = question.offers().region();
        return "nobody offers a machine " + MachineWords.words(asked.paid())
                + (region.isEmpty() ? "" : " in region '" + region + "'") + "; change --payment, or type --per-hour";
    }

    /** How else it is to be had. */
    private String instead(MachineText machine) {
        List<String> ways = new ArrayList<>();
        for (Payment payment : Payment.values()) {
            for (Offer offer : hardware.offers()) {
                if (offer.accelerator().equals(machine.accelerator().id())
                        && offer.count() == machine.count()
                        && offer.standing(payment) != null
                        && !ways.contains(MachineWords.words(payment))) {
                    ways.add(MachineWords.words(payment));
                }
            }
        }
        return ways.isEmpty() ? "" : ", but " + String.join(", or ", ways);
    }

    private @Nullable Priced bought(MachineText machine) {
        try {
            return new Priced(machine, OwnedPrice.of(AN_HOUR, machine, hardware), "", null);
        } catch (InputException e) {
            return null; // nobody knows what such a machine is sold for
        }
    }

    /** Null where it is not offered so, or not there. */
    private @Nullable Priced rented(MachineText machine, Offer offer) {
        HourlyPrice price = offer.standing(asked.paid());
        if (price == null || !question.offers().isThere(offer)) {
            return null;
        }
        OfferedPrice offered = new OfferedPrice(offer, price, 1);
        Input hourly = offered.hourly(AN_HOUR);
        Spot spot = offered.interrupted(SpotQuestion.USUAL, hardware);
        Needs.Taken taken = spot == null ? null : taken(spot);
        String seller = offer.provider() + " " + offer.instance()
                + (offer.region().isEmpty() ? "" : ", " + offer.region()) + ", " + MachineWords.words(asked.paid());
        return new Priced(
                machine,
                new Input(
                        AN_HOUR,
                        taken == null ? hourly.mean() : taken.hourly(),
                        "USD/h",
                        taken == null ? hourly.tag() : Input.Tag.ASSUMED,
                        seller + ": " + hourly.source()),
                seller,
                taken);
    }

    private Needs.Taken taken(Spot spot) {
        BigDecimal rise = SpotQuestion.USUAL.rise(hardware);
        Sheet sheet = new Sheet();
        Spot.Cells cells = spot.on(sheet);
        Exact exact = Exact.of(sheet);
        return new Needs.Taken(
                exact.value(cells.withinYear()), rise, exact.value(cells.effective()), effective(spot.risen(rise)));
    }

    private static BigDecimal effective(Spot spot) {
        Sheet sheet = new Sheet();
        Spot.Cells cells = spot.on(sheet);
        return Exact.of(sheet).value(cells.effective());
    }
}
