package farthing.formats.trace;

import farthing.catalogue.NearestNames;
import farthing.economics.traffic.ReplayOptions;
import farthing.formats.doc.FormatException;
import farthing.workload.CacheScope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trace formats that can be read; docs/traces.md tells where the public ones are had. */
public enum TraceFormat {
    /** Farthing's own: one call a line, as {@code rate} takes them. */
    CALLS("calls", true, CacheScope.SESSION, false, false),
    /** Coding-agent sessions, one a line; block ids mean nothing outside their session. */
    CODING_AGENT("coding-agent", true, CacheScope.SESSION, true, true),
    MOONCAKE("mooncake", true, CacheScope.SHARED, false, false),
    /** Agent calls measured in characters. */
    LMCACHE_AGENT("lmcache-agent", true, CacheScope.SESSION, false, false),
    /** Azure LLM inference traces: TIMESTAMP, ContextTokens, GeneratedTokens. */
    AZURE("azure", false, CacheScope.SHARED, false, false),
    /** Token lengths without a clock. */
    LENGTHS("lengths", false, CacheScope.SHARED, false, false),
    /** Arrival rates and densities of lengths: no calls. */
    SERVEGEN("servegen", true, CacheScope.SHARED, false, false);

    private final String label;
    private final boolean json;
    private final CacheScope scope;
    private final boolean localBlocks;
    private final boolean sessionAtOnce;

    TraceFormat(String label, boolean json, CacheScope scope, boolean localBlocks, boolean sessionAtOnce) {
        this.label = label;
        this.json = json;
        this.scope = scope;
        this.localBlocks = localBlocks;
        this.sessionAtOnce = sessionAtOnce;
    }

    /** As the command line spells it. */
    public String label() {
        return label;
    }

    /** Whether it is read as JSON tokens; else as lines. */
    public boolean isJson() {
        return json;
    }

    /** Which calls share a prompt cache unless something else is asked for. */
    public CacheScope scope() {
        return scope;
    }

    /** Whether block ids mean something only within their session, so that no wider cache can be replayed. */
    public boolean hasLocalBlocks() {
        return localBlocks;
    }

    /** Whether the calls of a session come in a row and in order of time, so that none need be kept. */
    public boolean hasSessionsInARow() {
        return sessionAtOnce;
    }

    /**
     * How many units of the trace make a token.
     *
     * @param charsPerToken what the user assumes, or null
     * @throws FormatException if the trace counts characters and nothing is assumed
     */
    public BigDecimal unitsPerToken(@Nullable BigDecimal charsPerToken) {
        if (this != LMCACHE_AGENT) {
            return BigDecimal.ONE;
        }
        if (charsPerToken == null || charsPerToken.signum() <= 0) {
            throw new FormatException(
                    0,
                    "",
                    "the trace counts characters, not tokens; say how many make a token, such as"
                            + " --chars-per-token 4 (English prose 4.7, code 4.1 to 4.8, JSON 3.6 with o200k)");
        }
        return charsPerToken;
    }

    /**
     * The options as they hold for a trace of this format.
     *
     * @param scope asked for, or null for the format's own
     * @throws FormatException if the trace does not bear the scope, or counts characters and nothing is assumed
     */
    public ReplayOptions settled(
            ReplayOptions options, @Nullable CacheScope scope, @Nullable BigDecimal charsPerToken) {
        CacheScope settled = scope == null ? this.scope : scope;
        if (localBlocks && settled == CacheScope.SHARED && options.cache() != null) {
            throw new FormatException(
                    0,
                    "--scope",
                    "block ids of a " + label + " trace mean nothing outside their session, so that no shared cache"
                            + " can be replayed; take session or session,model");
        }
        return new ReplayOptions(
                options.asOf(),
                options.repriced(),
                options.cache(),
                settled,
                options.models(),
                unitsPerToken(charsPerToken),
                sessionAtOnce);
    }

    public static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (TraceFormat format : values()) {
            labels.add(format.label);
        }
        return labels;
    }

    /** @throws FormatException if there is none of that label */
    public static TraceFormat ofLabel(String label) {
        for (TraceFormat format : values()) {
            if (format.label.equals(label)) {
                return format;
            }
        }
        List<String> nearest = NearestNames.of(label, labels());
        throw new FormatException(
                0,
                "trace format",
                "'" + label + "' is none of " + String.join(", ", labels())
                        + (nearest.isEmpty() ? "" : "; did you mean '" + nearest.get(0) + "'?"));
    }

    /**
     * The format that the beginning of a file shows, or null if it shows none.
     *
     * @param head some first thousand characters
     */
    public static @Nullable TraceFormat detect(String head) {
        int start = 0;
        while (start < head.length() && (head.charAt(start) <= ' ' || head.charAt(start) == '\uFEFF')) {
            start++;
        }
        String text = head.substring(start);
        if (!text.startsWith("{")) {
            return csv(text);
        }
        if (holds(text, "hash_ids") && (holds(text, "input_length") || holds(text, "timestamp"))) {
            return MOONCAKE;
        }
        if (holds(text, "requests") && holds(text, "block_size")) {
            return CODING_AGENT;
        }
        if (holds(text, "input_chars")) {
            return LMCACHE_AGENT;
        }
        return holds(text, "pdf") && holds(text, "window_start_s") ? SERVEGEN : CALLS;
    }

    private static @Nullable TraceFormat csv(String text) {
        if (text.startsWith(AzureTrace.HEADER)) {
            return AZURE;
        }
        if (text.startsWith(LengthsTrace.HEADER)) {
            return LENGTHS;
        }
        return text.startsWith("client,window_start_s,") ? SERVEGEN : null;
    }

    private static boolean holds(String text, String key) {
        return text.contains('"' + key + '"');
    }
}
