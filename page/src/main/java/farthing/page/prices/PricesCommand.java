package farthing.page.prices;

import farthing.answers.question.ModelFilter;
import farthing.answers.screen.Amounts;
import farthing.page.view.CommandLine;
import farthing.page.view.Facts;
import farthing.page.view.State;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that compares what the view compares. Filters that the command line has stand as such; what is left by others is
 * named, offer by offer; where nothing is left, there is no command, for one without names compares the whole book.
 *
 * @param folded whether namesakes among them stand once
 */
record PricesCommand(Question question, List<ModelFilter.Entry> entries, boolean folded) {
    PricesCommand {
        entries = List.copyOf(entries);
    }

    List<String> lines(State state, Facts facts) {
        if (entries.isEmpty()) {
            return List.of("# no offer is in view: there is nothing to compare");
        }
        CommandLine line = new CommandLine("compare").at(facts);
        if (question.isOfCalls()) {
            line.option("in", String.valueOf(question.call().input()))
                    .option("out", String.valueOf(question.call().output()));
        } else {
            line.option("ratio", state.get(PriceKeys.RATIO)).option("tokens", state.get(PriceKeys.TOKENS));
        }
        line.option("sort", question.sort() == Column.SPEED ? "speed" : "");
        List<String> lines = new ArrayList<>();
        if (question.isAskedAlike()) {
            line.option("models", groups())
                    .option("provider", String.join(",", question.sellers()))
                    .option("modality", state.get(PriceKeys.MODALITY));
        } else {
            List<String> names = names();
            List<String> sellers = entries.stream()
                    .map(entry -> entry.provider().id())
                    .distinct()
                    .toList();
            line.option("models", String.join(",", names)).option("provider", String.join(",", sellers));
            int more =
                    new ModelFilter(names, sellers, null).entries(facts.open()).size() - entries.size();
            if (more > 0) {
                lines.add("# with " + Amounts.count(more, "offer") + " more, called alike by other sellers");
            }
        }
        lines.add(0, line.option("top", "99999").toString());
        return lines;
    }

    private String groups() {
        List<String> groups = new ArrayList<>();
        if (!question.isOfAll()) {
            groups.add(ModelFilter.MAIN);
        }
        question.tiers().forEach(tier -> groups.add("@" + tier.label()));
        return String.join(",", groups);
    }

    /** A name that is asked for is shown beside its namesakes; with a ? in it, they are folded as they are here. */
    private List<String> names() {
        return entries.stream()
                .map(entry -> entry.provider().id()
                        + (folded ? "?" : "/")
                        + entry.listing().id())
                .toList();
    }
}
