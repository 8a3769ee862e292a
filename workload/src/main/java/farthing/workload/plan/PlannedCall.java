package farthing.workload.plan;

import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call, or rounds of one, within an interaction. Token counts are of one round.
 *
 * @param model its own, or null for the option's
 * @param rounds how often it is made, the turns of a chat or the tool rounds of an agent; between two whole numbers, a part of the
 *     interactions makes one more
 * @param share of the interactions that make it at all
 * @param prefix stable tokens at the front: system prompt, tools, schema
 * @param input fresh tokens
 * @param output visible tokens
 * @param reasoning tokens thought
 * @param thinking what classes of queries think beside that
 * @param history what a round sees of those before it
 * @param gapSeconds from one round to the next
 * @param extras counts of further meters, such as searches or images
 * @param maxOutput cap on visible and thought tokens together, or null for none
 * @param maxInput cap on the whole input, or null for none
 */
public record PlannedCall(
        String name,
        @Nullable ModelChoice model,
        Input rounds,
        Input share,
        Input prefix,
        Input input,
        Input output,
        Input reasoning,
        List<Thinking> thinking,
        History history,
        Input gapSeconds,
        List<Extra> extras,
        @Nullable Input maxOutput,
        @Nullable Input maxInput) {
    /** Unrolled rounds at most. */
    public static final int ROUNDS_MAX = 200;

    public PlannedCall {
        thinking = List.copyOf(thinking);
        extras = List.copyOf(extras);
    }

    /** Whether it ever is: a share of none switches a call off. */
    public boolean isMade() {
        return share.mean().signum() > 0;
    }

    /** All queries think alike. */
    public PlannedCall(
            String name,
            @Nullable ModelChoice model,
            Input rounds,
            Input share,
            Input prefix,
            Input input,
            Input output,
            Input reasoning,
            History history,
            Input gapSeconds,
            List<Extra> extras,
            @Nullable Input maxOutput,
            @Nullable Input maxInput) {
        this(
                name,
                model,
                rounds,
                share,
                prefix,
                input,
                output,
                reasoning,
                List.of(),
                history,
                gapSeconds,
                extras,
                maxOutput,
                maxInput);
    }

    /** The same with another count of rounds where theirs stands at that path. */
    PlannedCall withRounds(String path, BigDecimal many) {
        if (!rounds.path().equals(path)) {
            return this;
        }
        return new PlannedCall(
                name,
                model,
                new Input(path, many, rounds.unit(), Input.Tag.CLAIMED, rounds.source()),
                share,
                prefix,
                input,
                output,
                reasoning,
                thinking,
                history,
                gapSeconds,
                extras,
                maxOutput,
                maxInput);
    }

    /** Units of a meter beyond text tokens, each round; the meter by its name in price books. */
    public record Extra(String meter, Input count) {}
}
