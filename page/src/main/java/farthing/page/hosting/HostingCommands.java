package farthing.page.hosting;

import farthing.page.html.Key;
import farthing.page.machine.MachineKeys;
import farthing.page.machine.OpenModel;
import farthing.page.machine.TypedMachine;
import farthing.page.view.CommandLine;
import farthing.page.view.Facts;
import farthing.page.view.State;
import java.util.ArrayList;
import java.util.List;

/** The commands that print what the view shows: of the machines for rent, and of one's own where there is one. */
record HostingCommands(Facts facts, State state) {
    private static final List<Key> BOUGHT_OTHERWISE = List.of(
            HostingKeys.OWN_PRICE,
            HostingKeys.OWN_YEARS,
            HostingKeys.OWN_LIFE,
            HostingKeys.OWN_RESALE,
            HostingKeys.OWN_REGION,
            HostingKeys.OWN_POWER,
            HostingKeys.OWN_COOLING,
            HostingKeys.OWN_COLO,
            HostingKeys.OWN_BESIDE);

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(rented().toString());
        String accelerator = state.get(HostingKeys.ACCELERATOR);
        if (!accelerator.isEmpty()) {
            lines.add("# of which the page shows the machines with " + accelerator);
        }
        String hourly = state.get(HostingKeys.OWN_HOURLY);
        if (!hourly.isEmpty()) {
            lines.add("# beside it, your own machine:");
            lines.add(own().option("per-hour", hourly)
                    .option("spot-price", state.get(HostingKeys.OWN_SPOT))
                    .toString());
        }
        if (state.get(HostingKeys.OWN_BOUGHT).equals("yes")) {
            boolean otherwise = !hourly.isEmpty()
                    || BOUGHT_OTHERWISE.stream().anyMatch(key -> !state.get(key).equals(key.fallback()));
            lines.add("# beside it, your own machine as bought"
                    + (otherwise ? "; what is typed about buying it has no options here:" : ":"));
            lines.add(own().flag("owned", true).toString());
        }
        return lines;
    }

    private CommandLine rented() {
        String payment = state.get(HostingKeys.PAYMENT);
        boolean every = payment.equals(HostingAnswers.EVERY);
        return common().option("provider", state.get(HostingKeys.PROVIDER))
                .option("region", state.get(HostingKeys.REGION))
                .option("payment", every ? "" : payment);
    }

    private CommandLine own() {
        return common().option("on", state.get(HostingKeys.OWN))
                .option("decode-rate", state.get(HostingKeys.OWN_DECODE))
                .option("prefill-rate", state.get(HostingKeys.OWN_PREFILL));
    }

    private CommandLine common() {
        OpenModel model = OpenModel.of(facts, state);
        CommandLine line = model.ofFile()
                ? new CommandLine("host").option("config", "config.json")
                : new CommandLine("host", model.name());
        line.at(facts)
                .option("in", state.get(HostingKeys.IN), HostingKeys.IN.fallback())
                .option("out", state.get(HostingKeys.OUT), HostingKeys.OUT.fallback());
        TypedMachine.machine(line, state);
        line.option("utilisation", state.get(MachineKeys.UTILISATION), MachineKeys.UTILISATION.fallback());
        return line.flag("batch", state.get(HostingKeys.PAYMENT).equals(HostingAnswers.EVERY))
                .option("eviction", state.get(HostingKeys.SPOT_TAKEN))
                .option("redo", state.get(HostingKeys.SPOT_REDO), HostingKeys.SPOT_REDO.fallback())
                .option("fallback", state.get(HostingKeys.SPOT_FALLBACK), HostingKeys.SPOT_FALLBACK.fallback());
    }
}
