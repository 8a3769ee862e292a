package farthing.workload;

import org.jspecify.annotations.Nullable;

/** Which calls share a prompt cache. */
public enum CacheScope {
    /** Calls of one session. */
    SESSION("session"),
    /** All calls. */
    SHARED("shared"),
    /** Calls of one session to one model. */
    SESSION_MODEL("session,model");

    private final String label;

    CacheScope(String label) {
        this.label = label;
    }

    /** As the command line spells it. */
    public String label() {
        return label;
    }

    /** The scope of that label, or null if there is none. */
    public static @Nullable CacheScope ofLabel(String label) {
        for (CacheScope scope : values()) {
            if (scope.label.equals(label)) {
                return scope;
            }
        }
        return null;
    }

    /** Whether the call shares its prefix with nobody: it has no session, and sessions are what is shared. */
    public boolean isAlone(Call call) {
        return this != SHARED && call.origin().session().isEmpty();
    }

    /** The key of the scope that a call belongs to if the model answers it. */
    public String keyOf(Call call, String model) {
        return switch (this) {
            case SESSION -> call.origin().session();
            case SHARED -> "";
            case SESSION_MODEL -> call.origin().session() + '\n' + model;
        };
    }
}
