package farthing.formats.hosting;

import farthing.economics.machine.Capacity;
import farthing.economics.machine.Hosting;
import farthing.economics.machine.MachineCost;
import farthing.economics.machine.Spot;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Decimals;
import farthing.quantity.sheet.Cell;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What requests cost on a machine, as a document; amounts are decimal texts in USD, null where undefined. */
public final class HostingDoc {
    /** Of a quotient that does not end. */
    private static final int DIGITS = 18;

    private HostingDoc() {}

    /** What a request and tokens cost under one service. */
    public static Obj cost(Hosting hosting) {
        MachineCost cost = hosting.cost();
        return new Obj(0)
                .put("perRequest", amount(hosting, cost.perRequest()))
                .put("perMillion", amount(hosting, cost.perMillion()))
                .put("inputPerMillion", amount(hosting, cost.inputPerMillion()))
                .put("outputPerMillion", amount(hosting, cost.outputPerMillion()))
                .put("allOnOutput", amount(hosting, cost.allOnOutput()))
                .put("allOnInput", amount(hosting, cost.allOnInput()))
                .put("fleetPerHour", amount(hosting, cost.fleetHourly()))
                .put("fleetPerMonth", amount(hosting, cost.fleetMonthly()))
                .put("machinesPaid", amount(hosting, cost.paid()))
                .put("utilisation", amount(hosting, cost.utilisation()))
                .put("requestsPerHour", amount(hosting, cost.served()))
                .put("feasiblePerHour", amount(hosting, cost.feasible()));
    }

    /** What a machine can do at most, and how that is known. */
    public static Obj throughput(Capacity capacity) {
        return new Obj(0)
                .put("tag", capacity.tag().name().toLowerCase(Locale.ROOT))
                .put("prefill", number(capacity.prefill()))
                .put("decode", number(capacity.decode()))
                .put("basis", capacity.basis());
    }

    /**
     * What interruptions make of a spot price; null where the machine cannot be taken away.
     *
     * @param batch whether the work can wait and be repeated: else it is warned of
     */
    public static Doc spot(Hosting hosting, BigDecimal rise, boolean batch) {
        Spot.Cells cells = hosting.spot();
        if (cells == null) {
            return new Doc.Null(0);
        }
        Hosting risen = hosting.risen(rise);
        BigDecimal now = hosting.value(hosting.cost().fleetMonthly());
        BigDecimal then = risen.value(risen.cost().fleetMonthly());
        return new Obj(0)
                .put("effectivePerHour", amount(hosting, cells.effective()))
                .put("hazardPerHour", amount(hosting, cells.hazard()))
                .put("takenWithinYear", amount(hosting, cells.withinYear()))
                .put("discount", amount(hosting, cells.discount()))
                .put("saving", amount(hosting, cells.saving()))
                .put("warned", new Doc.Bool(!batch, 0))
                .put("rise", number(rise))
                .put("risenPerMonth", number(then))
                .put("atRiskPerMonth", number(then.subtract(now)));
    }

    public static Doc amount(Hosting hosting, Cell cell) {
        return number(hosting.orNull(cell));
    }

    public static Doc number(@Nullable BigDecimal value) {
        return value == null ? new Doc.Null(0) : new Doc.Text(Decimals.plain(Decimals.rounded(value, DIGITS)), 0);
    }
}
