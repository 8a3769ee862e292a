package farthing.catalogue.terms;

import farthing.catalogue.Contract;
import farthing.catalogue.Provenance;
import farthing.quantity.Currency;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Discounts for spending committed ahead. Sources contradict each other; a workload names the ladder it takes.
 *
 * @param months that the rungs' amounts are committed for: 1 or 12
 * @param rungs by rising commitment
 * @param chosen whether it stands where the workload names none
 * @param note how to read it; empty if nothing is to be said
 */
public record CommitmentLadder(
        String id, String what, int months, List<Rung> rungs, boolean chosen, Provenance provenance, String note) {
    public CommitmentLadder {
        rungs = List.copyOf(rungs);
    }

    /**
     * @param from USD committed a period that reach it
     * @param discount share off the list price
     */
    public record Rung(BigDecimal from, Statement discount) {}

    /** Which end of a rung's range a plan takes. */
    public enum End {
        LOW,
        VALUE,
        HIGH;

        BigDecimal of(Statement statement) {
            return switch (this) {
                case LOW -> statement.low();
                case VALUE -> statement.value();
                case HIGH -> statement.high();
            };
        }
    }

    /** The highest rung that a commitment reaches, in USD a period of the ladder; null below the first. */
    public @Nullable Rung reached(BigDecimal commitment) {
        Rung reached = null;
        for (Rung rung : rungs) {
            if (commitment.compareTo(rung.from()) >= 0) {
                reached = rung;
            }
        }
        return reached;
    }

    /** The ladder of a contract with that commitment, in USD a period of the ladder. */
    public Contract.Ladder contracted(BigDecimal commitment, End end) {
        List<Contract.Rung> steps = new ArrayList<>();
        for (Rung rung : rungs) {
            steps.add(new Contract.Rung(new Money(rung.from(), Currency.USD), end.of(rung.discount())));
        }
        return new Contract.Ladder(new Money(commitment, Currency.USD), steps);
    }
}
