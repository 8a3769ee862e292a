package farthing.formats.goal;

import farthing.economics.goal.Goal;
import farthing.economics.goal.Standing;
import java.util.List;

/**
 * The answer to a goal.
 *
 * @param now where the file stands towards it
 * @param attempts of each decision variable asked for: those that reach the goal first, least effort
 *     first and drastic ones last; none if it is met
 */
public record Solution(Goal goal, Standing now, List<Attempt> attempts) {
    public Solution {
        attempts = List.copyOf(attempts);
    }

    /** Whether the goal is met, or a change reaches it. */
    public boolean isReached() {
        return now.met() || attempts.stream().anyMatch(Attempt::reached);
    }
}
