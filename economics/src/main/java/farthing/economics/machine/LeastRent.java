package farthing.economics.machine;

import farthing.catalogue.hardware.Offer;
import farthing.catalogue.hardware.Offer.HourlyPrice;
import farthing.serving.Deployment;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest way to have a deployment's accelerators on demand: whole machines of one offer, spare accelerators paid like
 * the others, and no price that a later list has replaced. What shares a layer lies in one machine, for that is what the link reaches.
 *
 * @param machines of the offer, at least 1
 * @param hourly USD for all of them
 */
public record LeastRent(Offer offer, HourlyPrice price, int machines, BigDecimal hourly) {

    /** Null where nobody offers such machines on demand. Of equal prices the offer that stands first. */
    public static @Nullable LeastRent of(List<Offer> offers, Deployment deployment) {
        @Nullable LeastRent least = null;
        for (Offer offer : offers) {
            HourlyPrice price = offer.standing(Offer.Payment.ON_DEMAND);
            if (price == null
                    || !offer.accelerator().equals(deployment.accelerator().id())) {
                continue;
            }
            int machines = machines(deployment, offer.count());
            BigDecimal hourly = price.usd().multiply(BigDecimal.valueOf(machines));
            if (machines > 0 && (least == null || hourly.compareTo(least.hourly) < 0)) {
                least = new LeastRent(offer, price, machines, hourly);
            }
        }
        return least;
    }

    /** Machines of so many accelerators that the deployment takes; 0 if it does not go onto them. */
    private static int machines(Deployment deployment, int count) {
        int domain = Math.max(1, deployment.accelerator().link().domain());
        int copy = deployment.count() / deployment.replicas();
        if (count < Math.min(copy, Math.max(domain, deployment.tensorParallel()))) {
            return 0;
        }
        return count >= copy
                ? quotientUp(deployment.replicas(), count / copy)
                : deployment.replicas() * quotientUp(copy, count);
    }

    private static int quotientUp(int all, int each) {
        return (all + each - 1) / each;
    }
}
