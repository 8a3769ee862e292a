package farthing.answers.desk;

import farthing.answers.screen.Answer;
import java.util.List;

/**
 * An answer, and what the command line tells beside it.
 *
 * @param notes each a sentence or more, without full stop
 */
public record Reply(Answer answer, List<String> notes) {
    public Reply {
        notes = List.copyOf(notes);
    }

    public Reply(Answer answer) {
        this(answer, List.of());
    }
}
