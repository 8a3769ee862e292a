package farthing.answers.host;

import farthing.answers.OpenBook;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.economics.breakeven.HostedPrices;
import farthing.economics.machine.Asked;
import farthing.economics.machine.Capacities;
import farthing.economics.machine.Hosting;
import farthing.rating.Conditions;
import farthing.rating.Usage;
import farthing.serving.EngineOverhead;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What does it cost to host a model on machines of one's own?
 *
 * <pre>{@code
 * HostAnswer answer = question.ask(open, hardware, new Capacities(hardware));
 * answer.offers();              // ranked; or .asTable() for the page
 * }</pre>
 *
 * @param model null where prices and rates are typed
 * @param latency that requests shall have on average
 * @param rows machines on a screen
 */
public record HostQuestion(
        @Nullable Model model,
        WorkQuestion work,
        MachinesQuestion machines,
        Asked.Target latency,
        SpotQuestion spot,
        HostAnswer.Quoted quoted,
        int rows) {
    /**
     * @param typed the name as typed, by which sellers may list it
     * @param stored precision of the weights of a {@code config.json}, or null
     */
    public record Model(
            String typed, Anatomy anatomy, @Nullable Precision stored) {}

    /**
     * @param capacities of that hardware, which remember what they reckoned
     * @throws farthing.answers.InputException if no machine is left, or nothing is known of what it can do
     */
    public HostAnswer ask(OpenBook open, Hardware hardware, Capacities capacities) {
        Anatomy anatomy = model == null ? null : model.anatomy;
        Hosting.Demand demand = work.demand();
        MachinePrices prices = new MachinePrices(hardware, machines, spot);
        Abilities abilities =
                new Abilities(model, machines, latency, demand.mix(), capacities, EngineOverhead.of(hardware));
        List<HostedOffer> offers = new HostedOffers(prices, abilities, work, demand).of(machines, hardware);
        HostAnswer.Interruptions interruptions = spot.interruptions(hardware);
        return new HostAnswer(
                open,
                anatomy,
                demand,
                offers,
                hosted(open, demand),
                quoted,
                interruptions,
                new HostWarnings(anatomy, demand.mix(), offers, interruptions.batch(), interruptions.rise()).all(),
                prices.leftOut(),
                !latency.isNone(),
                rows);
    }

    /** What sellers of the same model ask for such a request. */
    private HostedPrices hosted(OpenBook open, Hosting.Demand demand) {
        if (model == null) {
            return new HostedPrices(List.of());
        }
        List<String> names = new ArrayList<>(List.of(model.typed));
        names.add(model.anatomy.id());
        names.addAll(model.anatomy.names());
        Usage usage =
                Usage.tokens(whole(demand.input().mean()), whole(demand.output().mean()));
        Conditions conditions = Conditions.standardAt(open.asOf());
        return HostedPrices.of(open.book(), names, usage, conditions, open.contract());
    }

    private static long whole(BigDecimal tokens) {
        return tokens.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }
}
