package farthing.formats.usage;

import java.util.Locale;

/** Sellers whose usage follows a rule of their own; all others follow their API's shape alone. */
enum Seller {
    ANTHROPIC,
    GOOGLE,
    BEDROCK,
    MISTRAL,
    GROQ,
    DEEPSEEK,
    XAI,
    COHERE,
    PERPLEXITY,
    OPENROUTER,
    VOYAGE,
    OTHER;

    /** The seller of a provider id as catalogues and gateways write it. */
    static Seller of(String provider) {
        Seller exact = named(provider);
        return exact != OTHER || plain(provider)
                ? exact
                : named(provider.toLowerCase(Locale.ROOT).replace('_', '-').replace('.', '-'));
    }

    /** Whether the id is already in the spelling of {@link #named}. */
    private static boolean plain(String provider) {
        for (int i = 0; i < provider.length(); i++) {
            char c = provider.charAt(i);
            if (c == '_' || c == '.' || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static Seller named(String provider) {
        return switch (provider) {
            case "anthropic", "claude" -> ANTHROPIC;
            case "google",
                    "google-ai",
                    "google-ai-studio",
                    "googleai",
                    "gemini",
                    "vertex",
                    "vertex-ai",
                    "vertexai",
                    "google-vertex",
                    "google-vertex-ai",
                    "gcp-vertex-ai",
                    "gcp-gemini",
                    "google-genai" -> GOOGLE;
            case "aws", "amazon", "bedrock", "aws-bedrock", "amazon-bedrock", "bedrock-converse", "bedrock-mantle" ->
                BEDROCK;
            case "mistral", "mistralai", "mistral-ai" -> MISTRAL;
            case "groq" -> GROQ;
            case "deepseek" -> DEEPSEEK;
            case "xai", "x-ai", "grok" -> XAI;
            case "cohere", "cohere-chat" -> COHERE;
            case "perplexity", "perplexity-ai" -> PERPLEXITY;
            case "openrouter" -> OPENROUTER;
            case "voyage", "voyageai", "voyage-ai" -> VOYAGE;
            default -> OTHER;
        };
    }
}
