package farthing.economics.plan;

import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Sheet;
import farthing.workload.plan.HiddenCost;
import farthing.workload.plan.Purchase;
import farthing.workload.plan.Traffic;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The bill of a month: inference as it is bought, and what costs beside it. Each month brings the traffic of the one before
 * with its growth. What a call costs stays that of the first month: a cache hit more often in a busier month is left out.
 */
final class Months {
    private static final int MONTHS = 12;

    private final Sheet sheet;
    private final Givens givens;
    private final Workload workload;
    private final String unit;

    Months(Sheet sheet, Givens givens, Workload workload, String unit) {
        this.sheet = sheet;
        this.givens = givens;
        this.workload = workload;
        this.unit = unit;
    }

    /**
     * @param contracted inference of an interaction under the contract
     * @param calls that it makes
     * @param interactions in the first month
     * @param burden what free users add, in usage of paying ones, and these themselves
     */
    record Volume(Cell contracted, Cell calls, Cell interactions, Cell burden) {}

    /**
     * @param inference as bought: what is committed and not used, and provisioned capacity, included
     * @param hidden in the order of the workload
     * @param goods inference and hidden costs that are not research
     * @param research the others, and the interactions of development
     */
    record Month(Cell inference, List<OptionSheet.Hidden> hidden, Cell goods, Cell research) {}

    /**
     * @param of which month, such as {@code of month 3}; empty for the first
     * @param grown its traffic, in that of the first month
     */
    Month month(String of, Volume volume, Cell grown) {
        Cell arriving = sheet.product("", "", List.of(volume.interactions, grown, volume.burden));
        Cell inference = bought(of, sheet.times(volume.contracted, arriving));
        List<OptionSheet.Hidden> hidden = new ArrayList<>();
        List<Cell> goods = new ArrayList<>(List.of(inference));
        List<Cell> research = new ArrayList<>();
        for (HiddenCost cost : costs()) {
            Cell amount = hidden(cost, of, volume, arriving, inference);
            hidden.add(new OptionSheet.Hidden(cost, amount));
            (cost.research() ? research : goods).add(amount);
        }
        Input development = workload.traffic().development();
        if (development != null) {
            research.add(sheet.product(
                    "prototypes and tests" + monthly(of),
                    unit,
                    List.of(volume.contracted, givens.cell(development), grown)));
        }
        return new Month(
                inference,
                hidden,
                sheet.sum("cost of goods" + monthly(of), unit, goods),
                sheet.sum("research and development" + monthly(of), unit, research));
    }

    /** Goods of the first twelve months. */
    Cell year(Volume volume, Month first) {
        List<Cell> months = new ArrayList<>();
        if (!grows()) {
            return sheet.product("cost of goods a year", unit, List.of(first.goods, whole(MONTHS)));
        }
        months.add(first.goods);
        for (int month = 2; month <= MONTHS; month++) {
            months.add(later(month, volume));
        }
        return sheet.sum("cost of goods in the first year", unit, months);
    }

    /** Goods of the twelfth month. */
    Cell twelfth(Volume volume, Month first) {
        return grows() ? later(MONTHS, volume) : first.goods;
    }

    private boolean grows() {
        return workload.traffic().growth().mean().signum() != 0;
    }

    private Cell later(int month, Volume volume) {
        Cell growth = sheet.plus(sheet.one(), givens.cell(workload.traffic().growth()));
        return month(" of month " + month, volume, sheet.power(growth, whole(month - 1))).goods;
    }

    /** What calls cost as they are bought: at least the commitment, beside the capacity that is provisioned. */
    private Cell bought(String of, Cell calls) {
        Purchase purchase = workload.purchase();
        Purchase.Provisioned provisioned = purchase.provisioned();
        Cell byCall = provisioned == null
                ? calls
                : sheet.times(calls, sheet.minus(sheet.one(), givens.cell(provisioned.share())));
        Purchase.Commitment commitment = purchase.commitment();
        Cell paid = commitment == null ? byCall : sheet.greatest(byCall, givens.cell(commitment.monthly()));
        List<Cell> parts = new ArrayList<>(List.of(paid));
        if (provisioned != null) {
            parts.add(sheet.product(
                    "provisioned capacity a month",
                    unit,
                    List.of(
                            givens.cell(provisioned.units()),
                            givens.cell(provisioned.hourly()),
                            whole(Traffic.HOURS_A_MONTH))));
        }
        return sheet.sum("inference" + monthly(of), unit, parts);
    }

    /** Those of the workload, and what asking the application's own cache costs. */
    private List<HiddenCost> costs() {
        if (workload.responses() == null) {
            return workload.hidden();
        }
        List<HiddenCost> costs = new ArrayList<>(workload.hidden());
        costs.add(new HiddenCost(
                "response cache",
                HiddenCost.Basis.INTERACTION,
                List.of(workload.responses().lookup()),
                false));
        return costs;
    }

    private Cell hidden(HiddenCost cost, String of, Volume volume, Cell arriving, Cell inference) {
        List<Cell> factors = new ArrayList<>();
        cost.factors().forEach(factor -> factors.add(givens.cell(factor)));
        if (cost.scale().compareTo(BigDecimal.ONE) != 0) {
            factors.add(sheet.known("", cost.scale(), "", ""));
        }
        switch (cost.basis()) {
            case MONTH -> {}
            case YEAR -> factors.add(sheet.quotient("", "", sheet.one(), sheet.known("months a year", "12", "")));
            case INTERACTION -> factors.add(arriving);
            case CALL -> {
                factors.add(arriving);
                factors.add(volume.calls);
            }
            case INFERENCE -> factors.add(inference);
        }
        return sheet.product(cost.name() + monthly(of), unit, factors);
    }

    private static String monthly(String of) {
        return of.isEmpty() ? " a month" : of;
    }

    private Cell whole(long number) {
        return sheet.known("", BigDecimal.valueOf(number), "", "");
    }
}
