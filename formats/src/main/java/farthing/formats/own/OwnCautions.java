package farthing.formats.own;

import farthing.economics.own.Availability;
import farthing.economics.own.Line;
import farthing.economics.own.OwnAnswer;
import farthing.economics.own.OwnCase;
import farthing.economics.own.OwnDefaults;
import farthing.economics.own.Resale;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What will surprise someone who buys by this comparison, with a way out. */
public final class OwnCautions {
    private static final int DIGITS = 4;

    private final OwnDefaults.Filled filled;
    private final OwnAnswer answer;
    private final OwnCase own;
    private final List<Caution> cautions = new ArrayList<>();

    /** @param code one word that stays, for programs */
    public record Caution(String code, String text) {}

    private OwnCautions(OwnDefaults.Filled filled, OwnAnswer answer) {
        this.filled = filled;
        this.answer = answer;
        this.own = answer.own();
        availability();
        space();
        people();
        decline();
        rest();
    }

    public static List<Caution> of(OwnDefaults.Filled filled, OwnAnswer answer) {
        return List.copyOf(new OwnCautions(filled, answer).cautions);
    }

    private void say(String code, String text) {
        cautions.add(new Caution(code, text));
    }

    private void availability() {
        Availability when = filled.availability();
        String takes = months(when);
        switch (when.verdict()) {
            case LATE ->
                say(
                        "too-late",
                        "Needed in " + count(when.neededIn()) + " months, and a bought machine takes " + takes
                                + basis(when) + ": rent, at least until it comes.");
            case MAYBE_LATE ->
                say(
                        "maybe-late",
                        "Needed in " + count(when.neededIn()) + " months, and a bought machine takes " + takes
                                + basis(when) + ": it may come too late.");
            case IN_TIME -> {}
            case OPEN -> {
                if (when.waiting().mean().signum() == 0) {
                    say(
                            "lead-time",
                            "Counted from the day on which the machine is there; an order takes " + takes
                                    + basis(when)
                                    + ". --lead 12m rents one meanwhile, --needed-in 3m asks whether it comes in"
                                    + " time.");
                }
            }
        }
    }

    private static String basis(Availability when) {
        return when.basis().isEmpty() ? "" : " (" + when.basis() + ")";
    }

    private static String months(Availability when) {
        return (when.low().compareTo(when.high()) == 0 ? "" : count(when.low()) + " to ") + count(when.high())
                + " months";
    }

    private void space() {
        BigDecimal power = total(Line.POWER).add(total(Line.COOLING));
        boolean space = total(Line.COLO).signum() > 0;
        if (space && power.signum() > 0) {
            say(
                    "power-beside-colo",
                    "Power and cooling, " + money(power)
                            + " in all, are billed beside colocation; where its price holds them, --colo-power included"
                            + " takes them off.");
        } else if (space && !own.power().metered()) {
            say(
                    "power-in-colo",
                    "Colocation, " + money(total(Line.COLO))
                            + " in all, is taken to hold power and cooling, which are not charged again;"
                            + " --colo-power separate bills them beside it.");
        } else if (!space) {
            say(
                    "no-space",
                    "No room is in the bill: --colo 500 --colo-power separate adds colocation that bills power"
                            + " apart.");
        }
    }

    private void people() {
        BigDecimal people = total(Line.PEOPLE);
        BigDecimal rent = answer.value(answer.ledger().totals().rentedWithoutPeople());
        if (people.signum() == 0 || rent.signum() == 0) {
            return;
        }
        BigDecimal alone = share(answer.value(answer.ledger().totals().owned()), rent);
        BigDecimal alike = share(answer.value(answer.ledger().totals().ownedWithoutPeople()), rent);
        say(
                "people",
                "Rented machines need the same people, so they stand on both sides: without them owning costs "
                        + percent(alike) + " of the rent; charged to owning alone they would make that "
                        + percent(alone) + ".");
    }

    private static BigDecimal share(BigDecimal of, BigDecimal whole) {
        return Decimals.quotient(of, whole, DIGITS).movePointRight(2);
    }

    private static String percent(BigDecimal hundredths) {
        return Decimals.plain(hundredths) + " %";
    }

    private void decline() {
        Input decline = own.rent().decline();
        if (decline.tag() == Input.Tag.ASSUMED && decline.mean().signum() > 0) {
            say(
                    "rent-decline",
                    "Rents are taken to fall by " + percent(decline.mean().movePointRight(2))
                            + " a year: a forecast for one year (" + decline.source()
                            + "), carried on to the others; --rent-decline 0 holds them.");
        }
        if (own.resale() instanceof Resale.Market) {
            say(
                    "resale",
                    "Sold for " + money(answer.value(answer.ledger().resold()))
                            + ": today's used price, less its decline; --resale 30% or --resale book says otherwise.");
        }
    }

    private void rest() {
        if (filled.part().compareTo(BigDecimal.ONE) < 0) {
            say(
                    "part-of-machine",
                    own.machine() + " is charged as " + percent(filled.part().movePointRight(2))
                            + " of a machine that is sold whole: alone it costs more.");
        }
        if (own.life().mean().compareTo(BigDecimal.valueOf(own.years())) < 0) {
            say(
                    "written-off",
                    "After year " + count(own.life().mean())
                            + " the machine is written off and runs on; another one is not in the bill.");
        }
        if (!own.lead().bridged() && own.lead().months().mean().signum() > 0) {
            say(
                    "lost-months",
                    "The " + count(own.lead().months().mean())
                            + " months before the machine comes are lost: neither side is charged for them.");
        }
    }

    private BigDecimal total(Line line) {
        for (var entry : answer.ledger().owned()) {
            if (entry.line() == line) {
                return answer.value(entry.total());
            }
        }
        return BigDecimal.ZERO;
    }

    private static String money(BigDecimal amount) {
        BigDecimal whole = Decimals.rounded(amount, DIGITS);
        return (whole.signum() < 0 ? "-$" : "$") + grouped(Decimals.plain(whole.abs()));
    }

    private static String grouped(String number) {
        int point = number.indexOf('.');
        StringBuilder text = new StringBuilder(number);
        for (int at = (point < 0 ? number.length() : point) - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    private static String count(@org.jspecify.annotations.Nullable BigDecimal value) {
        return value == null ? "" : Decimals.plain(Decimals.rounded(value, DIGITS));
    }
}
