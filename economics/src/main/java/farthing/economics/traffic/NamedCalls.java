package farthing.economics.traffic;

import java.util.function.Consumer;

/**
 * Hands calls on; those of which the trace names no model have the one that a reader names.
 *
 * @param <T> who takes them
 */
public final class NamedCalls<T extends NamedCalls.Taker> implements Consumer<TracedCall> {
    private final String model;
    private final T taker;
    private long named;

    /** Who prices calls. */
    public interface Taker extends Consumer<TracedCall> {
        /** Takes the call and tells whether it has a price, if only for a part. */
        boolean prices(TracedCall call);

        @Override
        default void accept(TracedCall call) {
            prices(call);
        }
    }

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
        named += taker.prices(traced.named(model)) ? 1 : 0;
    }

    public T taker() {
        return taker;
    }

    /** How many calls the trace left without a model have a price as this one. */
    public long named() {
        return named;
    }
}
