package farthing.workload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a provider caches prompt prefixes, as one edition of its documentation states them; or an ideal
 * cache, which no provider sells and which bounds them all from above.
 *
 * @param name as the command line spells it
 * @param provider whose rules they are, by id; empty for an ideal cache
 * @param rules terms by model; the first that fits decides
 * @param otherwise terms of a model that no rule names
 * @param storage whether keeping is billed by token and time
 * @param isolated whether models and tenants never share a prefix, and whether a written prefix can be read only once
 *     the writing call has begun to answer: so with every provider, and not in the ideal
 * @param source edition that states the rules
 * @param edition when it was current, such as {@code 2026-10}
 * @param note what the rules leave open and how it is settled here
 */
public record CachePolicy(
        String name,
        String provider,
        List<Rule> rules,
        Terms otherwise,
        boolean storage,
        boolean isolated,
        String source,
        String edition,
        String note) {
    /** A lifetime without end. */
    public static final long ENDLESS = Long.MAX_VALUE;

    /** How tokens that enter the cache are billed. */
    public enum Write {
        /** As ordinary input: the provider's usage does not tell them apart. */
        AS_INPUT,
        /** At the price of a five-minute write. */
        MINUTES_5,
        /** At the price of a one-hour write. */
        HOUR_1,
        /** At the one price of a cache write that the provider has. */
        OWN_PRICE
    }

    /**
     * @param minimum shortest prefix that is cached, in tokens
     * @param lifetimeMicros how long an unused prefix stays; {@link #ENDLESS} if it never leaves
     * @param rounding cached reads are whole multiples of so many tokens; 1 for none
     */
    public record Terms(long minimum, long lifetimeMicros, long rounding, Write write) {
        /** The same where every token counts. */
        public Terms withoutRounding() {
            return new Terms(minimum, lifetimeMicros, 1, write);
        }

        Terms withMinimum(long tokens) {
            return new Terms(tokens, lifetimeMicros, rounding, write);
        }
    }

    /**
     * Terms of a family of models.
     *
     * @param model name without vendor prefix and date, such as {@code claude-opus-4-5}, or its beginning and {@code *}
     */
    public record Rule(String model, Terms terms) {
        boolean fits(String family) {
            return model.endsWith("*")
                    ? family.startsWith(model.substring(0, model.length() - 1))
                    : model.equals(family);
        }
    }

    public CachePolicy {
        rules = List.copyOf(rules);
        if (storage && otherwise.lifetimeMicros() == ENDLESS) {
            throw new IllegalArgumentException("policy " + name + " bills storage and never ends it");
        }
    }

    /**
     * The reference that bounds real caches from above: no minimum, no rounding, readable at once.
     *
     * @param name such as {@code 5m}
     */
    public static CachePolicy ideal(String name, long lifetimeMicros) {
        Write write = lifetimeMicros > CachePolicies.MINUTES_5 ? Write.HOUR_1 : Write.MINUTES_5;
        return new CachePolicy(
                name,
                "",
                List.of(),
                new Terms(0, lifetimeMicros, 1, write),
                false,
                false,
                "ideal reference",
                "",
                "an upper bound: no minimum prefix, the trace's own blocks, readable at once");
    }

    /** Whether it bounds real caches from above instead of describing one. */
    public boolean isIdeal() {
        return provider.isEmpty();
    }

    public Terms termsOf(String model) {
        Rule rule = ruleOf(model);
        return rule == null ? otherwise : rule.terms();
    }

    /** Whether the rules speak of the model; where not, {@link #otherwise} stands in. */
    public boolean names(String model) {
        return rules.isEmpty() || ruleOf(model) != null;
    }

    private @Nullable Rule ruleOf(String model) {
        if (rules.isEmpty()) {
            return null;
        }
        String family = ModelFamilies.familyOf(model);
        for (Rule rule : rules) {
            if (rule.fits(family)) {
                return rule;
            }
        }
        return null;
    }
}
