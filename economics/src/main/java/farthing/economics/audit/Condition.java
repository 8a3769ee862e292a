package farthing.economics.audit;

import java.util.List;

/** Changes that together make a claim possible. */
public record Condition(List<Change> changes) {
    public Condition {
        changes = List.copyOf(changes);
    }
}
