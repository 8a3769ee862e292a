package farthing.economics.plan;

import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Sheet;
import farthing.workload.plan.Business;
import farthing.workload.plan.HiddenCost;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Quality;
import farthing.workload.plan.Routing;
import farthing.workload.plan.Traffic;
import farthing.workload.plan.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workload at one option, as a sheet: every figure of its estimate in a cell.
 *
 * @param calls in the order of the interaction
 * @param unpriced meters without a price, each with the reason; where there are any, every amount is a subtotal
 * @param list inference for an ended interaction, at list price
 * @param contracted the same under the contract
 * @param callsMade calls for an ended interaction, first attempts
 * @param completed share of the ended interactions that complete
 * @param interactions a month of those that pay
 * @param arriving interactions a month, free users' included
 * @param inference a month under the contract, free users' included
 * @param ended effective cost for an ended interaction: contracted inference, free users' and hidden costs that are not research
 * @param perCompleted the same for a completed one
 * @param perUser a month, or null where no users are named
 * @param month all of it, in the first month
 * @param year the first twelve months, at the growth of the traffic
 * @param twelfth the last of these
 * @param research in the first month, beside it
 * @param revenue a month, or null where no price is named
 * @param margin gross, as a share of revenue, or null
 * @param perCorrect cost for a correct answer; what does not complete gives none
 */
public record OptionSheet(
        Server server,
        Sheet sheet,
        List<CallCells> calls,
        Map<String, String> unpriced,
        Cell list,
        Cell contracted,
        Cell callsMade,
        Cell completed,
        Cell interactions,
        Cell arriving,
        Cell inference,
        List<Hidden> hidden,
        Cell ended,
        Cell perCompleted,
        @Nullable Cell perUser,
        Cell month,
        Cell year,
        Cell twelfth,
        Cell research,
        @Nullable Cell revenue,
        @Nullable Cell margin,
        Cell perCorrect) {

    /** A hidden cost, a month. */
    public record Hidden(HiddenCost cost, Cell month) {}

    /** Those of its calls that are ever made. */
    List<CallCells> made() {
        return calls.stream().filter(each -> each.call().isMade()).toList();
    }

    /** Every input of the sheet, in the order of its reckoning. */
    public List<Input> inputs() {
        return sheet.inputs();
    }

    static OptionSheet of(Workload workload, Server server, CallCells.Servers servers) {
        return new Building(workload, server, servers).build();
    }

    private static final class Building {
        private final Sheet sheet = new Sheet();
        private final Givens givens = new Givens(sheet);
        private final Workload workload;
        private final Server server;
        private final CallCells.Servers servers;
        private final String unit;

        Building(Workload workload, Server server, CallCells.Servers servers) {
            this.workload = workload;
            this.server = server;
            this.servers = servers;
            this.unit = server.currency().toString();
        }

        OptionSheet build() {
            Map<String, String> unpriced = new LinkedHashMap<>();
            List<CallCells> calls = new ArrayList<>();
            List<Cell> lists = new ArrayList<>();
            List<Cell> contracts = new ArrayList<>();
            List<Cell> made = new ArrayList<>();
            Cell alive = sheet.one();
            Cell asking = givens.asking(workload.responses());
            for (PlannedCall call : workload.calls()) {
                Server own = call.model() == null ? server : servers.of(call.model());
                Cell share = givens.cell(call.share());
                Cell weight = sheet.product("", "", List.of(share, alive, asking));
                CallCells cells = CallCells.of(sheet, givens, workload, call, weight, own, servers, unpriced);
                calls.add(cells);
                lists.add(sheet.product(call.name() + ", an interaction", unit, List.of(cells.list(), weight)));
                contracts.add(
                        cells.list().equals(cells.contracted())
                                ? lists.get(lists.size() - 1)
                                : sheet.product(
                                        call.name() + ", an interaction, contracted",
                                        unit,
                                        List.of(cells.contracted(), weight)));
                made.add(sheet.times(cells.made(), weight));
                Cell fails = sheet.times(share, sheet.minus(sheet.one(), cells.succeeds()));
                alive = sheet.times(alive, sheet.minus(sheet.one(), fails));
            }
            Cell list = sheet.sum("inference at list price", unit, lists);
            Cell contracted = contracts.equals(lists) ? list : sheet.sum("inference under contract", unit, contracts);
            Cell callsMade = sheet.sum("calls an interaction", "", made);
            Business business = workload.business();
            Cell finished = workload.responses() == null
                    ? alive
                    : sheet.plus(sheet.minus(sheet.one(), asking), sheet.times(asking, alive));
            Cell completed =
                    sheet.product("completed interactions", "", List.of(finished, givens.cell(business.completed())));
            return priced(unpriced, calls, list, contracted, callsMade, completed);
        }

        private OptionSheet priced(
                Map<String, String> unpriced,
                List<CallCells> calls,
                Cell list,
                Cell contracted,
                Cell callsMade,
                Cell completed) {
            Traffic traffic = workload.traffic();
            Business business = workload.business();
            Cell interactions = givens.interactions(traffic);
            Cell burden = givens.burden(business.free());
            Months months = new Months(sheet, givens, workload, unit);
            Months.Volume volume = new Months.Volume(contracted, callsMade, interactions, burden);
            Months.Month first = months.month("", volume, sheet.one());
            Cell month = first.goods();
            Cell ended = sheet.quotient("an ended interaction", unit, month, interactions);
            Cell perCompleted = sheet.quotient("a completed interaction", unit, ended, completed);
            Input users = workload.users();
            Cell perUser = users == null ? null : sheet.quotient("a user and month", unit, month, givens.cell(users));
            Cell revenue = revenue(interactions, completed, paid(first.inference(), burden));
            Cell margin = revenue == null
                    ? null
                    : sheet.quotient("gross margin", "share", sheet.minus(revenue, month), revenue);
            return new OptionSheet(
                    server,
                    sheet,
                    calls,
                    unpriced,
                    list,
                    contracted,
                    callsMade,
                    completed,
                    interactions,
                    sheet.times(interactions, burden),
                    first.inference(),
                    first.hidden(),
                    ended,
                    perCompleted,
                    perUser,
                    month,
                    months.year(volume, first),
                    months.twelfth(volume, first),
                    first.research(),
                    revenue,
                    margin,
                    perCorrect(perCompleted, correct()));
        }

        /** Share of right answers: of the models that serve, where all of them are known, else of the whole business. */
        private Cell correct() {
            Quality quality = workload.quality();
            Input own = quality.of(server.choice());
            Cell correct = own == null ? null : blended(quality, givens.cell(own));
            return correct == null ? givens.cell(workload.business().correct()) : correct;
        }

        private @Nullable Cell blended(Quality quality, Cell own) {
            switch (workload.routing()) {
                case Routing.Direct direct -> {
                    return own;
                }
                case Routing.Cheapest cheapest -> {
                    return own;
                }
                case Routing.Cascade cascade -> {
                    Input first = quality.of(cascade.first());
                    Cell escalated = givens.cell(cascade.escalated());
                    return first == null
                            ? null
                            : sheet.plus(
                                    sheet.times(sheet.minus(sheet.one(), escalated), givens.cell(first)),
                                    sheet.times(escalated, own));
                }
                case Routing.Split split -> {
                    List<Cell> parts = new ArrayList<>();
                    Cell left = sheet.one();
                    for (Routing.Route route : split.routes()) {
                        Input other = quality.of(route.model());
                        if (other == null) {
                            return null;
                        }
                        Cell share = givens.cell(route.share());
                        parts.add(sheet.times(share, givens.cell(other)));
                        left = sheet.minus(left, share);
                    }
                    parts.add(sheet.times(left, own));
                    return sheet.sum("right answers of the mix", "share", parts);
                }
            }
        }

        /** Of the inference, what those that pay make use of. */
        private Cell paid(Cell inference, Cell burden) {
            return burden.equals(sheet.one()) ? inference : sheet.quotient("", unit, inference, burden);
        }

        private @Nullable Cell revenue(Cell interactions, Cell completed, Cell inference) {
            Business.Price price = workload.business().price();
            if (price == null) {
                return null;
            }
            List<Cell> factors =
                    switch (price) {
                        case Business.Price.PerInteraction each ->
                            List.of(givens.cell(each.amount()), interactions, completed);
                        case Business.Price.PerSeat seat ->
                            List.of(givens.cell(seat.amount()), givens.cell(seat.users()));
                        case Business.Price.PerUsage usage -> List.of(inference, givens.cell(usage.markup()));
                    };
            return sheet.product("revenue a month", unit, factors);
        }

        /** Where checking is free a wrong answer is tried again: c / a. Else it costs what it costs: c + (1 - a) x loss. */
        private Cell perCorrect(Cell perCompleted, Cell correct) {
            Business business = workload.business();
            Input loss = business.wrongAnswer();
            if (loss == null) {
                return sheet.quotient("a correct answer, checked free", unit, perCompleted, correct);
            }
            Cell wrong = sheet.times(sheet.minus(sheet.one(), correct), givens.cell(loss));
            return sheet.sum("an answer with what a wrong one costs", unit, List.of(perCompleted, wrong));
        }
    }
}
