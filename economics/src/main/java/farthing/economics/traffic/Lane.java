package farthing.economics.traffic;

import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.TokenKind;
import farthing.economics.traffic.CallPricer.Amounts;
import farthing.economics.traffic.CallPricer.Name;
import farthing.economics.traffic.ReplayResult.Cost;
import farthing.economics.traffic.ReplayResult.Tokens;
import farthing.quantity.Money;
import farthing.rating.Conditions;
import farthing.rating.Usage;
import farthing.workload.CachePolicy;
import farthing.workload.CacheUse;
import farthing.workload.Call;
import farthing.workload.PrefixCache;
import farthing.workload.TokenScale;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of the traffic: one cache, one way to scale tokens, one sum. */
final class Lane {
    private final CallPricer pricer;
    private final @Nullable PrefixCache cache;
    private final boolean priced;
    private final @Nullable Derivation derivation;

    private CacheUse input = CacheUse.none(0);
    private long output;
    private BigDecimal stored = BigDecimal.ZERO;
    private BigDecimal list = BigDecimal.ZERO;
    private BigDecimal contracted = BigDecimal.ZERO;
    private boolean anyAmount;
    private long writesAsInput;
    private final Map<String, Purse> interactions = new LinkedHashMap<>();
    private final CostSpread single;
    private @Nullable RateCard lastCard;
    private boolean lastSellsWrites;

    /** What an interaction has cost so far. */
    private static final class Purse {
        private BigDecimal amount = BigDecimal.ZERO;
        private boolean complete = true;
    }

    /** @param priced whether amounts are wanted, or tokens only */
    Lane(CallPricer pricer, @Nullable PrefixCache cache, boolean priced) {
        this.pricer = pricer;
        this.cache = cache;
        this.priced = priced;
        this.derivation = priced ? pricer.derivation() : null;
        this.single = new CostSpread(pricer.currency());
    }

    void clearCache() {
        if (cache != null) {
            cache.clear();
        }
    }

    /**
     * Takes a call.
     *
     * @return what it costs, or null if this lane prices nothing
     */
    @Nullable
    Amounts take(TracedCall traced, Name model, Conditions conditions, TokenScale in, TokenScale out) {
        Call call = traced.call();
        boolean hasOwn = traced.metered().isEmpty() || traced.metered().stream().anyMatch(Lane::isOwn);
        if (cache != null && !call.blocks().isEmpty() && hasOwn) {
            CacheUse use = cache.use(own(traced), model.model(), in);
            Usage beside = besideInput(traced, out);
            count(use, beside.outputTokens());
            Usage usage = input(use, media(traced, in), model, conditions).plus(beside);
            Amounts amounts = priced ? pricer.price(model, usage, conditions, derivation) : null;
            Amounts sum = plusMetered(amounts, traced, true, model, conditions, in, out);
            return sum == null ? null : settle(call, sum);
        }
        if (traced.metered().isEmpty()) {
            CacheUse use = CacheUse.none(in.tokens(call.input()));
            long answer = out.tokens(call.output());
            count(use, answer);
            return priced
                    ? settle(call, pricer.price(model, Usage.tokens(use.uncached(), answer), conditions, derivation))
                    : null;
        }
        Amounts sum = plusMetered(null, traced, false, model, conditions, in, out);
        return sum == null ? null : settle(call, sum);
    }

    /** Whether the call's own model metered the part; others, such as an advisor, have a prompt of their own. */
    private static boolean isOwn(TracedCall.Part part) {
        return part.model().isEmpty();
    }

    /** The call as its own model saw it: what others read is in the sum of all prompt tokens, but not in its prompt. */
    private static Call own(TracedCall traced) {
        long others = 0;
        for (TracedCall.Part part : traced.metered()) {
            others += isOwn(part) ? 0 : part.usage().inputTokens();
        }
        return others == 0
                ? traced.call()
                : traced.call().withInput(Math.max(0, traced.call().input() - others));
    }

    /** The parts as metered, each at its own model's price, or those of other models only. */
    private @Nullable Amounts plusMetered(
            @Nullable Amounts before,
            TracedCall traced,
            boolean othersOnly,
            Name model,
            Conditions conditions,
            TokenScale in,
            TokenScale out) {
        Amounts sum = before;
        for (TracedCall.Part part : traced.metered()) {
            if (othersOnly && isOwn(part)) {
                continue;
            }
            Usage usage = scaled(part.usage(), in, out);
            count(usage);
            if (priced) {
                Name name = part.model().isEmpty() ? model : new Name(model.provider(), part.model());
                Amounts amounts = pricer.price(name, usage, conditions, derivation);
                sum = sum == null ? amounts : sum.plus(amounts);
            }
        }
        return sum;
    }

    /** What no cache changes: the answer as it was metered, thoughts and speech apart, and what is no token. */
    private static Usage besideInput(TracedCall traced, TokenScale out) {
        if (traced.metered().isEmpty()) {
            return Usage.tokens(0, out.tokens(traced.call().output()));
        }
        Usage.Builder beside = Usage.builder();
        for (TracedCall.Part part : traced.metered()) {
            Usage usage = isOwn(part) ? part.usage() : Usage.NONE;
            for (int cell = 0; cell < usage.size(); cell++) {
                Meter meter = usage.meter(cell);
                if (!meter.isInputTokens()) {
                    long count = usage.count(cell);
                    beside.add(meter, meter.isOutputTokens() ? out.tokens(count) : count);
                }
            }
        }
        return beside.build();
    }

    /** Input that was metered as something else than text, whatever the recorded cache made of it. */
    private static Usage media(TracedCall traced, TokenScale in) {
        Usage.Builder media = Usage.builder();
        for (TracedCall.Part part : traced.metered()) {
            Usage usage = isOwn(part) ? part.usage() : Usage.NONE;
            for (int cell = 0; cell < usage.size(); cell++) {
                Modality modality = usage.meter(cell).modality();
                if (usage.meter(cell).isInputTokens() && modality != Modality.ANY && modality != Modality.TEXT) {
                    media.add(Meter.INPUT.with(modality), in.tokens(usage.count(cell)));
                }
            }
        }
        return media.build();
    }

    private static Usage scaled(Usage usage, TokenScale in, TokenScale out) {
        if (in.isOne() && out.isOne()) {
            return usage;
        }
        Usage.Builder scaled = Usage.builder();
        for (int cell = 0; cell < usage.size(); cell++) {
            Meter meter = usage.meter(cell);
            boolean tokens = meter.family() == Family.TOKENS;
            TokenScale scale = !tokens ? TokenScale.ONE : meter.isInputTokens() ? in : out;
            scaled.add(meter, scale.tokens(usage.count(cell)));
        }
        return scaled.build();
    }

    private void count(CacheUse use, long answer) {
        input = input.plus(new CacheUse(use.read(), use.write(), use.uncached(), 0));
        stored = use.storedTokenMicros() == 0 ? stored : stored.add(BigDecimal.valueOf(use.storedTokenMicros()));
        output = Math.addExact(output, answer);
    }

    private void count(Usage usage) {
        long read = 0;
        long write = 0;
        for (int cell = 0; cell < usage.size(); cell++) {
            read += usage.meter(cell).kind() == TokenKind.CACHE_READ ? usage.count(cell) : 0;
            write += usage.meter(cell).kind() == TokenKind.CACHE_WRITE ? usage.count(cell) : 0;
        }
        count(new CacheUse(read, write, usage.inputTokens() - read - write, 0), usage.outputTokens());
    }

    /** The input as the cache split it. Caches take text first, as usage objects do that state no split. */
    private Usage input(CacheUse use, Usage media, Name model, Conditions conditions) {
        List<Meter> meters = List.of(Meter.INPUT, writeMeter(use, model, conditions), Meter.CACHE_READ);
        long[] left = {use.uncached(), use.write(), use.read()};
        Usage.Builder usage = Usage.builder().add(Meter.CACHE_STORAGE, use.storedTokenMicros() / 1_000);
        for (int cell = 0; cell < media.size(); cell++) {
            long tokens = media.count(cell);
            for (int at = 0; at < left.length; at++) {
                long taken = Math.min(tokens, left[at]);
                usage.add(meters.get(at).with(media.meter(cell).modality()), taken);
                left[at] -= taken;
                tokens -= taken;
            }
        }
        for (int at = 0; at < left.length; at++) {
            usage.add(meters.get(at), left[at]);
        }
        return usage.build();
    }

    private Meter writeMeter(CacheUse use, Name model, Conditions conditions) {
        RateCard card = use.write() == 0 ? null : pricer.card(model, conditions);
        if (card != null && !sellsWrites(card)) {
            writesAsInput++;
            return Meter.INPUT;
        }
        return writeMeter(model);
    }

    private Meter writeMeter(Name model) {
        CachePolicy policy = java.util.Objects.requireNonNull(cache).policy();
        return switch (policy.termsOf(model.model()).write()) {
            case MINUTES_5 -> Meter.CACHE_WRITE_5M;
            case HOUR_1 -> Meter.CACHE_WRITE_1H;
            case OWN_PRICE -> Meter.CACHE_WRITE;
            case AS_INPUT -> Meter.INPUT;
        };
    }

    /** Sellers without a price for cache writes bill what is written as ordinary input. */
    @SuppressWarnings("ReferenceEquality") // the card of the call before, most of the time
    private boolean sellsWrites(RateCard card) {
        if (card != lastCard) {
            lastCard = card;
            lastSellsWrites = false;
            for (RateTable table : card.tables()) {
                for (Rate rate : table.rates()) {
                    lastSellsWrites |= rate.meter().kind() == TokenKind.CACHE_WRITE;
                }
            }
        }
        return lastSellsWrites;
    }

    private Amounts settle(Call call, Amounts amounts) {
        BigDecimal listed = amounts.list();
        BigDecimal amount = amounts.due();
        boolean complete = amounts.isComplete();
        if (listed != null) {
            list = list.add(listed);
            contracted = contracted.add(amount);
            anyAmount = true;
        }
        String interaction = call.origin().interaction();
        if (!interaction.isEmpty()) {
            Purse purse = interactions.computeIfAbsent(interaction, id -> new Purse());
            purse.amount = purse.amount.add(amount);
            purse.complete &= complete;
        } else if (complete) {
            single.add(amount);
        }
        return amounts;
    }

    Tokens tokens() {
        return new Tokens(input.read(), input.write(), input.uncached(), output, stored);
    }

    /** Calls whose cache writes were billed as input, for want of a price of their own. */
    long writesAsInput() {
        return writesAsInput;
    }

    /** Null where nothing is priced. */
    @Nullable
    Cost cost() {
        if (!anyAmount) {
            return null;
        }
        for (Purse purse : interactions.values()) {
            if (purse.complete) {
                single.add(purse.amount);
            }
        }
        interactions.clear();
        return new Cost(
                new Money(list, pricer.currency()),
                new Money(contracted, pricer.currency()),
                single.summary(),
                derivation == null ? null : derivation.tree("list amount of the replayed calls", pricer.currency()));
    }
}
