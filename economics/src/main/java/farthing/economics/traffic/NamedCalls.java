package farthing.economics.traffic;

import java.util.function.Consumer;

/**
 * Hands calls on; those of which the trace names no model have the one that a reader names.
 *
 * @param <T> who takes them
 */
public final class NamedCalls<T extends Consumer<TracedCall>> implements Consumer<TracedCall> {
    private final String model;
    private final T taker;
    private long named;

    /** @param model also {@code provider/model}; empty for none, then calls stay as they are */
    public NamedCalls(String model, T taker) {
        this.model = model;
        this.taker = taker;
    }

    @Override
    public void accept(TracedCall traced) {
        if (model.isEmpty() || !traced.isUnnamed()) {
            taker.accept(traced);
            return;
        }
        named++;
        taker.accept(traced.named(model));
    }

    public T taker() {
        return taker;
    }

    /** How many calls the trace left without a model and this one gave it. */
    public long named() {
        return named;
    }
}
