package farthing.workload;

import farthing.workload.CachePolicy.Rule;
import farthing.workload.CachePolicy.Terms;
import farthing.workload.CachePolicy.Write;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The prompt-cache rules of the providers, read from their documentation; docs/cache-policies.md tells the editions.
 * Where an edition states a range or nothing, the choice is the one that promises less, and the note says so.
 */
public final class CachePolicies {
    static final long MINUTES_5 = 300_000_000L;
    static final long MINUTES_30 = 6 * MINUTES_5;
    static final long HOUR_1 = 12 * MINUTES_5;
    static final long HOURS_24 = 24 * HOUR_1;

    private static final String CLAUDE = "platform.claude.com: prompt caching, pricing";
    private static final String OPENAI = "developers.openai.com: prompt caching";
    private static final String GOOGLE = "ai.google.dev: context caching";
    private static final String BEDROCK = "AWS: Bedrock prompt caching and model cards";

    private static final List<CachePolicy> ALL = List.of(
            anthropic("anthropic-5m", MINUTES_5, Write.MINUTES_5),
            anthropic("anthropic-1h", HOUR_1, Write.HOUR_1),
            openai("openai", MINUTES_5, "kept 5 to 10 minutes idle: 5 taken; the minimum varies: 1,024 taken"),
            openai("openai-24h", HOURS_24, "kept up to 24 hours: all of it taken; the minimum varies: 1,024 taken"),
            geminiImplicit(),
            geminiExplicit(),
            bedrock("bedrock-5m", MINUTES_5, Write.MINUTES_5),
            bedrock("bedrock-1h", HOUR_1, Write.HOUR_1),
            single(
                    "deepseek",
                    "deepseek",
                    new Terms(64, HOUR_1, 64, Write.AS_INPUT),
                    "api-docs.deepseek.com: context caching",
                    "2024",
                    "kept hours to days: one hour taken; units of 64 tokens from the first on"),
            single(
                    "mistral",
                    "mistral",
                    new Terms(64, MINUTES_5, 64, Write.AS_INPUT),
                    "mistralai/platform-docs-public: prompt caching",
                    "2026-08-21",
                    "no lifetime is stated: 5 minutes assumed"));

    private CachePolicies() {}

    /** Every named policy, in a fixed order. */
    public static List<CachePolicy> all() {
        return ALL;
    }

    /** What {@code --cache} accepts: the ideal references, then the named policies. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of("5m", "1h", "inf"));
        for (CachePolicy policy : ALL) {
            names.add(policy.name());
        }
        return List.copyOf(names);
    }

    /**
     * The policy of that name: {@code inf}, a number with {@code s}, {@code m} or {@code h} for the ideal reference, or
     * a named one. Null if it is none.
     */
    public static @Nullable CachePolicy named(String name) {
        for (CachePolicy policy : ALL) {
            if (policy.name().equals(name)) {
                return policy;
            }
        }
        if (name.equals("inf")) {
            return CachePolicy.ideal(name, CachePolicy.ENDLESS);
        }
        long lifetime = lifetime(name);
        return lifetime < 0 ? null : CachePolicy.ideal(name, lifetime);
    }

    /**
     * The policy by which a provider caches what a plan asks for, or null if it has none.
     *
     * @param provider id
     * @param asked {@code none}, {@code 5m}, {@code 1h}, a policy's name, or empty for what the provider does unasked
     */
    public static @Nullable CachePolicy of(String provider, String asked) {
        CachePolicy own = named(asked);
        if (own != null && !own.isIdeal()) {
            return own.provider().equals(provider) ? own : unasked(provider);
        }
        return switch (asked) {
            case "none" -> null;
            case "5m", "1h" -> {
                CachePolicy sold = named(provider + "-" + asked);
                yield sold == null ? unasked(provider) : sold;
            }
            default -> unasked(provider);
        };
    }

    /** Anthropic and Bedrock cache only what a caller marks. */
    private static @Nullable CachePolicy unasked(String provider) {
        return switch (provider) {
            case "openai", "azure", "deepseek", "mistral" -> named(provider.equals("azure") ? "openai" : provider);
            case "google", "vertex" -> named("gemini-implicit");
            default -> null;
        };
    }

    private static long lifetime(String text) {
        if (text.length() < 2 || text.length() > 8) {
            return -1;
        }
        long unit =
                switch (text.charAt(text.length() - 1)) {
                    case 's' -> 1_000_000L;
                    case 'm' -> 60_000_000L;
                    case 'h' -> HOUR_1;
                    default -> -1;
                };
        long number = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return unit < 0 ? -1 : number * unit;
    }

    private static CachePolicy anthropic(String name, long lifetime, Write write) {
        Terms terms = new Terms(4_096, lifetime, 1, write);
        List<Rule> rules = new ArrayList<>();
        add(
                rules,
                terms.withMinimum(512),
                "claude-opus-5",
                "claude-opus-5-5",
                "claude-sonnet-5-5",
                "claude-haiku-5-5",
                "claude-fable-5",
                "claude-fable-5-1",
                "claude-mythos-5",
                "claude-mythos-5-1");
        add(
                rules,
                terms.withMinimum(1_024),
                "claude-opus-4-8",
                "claude-opus-4-1",
                "claude-opus-4",
                "claude-sonnet-5",
                "claude-sonnet-4-6",
                "claude-sonnet-4-5",
                "claude-sonnet-4");
        add(
                rules,
                terms.withMinimum(2_048),
                "claude-opus-4-7",
                "claude-haiku-3-5",
                "claude-3-5-haiku",
                "claude-mythos-preview");
        add(rules, terms, "claude-opus-4-6", "claude-opus-4-5", "claude-haiku-4-5");
        return new CachePolicy(
                name,
                "anthropic",
                rules,
                terms,
                false,
                true,
                CLAUDE,
                "2026-07/10",
                "breakpoints wherever they help; an older edition (2026-03) asks 2,048 of Sonnet 4.6");
    }

    private static CachePolicy openai(String name, long lifetime, String note) {
        List<Rule> rules = new ArrayList<>();
        Terms written = new Terms(1_024, MINUTES_30, 1, Write.OWN_PRICE);
        add(rules, written, "gpt-5-6*", "gpt-5-7*", "gpt-5-8*", "gpt-5-9*", "gpt-6*");
        long half = Math.max(MINUTES_30, lifetime);
        add(rules, new Terms(1_024, half, 128, Write.AS_INPUT), "gpt-5-5*");
        Terms older = new Terms(1_024, lifetime, 128, Write.AS_INPUT);
        add(rules, older, "gpt-*", "chatgpt-*", "o1*", "o3*", "o4*", "codex-*", "computer-use-*");
        return new CachePolicy(
                name,
                "openai",
                rules,
                older,
                false,
                true,
                OPENAI,
                "2026-10",
                note + "; GPT-5.6 and later: at least 30 minutes, writes billed; GPT-5.5: typically 30 minutes");
    }

    private static CachePolicy geminiImplicit() {
        return gemini("gemini-implicit", MINUTES_5, false, "no lifetime is promised: 5 minutes assumed");
    }

    private static CachePolicy geminiExplicit() {
        return gemini(
                "gemini-explicit",
                HOUR_1,
                true,
                "the default lifetime of one hour, prolonged by the caller at each use; storage billed until it ends");
    }

    private static CachePolicy gemini(String name, long lifetime, boolean storage, String note) {
        Terms terms = new Terms(4_096, lifetime, 1, Write.AS_INPUT);
        List<Rule> rules = new ArrayList<>();
        add(rules, terms.withMinimum(2_048), "gemini-2-5*");
        add(rules, terms.withMinimum(32_768), "gemini-1-5*");
        add(rules, terms, "gemini-3*");
        return new CachePolicy(
                name, "google", rules, terms, storage, true, GOOGLE, "2026", note + "; earlier editions state less");
    }

    private static CachePolicy bedrock(String name, long lifetime, Write write) {
        Terms terms = new Terms(4_096, lifetime, 1, write);
        List<Rule> rules = new ArrayList<>();
        add(rules, terms.withMinimum(1_024), "claude-sonnet-4-6", "claude-fable-5", "claude-mythos-5");
        add(rules, terms, "claude-sonnet-4-5", "claude-opus-4-5", "claude-opus-4-6", "claude-haiku-4-5");
        return new CachePolicy(
                name,
                "bedrock",
                rules,
                terms,
                false,
                true,
                BEDROCK,
                "2026",
                "Sonnet 4.5 asks 4,096 here and 1,024 at its maker");
    }

    private static CachePolicy single(
            String name, String provider, Terms terms, String source, String edition, String note) {
        return new CachePolicy(name, provider, List.of(), terms, false, true, source, edition, note);
    }

    private static void add(List<Rule> rules, Terms terms, String... models) {
        for (String model : models) {
            rules.add(new Rule(model, terms));
        }
    }
}
