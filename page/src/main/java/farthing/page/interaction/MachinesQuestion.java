package farthing.page.interaction;

import farthing.answers.screen.Block;
import farthing.page.view.State;
import java.util.List;

/** Whether machines of one's own would pay, which another view decides: the program of the first answer has none of it. */
public interface MachinesQuestion {
    MachinesQuestion UNASKED = new MachinesQuestion() {
        @Override
        public String wouldPay(State state) {
            throw new IllegalStateException("what takes longer is asked of the whole engine");
        }

        @Override
        public List<Block> why(State state) {
            throw new IllegalStateException("what takes longer is asked of the whole engine");
        }
    };

    /** Begins with yes, no or not known. */
    String wouldPay(State state);

    List<Block> why(State state);
}
