package farthing.catalogue;

import java.math.BigDecimal;
import java.util.List;

/** Units that a seller counts otherwise than a caller does: minimums, whole units, over-long parts that count twice. */
public final class BilledUnits {
    /** Characters of one text unit of a Bedrock guardrail (AWS cost estimation guide, 2025). */
    public static final int GUARDRAIL_CHARACTERS = 1000;

    /** Documents of one rerank unit (Cohere Rerank in Foundry, 2026). */
    public static final int RERANK_DOCUMENTS = 100;

    /** A Groq transcription bills at least ten seconds a request (console.groq.com, speech to text, 2025). */
    public static final BigDecimal GROQ_SECONDS = BigDecimal.TEN;

    /** A code-execution container of Anthropic or OpenAI bills at least five minutes (pricing pages, 2026). */
    public static final BigDecimal CONTAINER_SECONDS = BigDecimal.valueOf(300);

    private BilledUnits() {}

    /** A price a second of speech, ten seconds at least. */
    public static Tariff groqSpeech(Tariff perSecond) {
        return new Tariff.Rounded(perSecond, GROQ_SECONDS, BigDecimal.ZERO);
    }

    /** A price a second of a container, five minutes at least. */
    public static Tariff container(Tariff perSecond) {
        return new Tariff.Rounded(perSecond, CONTAINER_SECONDS, BigDecimal.ZERO);
    }

    /** Text units of a guardrail check: thousands of characters, begun ones whole. */
    public static long guardrailUnits(long characters) {
        return ceilDiv(characters, GUARDRAIL_CHARACTERS);
    }

    /** Rerank units of a query over so many short documents. */
    public static long rerankUnits(long documents) {
        return ceilDiv(documents, RERANK_DOCUMENTS);
    }

    /**
     * Rerank units where over-long documents are split and each part counts.
     *
     * @param documentTokens length of each document
     * @param partTokens 500 (Rerank 3.5) or 4,096 (3 and 4)
     */
    public static long rerankUnits(List<Long> documentTokens, long partTokens) {
        long parts = 0;
        for (long tokens : documentTokens) {
            parts += Math.max(1, ceilDiv(tokens, partTokens));
        }
        return rerankUnits(parts);
    }

    private static long ceilDiv(long dividend, long divisor) {
        if (dividend < 0) {
            throw new IllegalArgumentException("a count is 0 or more, not " + dividend);
        }
        return (dividend + divisor - 1) / divisor;
    }
}
