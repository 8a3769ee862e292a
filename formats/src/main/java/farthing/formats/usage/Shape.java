package farthing.formats.usage;

import farthing.formats.doc.Obj;

/** Which families of field names a usage object has, as a set of bits: what chooses its dialect. */
final class Shape {
    /** prompt_tokens: OpenAI's chat and its kin. */
    static final int PROMPT = 1;
    /** input_tokens: Responses, Realtime, images, audio, Anthropic. */
    static final int INPUT = 1 << 1;
    /** A breakdown of input_tokens: never Anthropic. */
    static final int BREAKDOWN = 1 << 2;
    /** Fields that only Anthropic has. */
    static final int ANTHROPIC = 1 << 3;

    static final int GEMINI = 1 << 4;
    static final int CONVERSE = 1 << 5;
    static final int INVOKE = 1 << 6;
    /** prompt_token_count, which Llama on Bedrock and Gemini's snake case share. */
    static final int PROMPT_COUNT = 1 << 7;

    static final int COHERE = 1 << 8;
    static final int MISTRAL = 1 << 9;
    static final int DEEPSEEK = 1 << 10;
    static final int PERPLEXITY = 1 << 11;
    static final int XAI = 1 << 12;
    static final int GENERATION = 1 << 13;
    static final int TOTAL = 1 << 14;
    static final int DURATION = 1 << 15;
    static final int CHARACTERS = 1 << 16;
    static final int PICTURE = 1 << 17;
    static final int TYPED = 1 << 18;
    static final int VOICE = 1 << 19;

    /** Names that only a usage object has. */
    static final int COUNTS = PROMPT | INPUT | GEMINI | CONVERSE | INVOKE | PROMPT_COUNT | GENERATION | VOICE;

    private Shape() {}

    static int of(Obj usage) {
        int shape = 0;
        for (int i = 0; i < usage.size(); i++) {
            shape |= bit(usage.key(i));
        }
        return shape;
    }

    private static int bit(String key) {
        return switch (key) {
            case "prompt_tokens", "completion_tokens" -> PROMPT;
            case "input_tokens", "output_tokens" -> INPUT;
            case "input_tokens_details", "input_token_details" -> BREAKDOWN;
            case "total_tokens" -> TOTAL;
            case "cache_creation_input_tokens",
                    "cache_read_input_tokens",
                    "cache_creation",
                    "iterations",
                    "server_tool_use",
                    "inference_geo" -> ANTHROPIC;
            case "promptTokenCount",
                    "candidatesTokenCount",
                    "responseTokenCount",
                    "totalTokenCount",
                    "total_token_count",
                    "candidates_token_count",
                    "total_input_tokens" -> GEMINI;
            case "inputTokens", "outputTokens" -> CONVERSE;
            case "inputTextTokenCount", "generation_token_count", "inputTokenCount" -> INVOKE;
            case "prompt_token_count" -> PROMPT_COUNT;
            case "billed_units", "tokens" -> COHERE;
            case "num_cached_tokens", "prompt_audio_seconds", "pages_processed" -> MISTRAL;
            case "prompt_cache_hit_tokens", "prompt_cache_miss_tokens" -> DEEPSEEK;
            case "citation_tokens", "num_search_queries", "search_context_size" -> PERPLEXITY;
            case "cached_prompt_text_tokens" -> XAI;
            case "native_tokens_prompt" -> GENERATION;
            case "seconds", "duration_seconds", "duration", "audio_duration" -> DURATION;
            case "input_characters", "characters", "character_count" -> CHARACTERS;
            case "size", "quality" -> PICTURE;
            case "type" -> TYPED;
            case "billable_audio_seconds" -> VOICE;
            default -> 0;
        };
    }

    /** Whether a key of a usage object looks like a count of tokens that no dialect reads: what is new is said. */
    static boolean isUnknownCount(String key) {
        if (!key.endsWith("_tokens") && !key.endsWith("TokenCount") && !key.endsWith("Tokens")) {
            return false;
        }
        return bit(key) == 0
                && switch (key) {
                    case "cached_tokens",
                            "input_cached_tokens",
                            "cache_write_tokens",
                            "reasoning_tokens",
                            "text_tokens",
                            "image_tokens",
                            "audio_tokens",
                            "prompt_text_tokens",
                            "prompt_image_tokens",
                            "total_output_tokens",
                            "total_thought_tokens",
                            "total_cached_tokens",
                            "total_tool_use_tokens",
                            "native_tokens_completion",
                            "totalTokens",
                            "thoughtsTokenCount",
                            "toolUsePromptTokenCount",
                            "cachedContentTokenCount",
                            "cacheReadInputTokens",
                            "cacheWriteInputTokens",
                            "cacheReadInputTokenCount",
                            "cacheWriteInputTokenCount",
                            "outputTokenCount",
                            "totalOutputTextTokenCount" -> false;
                    default -> true;
                };
    }

    static boolean has(int shape, int bits) {
        return (shape & bits) != 0;
    }
}
