package farthing.answers.question;

import farthing.answers.InputException;
import farthing.answers.machine.PeriodicAmount;
import farthing.economics.audit.Claim;
import farthing.economics.audit.Claimed;
import farthing.economics.audit.Restated;
import farthing.economics.audit.Setting;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One claim on own machines, and the prices that belong to it.
 *
 * @param figures what is claimed, above 0; none where gains are claimed to multiply
 * @param product such gains, such as {@code 2-5 x 2 x 1.5-2}, or null
 * @param claimed what their product is said to be, such as {@code 5-10}, or null
 * @param perHour price of the machine, or null
 * @param utilisation of the hours, that are worked: above 0 to 1
 * @param apiPrice USD for a million tokens that a break-even is held against, or null
 */
public record ClaimText(
        Map<ClaimOption, BigDecimal> figures,
        @Nullable String product,
        @Nullable String claimed,
        @Nullable PeriodicAmount perHour,
        BigDecimal utilisation,
        @Nullable BigDecimal apiPrice) {

    /** @throws InputException unless exactly one claim is made, with what belongs to it */
    public ClaimText {
        figures = Collections.unmodifiableMap(
                figures.isEmpty() ? new EnumMap<>(ClaimOption.class) : new EnumMap<>(figures));
        List<String> made = new ArrayList<>();
        figures.keySet().forEach(option -> made.add(option.option()));
        if (product != null) {
            made.add("--product");
        }
        if (made.size() != 1) {
            throw new InputException(
                    made.isEmpty()
                            ? "what is claimed? Name it, such as --requests-per-second 5000 or --break-even 5M"
                            : String.join(" and ", made) + ": one claim at a time");
        }
        if (utilisation.signum() == 0 || utilisation.compareTo(BigDecimal.ONE) > 0) {
            throw new InputException("--utilisation: above 0 and at most 100 % of the hours, found "
                    + Decimals.plain(utilisation.movePointRight(2)) + " %");
        }
        if ((product == null) != (claimed == null)) {
            throw new InputException("--product and --claimed belong together: '2-5 x 2' is claimed to be 5-10");
        }
        if (apiPrice != null && !figures.containsKey(ClaimOption.BREAK_EVEN)) {
            throw new InputException("--api-price belongs to --break-even");
        }
    }

    @Nullable
    BigDecimal figure(ClaimOption option) {
        return figures.get(option);
    }

    /** USD an hour, or null. */
    @Nullable
    BigDecimal hourly() {
        return perHour == null ? null : perHour.perHour();
    }

    /** USD a month. */
    BigDecimal monthly() {
        if (perHour == null) {
            throw new InputException("--per-hour: a break-even needs the price of the machine, such as 2000/month");
        }
        return perHour.perMonth();
    }

    boolean isEnergy() {
        return figures.containsKey(ClaimOption.KWH_PER_MILLION);
    }

    /**
     * The claim as throughput while the machine works.
     *
     * @throws InputException if a length or a price that the claim rests on is missing
     */
    Restated restated(Setting setting) {
        ClaimOption option = figures.keySet().iterator().next();
        BigDecimal figure = Objects.requireNonNull(figures.get(option));
        return switch (option) {
            case REQUESTS_PER_SECOND -> {
                input(setting, option);
                output(setting, option);
                yield Restated.of(new Claim(Claimed.REQUESTS, figure));
            }
            case INPUT_PER_SECOND -> {
                input(setting, option);
                yield Restated.of(new Claim(Claimed.INPUT, figure));
            }
            case CONCURRENCY -> {
                input(setting, option);
                yield Restated.of(new Claim(Claimed.TOGETHER, figure));
            }
            case OUTPUT_PER_SECOND -> {
                refuseNothingWritten(setting);
                yield Restated.of(new Claim(Claimed.OUTPUT, figure));
            }
            case PER_REQUEST -> {
                refuseNothingWritten(setting);
                yield Restated.of(new Claim(Claimed.STREAM, figure));
            }
            case KWH_PER_MILLION -> ofEnergy(figure, setting);
            case USD_PER_MILLION_OUTPUT -> {
                refuseNothingWritten(setting);
                yield Restated.ofOutputPrice(figure, hour(option), utilisation);
            }
            case USD_PER_MILLION -> {
                BigDecimal hourly = hour(option);
                refuseNoTokens(setting, option);
                yield Restated.ofPrice(figure, hourly, utilisation, input(setting, option), output(setting, option));
            }
            case TOKENS_PER_YEAR -> {
                refuseNoTokens(setting, option);
                yield Restated.ofYear(figure, utilisation, input(setting, option), output(setting, option));
            }
            case BREAK_EVEN -> throw new IllegalStateException("a break-even is no throughput");
        };
    }

    private static Restated ofEnergy(BigDecimal energy, Setting setting) {
        refuseNothingWritten(setting);
        BigDecimal watts = setting.accelerator().watts();
        if (watts == null) {
            throw new InputException(
                    "--kwh-per-million: the power of " + setting.accelerator().name() + " is not published");
        }
        return Restated.ofEnergy(energy, watts, setting.count());
    }

    private static void refuseNothingWritten(Setting setting) {
        BigDecimal answered = setting.output();
        if (answered != null && answered.signum() == 0) {
            throw new InputException("--out: output tokens are claimed of requests that have none, --out 0");
        }
    }

    /** Input and output tokens cannot both be 0 where a price or a year is shared among them. */
    private static void refuseNoTokens(Setting setting, ClaimOption option) {
        if (input(setting, option).add(output(setting, option)).signum() == 0) {
            throw new InputException(
                    option.option() + ": a request of no tokens, --in 0 --out 0, has no price or rate");
        }
    }

    private BigDecimal hour(ClaimOption option) {
        if (perHour == null) {
            throw new InputException(option.option() + ": needs the price of the machine, such as --per-hour 20");
        }
        return perHour.perHour();
    }

    private static BigDecimal input(Setting setting, ClaimOption option) {
        return length(setting.input(), option);
    }

    private static BigDecimal output(Setting setting, ClaimOption option) {
        return length(setting.output(), option);
    }

    private static BigDecimal length(@Nullable BigDecimal tokens, ClaimOption option) {
        if (tokens == null) {
            throw new InputException(option.option() + ": needs the tokens of a request, such as --in 200 --out 300");
        }
        return tokens;
    }
}
