package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.NameResolver;
import farthing.formats.calls.CallRater;
import farthing.formats.calls.CallRecord;
import farthing.formats.calls.RatedCall;
import farthing.rating.PriceDesk;
import farthing.rating.Statement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A body as OpenRouter answers: its {@code provider} is who served the call, and OpenRouter is who is paid. The market book
 * of 2026-08-22 has its deepseek-chat-v3-0324 at $0.30 and $0.88 a million.
 */
class OpenRouterBodyTest {
    private static final CallRater RATER = new CallRater(
            new PriceDesk(new NameResolver(ShippedBooks.open("market")), null), Instant.parse("2026-08-22T12:00:00Z"));

    /** 1,000 x $0.30 and 500 x $0.88 a million are $0.00074. */
    @ParameterizedTest
    @ValueSource(strings = {"'provider':'DeepInfra',", "'provider':'Anthropic',", "'provider':'openrouter',", ""})
    void openRouterIsPaidWhoeverServed(String provider) {
        RatedCall call = RATER.rate(record("{'id':'gen-1787400000-cukvHDojm0vTvKTrYY7r'," + provider
                + "'model':'deepseek/deepseek-chat-v3-0324','object':'chat.completion','choices':[],'usage':{"
                + "'prompt_tokens':1000,'completion_tokens':500,'total_tokens':1500,'cost':0.00074}}"));

        Statement statement = Objects.requireNonNull(call.statement(), call.reason());
        assertThat(Objects.requireNonNull(statement.list(), call.reason()).amount())
                .isEqualByComparingTo("0.00074");
    }

    /** A log of one's own has ids and model names of its own. */
    @ParameterizedTest
    @CsvSource({"req-1,deepseek-ai/DeepSeek-V3-0324", "gen-1,deepseek-v3-0324", ",deepseek-ai/DeepSeek-V3-0324"})
    void anotherLineIsSoldByWhomItNames(@Nullable String id, String model) {
        CallRecord record = record("{" + (id == null ? "" : "'id':'" + id + "',") + "'provider':'deepinfra','model':'"
                + model + "','usage':{'prompt_tokens':10,'completion_tokens':5,'total_tokens':15}}");

        assertThat(record.provider()).isEqualTo("deepinfra");
    }

    private static CallRecord record(String line) {
        byte[] bytes = line.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return CallRecord.of(JsonDocs.parse(bytes, 0, bytes.length, 1));
    }
}
