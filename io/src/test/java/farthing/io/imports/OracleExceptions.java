package farthing.io.imports;

import farthing.rating.Statement;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Confirmed rows that a right engine does not repeat as they stand: by id, the convention of the engine that computed
 * them and the amount or status that holds instead. {@code docs/oracle-exceptions.md} is the same list in words.
 */
final class OracleExceptions {
    private static final Map<String, Convention> BY_ID = new LinkedHashMap<>();

    static {
        all(Convention.CACHED_AT_ZERO, "C1844", "C1984", "C1988", "C1990", "C1992", "C1996", "C2043", "C2045", "C2285");
        all(Convention.HOUR_WRITE_AT_ZERO, "C1882", "C1887", "C2138", "C2139", "C2146", "C2149");
        all(Convention.TOOL_CALLS_AT_ZERO, "A0166");
        all(Convention.NO_PRICE_AT_ALL, "A0832", "A0833");
        all(Convention.REASONING_DROPPED, "C2047", "C2048");
        all(Convention.ADVISOR_DROPPED, "A0235");
    }

    /** What the engine behind a row did, and what holds here. */
    enum Convention {
        CACHED_AT_ZERO("no cached price: valued at $0 there, named as unpriced here; the subtotal is equal", "0"),
        HOUR_WRITE_AT_ZERO(
                "no 1 h write price: valued at $0 there, named as unpriced here; the subtotal is equal", "0"),
        TOOL_CALLS_AT_ZERO("tool calls ignored there, named as unpriced here; the subtotal is equal", "0"),
        NO_PRICE_AT_ALL("the catalogue lists the model without a price: $0 there, UNPRICED here", "0"),
        REASONING_DROPPED("reasoning, citations and searches dropped there; reasoning is output here", ""),
        ADVISOR_DROPPED("the advisor's own request (2,564 in, 99 out of claude-fable-5) left out there", "0.03059");

        private final String words;
        private final String more;

        Convention(String words, String more) {
            this.words = words;
            this.more = more;
        }

        String words() {
            return words;
        }
    }

    private OracleExceptions() {}

    private static void all(Convention convention, String... ids) {
        for (String id : ids) {
            BY_ID.put(id, convention);
        }
    }

    static @Nullable Convention of(String id) {
        return BY_ID.get(id);
    }

    static List<String> ids() {
        return List.copyOf(BY_ID.keySet());
    }

    static Statement.Status status(Convention convention) {
        return switch (convention) {
            case CACHED_AT_ZERO, HOUR_WRITE_AT_ZERO, TOOL_CALLS_AT_ZERO, REASONING_DROPPED -> Statement.Status.PARTIAL;
            case NO_PRICE_AT_ALL -> Statement.Status.UNPRICED;
            case ADVISOR_DROPPED -> Statement.Status.PRICED;
        };
    }

    /** What our amount has above the row's. */
    static BigDecimal surplus(String id) {
        Convention convention = BY_ID.get(id);
        if (convention == null) {
            return BigDecimal.ZERO;
        }
        return switch (id) {
            // 2,000 reasoning tokens at the output price of the row
            case "C2047" -> new BigDecimal("0.000015").multiply(new BigDecimal(2000));
            case "C2048" -> new BigDecimal("0.000008").multiply(new BigDecimal(2000));
            default -> new BigDecimal(convention.more);
        };
    }
}
