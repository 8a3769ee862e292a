package farthing.answers.breakeven;

import farthing.answers.screen.Block;
import farthing.economics.breakeven.ApiPrice;
import farthing.economics.breakeven.BreakEvenSheet;
import farthing.economics.breakeven.Study;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why the figures of a break-even are what they are. */
record BreakevenWhy(BreakevenAnswer answer) {

    List<Reasoned> all() {
        List<Reasoned> all = new ArrayList<>(least());
        all.addAll(new Bills(answer).all());
        all.addAll(hours());
        all.addAll(people());
        return all;
    }

    /** The plans behind the prices: at what the fleet is held against, and at who sells the weights for less. */
    List<Reasoned> plans() {
        List<Reasoned> plans = new ArrayList<>();
        if (answer.isTaken()) {
            plans.addAll(plan("plan", study().question().against()));
        }
        Bills bills = new Bills(answer);
        if (bills.isCheaperTold()) {
            plans.addAll(plan("plan-cheaper", bills.cheaper().seller()));
        }
        return plans;
    }

    List<Reasoned> plan(String name, ApiPrice price) {
        PlannedFile file = answer.file();
        return file == null ? List.of() : new PlannedPrice(answer.open(), file.workload()).why(name, price);
    }

    private Study study() {
        return answer.study();
    }

    private @Nullable BigDecimal here() {
        return study().question().volume();
    }

    /**
     * The least volume that pays, under each way to share a node: against who takes the calls, and where nobody does, what
     * one of them costs on a node; none where no node serves them.
     */
    private List<Reasoned> least() {
        List<Reasoned> all = new ArrayList<>();
        for (Study.Case one : answer.isServed() ? study().cases() : List.<Study.Case>of()) {
            List<Block> heading = new ArrayList<>();
            if (study().cases().size() > 1) {
                heading.add(new Block.Section(one.service().label()));
                heading.add(new Block.Note(BreakevenAnswer.sharing(one) + ":"));
            }
            all.add(new Reasoned(
                    one.service().label(),
                    heading,
                    answer.isTaken() ? one.sheet().why() : one.sheet().whyFull()));
        }
        return all;
    }

    /** Base load and peaks; none where no hours are told. */
    List<Reasoned> hours() {
        Study.Peaks peaks = study().peaks();
        BigDecimal volume = here();
        return peaks == null || volume == null ? List.of() : new HoursWhy(study(), peaks, volume).all();
    }

    /** The fleet with a team, and from where it pays with one; none where people are counted, or not told of. */
    List<Reasoned> people() {
        boolean told = answer.sentence().pieces().stream()
                .anyMatch(piece -> piece.name().equals(BreakevenSentence.PEOPLE));
        if (!told) {
            return List.of();
        }
        List<Reasoned> all = new ArrayList<>();
        BreakEvenSheet staffed = study().staffed(answer.sentence().shown());
        BigDecimal volume = here();
        if (volume != null) {
            all.add(Reasoned.under("With a team that runs the fleet", "people", staffed.whyFleet(volume)));
        }
        ApiPrice against = study().question().against();
        all.add(Reasoned.under("With that team, against " + against.seller(), "people-least", staffed.why()));
        return all;
    }
}
