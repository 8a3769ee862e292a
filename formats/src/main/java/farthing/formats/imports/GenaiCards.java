package farthing.formats.imports;

import farthing.catalogue.Coverage;
import farthing.catalogue.Feature;
import farthing.catalogue.Meter;
import farthing.catalogue.Provenance;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.catalogue.Window;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The prices of one genai-prices model: an object, or a list of which the last one whose constraint holds wins. A
 * {@code start_date} opens an effective period, a {@code start_time} to {@code end_time} a daily window.
 */
final class GenaiCards {
    private static final int DAY_SECONDS = 86_400;

    /** What its packages add to a constraint, which its published data leave out: the keys say it already. */
    private static final List<String> KINDS = List.of("start_date", "time_of_date");

    /** The nearest wider price, save across variants: a file search is no web search there either. */
    private static final Coverage COVERAGE = nearestParent();

    private final String where;
    private final Provenance provenance;
    private final List<String> notes;
    private final Findings findings;
    private final Amounts amounts;

    private static Coverage nearestParent() {
        Set<Feature> absorbed = EnumSet.allOf(Feature.class);
        absorbed.remove(Feature.VARIANT);
        return new Coverage(absorbed);
    }

    GenaiCards(String where, Provenance provenance, List<String> notes, Findings findings) {
        this.where = where;
        this.provenance = provenance;
        this.notes = notes;
        this.findings = findings;
        this.amounts = new Amounts(findings, Currency.USD);
    }

    /** @param from first day, or null from the beginning; window null for the whole day */
    private record Entry(@Nullable LocalDate from, @Nullable Clock window, Map<Meter, Tariff> prices) {
        boolean holdsOn(@Nullable LocalDate day) {
            return from == null || (day != null && !day.isBefore(from));
        }
    }

    private record Clock(int start, int end) {}

    List<RateCard> read(@Nullable Doc prices) {
        List<Entry> entries = new ArrayList<>();
        if (prices instanceof Obj one) {
            entries.add(new Entry(null, null, tariffs(one)));
        } else if (prices instanceof Doc.Arr list) {
            for (Doc item : list.items()) {
                Entry entry = entry(item);
                if (entry != null) {
                    entries.add(entry);
                }
            }
        } else {
            findings.dropped(where, "", "no prices");
        }
        TreeSet<LocalDate> starts = new TreeSet<>();
        entries.forEach(entry -> {
            if (entry.from() != null) {
                starts.add(entry.from());
            }
        });
        List<RateCard> cards = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate start : starts) {
            addCard(cards, entries, from, start);
            from = start;
        }
        addCard(cards, entries, from, null);
        return cards;
    }

    private void addCard(List<RateCard> cards, List<Entry> entries, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<Entry> held = entries.stream().filter(entry -> entry.holdsOn(from)).toList();
        List<Rate> rates = rates(held);
        if (!rates.isEmpty()) {
            cards.add(new RateCard(
                    new EffectivePeriod(midnight(from), midnight(to)),
                    Currency.USD,
                    List.of(new RateTable(ServiceTier.STANDARD, "", rates)),
                    List.of(),
                    List.of(),
                    COVERAGE,
                    provenance,
                    notes));
        }
    }

    private static @Nullable Instant midnight(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * The last entry without a window is the base; windows after it go before it, the last one first. Where an entry
     * has no price of its own for a meter that another one prices, its nearest wider price holds there.
     */
    private List<Rate> rates(List<Entry> held) {
        Map<Meter, Tariff> base = new LinkedHashMap<>();
        List<Entry> windows = new ArrayList<>();
        for (Entry entry : held) {
            if (entry.window() == null) {
                base = entry.prices();
                windows.clear();
            } else {
                windows.add(0, entry);
            }
        }
        Set<Meter> meters = new LinkedHashSet<>(base.keySet());
        windows.forEach(entry -> meters.addAll(entry.prices().keySet()));
        List<Rate> rates = new ArrayList<>();
        for (Meter meter : meters) {
            Tariff otherwise = nearest(base, meter);
            if (otherwise == null) {
                findings.dropped(where, meter.name(), "priced in a window of the day only");
            } else {
                rates.add(Rate.of(meter, inWindows(meter, otherwise, windows)));
            }
        }
        return rates;
    }

    private Tariff inWindows(Meter meter, Tariff otherwise, List<Entry> entries) {
        List<Window> windows = new ArrayList<>();
        for (Entry entry : entries) {
            Tariff inside = nearest(entry.prices(), meter);
            Clock clock = entry.window();
            if (inside == null) {
                findings.odd(where, meter.name(), "no price in a window of the day: the other price holds there too");
            } else if (clock != null) {
                windows.add(new Window(
                        clock.start(), clock.end(), EnumSet.noneOf(DayOfWeek.class), ZoneId.of("UTC"), inside));
            }
        }
        return windows.isEmpty() ? otherwise : new Tariff.TimeOfDay(otherwise, windows);
    }

    /** The tariff of the narrowest meter that covers this one, or null. */
    private static @Nullable Tariff nearest(Map<Meter, Tariff> prices, Meter unit) {
        Meter best = null;
        for (Meter meter : prices.keySet()) {
            if (COVERAGE.allows(meter, unit) && (best == null || meter.specificity() > best.specificity())) {
                best = meter;
            }
        }
        return best == null ? null : prices.get(best);
    }

    private @Nullable Entry entry(Doc item) {
        if (!(item instanceof Obj object) || !(object.get("prices") instanceof Obj prices)) {
            findings.dropped(where, item, "prices with a constraint are expected");
            return null;
        }
        Doc constraint = object.get("constraint");
        if (constraint == null || constraint instanceof Doc.Null) {
            return new Entry(null, null, tariffs(prices));
        }
        if (constraint instanceof Obj rule) {
            String start = Texts.of(rule, "start_date");
            String opens = Texts.of(rule, "start_time");
            String closes = Texts.of(rule, "end_time");
            try {
                int keys = rule.size() - (KINDS.contains(Texts.or(rule, "type", "")) ? 1 : 0);
                if (start != null && keys == 1) {
                    return new Entry(LocalDate.parse(start), null, tariffs(prices));
                }
                if (opens != null && closes != null && keys == 2) {
                    return new Entry(null, new Clock(second(opens), endSecond(closes)), tariffs(prices));
                }
            } catch (DateTimeException e) {
                findings.dropped(where, constraint, "not a date or time of day; its prices are left out");
                return null;
            }
        }
        findings.dropped(where, constraint, "unknown constraint; its prices are left out");
        return null;
    }

    /** Of the day in UTC. */
    private static int second(String time) {
        return OffsetTime.parse(time)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalTime()
                .toSecondOfDay();
    }

    private static int endSecond(String time) {
        int second = second(time);
        return second == 0 ? DAY_SECONDS : second;
    }

    private Map<Meter, Tariff> tariffs(Obj prices) {
        RateSheet sheet = new RateSheet(findings);
        for (int i = 0; i < prices.size(); i++) {
            String key = prices.key(i);
            Doc value = prices.value(i);
            String place = where + "." + key;
            GenaiUnit unit = GenaiUnit.parse(key);
            if (unit == null) {
                findings.dropped(place, value, "unknown price key");
            } else if (value instanceof Obj tiered) {
                tiered(unit, tiered, place, sheet);
            } else {
                BigDecimal amount = amounts.read(value, place);
                if (amount != null) {
                    flat(unit.meter(), amounts.price(amount, unit.per()), place, sheet);
                }
            }
        }
        Map<Meter, Tariff> tariffs = new LinkedHashMap<>();
        sheet.rates().forEach(rate -> tariffs.put(rate.meter(), rate.tariff()));
        return tariffs;
    }

    /** A request's one price stands for every search context size, which the catalogue does not tell apart. */
    private static void flat(Meter meter, Price price, String place, RateSheet sheet) {
        sheet.base(meter, price, place);
        if (meter.equals(Meter.REQUESTS)) {
            for (String size : List.of("low", "medium", "high")) {
                sheet.base(meter.with(size), price, place);
            }
        }
    }

    private void tiered(GenaiUnit unit, Obj tiered, String place, RateSheet sheet) {
        Doc base = tiered.get("base");
        BigDecimal amount = base == null ? null : amounts.read(base, place + ".base");
        if (amount == null) {
            findings.dropped(place, tiered, "no base price");
            return;
        }
        sheet.base(unit.meter(), amounts.price(amount, unit.per()), place);
        if (!(tiered.get("tiers") instanceof Doc.Arr tiers)) {
            findings.odd(place, "", "no list of tiers beside the base price");
            return;
        }
        for (Doc item : tiers.items()) {
            Long start = item instanceof Obj tier ? Texts.count(tier, "start") : null;
            Doc price = item instanceof Obj tier ? tier.get("price") : null;
            BigDecimal above = price == null ? null : amounts.read(price, place + ".tiers");
            if (start == null || above == null) {
                findings.dropped(place, item, "a tier needs start and price");
            } else {
                sheet.step(unit.meter(), start, false, amounts.price(above, unit.per()), place);
            }
        }
    }
}
