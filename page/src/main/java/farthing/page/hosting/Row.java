package farthing.page.hosting;

import farthing.answers.SheetTrees;
import farthing.answers.host.HostedOffer;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.catalogue.hardware.Accelerator;
import farthing.economics.machine.Hosting;
import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An offer as a row of the table.
 *
 * @param output tokens of a request
 */
record Row(HostedOffer offer, BigDecimal output) {
    private static final BigDecimal SECONDS = BigDecimal.valueOf(3_600);
    private static final int DIGITS = 12;

    /** Such as {@code 8xh100-sxm}. */
    String machine() {
        Accelerator accelerator = offer.accelerator();
        return accelerator == null ? offer.instance() : offer.count() + "x" + accelerator.id();
    }

    /** What tells it from other rows. */
    String key() {
        return offer.provider() + "/" + offer.instance() + "/" + machine() + "/" + offer.region() + "/"
                + offer.payment();
    }

    /** USD an hour of the machine; of a spot machine for an hour of useful work. */
    BigDecimal hourly() {
        return offer.isKnown()
                ? offer.dear().value(offer.dear().cost().machineHourly())
                : offer.hourly().mean();
    }

    BigDecimal monthly() {
        return hourly().multiply(CommonYear.HOURS_OF_MONTH);
    }

    /** Output tokens a second of the whole machine at this mix, by the slower service; null where it is not known. */
    @Nullable
    BigDecimal speed() {
        if (!offer.isKnown()) {
            return null;
        }
        return speed(offer.dear());
    }

    private BigDecimal speed(Hosting hosting) {
        return Decimals.quotient(hosting.value(hosting.cost().feasible()).multiply(output), SECONDS, DIGITS);
    }

    /** Why {@link #speed} is what it is by one of the services. */
    Block.Node whySpeed(Hosting hosting) {
        return new Block.Node(
                "output tokens a second: requests an hour x output tokens of a request / 3,600",
                "= " + Amounts.count(speed(hosting)) + " tokens/s",
                List.of("output tokens of a request: " + Amounts.count(output)),
                List.of(SheetTrees.node(hosting.why(hosting.cost().feasible()))));
    }

    @Nullable
    BigDecimal request() {
        return offer.isKnown() ? offer.perRequest() : null;
    }

    @Nullable
    BigDecimal input() {
        return offer.isKnown() ? offer.dear().orNull(offer.dear().cost().inputPerMillion()) : null;
    }

    @Nullable
    BigDecimal perOutput() {
        return offer.isKnown() ? offer.dear().orNull(offer.dear().cost().outputPerMillion()) : null;
    }

    /** How its throughput is known: measured, claimed or bound. */
    static String tag(HostedOffer offer) {
        Input.Tag tag = offer.dear().rental().capacity().tag();
        return tag.name().toLowerCase(Locale.ROOT);
    }

    static Cell cell(Hosting dear, String what) {
        return switch (what) {
            case "hourly" -> dear.cost().machineHourly();
            case "speed" -> dear.cost().feasible();
            case "used" -> dear.cost().utilisation();
            case "input" -> dear.cost().inputPerMillion();
            case "output" -> dear.cost().outputPerMillion();
            default -> dear.cost().perRequest();
        };
    }
}
