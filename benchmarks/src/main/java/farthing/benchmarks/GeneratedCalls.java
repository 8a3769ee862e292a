package farthing.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Writes recorded calls, one JSON a line, as {@code farthing rate} reads them: six APIs of five providers in their own
 * words, with ids, instants, tags and outcomes, about 400 bytes a line. The same seed gives the same file.
 */
public final class GeneratedCalls {
    private static final long START = Instant.parse("2026-07-01T00:00:00Z").getEpochSecond();

    private GeneratedCalls() {}

    /** Arguments: number of lines, seed, file. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("usage: GeneratedCalls LINES SEED FILE");
        }
        long lines = Long.parseLong(arguments[0]);
        SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[1]));
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[2]))) {
            for (long line = 0; line < lines; line++) {
                out.write(line(line, random));
                out.write('\n');
            }
        }
    }

    private static String line(long number, SplittableRandom random) {
        int input = 200 + random.nextInt(20_000);
        int cached = random.nextInt(3) == 0 ? random.nextInt(input) : 0;
        int output = 20 + random.nextInt(2_000);
        int reasoning = random.nextInt(4) == 0 ? random.nextInt(output) : 0;
        String usage =
                switch (random.nextInt(6)) {
                    case 0 -> chat("openai", "gpt-5", input, cached, output, reasoning);
                    case 1 -> chat("openai", "gpt-4o-mini", input, cached, output, 0);
                    case 2 -> responses(input, cached, output, reasoning);
                    case 3 -> messages(input, cached, random.nextInt(3_000), output);
                    case 4 -> generateContent(input, cached, output, reasoning);
                    default -> chat("groq", "llama-3.3-70b-versatile", input, 0, output, 0);
                };
        return "{\"id\":\"call-" + number + "\",\"at\":\"" + Instant.ofEpochSecond(START + number / 4)
                + "\",\"interaction\":\"ticket-" + number / 5 + "\",\"outcome\":\"completed\",\"tags\":{\"tenant\":\"t"
                + random.nextInt(200) + "\",\"feature\":\"support\"}," + usage + "}";
    }

    private static String chat(String provider, String model, int input, int cached, int output, int reasoning) {
        return names(provider, model, "chat") + "\"usage\":{\"prompt_tokens\":" + input + ",\"completion_tokens\":"
                + output + ",\"total_tokens\":" + (input + output) + ",\"prompt_tokens_details\":{\"cached_tokens\":"
                + cached + ",\"audio_tokens\":0},\"completion_tokens_details\":{\"reasoning_tokens\":" + reasoning
                + ",\"audio_tokens\":0,\"accepted_prediction_tokens\":0,\"rejected_prediction_tokens\":0}}";
    }

    private static String responses(int input, int cached, int output, int reasoning) {
        return names("openai", "gpt-5-mini", "responses") + "\"usage\":{\"input_tokens\":" + input
                + ",\"input_tokens_details\":{\"cached_tokens\":" + cached + "},\"output_tokens\":" + output
                + ",\"output_tokens_details\":{\"reasoning_tokens\":" + reasoning + "},\"total_tokens\":"
                + (input + output) + "}";
    }

    private static String messages(int input, int read, int written, int output) {
        return names("anthropic", "claude-sonnet-4-5-20250929", "messages") + "\"usage\":{\"input_tokens\":" + input
                + ",\"cache_creation_input_tokens\":" + written + ",\"cache_read_input_tokens\":" + read
                + ",\"cache_creation\":{\"ephemeral_5m_input_tokens\":" + written
                + ",\"ephemeral_1h_input_tokens\":0},\"output_tokens\":" + output + ",\"service_tier\":\"standard\"}";
    }

    private static String generateContent(int input, int cached, int output, int thoughts) {
        return names("google", "gemini-2.5-flash", "generateContent") + "\"usage\":{\"promptTokenCount\":" + input
                + ",\"candidatesTokenCount\":" + output + ",\"thoughtsTokenCount\":" + thoughts
                + ",\"cachedContentTokenCount\":" + cached + ",\"totalTokenCount\":" + (input + output + thoughts)
                + ",\"promptTokensDetails\":[{\"modality\":\"TEXT\",\"tokenCount\":" + input + "}]}";
    }

    private static String names(String provider, String model, String api) {
        return "\"provider\":\"" + provider + "\",\"model\":\"" + model + "\",\"api\":\"" + api + "\",";
    }
}
