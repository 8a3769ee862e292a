package farthing.economics.breakeven;

import farthing.economics.machine.MachineCost;
import farthing.economics.machine.Service;
import farthing.economics.machine.Work;
import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import farthing.quantity.range.Correlations;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.DrawTable;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Columns;
import farthing.quantity.sheet.Derivation;
import farthing.quantity.sheet.Exact;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures behind a break-even, each with its formula, and the answer that follows from them.
 *
 * @param service how reading and writing share a node
 * @param price USD of a request at the API
 * @param node USD a year of one node
 * @param full requests a year of a node that is always full
 * @param filled requests a year of a node that is at its peak utilisation in every hour
 * @param capacity requests a year of a node as it is planned
 * @param operation USD a year
 * @param least USD of a request on a node that is as full as planned
 * @param smooth requests a year from which the fleet would pay if a part of a node could be had; below 0 where it never does
 * @param units what is counted, such as requests
 * @param rungs discounts that the API grants for commitments
 */
public record BreakEvenSheet(
        Sheet sheet,
        Service service,
        Cell price,
        Cell node,
        Cell full,
        Cell filled,
        Cell capacity,
        Cell operation,
        Cell least,
        Cell smooth,
        int spares,
        String units,
        List<ApiLine.Rung> rungs) {
    private static final BigDecimal NODES_AHEAD = BigDecimal.valueOf(20);
    private static final BigDecimal NODES_MOST = BigDecimal.valueOf(500);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public BreakEvenSheet {
        rungs = List.copyOf(rungs);
    }

    public static BreakEvenSheet of(
            ApiPrice api, OwnFleet fleet, Service service, List<ApiLine.Rung> rungs, Unsure unsure) {
        Sheet sheet = new Sheet();
        Cell price = Unsure.scaled(sheet, api.cell(sheet, fleet.served().unit()), "API price", unsure.api());
        Cell hourly = Unsure.scaled(sheet, sheet.given(fleet.hourly()), "node price", unsure.node());
        Cell operation = Unsure.scaled(sheet, sheet.given(fleet.operation()), "operation", unsure.operation());
        Input always = new Input("always full", BigDecimal.ONE, "", Input.Tag.BOUND, "");
        MachineCost cost = MachineCost.of(
                sheet,
                new MachineCost.Setting(
                        hourly,
                        operation,
                        fleet.capacity(),
                        service,
                        sheet.known(
                                "input of a request", fleet.served().request().input(), "tokens", ""),
                        sheet.known(
                                "output of a request", fleet.served().request().output(), "tokens", ""),
                        new Work.Utilised(always, 1, 0)));
        Cell feasible = Unsure.scaled(sheet, cost.feasible(), "throughput", unsure.throughput());
        Cell hours = sheet.known("", CommonYear.HOURS, "h", "");
        Cell node = sheet.product("a node, a year", "USD", List.of(hourly, hours));
        String unit = fleet.served().unit();
        String units = unit + "s";
        Cell full = full(sheet, fleet.served(), List.of(feasible, hours));
        Cell used = sheet.given(unsure.utilised(fleet.peakUtilisation()));
        Cell planned = sheet.product(units + " of a node at its peak utilisation, a year", units, List.of(full, used));
        boolean even = fleet.peak().mean().compareTo(BigDecimal.ONE) == 0;
        Cell capacity = even
                ? planned
                : sheet.quotient(
                        units + " of a node that is there for the busiest hour, a year",
                        units,
                        planned,
                        sheet.given(fleet.peak()));
        Cell least = sheet.quotient("a " + unit + " on a node as full as planned", "USD", node, capacity);
        Cell standing = sheet.sum(
                "paid before the first node serves, a year",
                "USD",
                List.of(
                        operation,
                        sheet.product(
                                "",
                                "USD",
                                List.of(node, sheet.known("", BigDecimal.valueOf(fleet.spares()), "", "")))));
        Cell gained = sheet.difference("gained by a " + unit + " on one's own node", "USD", price, least);
        Cell smooth = sheet.quotient("volume that earns what stands, nodes in parts", units, standing, gained);
        return new BreakEvenSheet(
                sheet,
                service,
                price,
                node,
                full,
                planned,
                capacity,
                operation,
                least,
                smooth,
                fleet.spares(),
                units,
                rungs);
    }

    /** Requests of a year, as many at a time as each of what is counted takes. */
    private static Cell full(Sheet sheet, CountedUnit served, List<Cell> yearly) {
        if (served.isEach()) {
            return sheet.product(served.unit() + "s of a full node, a year", served.unit() + "s", yearly);
        }
        return sheet.quotient(
                served.unit() + "s of a full node, a year",
                served.unit() + "s",
                sheet.product("requests of a full node, a year", "requests", yearly),
                sheet.known("requests of a " + served.unit(), served.requests(), "requests", ""));
    }

    public Exact exact() {
        return Exact.of(sheet);
    }

    /** With every input at its mean. */
    public BreakEven answer() {
        Exact exact = exact();
        return solved(
                exact.value(price),
                exact.value(node),
                exact.value(capacity),
                exact.value(operation),
                exact.value(full),
                null);
    }

    private BreakEven solved(
            BigDecimal price,
            BigDecimal node,
            BigDecimal capacity,
            BigDecimal operation,
            BigDecimal full,
            @Nullable BigDecimal horizon) {
        ApiLine line = rungs.isEmpty() ? ApiLine.at(price) : ApiLine.committed(price, rungs);
        return BreakEven.of(line, new FleetStair(node, capacity, spares, operation), full, horizon);
    }

    /** Whether any input states what it may be. */
    public boolean isUnsure() {
        return sheet.inputs().stream().anyMatch(input -> input.uncertain() != null);
    }

    /** @param here requests a year, or null */
    public Chances chances(@Nullable BigDecimal here, long seed, int draws) {
        Map<String, Distribution> inputs = new LinkedHashMap<>();
        for (Input input : sheet.inputs()) {
            if (input.uncertain() != null) {
                inputs.put(input.path(), input.uncertain());
            }
        }
        DrawTable table = DrawTable.draw(inputs, Correlations.NONE, seed, draws);
        double[][] drawn = Columns.of(
                sheet,
                List.of(price, node, capacity, operation, full),
                input -> inputs.containsKey(input.path()) ? table.column(input.path()) : null,
                draws);
        BigDecimal horizon = horizon(here);
        return Chances.of(
                draw -> solved(
                        exact(drawn[0][draw]),
                        exact(drawn[1][draw]),
                        exact(drawn[2][draw]),
                        exact(drawn[3][draw]),
                        exact(drawn[4][draw]),
                        horizon),
                here,
                horizon,
                seed,
                draws);
    }

    private static BigDecimal exact(double value) {
        return Decimals.rounded(new BigDecimal(value), Decimals.PRICE_DIGITS);
    }

    /** Far enough to see where it stands now and where it always pays, and no further than draws can be looked through. */
    private BigDecimal horizon(@Nullable BigDecimal here) {
        BreakEven answer = answer();
        BigDecimal node = answer.fleet().capacity();
        BigDecimal horizon = node.multiply(NODES_AHEAD);
        BigDecimal always = answer.volumes().alwaysFrom();
        horizon = always == null ? horizon : horizon.max(always.multiply(TWO));
        horizon = horizon.min(node.multiply(NODES_MOST));
        return here == null ? horizon : horizon.max(here.multiply(TWO));
    }

    /**
     * Why the least volume is what it is: the first step that pays, at the API's price; where none does, why a request on a
     * node costs what it costs.
     */
    public Derivation why() {
        BreakEven answer = answer();
        BigDecimal first = answer.volumes().least();
        if (first == null || !rungs.isEmpty()) {
            return Derivation.of(sheet, exact(), first == null ? least : smooth);
        }
        BigDecimal nodes = answer.fleet().nodes(first);
        Cell serving = sheet.known("nodes that serve there", nodes, "nodes", "the first that pay before they are full");
        Cell paid = sheet.sum(
                "nodes paid", "nodes", List.of(serving, sheet.known("", BigDecimal.valueOf(spares), "nodes", "")));
        Cell cost = sheet.sum(
                "the fleet, a year", "USD", List.of(sheet.product("", "USD", List.of(paid, node)), operation));
        Cell pays = sheet.quotient("least volume at which the fleet costs no more", units + " a year", cost, price);
        return Derivation.of(sheet, exact(), pays);
    }

    /** Why a request on a node that is as full as planned costs what it does, whatever an API asks. */
    public Derivation whyFull() {
        return Derivation.of(sheet, exact(), least);
    }

    /** Why a request costs at the API what it does. */
    public Derivation whyPrice() {
        return Derivation.of(sheet, exact(), price);
    }

    /** Why a volume costs on the fleet, by the month, what it does. */
    public Derivation whyFleet(BigDecimal volume) {
        Cell served = sheet.roundedUp(sheet.quotient("", "nodes", coming(volume), capacity));
        Cell serving = sheet.named(
                "nodes that serve it, whole ones",
                "nodes",
                sheet.greatest(served, sheet.known("", BigDecimal.ONE, "nodes", "")));
        return monthly("the fleet, a month", fleet(serving));
    }

    /** Nodes that serve and those that stand by, with the people. */
    private Cell fleet(Cell serving) {
        Cell paid = sheet.sum(
                "nodes paid",
                "nodes",
                List.of(serving, sheet.known("nodes that stand by", BigDecimal.valueOf(spares), "nodes", "")));
        return sheet.sum("the fleet, a year", "USD", List.of(sheet.product("", "USD", List.of(paid, node)), operation));
    }

    /** Why nodes for the base load with peaks at the API cost, by the month, what they do. */
    public Derivation whyMixed(Hybrid hybrid, BigDecimal volume) {
        Cell own = sheet.known(
                units + " that the nodes serve, a year",
                hybrid.served(),
                units,
                "in each hour of the curve what comes then, at most what these nodes serve at their peak utilisation");
        Cell rest = sheet.difference(units + " in peaks, a year", units, coming(volume), own);
        Cell serving = sheet.known(
                "nodes for the base load",
                hybrid.nodes(),
                "nodes",
                "as many as are used in so large a share of the curve's hours as a node costs of what it takes from the"
                        + " API");
        Cell peaks = sheet.product("peaks at the API, a year", "USD", List.of(rest, price));
        Cell year = sheet.sum("base load and peaks, a year", "USD", List.of(fleet(serving), peaks));
        return monthly("base load on nodes and peaks at the API, a month", year);
    }

    /** What a node costs of what the API asks for all that it serves at its peak utilisation. */
    public Derivation whyShare() {
        Cell whole = sheet.product("the API for all that a node serves, a year", "USD", List.of(filled, price));
        Cell share = sheet.quotient("share of hours in which a node must be used", "", node, whole);
        return Derivation.of(sheet, exact(), share);
    }

    /**
     * Why nodes for the busiest hour of a curve cost, by the month, what they do.
     *
     * @param times the busiest hour over the mean
     */
    public Derivation whyBusiest(BigDecimal volume, BigDecimal times) {
        Cell curve = sheet.known("busiest hour of the curve over its mean", times, "", "traffic.daily, traffic.weekly");
        Cell busiest =
                sheet.product(units + " if all hours were the busiest, a year", units, List.of(coming(volume), curve));
        Cell serving = sheet.roundedUp(sheet.quotient("", "nodes", busiest, filled));
        return monthly(
                "nodes for the busiest hour, a month",
                fleet(sheet.named("nodes for the busiest hour, whole ones", "nodes", serving)));
    }

    /** Why it costs at the API, by the month, what it does; without discounts for commitments. */
    public Derivation whyApi(BigDecimal volume) {
        Cell year = sheet.product("the API, a year", "USD", List.of(coming(volume), price));
        return monthly("the API, a month", year);
    }

    private Cell coming(BigDecimal volume) {
        return sheet.known("volume", volume, "a year", "asked for");
    }

    private Derivation monthly(String name, Cell year) {
        Cell month = sheet.quotient(name, "USD", year, sheet.known("months of a year", CommonYear.MONTHS, "", ""));
        return Derivation.of(sheet, exact(), month);
    }
}
