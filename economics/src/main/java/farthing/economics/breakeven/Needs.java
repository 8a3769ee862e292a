package farthing.economics.breakeven;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a price does not say.
 *
 * @param closedModel whether answers need a model whose weights are not published
 * @param privacy whether prompts may not leave, or not the region
 * @param team whether people are there who run a fleet
 * @param bursty whether traffic comes in peaks
 * @param beyond why the model cannot take the longest call on any machine; empty where it can
 * @param apiBeyond why what the fleet is held against cannot take it; empty where it can
 * @param lacks what the model it is held against can do and the fleet's is not sold with, such as {@code reads no image}; none
 *     where that is the same model, or nothing is known
 * @param taken what becomes of rented nodes that may be taken away; null where they may not
 */
public record Needs(
        boolean closedModel,
        boolean privacy,
        boolean team,
        boolean bursty,
        String beyond,
        String apiBeyond,
        List<String> lacks,
        @Nullable Taken taken) {
    /** Nothing beyond the price. */
    public static final Needs NONE = new Needs(false, false, true, false);

    public Needs {
        lacks = List.copyOf(lacks);
    }

    /** Of nodes that stay. */
    public Needs(boolean closedModel, boolean privacy, boolean team, boolean bursty) {
        this(closedModel, privacy, team, bursty, "", "", List.of(), null);
    }

    /** Whether the model takes every call on a machine that is large enough. */
    public boolean isServed() {
        return beyond.isEmpty();
    }

    /** Whether what the fleet is held against takes every call. */
    public boolean takesAll() {
        return apiBeyond.isEmpty();
    }

    /**
     * Nodes at a spot price.
     *
     * @param withinYear share of them that are taken away within a year
     * @param rise share by which the price may rise within a month
     * @param hourly USD for an hour of useful work
     * @param risen the same after that rise
     */
    public record Taken(BigDecimal withinYear, BigDecimal rise, BigDecimal hourly, BigDecimal risen) {}

    /** The same on nodes that may be taken away, or not where null. */
    public Needs on(@Nullable Taken nodes) {
        return new Needs(closedModel, privacy, team, bursty, beyond, apiBeyond, lacks, nodes);
    }

    /**
     * The same of calls whose longest is beyond what is compared.
     *
     * @param machines why no machine makes the model take it; empty where one does
     * @param api why the API does not; empty where it does
     */
    public Needs of(String machines, String api) {
        return new Needs(closedModel, privacy, team, bursty, machines, api, lacks, taken);
    }

    /** The same beside a model that can do more. */
    public Needs lacking(List<String> abilities) {
        return new Needs(closedModel, privacy, team, bursty, beyond, apiBeyond, abilities, taken);
    }
}
