package farthing.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CachePoliciesTest {

    /** Minimum prefix and lifetime as the providers' documentation states them (docs/cache-policies.md). */
    @ParameterizedTest(name = "{0}, {1}: from {2} tokens on, {3} s, in steps of {4}")
    @CsvSource({
        "anthropic-5m, claude-opus-5, 512, 300, 1",
        "anthropic-5m, claude-haiku-5.5, 512, 300, 1",
        "anthropic-5m, claude-opus-4-1-20250805, 1024, 300, 1",
        "anthropic-5m, claude-opus-4-20250514, 1024, 300, 1",
        "anthropic-5m, claude-sonnet-4-5-20250929, 1024, 300, 1",
        "anthropic-5m, claude-sonnet-4.6, 1024, 300, 1",
        "anthropic-5m, claude-opus-4-7, 2048, 300, 1",
        "anthropic-5m, claude-3-5-haiku-20241022, 2048, 300, 1",
        "anthropic-1h, claude-opus-4-5-20251101, 4096, 3600, 1",
        "anthropic-1h, claude-opus-4-6, 4096, 3600, 1",
        "anthropic-1h, claude-haiku-4-5-20251001, 4096, 3600, 1",
        "bedrock-5m, us.anthropic.claude-sonnet-4-5-20250929-v1:0, 4096, 300, 1",
        "bedrock-5m, anthropic.claude-sonnet-4-6, 1024, 300, 1",
        "openai, gpt-4o, 1024, 300, 128",
        "openai, gpt-5.6-sol, 1024, 1800, 1",
        "openai, gpt-5.5, 1024, 1800, 128",
        "openai-24h, gpt-5.1, 1024, 86400, 128",
        "gemini-implicit, gemini-2.5-pro, 2048, 300, 1",
        "gemini-explicit, gemini-3-pro, 4096, 3600, 1",
        "mistral, mistral-large-latest, 64, 300, 64",
        "deepseek, deepseek-chat, 64, 3600, 64",
    })
    void policiesStateWhatTheProvidersDocument(
            String policy, String model, long minimum, long lifetimeSeconds, long rounding) {
        CachePolicy named = CachePolicies.named(policy);
        assertThat(named).isNotNull();
        CachePolicy.Terms terms = named.termsOf(model);

        assertThat(terms.minimum()).isEqualTo(minimum);
        assertThat(terms.lifetimeMicros()).isEqualTo(lifetimeSeconds * 1_000_000);
        assertThat(terms.rounding()).isEqualTo(rounding);
        assertThat(named.names(model)).isTrue();
        assertThat(named.isIdeal()).isFalse();
        assertThat(named.source()).isNotEmpty();
        assertThat(named.edition()).isNotEmpty();
    }

    @Test
    void aModelThatNoRuleNamesGetsTheLargestMinimumAndIsTold() {
        CachePolicy policy = CachePolicies.named("anthropic-5m");
        assertThat(policy).isNotNull();

        assertThat(policy.names("claude-opus-4-9")).isFalse();
        assertThat(policy.termsOf("claude-opus-4-9").minimum()).isEqualTo(4_096);
    }

    @ParameterizedTest
    @CsvSource({"5m, 300", "10m, 600", "1h, 3600", "90s, 90"})
    void anyLifetimeIsAnIdealReference(String name, long seconds) {
        CachePolicy policy = CachePolicies.named(name);

        assertThat(policy).isNotNull();
        assertThat(policy.isIdeal()).isTrue();
        assertThat(policy.otherwise().lifetimeMicros()).isEqualTo(seconds * 1_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", "5", "-5m", "5 m", "5d", "anthropic", "infinite", "999999999999m"})
    void whatIsNoPolicyIsNone(String name) {
        assertThat(CachePolicies.named(name)).isNull();
    }

    @Test
    void everyNameIsFound() {
        assertThat(CachePolicies.names())
                .allSatisfy(name -> assertThat(CachePolicies.named(name)).isNotNull());
        assertThat(CachePolicies.names()).doesNotHaveDuplicates();
    }
}
