package farthing.rating;

import farthing.catalogue.CacheLifetime;
import farthing.catalogue.Direction;
import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.TokenKind;
import farthing.quantity.Price;
import farthing.rating.CardSelection.Choice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rate card resolved for given conditions: each meter's price looked up once, so that millions of calls are rated in
 * whole numbers. {@link #amount} is the hot path; {@link #rate} is the reference it is held equal to.
 */
public final class ResolvedCard {
    /** What {@link #amount} returns where only {@link #rate} can answer. */
    public static final long NOT_BY_LONGS = -1;

    /** What {@link #line} returns where the cell is not priced unit by unit. */
    public static final int NO_LINE = -1;

    private static final int UNPRICED = -1;
    private static final int NO_REQUEST_FEE = -2;
    private static final int MAX_SCALE = 18;
    private static final List<Meter> TOKEN_METERS = allTokenMeters();

    private final CardSelection selection;
    private final int scale;
    private final ScaledTariff[] slots;
    private final List<Line> lines = new ArrayList<>();
    private final int[] firstLine;
    private final byte[] slotOfToken = new byte[512];
    private final Meter[] otherMeters;
    private final int[] slotOfOther;
    private final boolean looksAtInput;
    private final int requestSlot;

    private ResolvedCard(RateCard card, Conditions conditions) {
        this.selection = new CardSelection(card, conditions);
        List<Choice.Chosen> chosen = new ArrayList<>();
        Arrays.fill(slotOfToken, (byte) UNPRICED);
        for (Meter meter : TOKEN_METERS) {
            slotOfToken[tokenIndex(meter)] = (byte) slot(chosen, selection.choose(meter));
        }
        this.otherMeters = otherMeters(card);
        this.slotOfOther = new int[otherMeters.length];
        for (int i = 0; i < otherMeters.length; i++) {
            slotOfOther[i] = slot(chosen, selection.choose(otherMeters[i]));
        }
        int places = 0;
        for (Choice.Chosen each : chosen) {
            places = Math.max(
                    places,
                    ScaledTariff.decimalPlaces(
                            each.tariff(), each.rate().meter().family()));
        }
        this.scale = Math.min(places, MAX_SCALE);
        this.slots = new ScaledTariff[chosen.size()];
        this.firstLine = new int[slots.length];
        for (int i = 0; i < slots.length; i++) {
            Meter meter = chosen.get(i).rate().meter();
            slots[i] = ScaledTariff.of(chosen.get(i).tariff(), meter.family(), scale);
            firstLine[i] = lines.size();
            ScaledTariff.pricesOf(chosen.get(i).tariff()).forEach(price -> lines.add(new Line(meter, price)));
        }
        this.looksAtInput = Arrays.stream(slots).anyMatch(ScaledTariff::looksAtInput);
        boolean chargesPerRequest = selection.withRequest(Usage.NONE).size() > 0;
        this.requestSlot = chargesPerRequest ? slotOf(Meter.REQUESTS) : NO_REQUEST_FEE;
    }

    /**
     * A price of the card.
     *
     * @param meter of its rate
     */
    public record Line(Meter meter, Price price) {}

    public static ResolvedCard of(RateCard card, Conditions conditions) {
        return new ResolvedCard(card, conditions);
    }

    /** Decimal places of what {@link #amount} returns. */
    public int scale() {
        return scale;
    }

    /**
     * How the card prices a meter under its conditions, or the reason why it does not.
     *
     * @param terms contract to lay over the list, or null
     */
    public MeterPrice priceOf(Meter meter, Rater.@Nullable Terms terms) {
        return switch (selection.choose(meter)) {
            case Choice.NoRate none -> new MeterPrice.Unknown(none.reason());
            case Choice.Chosen chosen -> {
                Rate rate = chosen.rate();
                yield new MeterPrice.Priced(
                        rate.meter(),
                        chosen.tariff(),
                        terms == null ? null : Rater.effect(terms, Rater.unitOrRate(meter, chosen), selection.tier()),
                        chosen.basis(),
                        selection.card().provenanceOf(rate));
            }
        };
    }

    /** Whether every call is billed a request beside its units. */
    public boolean chargesPerRequest() {
        return requestSlot != NO_REQUEST_FEE;
    }

    /** The list amount in whole numbers as exact decimals. */
    public BigDecimal decimal(long amount) {
        return BigDecimal.valueOf(amount, scale);
    }

    public RateCard card() {
        return selection.card();
    }

    /**
     * The full statement, in exact decimals.
     *
     * @param terms contract to lay over the list, or null
     */
    public Statement rate(Usage usage, Rater.@Nullable Terms terms) {
        return Rater.rate(usage, selection, terms);
    }

    /**
     * The list amount of the usage in 10^-{@link #scale} of the card's currency, exact; or {@link #NOT_BY_LONGS} where
     * a unit has no price, a quotient does not terminate or the sum leaves 63 bits.
     */
    public long amount(Usage usage) {
        return amount(usage, null);
    }

    /**
     * The same, telling what each cell of the usage adds. Where several cells share a tariff that is not linear, the
     * first holds it for all of them; what a request costs beside its units stands in none.
     *
     * @param cells as many as the usage has at least, or null
     */
    public long amount(Usage usage, long @Nullable [] cells) {
        try {
            return sum(usage, cells);
        } catch (ArithmeticException e) {
            return NOT_BY_LONGS;
        }
    }

    /**
     * What each count of the meter adds to the {@link #amount} of any call; or {@link #NOT_BY_LONGS} where other counts or
     * requests move it, or it has no price.
     */
    public long perCount(Meter meter) {
        int slot = requestSlot == NO_REQUEST_FEE ? slotOf(meter) : UNPRICED;
        return slot < 0 ? NOT_BY_LONGS : slots[slot].perCount();
    }

    /** Every price that a call may be charged at. */
    public List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    /**
     * Which of the {@link #lines} each unit of the cell is charged at, so that cells of many calls may be added up first; or
     * {@link #NO_LINE} where other counts or requests move the charge, or there is none.
     *
     * @param inputTokens of the usage
     */
    public int line(Usage usage, int cell, long inputTokens) {
        int slot = requestSlot == NO_REQUEST_FEE ? slotOf(usage.meter(cell)) : UNPRICED;
        int step = slot < 0 ? NO_LINE : slots[slot].step(inputTokens);
        return step == NO_LINE ? NO_LINE : firstLine[slot] + step;
    }

    private long sum(Usage usage, long @Nullable [] cells) {
        long inputTokens = looksAtInput ? usage.inputTokens() : 0;
        long total = 0;
        boolean requests = false;
        for (int cell = 0; cell < usage.size(); cell++) {
            Meter meter = usage.meter(cell);
            requests |= meter.family() == Family.REQUESTS;
            int slot = slotOf(meter);
            if (slot < 0) {
                return NOT_BY_LONGS;
            }
            ScaledTariff tariff = slots[slot];
            long count = usage.count(cell);
            if (!tariff.linear()) {
                if (firstOfSlot(usage, slot) != cell) {
                    if (cells != null) {
                        cells[cell] = 0;
                    }
                    continue;
                }
                count = countOfSlot(usage, slot);
            }
            long amount = tariff.amount(count, inputTokens);
            if (amount == NOT_BY_LONGS) {
                return NOT_BY_LONGS;
            }
            total = Math.addExact(total, amount);
            if (cells != null) {
                cells[cell] = amount;
            }
        }
        return requests || requestSlot == NO_REQUEST_FEE ? total : withRequest(total, inputTokens);
    }

    private long withRequest(long total, long inputTokens) {
        long fee = requestSlot < 0 ? NOT_BY_LONGS : slots[requestSlot].amount(1, inputTokens);
        return fee == NOT_BY_LONGS ? NOT_BY_LONGS : Math.addExact(total, fee);
    }

    private int slotOf(Meter meter) {
        if (meter.family() == Family.TOKENS && meter.variant().isEmpty()) {
            return slotOfToken[tokenIndex(meter)];
        }
        for (int i = 0; i < otherMeters.length; i++) {
            if (otherMeters[i].equals(meter)) {
                return slotOfOther[i];
            }
        }
        return UNPRICED;
    }

    private int firstOfSlot(Usage usage, int slot) {
        for (int cell = 0; cell < usage.size(); cell++) {
            if (slotOf(usage.meter(cell)) == slot) {
                return cell;
            }
        }
        return usage.size();
    }

    private long countOfSlot(Usage usage, int slot) {
        long count = 0;
        for (int cell = 0; cell < usage.size(); cell++) {
            if (slotOf(usage.meter(cell)) == slot) {
                count = Math.addExact(count, usage.count(cell));
            }
        }
        return count;
    }

    private static int slot(List<Choice.Chosen> slots, @Nullable Choice choice) {
        if (!(choice instanceof Choice.Chosen chosen)) {
            return UNPRICED;
        }
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).equals(chosen)) {
                return i;
            }
        }
        slots.add(chosen);
        return slots.size() > Byte.MAX_VALUE ? UNPRICED : slots.size() - 1;
    }

    @SuppressWarnings("EnumOrdinal") // a dense table index within one process, never stored
    private static int tokenIndex(Meter meter) {
        return (meter.direction() == Direction.OUTPUT ? 256 : 0)
                | meter.modality().ordinal() << 5
                | meter.kind().ordinal() << 2
                | meter.lifetime().ordinal();
    }

    private static List<Meter> allTokenMeters() {
        List<Meter> meters = new ArrayList<>();
        for (Modality modality : Modality.values()) {
            for (TokenKind kind : TokenKind.values()) {
                boolean output = kind == TokenKind.REASONING || kind == TokenKind.CITATION;
                if (kind == TokenKind.ANY || output) {
                    meters.add(Meter.tokens(Direction.OUTPUT, modality, kind));
                }
                if (!output) {
                    meters.add(Meter.tokens(Direction.INPUT, modality, kind));
                }
            }
            Meter write = Meter.tokens(Direction.INPUT, modality, TokenKind.CACHE_WRITE);
            meters.add(write.with(CacheLifetime.MINUTES_5));
            meters.add(write.with(CacheLifetime.HOUR_1));
        }
        return List.copyOf(meters);
    }

    private static Meter[] otherMeters(RateCard card) {
        List<Meter> meters = new ArrayList<>(List.of(Meter.REQUESTS));
        for (RateTable table : card.tables()) {
            for (Rate rate : table.rates()) {
                Meter meter = rate.meter();
                boolean plainToken =
                        meter.family() == Family.TOKENS && meter.variant().isEmpty();
                if (!plainToken && !meters.contains(meter)) {
                    meters.add(meter);
                }
            }
        }
        return meters.toArray(new Meter[0]);
    }
}
