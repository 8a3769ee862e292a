package farthing.catalogue.media;

import java.util.ArrayList;
import java.util.List;

/**
 * A spoken conversation that a provider reads again from its beginning at each answer, and bills each time (OpenAI
 * realtime costs, 2026 edition).
 *
 * @param turns in order
 */
public record RealtimeConversation(List<Turn> turns) {

    /**
     * Tokens of one exchange.
     *
     * @param user heard in this turn
     * @param assistant spoken in answer
     */
    public record Turn(long user, long assistant) {}

    public RealtimeConversation {
        turns = List.copyOf(turns);
    }

    /** Input tokens of each answer: everything said before it and the user's own turn. */
    public List<Long> inputTokens() {
        List<Long> inputs = new ArrayList<>();
        long said = 0;
        for (Turn turn : turns) {
            said = Math.addExact(said, turn.user());
            inputs.add(said);
            said = Math.addExact(said, turn.assistant());
        }
        return inputs;
    }
}
