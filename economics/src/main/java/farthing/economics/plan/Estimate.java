package farthing.economics.plan;

import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Derivation;
import farthing.quantity.sheet.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an option costs, every input at its mean, exactly.
 *
 * @param exact every cell of the option's sheet
 */
public record Estimate(OptionSheet option, Exact exact) {
    public static Estimate of(OptionSheet option) {
        return new Estimate(option, Exact.of(option.sheet()));
    }

    /** {@code provider/model}. */
    public String name() {
        return option.server().name();
    }

    public Currency currency() {
        return option.server().currency();
    }

    /** Whether every unit has a price; where not, all amounts are subtotals. */
    public boolean isPriced() {
        return option.unpriced().isEmpty();
    }

    /** Inference for an ended interaction at list price. */
    public Money list() {
        return money(option.list());
    }

    /** The same under the contract. */
    public Money contracted() {
        return money(option.contracted());
    }

    /** Everything for an ended interaction, or null if there are none. */
    public @Nullable Money ended() {
        return moneyOrNull(option.ended());
    }

    /** Everything for a completed interaction, or null if none completes. */
    public @Nullable Money completed() {
        return moneyOrNull(option.perCompleted());
    }

    /** One call on average, at contracted price, or null if none is made. */
    public @Nullable Money call() {
        BigDecimal calls = exact.value(option.callsMade());
        return calls.signum() == 0
                ? null
                : new Money(Decimals.divide(contracted().amount(), calls), currency());
    }

    public Money month() {
        return money(option.month());
    }

    /** Inference a month under the contract, free users' included. */
    public Money inference() {
        return money(option.inference());
    }

    /** The first twelve months, with the growth of the traffic. */
    public Money year() {
        return money(option.year());
    }

    /** The last of these. */
    public Money twelfthMonth() {
        return money(option.twelfth());
    }

    /** Spend on research and development a month, beside the cost of goods. */
    public Money research() {
        return money(option.research());
    }

    public @Nullable Money user() {
        return moneyOrNull(option.perUser());
    }

    public @Nullable Money revenue() {
        return moneyOrNull(option.revenue());
    }

    /** Gross margin as a share of revenue, or null without any. */
    public @Nullable BigDecimal margin() {
        Cell margin = option.margin();
        return margin == null ? null : exact.orNull(margin);
    }

    public BigDecimal completedShare() {
        return exact.value(option.completed());
    }

    public @Nullable Money correct() {
        return moneyOrNull(option.perCorrect());
    }

    /** Input tokens of an ended interaction, cached ones included, first attempts alone. */
    public BigDecimal inputTokens() {
        BigDecimal input = BigDecimal.ZERO;
        for (CallCells call : option.calls()) {
            input = input.add(exact.value(call.input()).multiply(exact.value(call.comes())));
        }
        return input;
    }

    /** Output tokens of an ended interaction, as far as caps let them come, first attempts alone. */
    public BigDecimal outputTokens() {
        BigDecimal output = BigDecimal.ZERO;
        for (CallCells call : option.calls()) {
            BigDecimal made = exact.value(call.made()).multiply(exact.value(call.comes()));
            BigDecimal each = exact.value(call.loads().get(0).round().answer()); // every round writes alike
            output = output.add(each.multiply(made));
        }
        return output;
    }

    /** Calls of an ended interaction, first attempts. */
    public BigDecimal callsMade() {
        return exact.value(option.callsMade());
    }

    /** Calls that are billed of an ended interaction, repeated attempts and fallbacks included, in full ones. */
    public BigDecimal callsBilled() {
        BigDecimal billed = BigDecimal.ZERO;
        for (CallCells call : option.calls()) {
            BigDecimal comes = exact.value(call.comes());
            for (Load load : call.loads()) {
                billed = billed.add(exact.value(load.billed()).multiply(comes));
            }
        }
        return billed;
    }

    /** Tokens read from a cache among all input tokens, or null without any. */
    public @Nullable BigDecimal hitRate() {
        return shareOfInput(CallCells::read);
    }

    /** The same as arrivals give it under the provider's rules, whatever was typed; null without any input. */
    public @Nullable BigDecimal hitRateByArrivals() {
        return shareOfInput(CallCells::byArrivals);
    }

    /** Whence the hit rate is and what arrivals say of it; null where no cache is used. */
    public @Nullable HitRateSource hitRateSource() {
        BigDecimal used = hitRate();
        BigDecimal byArrivals = hitRateByArrivals();
        return option.server().cache() == null || used == null || byArrivals == null
                ? null
                : new HitRateSource(used, option.calls().get(0).typedHitRate(), byArrivals);
    }

    private interface Tokens {
        Cell of(CallCells call);
    }

    private @Nullable BigDecimal shareOfInput(Tokens tokens) {
        BigDecimal input = BigDecimal.ZERO;
        BigDecimal part = BigDecimal.ZERO;
        for (CallCells call : option.calls()) {
            BigDecimal comes = exact.value(call.comes());
            input = input.add(exact.value(call.input()).multiply(comes));
            part = part.add(exact.value(tokens.of(call)).multiply(comes));
        }
        return input.signum() == 0 ? null : Decimals.divide(part, input);
    }

    /** Contracted inference for an ended interaction by call and meter: they add up to it. */
    public List<Charge> charges() {
        List<Charge> charges = new ArrayList<>();
        for (CallCells call : option.calls()) {
            BigDecimal comes = exact.value(call.comes());
            for (ChargeCell charge : call.charges()) {
                BigDecimal amount = exact.value(charge.contracted()).multiply(comes);
                charges.add(new Charge(call.call().name(), charge.meter(), new Money(amount, currency())));
            }
        }
        return charges;
    }

    /** What one kind of units of a call costs an ended interaction. */
    public record Charge(String call, String meter, Money amount) {}

    /** Why a figure of the option is what it is. */
    public Derivation why(Cell cell) {
        return Derivation.of(option.sheet(), exact, cell);
    }

    private Money money(Cell cell) {
        return new Money(exact.value(cell), currency());
    }

    private @Nullable Money moneyOrNull(@Nullable Cell cell) {
        BigDecimal amount = cell == null ? null : exact.orNull(cell);
        return amount == null ? null : new Money(amount, currency());
    }
}
