package farthing.answers.host;

import farthing.answers.InputException;
import farthing.answers.host.MachinesQuestion.Named;
import farthing.answers.machine.Room;
import farthing.catalogue.hardware.Accelerator;
import farthing.economics.machine.Asked;
import farthing.economics.machine.Capacities;
import farthing.economics.machine.Capacity;
import farthing.economics.machine.Known;
import farthing.economics.machine.Mix;
import farthing.quantity.range.Input;
import farthing.serving.EngineOverhead;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Judges what machines can serve of one model and request: as typed, else as measured, else the bound. */
final class Abilities {
    private final HostQuestion.@Nullable Model model;
    private final MachinesQuestion machines;
    private final Asked.Target target;
    private final Mix mix;
    private final Capacities capacities;
    private final EngineOverhead overhead;
    /** By count and accelerator: offers share machines. */
    private final Map<String, Ability> known = new TreeMap<>();

    /**
     * @param model null where prices and rates are typed
     * @param target the latency that is to be kept
     */
    Abilities(
            HostQuestion.@Nullable Model model,
            MachinesQuestion machines,
            Asked.Target target,
            Mix mix,
            Capacities capacities,
            EngineOverhead overhead) {
        this.model = model;
        this.machines = machines;
        this.target = target;
        this.mix = mix;
        this.capacities = capacities;
        this.overhead = overhead;
    }

    Ability of(PricedMachine priced, Named named) {
        Capacity typed = typed(named);
        if (typed != null) {
            return claimed(typed, priced);
        }
        Accelerator accelerator = priced.accelerator();
        if (model == null || accelerator == null) {
            throw new InputException("what can the machine do? name a MODEL and a machine with --on, or type"
                    + " --prefill-rate and --decode-rate");
        }
        if (mix.output().signum() == 0) {
            throw new InputException("--out 0: throughputs are known of requests with output; type --prefill-rate");
        }
        String machine = priced.count() + "x" + accelerator.id();
        Ability ability = known.get(machine);
        if (ability == null) {
            ability = reckoned(asked(model, accelerator, priced.count()));
            known.put(machine, ability);
        }
        return ability;
    }

    /** Null where no rates are said. A request without a prompt or without an answer takes one of the two. */
    private @Nullable Capacity typed(Named named) {
        BigDecimal decode = named.decode();
        BigDecimal prefill = named.prefill();
        if (decode == null && prefill == null) {
            return null;
        }
        BigDecimal reading = prefill == null && mix.input().signum() == 0 ? decode : prefill;
        BigDecimal writing = decode == null && mix.output().signum() == 0 ? prefill : decode;
        if (reading == null || writing == null) {
            throw new InputException((decode == null ? "--decode-rate" : "--prefill-rate")
                    + " is missing: a request with input and output takes both rates; --in 0 has no prompt to read");
        }
        return new Capacity(reading, writing, machines.sharing().services(), Input.Tag.CLAIMED, "typed");
    }

    /** What is claimed of a known machine is held against what it allows at most. */
    private Ability claimed(Capacity typed, PricedMachine priced) {
        Accelerator accelerator = priced.accelerator();
        if (model == null || accelerator == null || mix.output().signum() == 0) {
            return new Ability(typed, "", 0, List.of());
        }
        Asked asked = asked(model, accelerator, priced.count());
        Known held = capacities.claimed(asked, typed.outputPerSecond(mix));
        List<String> remarks = new ArrayList<>(held.lines());
        Room room = Room.of(asked, null, overhead);
        if (!room.isEnough() && held.remarks().stream().noneMatch(remark -> remark.kind() == Known.Kind.NO_ROOM)) {
            remarks.add(room.problem());
        }
        return new Ability(typed, asked.weights().label(), room.fit().requests(), remarks);
    }

    private Asked asked(HostQuestion.Model of, Accelerator accelerator, int count) {
        return new Asked(
                of.anatomy(),
                accelerator,
                count,
                machines.precisions().weights(accelerator, of.stored()),
                machines.precisions().cache(),
                mix,
                target);
    }

    private Ability reckoned(Asked asked) {
        Known found = capacities.of(asked);
        List<String> remarks = new ArrayList<>(found.lines());
        Room room = Room.of(asked, found.row(), overhead);
        if (found.capacity() != null && !room.isEnough()) {
            remarks.clear();
            remarks.add(room.problem());
        }
        Capacity capacity = room.isEnough() ? found.capacity() : null;
        return new Ability(capacity, asked.weights().label(), room.fit().requests(), remarks);
    }
}
