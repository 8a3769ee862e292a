package farthing.answers.host;

import farthing.answers.SheetTrees;
import farthing.answers.machine.Positions;
import farthing.answers.screen.Amounts;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.economics.machine.Hosting;
import farthing.economics.machine.Mix;
import farthing.economics.machine.Spot;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What will surprise who rents these machines.
 *
 * @param model null where prices and rates are typed
 * @param mix tokens of a request
 * @param offers ranked; the others are held against the first
 * @param batch whether the work can wait and be repeated
 * @param rise share by which the spot price may rise within a month
 */
public record HostWarnings(@Nullable Anatomy model, Mix mix, List<HostedOffer> offers, boolean batch, BigDecimal rise) {
    /** What the guide says custom silicon saves, at most: two lists of its own go beyond it. */
    private static final BigDecimal USUAL_SAVING = new BigDecimal("0.5");

    private static final List<String> USUAL_MAKERS = List.of("nvidia", "amd");

    /** A claim of so many times the tokens for each byte per second of memory bandwidth is told. */
    private static final BigDecimal FAR_APART = new BigDecimal("1.5");

    /** The most that are compared with the first: a typed list has few, and others repeat each other. */
    private static final int COMPARED = 12;

    public List<String> all() {
        List<String> warnings = new ArrayList<>();
        String beyond = model == null ? "" : Positions.beyond(model, mix);
        if (!beyond.isEmpty()) {
            warnings.add(beyond + ".");
        }
        HostedOffer first = offers.get(0);
        if (!first.isKnown()) {
            return warnings;
        }
        interrupted(first, warnings);
        for (HostedOffer offer : offers.subList(0, Math.min(COMPARED, offers.size()))) {
            if (offer.isKnown()) {
                custom(offer, first, warnings);
                claimed(offer, first, warnings);
                impossible(offer, warnings);
            }
        }
        if (first.isBound()) {
            warnings.add("No throughput of " + first.machine() + " was measured at this precision: what stands is a"
                    + " physical limit, so requests cost at least that. Type --prefill-rate and --decode-rate if you"
                    + " know them.");
        }
        return warnings;
    }

    private void interrupted(HostedOffer first, List<String> warnings) {
        Hosting hosting = first.dear();
        Spot.Cells spot = hosting.spot();
        if (spot == null) {
            return;
        }
        if (!batch) {
            warnings.add("Spot is not for serving: " + Amounts.percent(hosting.value(spot.withinYear()))
                    + " of such machines are taken away within a year, each time with requests in flight. Batch work"
                    + " suits it: say --batch; for a service level rent on demand.");
        }
        Hosting risen = hosting.risen(rise);
        BigDecimal more = risen.value(risen.cost().fleetMonthly())
                .subtract(hosting.value(hosting.cost().fleetMonthly()));
        warnings.add("If the spot price rises by " + Amounts.percent(rise) + " within a month, as it has, "
                + SheetTrees.value(more, "USD") + " a month more are at risk: "
                + SheetTrees.value(risen.value(risen.cost().fleetMonthly()), "USD") + " in place of "
                + SheetTrees.value(hosting.value(hosting.cost().fleetMonthly()), "USD") + ".");
    }

    private static void custom(HostedOffer offer, HostedOffer first, List<String> warnings) {
        Accelerator accelerator = offer.accelerator();
        if (accelerator == null || USUAL_MAKERS.contains(accelerator.maker())) {
            return;
        }
        String name = offer.machine() + " (" + offer.provider() + ")";
        if (offer.operation().signum() == 0) {
            warnings.add(name + ": a model has to be ported there, one to three weeks for each family of models;"
                    + " --porting 3w counts it.");
        }
        BigDecimal saving = HostDocument.saving(offer.dear(), first.dear());
        if (saving.compareTo(USUAL_SAVING) > 0) {
            warnings.add(name + " would save " + Amounts.percent(saving) + " against " + first.machine()
                    + "; 30 to 50 % is what is usually said of custom silicon. Check the throughput.");
        }
    }

    private static void impossible(HostedOffer offer, List<String> warnings) {
        if (offer.dear().rental().capacity().tag() == Input.Tag.CLAIMED) {
            offer.remarks().forEach(remark -> warnings.add(offer.machine() + ": " + remark + "."));
        }
    }

    /** Writing is bound by memory: who claims far more of it than its bandwidth, against the first, has to explain. */
    private static void claimed(HostedOffer offer, HostedOffer first, List<String> warnings) {
        BigDecimal here = perByte(offer);
        BigDecimal there = perByte(first);
        if (here == null || there == null || here.compareTo(there.multiply(FAR_APART)) <= 0) {
            return;
        }
        warnings.add(offer.machine() + " is claimed to write "
                + Decimals.plain(Decimals.rounded(Decimals.quotient(here, there, 12), 2))
                + " times as many tokens for each byte of memory bandwidth as " + first.machine()
                + ": writing is bound by that bandwidth. See 'farthing audit'.");
    }

    /** Claimed output tokens for each byte of bandwidth; null where nothing is claimed. */
    private static @Nullable BigDecimal perByte(HostedOffer offer) {
        Accelerator accelerator = offer.accelerator();
        if (accelerator == null || offer.dear().rental().capacity().tag() != Input.Tag.CLAIMED) {
            return null;
        }
        BigDecimal bandwidth = accelerator.bandwidth().multiply(BigDecimal.valueOf(offer.count()));
        return Decimals.quotient(offer.dear().rental().capacity().decode(), bandwidth, 20);
    }
}
