package farthing.workload.plan;

import farthing.quantity.range.Input;
import org.jspecify.annotations.Nullable;

/**
 * What a class of queries thinks, in each round: share x tokens, and of a budget the part that is used.
 *
 * @param name of the class; empty where all queries are one
 * @param share of the rounds, or null for all
 * @param tokens thought, or the budget for them
 * @param used part of the budget, or null where the tokens are no budget
 */
public record Thinking(
        String name,
        @Nullable Input share,
        Input tokens,
        @Nullable Input used) {}
