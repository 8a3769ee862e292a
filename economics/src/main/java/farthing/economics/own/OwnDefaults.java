package farthing.economics.own;

import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Machine;
import farthing.catalogue.hardware.Offer;
import farthing.catalogue.terms.Figure;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.quantity.range.RangeKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A question and shipped facts become an {@link OwnCase}. What colocation costs usually holds power and cooling, and neither
 * is ever charged twice: without a word on them they are in its price; who types a price of power pays no colocation unless
 * it is named too, and then it must be said which of the two the price is.
 */
public final class OwnDefaults {
    private static final String INCLUDED = "included";
    private static final String SEPARATE = "separate";

    /** Accelerators of the machine that figures of a node are of. */
    private static final BigDecimal NODE = BigDecimal.valueOf(8);

    private final Hardware hardware;
    private final OwnQuestion question;
    private final Said said;
    private final BoughtMachine bought;

    private OwnDefaults(Hardware hardware, Accelerator accelerator, int count, OwnQuestion question) {
        this.hardware = hardware;
        this.question = question;
        this.said = question.said();
        this.bought = BoughtMachine.of(hardware, accelerator, count);
    }

    /**
     * @param own the case
     * @param availability when bought machines come
     * @param part of a machine that is charged, below 1 where it is sold with more accelerators only
     */
    public record Filled(OwnCase own, Availability availability, BigDecimal part) {}

    /** @throws OwnException if what was said cannot be read or contradicts itself, or a price is not known */
    public static Filled fill(Hardware hardware, Accelerator accelerator, int count, OwnQuestion question) {
        return new OwnDefaults(hardware, accelerator, count, question).filled();
    }

    private Filled filled() {
        Availability availability = Availability.of(said, hardware.figure("lead-time.gpus"));
        boolean metered = isMetered();
        Input decline = said.orFact(OwnOption.RENT_DECLINE, hardware.figure("market.decline"));
        OwnCase own = new OwnCase(
                bought.name(),
                bought.machines(),
                bought.accelerators(),
                question.years(),
                bought.price(said, hardware),
                network(),
                life(),
                resale(decline),
                said.orElse(OwnOption.FINANCING, "0", "paid at once"),
                bought.kilowatts(said, hardware),
                power(metered),
                colo(metered),
                maintenance(),
                people(),
                said.orFact(OwnOption.GROWTH, hardware.figure("own.growth")),
                new OwnCase.Rent(
                        new RentPrice(hardware, question).of(bought.accelerator(), bought.count()),
                        rentDecline(decline),
                        said.orElse(OwnOption.RESERVED, "0", "no reservation"),
                        said.orElse(OwnOption.RENT_HOURS, "1", "kept all the time")),
                new OwnCase.Lead(availability.waiting(), !question.lost()),
                said.orElse(OwnOption.UTILISATION, "1", "an hour paid, whatever is served in it"),
                question.typed());
        return new Filled(own, availability, bought.part());
    }

    private Input network() {
        return bought.machines() == 1
                ? said.orElse(OwnOption.NETWORK, "0", "a machine alone needs none")
                : said.orFact(OwnOption.NETWORK, hardware.figure("network.infiniband"));
    }

    private Input life() {
        Input life = said.orFact(OwnOption.LIFE, hardware.figure("life.depreciation"));
        BigDecimal years = life.mean();
        boolean whole = years.stripTrailingZeros().scale() <= 0;
        if (!whole || years.signum() <= 0 || years.compareTo(BigDecimal.valueOf(OwnCase.YEARS_MAX)) > 0) {
            throw new OwnException(
                    "--life: expected whole years from 1 to " + OwnCase.YEARS_MAX + ", found " + Decimals.plain(years));
        }
        return new Input(life.path(), years, life.unit(), life.tag(), life.source());
    }

    private Resale resale(Input decline) {
        String text = said.text(OwnOption.RESALE);
        Machine machine = bought.machine();
        Figure used = machine == null ? null : machine.used();
        if (text == null) {
            return used == null && !said.has(OwnOption.USED) ? new Resale.Book() : market(used, decline);
        }
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "book" -> new Resale.Book();
            case "market" -> market(used, decline);
            default -> new Resale.Share(said.claimed(OwnOption.RESALE));
        };
    }

    private Resale market(@Nullable Figure used, Input decline) {
        if (used == null && !said.has(OwnOption.USED)) {
            throw new OwnException(
                    "no used price is known of " + bought.accelerator().name()
                            + ": say one such as --used 20k for one accelerator, or --resale 30% or --resale book");
        }
        Input price = used == null ? said.claimed(OwnOption.USED) : said.orFact(OwnOption.USED, used);
        Input falling = said.has(OwnOption.RESALE_DECLINE)
                ? said.claimed(OwnOption.RESALE_DECLINE)
                : isRentFixed() ? Said.fact(OwnOption.RESALE_DECLINE, hardware.figure("market.decline")) : decline;
        return new Resale.Market(price, falling);
    }

    /** A price reserved for years does not follow the market, and what is given for each year does not either. */
    private Input rentDecline(Input decline) {
        return isRentFixed()
                ? Said.assumed(OwnOption.RENT_DECLINE, BigDecimal.ZERO, "the rent of each year is fixed")
                : decline;
    }

    private boolean isRentFixed() {
        boolean reserved = question.payment() == Offer.Payment.RESERVED_3_YEARS && question.years() <= 3;
        return (reserved || question.typed().containsKey(Line.RENT)) && !said.has(OwnOption.RENT_DECLINE);
    }

    private boolean isMetered() {
        String mode = question.coloPower();
        if (!mode.isEmpty() && !mode.equals(INCLUDED) && !mode.equals(SEPARATE)) {
            throw new OwnException("--colo-power: expected included or separate, found '" + mode + "'");
        }
        List<String> typed = new ArrayList<>();
        for (OwnOption option : List.of(OwnOption.ELECTRICITY, OwnOption.COOLING, OwnOption.POWER_GROWTH)) {
            if (said.has(option)) {
                typed.add("--" + option.label());
            }
        }
        if (!question.region().isEmpty()) {
            typed.add("--region");
        }
        if (mode.equals(INCLUDED) && !typed.isEmpty()) {
            throw new OwnException(typed.get(0) + " beside --colo-power included: power that the colocation price holds"
                    + " is not paid again; leave one of them out");
        }
        if (!mode.isEmpty()) {
            return mode.equals(SEPARATE);
        }
        boolean colo =
                said.has(OwnOption.COLO) && said.claimed(OwnOption.COLO).mean().signum() > 0;
        if (colo && !typed.isEmpty()) {
            throw new OwnException("--colo and " + typed.get(0) + ": does the colocation price hold the power? Add"
                    + " --colo-power separate if power is billed beside it, or leave " + typed.get(0) + " out");
        }
        return !typed.isEmpty() || (said.has(OwnOption.COLO) && !colo);
    }

    private OwnCase.Power power(boolean metered) {
        return new OwnCase.Power(
                metered,
                said.orElse(OwnOption.LOAD, "1", "at full load all the time"),
                electricity(),
                said.has(OwnOption.POWER_GROWTH)
                        ? said.claimed(OwnOption.POWER_GROWTH)
                        : Said.fact(OwnOption.POWER_GROWTH, hardware.figure("own.growth")),
                cooling());
    }

    private Input electricity() {
        String id =
                switch (question.region().toLowerCase(Locale.ROOT)) {
                    case "", "us" -> "us";
                    case "europe", "eu" -> "europe";
                    case "texas", "iceland", "cheap" -> "cheap";
                    default ->
                        throw new OwnException("--region: expected us, europe, texas or iceland, found '"
                                + question.region() + "'; or say a price such as --electricity 0.10");
                };
        return said.orFact(OwnOption.ELECTRICITY, hardware.figure("electricity." + id));
    }

    private Input cooling() {
        String text = said.text(OwnOption.COOLING);
        String mode = text == null ? "air" : text.strip().toLowerCase(Locale.ROOT);
        return switch (mode) {
            case "air", "liquid" -> Said.fact(OwnOption.COOLING, hardware.figure("cooling." + mode));
            case "none" -> Said.assumed(OwnOption.COOLING, BigDecimal.ZERO, "none");
            default -> said.claimed(OwnOption.COOLING);
        };
    }

    private Input colo(boolean metered) {
        if (said.has(OwnOption.COLO)) {
            return said.claimed(OwnOption.COLO);
        }
        boolean own = metered && question.coloPower().isEmpty();
        return own
                ? Said.assumed(OwnOption.COLO, BigDecimal.ZERO, "a room of your own")
                : Said.fact(OwnOption.COLO, hardware.figure("colo.tier3"));
    }

    private OwnCase.Maintenance maintenance() {
        String text = said.text(OwnOption.MAINTENANCE);
        if (text == null) {
            Input node = Said.fact(OwnOption.MAINTENANCE, hardware.figure("maintenance.node"));
            BigDecimal nodes = Decimals.quotient(BigDecimal.valueOf(bought.accelerators()), NODE, 12);
            return new OwnCase.Maintenance(Said.scaled(node, nodes), false);
        }
        boolean share = text.contains("%");
        return new OwnCase.Maintenance(
                share
                        ? Said.claimed(OwnOption.MAINTENANCE, text, RangeKind.SHARE, OwnOption.SHARE)
                        : said.claimed(OwnOption.MAINTENANCE),
                share);
    }

    private OwnCase.People people() {
        Figure few = hardware.figure("own.engineers");
        Figure each = hardware.figure("own.engineers.each");
        BigDecimal many = each.value().multiply(BigDecimal.valueOf(bought.machines()));
        Input engineers = many.compareTo(few.value()) <= 0
                ? said.orFact(OwnOption.OPS, few)
                : said.has(OwnOption.OPS)
                        ? said.claimed(OwnOption.OPS)
                        : Said.scaled(Said.fact(OwnOption.OPS, each), BigDecimal.valueOf(bought.machines()));
        return new OwnCase.People(engineers, said.orFact(OwnOption.SALARY, hardware.figure("own.salary")));
    }
}
