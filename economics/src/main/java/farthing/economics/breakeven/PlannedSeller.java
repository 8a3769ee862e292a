package farthing.economics.breakeven;

import farthing.catalogue.Listing;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Finding;
import farthing.economics.plan.ModelWork;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.economics.plan.Windows;
import farthing.quantity.Currency;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a workload costs at a seller, as the planner has it, in USD and in full.
 *
 * @param api USD of a completed interaction there
 * @param plan of the workload there
 * @param work that it stands for
 * @param month USD there for all of the workload
 * @param beyond a call that is longer than its listing takes, or than its weights do where that states no window; null where
 *     it takes all of them
 */
public record PlannedSeller(
        ApiPrice api,
        Estimate plan,
        ModelWork work,
        BigDecimal month,
        @Nullable Finding beyond) {

    /**
     * @param same whether it sells the very weights that a fleet would run
     * @param basis where its price is from
     * @return null where it is not known in full and in USD, or is nothing
     */
    public static @Nullable PlannedSeller of(
            Planner planner, Workload workload, ModelChoice choice, boolean same, SoldWeights sold, String basis) {
        return of(planner, workload, new Windows(workload), choice, same, sold, basis);
    }

    private static @Nullable PlannedSeller of(
            Planner planner,
            Workload workload,
            Windows windows,
            ModelChoice choice,
            boolean same,
            SoldWeights sold,
            String basis) {
        OptionSheet option = planner.option(workload, choice);
        Estimate estimate = option == null ? null : Estimate.of(option);
        if (estimate == null
                || !estimate.isPriced()
                || !estimate.currency().equals(Currency.USD)
                || estimate.contracted().isZero()) {
            return null;
        }
        ModelWork work = ModelWork.of(estimate, windows);
        return work == null
                ? null
                : new PlannedSeller(
                        ApiPrice.planned(estimate, same, work.cost(), basis),
                        estimate,
                        work,
                        estimate.month().amount(),
                        windows.beyond(
                                estimate,
                                sold.of(estimate.option()
                                        .server()
                                        .standard()
                                        .found()
                                        .listing())));
    }

    /**
     * Everyone who sells those weights, by rising price: those who cannot take the calls, too.
     *
     * @param names by which sellers list them; the first that a seller has stands
     */
    public static List<PlannedSeller> all(
            Planner planner, Workload workload, List<String> names, SoldWeights sold, String basis) {
        PriceBook book = planner.book();
        Windows windows = new Windows(workload);
        List<PlannedSeller> sellers = new ArrayList<>();
        for (Provider provider : book.providers()) {
            Listing listing = HostedPrices.listing(book, provider, names);
            PlannedSeller seller = listing == null
                    ? null
                    : of(
                            planner,
                            workload,
                            windows,
                            new ModelChoice(provider.id(), listing.id(), ""),
                            true,
                            sold,
                            basis);
            if (seller != null) {
                sellers.add(seller);
            }
        }
        sellers.sort(Comparator.comparing(seller -> seller.api().request()));
        return sellers;
    }

    public boolean takesAllCalls() {
        return beyond == null;
    }
}
