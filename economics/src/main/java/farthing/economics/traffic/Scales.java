package farthing.economics.traffic;

import farthing.catalogue.Listing;
import farthing.economics.traffic.CallPricer.Name;
import farthing.rating.Conditions;
import farthing.workload.TokenScale;
import farthing.workload.Tokenizers;
import farthing.workload.Tokenizers.Ratio;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the counts of one model become counts of another: a point for the same tokenizer, else a range. */
final class Scales {
    /** A visible answer of another model may be half or twice as long. */
    static final BigDecimal SHORTEST_ANSWER = new BigDecimal("0.5");

    static final BigDecimal LONGEST_ANSWER = new BigDecimal("2");

    private final CallPricer pricer;
    private final BigDecimal unitsPerToken;
    private final Conditions conditions;
    private final Map<Name, Map<Name, Scale>> known = new LinkedHashMap<>();

    Scales(CallPricer pricer, ReplayOptions options) {
        this.pricer = pricer;
        this.unitsPerToken = options.unitsPerToken();
        this.conditions = Conditions.standardAt(options.asOf());
    }

    /**
     * From one model to another.
     *
     * @param ratio tokens of the target where the source makes one
     */
    record Scale(
            Ratio ratio,
            TokenScale asRecorded,
            TokenScale lowInput,
            TokenScale highInput,
            TokenScale lowOutput,
            TokenScale highOutput) {
        boolean isPoint() {
            return ratio.isPoint();
        }
    }

    Scale between(Name from, Name to) {
        return known.computeIfAbsent(from, name -> new LinkedHashMap<>())
                .computeIfAbsent(to, name -> scale(ratio(from, to)));
    }

    private Ratio ratio(Name from, Name to) {
        if (from.equals(to) || from.model().isEmpty()) {
            return Ratio.SAME;
        }
        Listing source = pricer.listing(from, conditions);
        Listing target = pricer.listing(to, conditions);
        boolean same = source != null && source.equals(target);
        return same ? Ratio.SAME : Tokenizers.between(tokenizer(from, source), tokenizer(to, target));
    }

    private static String tokenizer(Name name, @Nullable Listing listing) {
        if (listing != null && Tokenizers.names().contains(listing.info().tokenizer())) {
            return listing.info().tokenizer();
        }
        String byName = Tokenizers.ofModel(name.model());
        if (byName != null) {
            return byName;
        }
        return listing == null ? "" : listing.info().tokenizer();
    }

    private Scale scale(Ratio ratio) {
        boolean point = ratio.isPoint();
        return new Scale(
                ratio,
                TokenScale.of(BigDecimal.ONE, unitsPerToken),
                TokenScale.of(ratio.low(), unitsPerToken),
                TokenScale.of(ratio.high(), unitsPerToken),
                TokenScale.of(point ? ratio.low() : ratio.low().multiply(SHORTEST_ANSWER), unitsPerToken),
                TokenScale.of(point ? ratio.high() : ratio.high().multiply(LONGEST_ANSWER), unitsPerToken));
    }
}
