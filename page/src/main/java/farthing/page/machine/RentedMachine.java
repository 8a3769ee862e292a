package farthing.page.machine;

import farthing.answers.InputException;
import farthing.answers.host.HostAnswer;
import farthing.answers.host.HostQuestion;
import farthing.answers.host.HostedOffer;
import farthing.answers.host.MachinesQuestion;
import farthing.answers.host.SpotQuestion;
import farthing.answers.host.WorkQuestion;
import farthing.answers.machine.MachineWords;
import farthing.answers.machine.PeriodicAmount;
import farthing.answers.machine.Precisions;
import farthing.answers.machine.RequestTokens;
import farthing.answers.machine.Sharing;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.OfferFilter;
import farthing.economics.machine.Capacities;
import farthing.economics.machine.Hosting;
import farthing.economics.machine.Spot;
import farthing.economics.machine.Team;
import farthing.page.view.Facts;
import farthing.page.view.State;
import java.math.BigDecimal;
import java.util.List;

/**
 * The cheapest offer of a machine by a way of paying.
 *
 * @param effective an hour of useful work: of spot machines with what interruptions cost
 */
public record RentedMachine(HostedOffer offer, PeriodicAmount effective) {
    /** Bought, not rented: a choice beside the ways to pay rent. */
    public static final String OWNED = "owned";

    /** The end of what is known of evictions, an hour of work lost and two on demand with each, as the command line has it. */
    static final SpotQuestion USUAL_SPOT =
            new SpotQuestion(false, true, null, BigDecimal.ONE, BigDecimal.valueOf(2), null);

    /** @throws InputException if nobody offers it so */
    public static RentedMachine cheapest(
            Facts facts, Capacities capacities, State state, OpenModel model, String machine, String payment) {
        Payment paid = MachineWords.payment(payment);
        MachinesQuestion machines = new MachinesQuestion(
                List.of(machine),
                MachinesQuestion.Typed.NOTHING,
                false,
                new Sharing(false, false),
                new Precisions(Typed.weights(state, model), Typed.cache(state)),
                OfferFilter.ALL,
                paid);
        WorkQuestion work = new WorkQuestion(
                new RequestTokens(null, null),
                null,
                null,
                BigDecimal.ONE,
                null,
                0,
                null,
                new Team(WorkQuestion.USUAL_SALARY));
        HostAnswer answer = new HostQuestion(
                        new HostQuestion.Model(model.name(), model.anatomy()),
                        work,
                        machines,
                        Typed.latency(state),
                        USUAL_SPOT,
                        new HostAnswer.Quoted(null, null, null),
                        1)
                .ask(facts.open(), facts.hardware(), capacities);
        RentedMachine best = null;
        for (HostedOffer offer : answer.offers()) {
            BigDecimal hourly = effective(offer);
            if (best == null || hourly.compareTo(best.effective.amount()) < 0) {
                best = new RentedMachine(offer, new PeriodicAmount(hourly, PeriodicAmount.HOUR));
            }
        }
        if (best == null) {
            throw new InputException("nobody offers " + machine + " " + payment);
        }
        return best;
    }

    private static BigDecimal effective(HostedOffer offer) {
        if (offer.isKnown()) {
            Hosting hosting = offer.dear();
            Spot.Cells spot = hosting.spot();
            if (spot != null) {
                return hosting.value(spot.effective());
            }
        }
        return offer.hourly().mean();
    }

    /** Such as {@code reserved-1y at lambda, us-east-1}. */
    public String words() {
        return offer.payment() + " at " + offer.provider() + (offer.region().isEmpty() ? "" : ", " + offer.region())
                + (offer.isSpot() ? ", interruptions included" : "");
    }
}
