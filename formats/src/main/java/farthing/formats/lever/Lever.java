package farthing.formats.lever;

import farthing.formats.workload.Patch;
import java.util.List;

/**
 * A change that may make a workload cheaper.
 *
 * @param name in a few words
 * @param effort what it takes
 * @param basis where its figure is from; empty where it follows from the workload
 * @param patches edits of the workload file, in order
 */
public record Lever(String name, Effort effort, String basis, List<Patch> patches) {
    public Lever {
        patches = List.copyOf(patches);
    }

    /** What a change takes, least first. */
    public enum Effort {
        /** An option of a call. */
        SETTING("a setting"),
        /** Another prompt or another order in it. */
        PROMPT("prompt work"),
        /** A contract with the seller. */
        AGREEMENT("an agreement"),
        /** New parts in the application. */
        BUILD("something to build"),
        /** Another model for all calls: answers change and need an evaluation. */
        MODEL("another model, evaluated"),
        /** Another model for some calls: both. */
        ROUTING("a router, evaluated");

        private final String label;

        Effort(String label) {
            this.label = label;
        }

        /** Whether engineers have to build something. */
        public boolean isBuilt() {
            return this == BUILD || this == ROUTING;
        }

        public String label() {
            return label;
        }
    }

    /** Its edits as a person reads them. */
    public String patch() {
        return String.join("; ", patches.stream().map(Patch::text).toList());
    }

    /** Whether both edit the same place, so that one of them must go. */
    public boolean excludes(Lever other) {
        for (Patch mine : patches) {
            for (Patch theirs : other.patches) {
                if (within(mine.path(), theirs.path()) || within(theirs.path(), mine.path())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean within(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + ".");
    }
}
