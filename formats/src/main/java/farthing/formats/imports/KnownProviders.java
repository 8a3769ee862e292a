package farthing.formats.imports;

import java.util.ArrayList;
import java.util.List;

/** What catalogues call the same seller, and who sells models of its own making. */
final class KnownProviders {
    /** Each line one seller under the names that catalogues and client libraries use for it. */
    private static final List<List<String>> SAME = List.of(
            List.of("openai", "open-ai"),
            List.of("azure", "azure_openai", "azure-openai", "azure_text", "azure.ai.openai"),
            List.of("azure_ai", "azure-ai", "azure-cognitive-services"),
            List.of("bedrock", "aws", "amazon-bedrock", "amazon_bedrock", "aws.bedrock", "bedrock_converse"),
            List.of("gemini", "google", "google-ai", "google_ai", "google-gla", "google_genai", "gcp.gemini"),
            List.of("vertex_ai", "vertex-ai", "vertex", "vertexai", "google-vertex", "google_vertex", "gcp.vertex_ai"),
            List.of("xai", "x-ai", "x_ai"),
            List.of("mistral", "mistralai", "mistral-ai", "mistral_ai"),
            List.of("cohere", "cohere_chat"),
            List.of("together_ai", "together", "together-ai", "togetherai"),
            List.of("fireworks_ai", "fireworks", "fireworks-ai"),
            List.of("dashscope", "alibaba", "qwen", "alibaba-cloud"),
            List.of("moonshot", "moonshotai", "moonshot-ai"),
            List.of("zai", "z-ai", "z.ai"),
            List.of("zhipuai", "zhipu", "bigmodel"),
            List.of("perplexity", "perplexity-ai"),
            List.of("voyage", "voyageai", "voyage-ai"),
            List.of("novita", "novita-ai"),
            List.of("jina_ai", "jina", "jina-ai"),
            List.of("cloudflare", "workers-ai", "cloudflare-workers-ai"),
            List.of("github", "github-models"));

    private static final List<String> MAKERS = List.of(
            "openai",
            "anthropic",
            "gemini",
            "google",
            "mistral",
            "mistralai",
            "mistral-ai",
            "cohere",
            "deepseek",
            "xai",
            "x-ai",
            "dashscope",
            "alibaba",
            "moonshot",
            "moonshotai",
            "zai",
            "z-ai",
            "zhipuai",
            "zhipu",
            "minimax",
            "perplexity",
            "perplexity-ai",
            "voyage",
            "voyageai",
            "ai21",
            "jina_ai",
            "jina",
            "amazon_nova",
            "amazon",
            "elevenlabs",
            "deepgram",
            "assemblyai",
            "stability",
            "stability-ai",
            "reka-ai",
            "upstage",
            "codestral",
            "nomic-ai",
            "nomic",
            "qwen",
            "meta-ai",
            "inception",
            "morph",
            "recraft",
            "runwayml",
            "black_forest_labs",
            "aws_polly",
            "xiaomi",
            "stepfun");

    private KnownProviders() {}

    static List<String> otherNames(String id) {
        List<String> others = new ArrayList<>();
        for (List<String> names : SAME) {
            if (names.contains(id)) {
                names.stream().filter(name -> !name.equals(id)).forEach(others::add);
            }
        }
        return others;
    }

    static boolean isMaker(String id) {
        return MAKERS.contains(id);
    }
}
