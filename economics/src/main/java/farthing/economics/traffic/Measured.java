package farthing.economics.traffic;

import farthing.catalogue.Meter;
import farthing.catalogue.TokenKind;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a file of calls says of itself.
 *
 * @param report what it cost, by model: as {@code farthing report} has it
 * @param input prompt tokens a call, cached ones included
 * @param output answer tokens a call, reasoning included
 * @param kinds of calls: by feature, provider and model
 * @param tenants by falling cost; empty where no call names one
 * @param sessions distinct ones, or the interactions where no call names one
 * @param costs of all calls as far as they have a price, by kind of unit, in the order of the kinds
 * @param pricedCosts the same of the calls with a full price alone
 * @param retried cost of the calls that are no first attempt
 * @param prefix what prompts share; null where no call tells its prefix
 * @param first when the earliest call was made, or null where none tells
 * @param last when the latest call was made, or null where none tells
 */
public record Measured(
        ReportResult report,
        Lengths.Summary input,
        Lengths.Summary output,
        List<Group> kinds,
        List<Group> tenants,
        long sessions,
        Map<UnitKind, Money> costs,
        Map<UnitKind, Money> pricedCosts,
        Money retried,
        @Nullable Shared prefix,
        @Nullable Instant first,
        @Nullable Instant last) {
    public Measured {
        kinds = List.copyOf(kinds);
        tenants = List.copyOf(tenants);
    }

    /** The same, with a note before the others. */
    public Measured noted(String note) {
        return new Measured(
                report.noted(note),
                input,
                output,
                kinds,
                tenants,
                sessions,
                costs,
                pricedCosts,
                retried,
                prefix,
                first,
                last);
    }

    /**
     * Calls that are alike.
     *
     * @param name of the tenant or the feature; empty for calls that name none
     * @param provider empty for tenants, and where the call names none
     * @param model empty for tenants, and where the call names none
     * @param first calls that are first attempts
     * @param batched of the metered calls those that a batch served
     * @param metered calls whose usage can be read: lengths are of these
     * @param input prompt tokens, cached ones included
     * @param read of these from a cache
     * @param written of these into one
     * @param writtenForAnHour of these to stay an hour
     * @param output answer tokens, reasoning included
     * @param reasoning of these
     * @param beside counts beside the tokens of text, by meter: pictures, sound, film, searches; those that are tokens are
     *     part of input and output
     * @param priced calls with a full price
     * @param cost of all, as far as they have a price
     */
    public record Group(
            String name,
            String provider,
            String model,
            long calls,
            long first,
            long batched,
            long metered,
            long input,
            long read,
            long written,
            long writtenForAnHour,
            long output,
            long reasoning,
            SortedMap<Meter, Long> beside,
            PricedCalls priced,
            BigDecimal cost) {
        /** Together with others that the same model served, of whatever name. */
        public Group plus(Group other) {
            SortedMap<Meter, Long> units = new TreeMap<>(beside);
            other.beside.forEach((meter, count) -> units.merge(meter, count, Math::addExact));
            return new Group(
                    "",
                    provider,
                    model,
                    calls + other.calls,
                    first + other.first,
                    batched + other.batched,
                    metered + other.metered,
                    Math.addExact(input, other.input),
                    Math.addExact(read, other.read),
                    Math.addExact(written, other.written),
                    Math.addExact(writtenForAnHour, other.writtenForAnHour),
                    Math.addExact(output, other.output),
                    Math.addExact(reasoning, other.reasoning),
                    units,
                    priced.plus(other.priced),
                    cost.add(other.cost));
        }

        /** Calls without a full price. */
        public long unpriced() {
            return calls - priced.count();
        }

        /** Prompt tokens that are none of text. */
        public long besideInput() {
            return beside(Meter::isInputTokens);
        }

        /** Answer tokens that are none of text. */
        public long besideOutput() {
            return beside(Meter::isOutputTokens);
        }

        /** Tokens read from a cache that are none of text. */
        public long besideRead() {
            return beside(meter -> meter.kind() == TokenKind.CACHE_READ);
        }

        private long beside(Predicate<Meter> tokens) {
            long sum = 0;
            for (Map.Entry<Meter, Long> each : beside.entrySet()) {
                sum = Math.addExact(sum, tokens.test(each.getKey()) ? each.getValue() : 0);
            }
            return sum;
        }

        /** {@code provider/model}, or what of it is known. */
        public String served() {
            return provider.isEmpty() ? model : provider + "/" + model;
        }
    }

    /**
     * What an endless cache would read, calls in the order of the file.
     *
     * @param input prompt tokens of the calls that tell their prefix
     * @param repeated of these, seen before at the front of a prompt
     */
    public record Shared(long calls, long input, long repeated) {}

    /** Units are read from a cache / all input tokens; null where there are none. */
    public @Nullable BigDecimal hitRate() {
        return report.total().cacheHitRate();
    }
}
