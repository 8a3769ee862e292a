package farthing.page.decide;

import farthing.answers.InputException;
import farthing.answers.screen.Block;
import farthing.page.decide.DecideAnswers.Decided;
import farthing.page.html.OptionWords;
import farthing.page.interaction.MachinesQuestion;
import farthing.page.view.Facts;
import farthing.page.view.State;
import java.util.List;

/** Whether machines of one's own would pay, asked from another view: in one sentence, as this view decides it. */
public final class OwnMachines implements MachinesQuestion {
    private final Facts facts;
    private final DecideAnswers answers;

    public OwnMachines(Facts facts) {
        this.facts = facts;
        this.answers = new DecideAnswers(facts);
    }

    @Override
    public String wouldPay(State state) {
        if (facts.hardware().models().isEmpty()) {
            return "Not known yet: the machines are on their way.";
        }
        try {
            Decided decided = answers.of(state, false);
            String closed = decided.model().closed();
            return decided.answer().sentence().wouldPay()
                    + (closed.isEmpty()
                            ? ""
                            : " The weights of " + closed + " are closed; "
                                    + (decided.answer().isServed() ? "compared is " : "looked at in its place is ")
                                    + decided.model().name() + ".");
        } catch (InputException e) {
            return "Not known: " + slip(e) + ".";
        }
    }

    /** Where the field stands in place of its key, which only links know. */
    private static String slip(InputException e) {
        String message = OptionWords.onPage(String.valueOf(e.getMessage()));
        int colon = message.indexOf(": ");
        boolean named = colon > 0 && message.indexOf(' ') > colon;
        return named ? "on the tab Decide, " + message.substring(colon + 2) : message;
    }

    @Override
    public List<Block> why(State state) {
        try {
            return answers.of(state, false).answer().asExplanation().blocks();
        } catch (InputException e) {
            return List.of(new Block.Note(slip(e) + "."));
        }
    }
}
