package farthing.answers.breakeven;

import farthing.answers.InputException;
import farthing.answers.machine.Positions;
import farthing.answers.machine.Room;
import farthing.answers.screen.Amounts;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.economics.breakeven.CountedUnit;
import farthing.economics.machine.Asked;
import farthing.economics.machine.Capacities;
import farthing.economics.machine.Capacity;
import farthing.economics.machine.Known;
import farthing.economics.machine.Mix;
import farthing.formats.hardware.MachineText;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.serving.EngineOverhead;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a node costs and what it can serve: as typed, else the cheapest offer and the nearest measured row. */
final class Nodes {
    private final NodeQuestion question;
    private final @Nullable Precision stored;
    private final NodePrices prices;
    private final Hardware hardware;
    private final Capacities capacities;
    private final Asked.Target target;

    /**
     * @param stored precision of the weights of a {@code config.json}, or null
     * @param capacities of that hardware
     * @param target the latency that requests shall have
     */
    Nodes(
            NodeQuestion question,
            @Nullable Precision stored,
            Hardware hardware,
            Capacities capacities,
            Asked.Target target) {
        this.question = question;
        this.stored = stored;
        this.prices = new NodePrices(question, hardware);
        this.hardware = hardware;
        this.capacities = capacities;
        this.target = target;
    }

    /**
     * @param model null where its shape is not known; rates must be typed then
     * @param served whose requests on average are what throughputs are of; the longest must lie in memory
     * @param load for which the cheapest machine is taken where none is named
     * @throws InputException if there is no offer, no throughput, or no room for the model
     */
    Node node(@Nullable Anatomy model, CountedUnit served, Load load) {
        Mix mix = served.request();
        Input typed = question.price().hourly();
        Capacity rates = question.rates().capacity();
        if (question.on() == null && typed != null && rates != null) {
            return new Node(Node.TYPED, typed, "", null, rates, List.of());
        }
        MachineText machine = question.on() != null || typed != null || rates != null || model == null
                ? MachineText.parse(question.machine(), hardware)
                : cheapestFor(model, served, load);
        List<String> remarks = new ArrayList<>();
        Capacity capacity = rates == null ? known(machine, model, served, remarks) : rates;
        if (rates != null && model != null && mix.output().signum() > 0) {
            remarks.addAll(heldAgainst(capacity, machine, model, mix));
        }
        if (typed != null) {
            return new Node(machine.label(), typed, "", null, capacity, remarks);
        }
        NodePrices.Priced priced = prices.of(machine);
        return new Node(machine.label(), priced.hourly(), priced.offer(), priced.taken(), capacity, remarks);
    }

    /**
     * What a fleet has to serve.
     *
     * @param hourly requests in the busiest hour, over the peak utilisation that a node is planned with; null if not known
     */
    record Load(@Nullable BigDecimal hourly) {
        /** USD an hour of whole nodes; of one request where the load is not known. */
        BigDecimal cost(BigDecimal price, BigDecimal served) {
            if (hourly == null) {
                return Decimals.quotient(price, served, Decimals.PRICE_DIGITS);
            }
            BigDecimal nodes = hourly.divide(served, 0, RoundingMode.CEILING);
            return price.multiply(nodes.max(BigDecimal.ONE));
        }
    }

    private Capacity known(MachineText machine, @Nullable Anatomy model, CountedUnit served, List<String> remarks) {
        Mix mix = served.request();
        if (model == null) {
            throw new InputException(
                    "what can the node serve? name an open-weight model, or type --tokens-per-second, or"
                            + " --prefill-rate and --decode-rate");
        }
        if (mix.output().signum() == 0) {
            throw new InputException(
                    "--out 0: throughputs are known of requests with output; type --prefill-rate and --decode-rate");
        }
        Asked asked = asked(machine, model, mix);
        Known known = capacities.of(asked);
        remarks.addAll(known.lines());
        Capacity capacity = known.capacity();
        if (capacity == null) {
            throw unfit(String.join("; ", remarks), model, asked);
        }
        Room room = room(asked, served, known);
        if (!room.isEnough()) {
            throw unfit(room.problem() + longest(served), model, asked);
        }
        return capacity;
    }

    private static String longest(CountedUnit served) {
        return served.longest().isSame(served.request())
                ? ""
                : " for the longest request, of "
                        + Amounts.count(served.longest().input()) + " and "
                        + Amounts.count(served.longest().output()) + " tokens";
    }

    private InputException unfit(String problem, Anatomy model, Asked asked) {
        return new InputException("--on " + question.machine() + ": " + problem + "; 'farthing fit " + model.id()
                + " --on " + question.machine() + " --precision "
                + asked.weights().label() + "' says what would fit instead");
    }

    private Room room(Asked asked, CountedUnit served, Known known) {
        return Room.of(asked, served.longest(), known.row(), EngineOverhead.of(hardware));
    }

    /** Whose fleet serves the load for least, paid as asked; a bound only where nothing was measured. */
    private MachineText cheapestFor(Anatomy model, CountedUnit served, Load load) {
        Mix mix = served.request();
        if (mix.output().signum() == 0) {
            return MachineText.parse(question.machine(), hardware);
        }
        List<NodePrices.Candidate> all = prices.all();
        if (all.isEmpty()) {
            throw new InputException(prices.nobody());
        }
        MachineText best = null;
        MachineText largest = all.get(0).machine();
        BigDecimal least = null;
        boolean measured = false;
        for (NodePrices.Candidate candidate : all) {
            largest = memory(candidate.machine()).compareTo(memory(largest)) > 0 ? candidate.machine() : largest;
            Asked asked = asked(candidate.machine(), model, mix);
            Known known = capacities.of(asked);
            Capacity capacity = known.capacity();
            boolean seen = known.row() != null;
            if (capacity == null
                    || (measured && !seen)
                    || !room(asked, served, known).isEnough()) {
                continue;
            }
            NodePrices.Priced priced = candidate.least().get();
            if (priced == null) {
                continue;
            }
            BigDecimal hourly =
                    capacity.requestsPerHour(mix, capacity.services().get(0));
            BigDecimal price = load.cost(priced.usd(), hourly);
            if (least == null || (seen && !measured) || price.compareTo(least) < 0) {
                best = candidate.machine();
                least = price;
                measured = seen;
            }
        }
        if (best == null) {
            throw none(model, asked(largest, model, mix), served, largest);
        }
        return best;
    }

    private static String beyond(Anatomy model, CountedUnit served) {
        String beyond = Positions.beyond(model, served.longest());
        return beyond.isEmpty() ? "" : ". " + beyond;
    }

    private static BigDecimal memory(MachineText machine) {
        return machine.accelerator().memory().multiply(BigDecimal.valueOf(machine.count()));
    }

    /** Where a model does not even fit on the machine with the most memory, no other one has room. */
    private InputException none(Anatomy model, Asked asked, CountedUnit served, MachineText largest) {
        Known known = capacities.of(asked);
        Room room = known.capacity() == null ? null : room(asked, served, known);
        String why = room == null
                ? String.join("; ", known.lines())
                : room.isEnough() ? "what it costs so paid is not known" : room.problem();
        return new InputException("no machine on offer is known to serve " + model.id()
                + " so; the one with the most memory, " + largest.label() + ": " + why + "; 'farthing fit " + model.id()
                + " --precision " + asked.weights().label() + "' says what would hold it" + beyond(model, served));
    }

    private Asked asked(MachineText machine, Anatomy model, Mix mix) {
        Precision weights = question.precisions().weights(machine.accelerator(), stored);
        return new Asked(
                model,
                machine.accelerator(),
                machine.count(),
                weights,
                question.precisions().cache(),
                mix,
                target);
    }

    /** What is typed may be more than physics allow. */
    private List<String> heldAgainst(Capacity capacity, MachineText machine, Anatomy model, Mix mix) {
        return capacities
                .claimed(asked(machine, model, mix), capacity.outputPerSecond(mix))
                .lines();
    }
}
