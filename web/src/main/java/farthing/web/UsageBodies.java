package farthing.web;

import farthing.quantity.Draws;
import java.util.List;

/**
 * Usage as each API words it, for {@link Parity}. {@code <a+b>} stands for a sum of drawn counts, so that a body's
 * parts close to its totals; the last bodies contradict themselves.
 */
final class UsageBodies {
    /** @param model as the caller named it, to be found in {@link ParityBook} */
    record Body(String provider, String api, String model, String text) {}

    static final List<Body> ALL = List.of(
            chat("openai", "gpt-x", "\"prompt_tokens\":<a>,\"completion_tokens\":<b>,\"total_tokens\":<a+b>"),
            chat("openai", "gpt-x", """
                    "prompt_tokens":<a+b>,"completion_tokens":<c+d>,"total_tokens":<a+b+c+d>,
                    "prompt_tokens_details":{"cached_tokens":<a>,"audio_tokens":0},
                    "completion_tokens_details":{"reasoning_tokens":<c>,"accepted_prediction_tokens":0}"""),
            chat("openai", "gpt-x-audio", """
                    "prompt_tokens":<a+b>,"completion_tokens":<c+d>,"total_tokens":<a+b+c+d>,
                    "prompt_tokens_details":{"text_tokens":<a>,"audio_tokens":<b>},
                    "completion_tokens_details":{"text_tokens":<c>,"audio_tokens":<d>}"""),
            new Body("openai", "chat", "gpt-x", """
                    {"id":"chatcmpl-1","model":"gpt-x-2026","service_tier":"flex","usage":{"prompt_tokens":<a>,
                    "completion_tokens":<b>,"total_tokens":<a+b>}}"""),
            new Body("openai", "responses", "gpt-x", """
                    {"id":"resp_1","object":"response","usage":{"input_tokens":<a+b>,
                    "input_tokens_details":{"cached_tokens":<b>},"output_tokens":<c+d>,
                    "output_tokens_details":{"reasoning_tokens":<d>},"total_tokens":<a+b+c+d>},
                    "output":[{"type":"web_search_call","status":"completed"},{"type":"message"}]}"""),
            new Body("openai", "responses", "gpt-x", """
                    {"type":"response.completed","response":{"usage":{"input_tokens":<a>,"output_tokens":<b>,
                    "output_tokens_details":{"reasoning_tokens":0},"total_tokens":<a+b>}}}"""),
            new Body("openai", "realtime", "gpt-x-audio", """
                    {"type":"response.done","response":{"usage":{"total_tokens":<a+b+c+d>,"input_tokens":<a+b>,
                    "output_tokens":<c+d>,"input_token_details":{"text_tokens":<a>,"audio_tokens":<b>,
                    "cached_tokens":0},"output_token_details":{"text_tokens":<c>,"audio_tokens":<d>}}}}"""),
            new Body("openai", "images", "gpt-x-image", """
                    {"created":1,"data":[{}],"usage":{"total_tokens":<a+b+c>,"input_tokens":<a+b>,
                    "output_tokens":<c>,"input_tokens_details":{"text_tokens":<a>,"image_tokens":<b>}}}"""),
            new Body(
                    "openai",
                    "embeddings",
                    "embed-x",
                    "{\"object\":\"list\",\"usage\":{\"prompt_tokens\":<a>,\"total_tokens\":<a>}}"),
            new Body("openai", "audio.transcriptions", "hear-x", """
                    {"text":"a","usage":{"type":"duration","seconds":<h>}}"""),
            new Body("azure", "chat", "gpt-x", """
                    {"usage":{"prompt_tokens":<a+b>,"completion_tokens":<c>,"total_tokens":<a+b+c>,
                    "prompt_tokens_details":{"cached_tokens":<b>}},"prompt_filter_results":[]}"""),
            messages("\"input_tokens\":<a>,\"output_tokens\":<b>"),
            messages("""
                    "input_tokens":<a>,"cache_read_input_tokens":<b>,"cache_creation_input_tokens":<c+d>,
                    "cache_creation":{"ephemeral_5m_input_tokens":<c>,"ephemeral_1h_input_tokens":<d>},
                    "output_tokens":<e>,"server_tool_use":{"web_search_requests":<h>},"service_tier":"standard\""""),
            messages("""
                    "input_tokens":<a+b>,"output_tokens":<c+d>,"cache_read_input_tokens":0,
                    "iterations":[{"type":"message","input_tokens":<a>,"output_tokens":<c>},
                    {"type":"compaction","input_tokens":<e>,"output_tokens":<f>},
                    {"type":"message","input_tokens":<b>,"output_tokens":<d>}]"""),
            messages("\"input_tokens\":<a>,\"output_tokens\":<b>,\"service_tier\":\"batch\",\"inference_geo\":\"us\""),
            new Body("anthropic", "messages", "claude-x", """
                    [{"type":"message_start","message":{"usage":{"input_tokens":<a>,"cache_read_input_tokens":<b>,
                    "output_tokens":1}}},{"type":"content_block_delta","index":0},
                    {"type":"message_delta","usage":{"output_tokens":<c>}},{"type":"message_stop"}]"""),
            new Body("bedrock", "converse", "claude-x", """
                    {"usage":{"inputTokens":<a>,"outputTokens":<b>,"cacheReadInputTokens":<c>,
                    "cacheWriteInputTokens":<d>,"totalTokens":<a+b+c+d>},"metrics":{"latencyMs":12}}"""),
            new Body("bedrock", "converse", "claude-x", """
                    {"metadata":{"usage":{"inputTokens":<a>,"outputTokens":<b>,"totalTokens":<a+b>,
                    "cacheReadInputTokens":0,"cacheWriteInputTokens":0}}}"""),
            new Body("bedrock", "invoke", "titan-x", """
                    {"inputTextTokenCount":<a>,"results":[{"tokenCount":<b>,"outputText":"a"}]}"""),
            new Body("bedrock", "invoke", "titan-x", """
                    {"generation":"a","prompt_token_count":<a>,"generation_token_count":<b>}"""),
            new Body("bedrock", "invoke", "titan-x", """
                    {"headers":{"X-Amzn-Bedrock-Input-Token-Count":"<a>",
                    "X-Amzn-Bedrock-Output-Token-Count":"<b>"}}"""),
            gemini("\"promptTokenCount\":<a>,\"candidatesTokenCount\":<b>,\"totalTokenCount\":<a+b>"),
            gemini("""
                    "promptTokenCount":<a+b>,"cachedContentTokenCount":<b>,"candidatesTokenCount":<c>,
                    "thoughtsTokenCount":<d>,"totalTokenCount":<a+b+c+d>,
                    "promptTokensDetails":[{"modality":"TEXT","tokenCount":<a+b>}],
                    "cacheTokensDetails":[{"modality":"TEXT","tokenCount":<b>}]"""),
            gemini("""
                    "promptTokenCount":<a+b+c>,"candidatesTokenCount":<d>,"totalTokenCount":<a+b+c+d>,
                    "promptTokensDetails":[{"modality":"TEXT","tokenCount":<a>},{"modality":"IMAGE","tokenCount":<b>},
                    {"modality":"AUDIO","tokenCount":<c>}],
                    "candidatesTokensDetails":[{"modality":"TEXT","tokenCount":<d>}]"""),
            gemini("""
                    "promptTokenCount":<a>,"candidatesTokenCount":<b>,"toolUsePromptTokenCount":<c>,
                    "totalTokenCount":<a+b+c>,"trafficType":"ON_DEMAND\""""),
            new Body("vertex_ai", "live", "gemini-x", """
                    {"usageMetadata":{"promptTokenCount":<a>,"responseTokenCount":<b>,"totalTokenCount":<a+b>,
                    "responseTokensDetails":[{"modality":"AUDIO","tokenCount":<b>}]}}"""),
            new Body("google", "interactions", "gemini-x", """
                    {"usage":{"total_input_tokens":<a>,"total_output_tokens":<b>,"total_thought_tokens":<c>,
                    "total_tokens":<a+b+c>}}"""),
            new Body("mistral", "chat", "mist-x", """
                    {"usage":{"prompt_tokens":<a>,"completion_tokens":<b>,"total_tokens":<a+b>,
                    "num_cached_tokens":0}}"""),
            new Body("groq", "chat", "open-x", """
                    {"usage":{"queue_time":0.01,"prompt_tokens":<a>,"completion_tokens":<b>,"total_tokens":<a+b>,
                    "prompt_time":0.002},"x_groq":{"id":"req_1"}}"""),
            new Body("deepseek", "chat", "deep-x", """
                    {"usage":{"prompt_tokens":<a+b>,"completion_tokens":<c+d>,"total_tokens":<a+b+c+d>,
                    "prompt_cache_hit_tokens":<a>,"prompt_cache_miss_tokens":<b>,
                    "prompt_tokens_details":{"cached_tokens":<a>},
                    "completion_tokens_details":{"reasoning_tokens":<c>}}}"""),
            new Body("xai", "chat", "grok-x", """
                    {"usage":{"prompt_tokens":<a+b>,"completion_tokens":<c>,"total_tokens":<a+b+c+d>,
                    "prompt_tokens_details":{"text_tokens":<a+b>,"cached_tokens":<b>},
                    "completion_tokens_details":{"reasoning_tokens":<d>},"num_sources_used":<h>,
                    "cost_in_usd_ticks":<e>}}"""),
            new Body("cohere", "chat", "coh-x", """
                    {"usage":{"billed_units":{"input_tokens":<a>,"output_tokens":<b>},
                    "tokens":{"input_tokens":<a+c>,"output_tokens":<b>}}}"""),
            new Body("cohere", "rerank", "rank-x", "{\"meta\":{\"billed_units\":{\"search_units\":<h>}}}"),
            new Body("perplexity", "chat", "sonar-x", """
                    {"usage":{"prompt_tokens":<a>,"completion_tokens":<b>,"total_tokens":<a+b>,
                    "search_context_size":"high","citation_tokens":<c>,"num_search_queries":<h>,
                    "reasoning_tokens":<d>,"cost":{"total_cost":0.0<h>}}}"""),
            new Body("openrouter", "chat", "open-x", """
                    {"usage":{"prompt_tokens":<a+b>,"completion_tokens":<c>,"total_tokens":<a+b+c>,
                    "prompt_tokens_details":{"cached_tokens":<a>},"cost":0.00<h>,
                    "cost_details":{"upstream_inference_cost":null},"is_byok":false}}"""),
            new Body("voyage", "embeddings", "voy-x", "{\"usage\":{\"total_tokens\":<a>}}"),
            new Body("together", "chat", "open-x", """
                    {"usage":{"prompt_tokens":<a>,"completion_tokens":<b>,"total_tokens":<a+b>,
                    "cached_tokens":0}}"""),
            chat("openai", "no-such-model", "\"prompt_tokens\":<a>,\"completion_tokens\":<b>"),
            chat("openai", "gpt-x", "\"prompt_tokens\":<a>,\"completion_tokens\":<b>,\"total_tokens\":<a+b+1>"),
            chat(
                    "openai",
                    "gpt-x",
                    "\"prompt_tokens\":<a>,\"completion_tokens\":1,"
                            + "\"prompt_tokens_details\":{\"cached_tokens\":<a+1>}"),
            messages("\"input_tokens\":-<a>,\"output_tokens\":<b>"),
            messages("\"input_tokens\":\"many\",\"output_tokens\":<b>"),
            gemini("\"promptTokenCount\":<a>.5,\"candidatesTokenCount\":1e400"),
            new Body("openai", "chat", "gpt-x", "{\"usage\":null}"),
            new Body("openai", "chat", "gpt-x", "{\"usage\":{\"prompt_tokens\":<a>,\"prompt_tokens\":<b>}}"),
            new Body("openai", "chat", "gpt-x", "{\"usage\":{\"prompt_tokens\":<a>,"));

    private UsageBodies() {}

    private static Body chat(String provider, String model, String fields) {
        return new Body(provider, "chat", model, "{\"object\":\"chat.completion\",\"usage\":{" + fields + "}}");
    }

    private static Body messages(String fields) {
        return new Body("anthropic", "messages", "claude-x", "{\"type\":\"message\",\"usage\":{" + fields + "}}");
    }

    private static Body gemini(String fields) {
        return new Body("google", "generateContent", "gemini-x", "{\"usageMetadata\":{" + fields + "}}");
    }

    /** The body with every {@code <a+b+1>} worked out; {@code a} to {@code g} are token counts, {@code h} a small one. */
    static String filled(String template, Draws random) {
        long[] drawn = new long[8];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = 1L + random.nextInt(i < 7 ? 60_000 : 9);
        }
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf('<'); open >= 0; open = template.indexOf('<', at)) {
            int close = template.indexOf('>', open);
            text.append(template, at, open).append(sum(template.substring(open + 1, close), drawn));
            at = close + 1;
        }
        return text.append(template.substring(at)).toString();
    }

    private static long sum(String terms, long[] drawn) {
        long sum = 0;
        for (int i = 0; i < terms.length(); i += 2) {
            char term = terms.charAt(i);
            sum += term == '1' ? 1 : drawn[term - 'a'];
        }
        return sum;
    }
}
