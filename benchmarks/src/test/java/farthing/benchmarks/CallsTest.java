package farthing.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.NameResolver;
import farthing.rating.Conditions;
import farthing.rating.PriceDesk;
import farthing.rating.Statement;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is timed is also right: the sum that the peer's engine printed for the same calls. */
class CallsTest {
    /** From {@code node peer.mjs} with @pydantic/genai-prices 0.1.8, 2026-11-21. */
    private static final BigDecimal PEER_SUM = new BigDecimal("9.825465600");

    @Test
    void theMeasuredCallsCostWhatThePeerSays() {
        PriceDesk desk = new PriceDesk(new NameResolver(Calls.book()), null);
        Conditions conditions = Conditions.standardAt(Calls.AT);
        BigDecimal sum = BigDecimal.ZERO;
        for (int call = 0; call < Calls.COUNT; call++) {
            Statement statement = desk.statement(Calls.PROVIDER, Calls.model(call), Calls.usage(call), conditions);
            sum = sum.add(
                    Objects.requireNonNull(statement.list(), statement.reason()).amount());
        }
        assertThat(sum).isEqualByComparingTo(PEER_SUM);
    }
}
