package farthing.catalogue.terms;

import farthing.catalogue.Provenance;
import java.math.BigDecimal;
import java.util.List;

/**
 * A fact or a typical value: what stands, and what else was said.
 *
 * @param id short name, such as {@code egress}; a part of a larger entry is named after it: {@code litellm.latency}
 * @param what it is, in a few words
 * @param stated what a plan takes; the provenance's reason says why, where sources differ
 * @param others contradicting statements, kept
 * @param note how to read it; empty if nothing is to be said
 */
public record Figure(String id, String what, FigureUnit unit, Statement stated, List<Statement> others, String note) {
    public Figure {
        others = List.copyOf(others);
    }

    public BigDecimal low() {
        return stated.low();
    }

    public BigDecimal value() {
        return stated.value();
    }

    public BigDecimal high() {
        return stated.high();
    }

    public Provenance provenance() {
        return stated.provenance();
    }

    /** Where it was read, such as "openai-limits tier-1": what an assumed input names. */
    public String reference() {
        return provenance().where();
    }
}
