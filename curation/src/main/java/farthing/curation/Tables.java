package farthing.curation;

import farthing.catalogue.Coverage;
import farthing.catalogue.Meter;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rates by tier, region and meter while a card is put together. */
final class Tables {
    private static final MathContext COMPARED = new MathContext(10);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** Tier and region of a table. */
    record Key(ServiceTier tier, String region) implements Comparable<Key> {
        static final Key STANDARD = new Key(ServiceTier.STANDARD, "");

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::tier).thenComparing(Key::region).compare(this, other);
        }
    }

    private final Map<Key, Map<Meter, Rate>> rates = new TreeMap<>();

    /** The rates of a card; a cache write without a lifetime stands for the five-minute one, which it covers. */
    static Tables of(RateCard card) {
        Tables tables = new Tables();
        for (RateTable table : card.tables()) {
            for (Rate rate : table.rates()) {
                Rate plain = new Rate(rate.meter(), flattened(rate.tariff()), rate.provenance());
                tables.put(new Key(table.tier(), table.region()), plain);
            }
        }
        for (Map<Meter, Rate> table : tables.rates.values()) {
            Rate fiveMinutes = table.remove(Meter.CACHE_WRITE_5M);
            if (fiveMinutes != null) {
                table.putIfAbsent(Meter.CACHE_WRITE, Rate.of(Meter.CACHE_WRITE, fiveMinutes.tariff()));
            }
        }
        return tables;
    }

    /** Steps that change nothing are no steps. */
    private static Tariff flattened(Tariff tariff) {
        return tariff instanceof Tariff.Threshold t
                        && t.steps().stream()
                                .allMatch(s -> perMillion(s.price()).compareTo(perMillion(t.base())) == 0)
                ? new Tariff.Flat(t.base())
                : tariff;
    }

    void put(Key key, Rate rate) {
        rates.computeIfAbsent(key, k -> new TreeMap<>()).put(rate.meter(), rate);
    }

    void remove(Key key, Meter meter) {
        Map<Meter, Rate> table = rates.get(key);
        if (table != null) {
            table.remove(meter);
            if (table.isEmpty()) {
                rates.remove(key);
            }
        }
    }

    /** Takes the meter out of every tier and region. */
    void removeEverywhere(Meter meter) {
        for (Key key : keys()) {
            remove(key, meter);
        }
    }

    List<Key> keys() {
        return List.copyOf(rates.keySet());
    }

    Map<Meter, Rate> table(Key key) {
        return rates.getOrDefault(key, Map.of());
    }

    Map<Meter, Rate> standard() {
        return table(Key.STANDARD);
    }

    @Nullable
    Rate rate(Key key, Meter meter) {
        return table(key).get(meter);
    }

    /** Whether another rate of the table already prices the meter at the same price. */
    boolean alreadyCovers(Key key, Rate rate) {
        return table(key).values().stream()
                .anyMatch(r -> !r.meter().equals(rate.meter())
                        && Coverage.SAFE.allows(r.meter(), rate.meter())
                        && fingerprint(r.tariff()).equals(fingerprint(rate.tariff())));
    }

    boolean isEmpty() {
        return rates.isEmpty();
    }

    /** Whether no standard rate costs anything. */
    boolean isFree() {
        return standard().values().stream().allMatch(r -> r.tariff().listPrice().isFree());
    }

    List<RateTable> toTables() {
        List<RateTable> tables = new ArrayList<>();
        rates.forEach((key, table) -> tables.add(new RateTable(key.tier(), key.region(), List.copyOf(table.values()))));
        return tables;
    }

    Tables copy() {
        Tables copy = new Tables();
        rates.forEach((key, table) -> table.values().forEach(rate -> copy.put(key, rate)));
        return copy;
    }

    /** What two tariffs share if they charge alike: prices per million to ten digits, and every condition. */
    static String fingerprint(Tariff tariff) {
        return switch (tariff) {
            case Tariff.Flat flat -> perMillion(flat.price()).toPlainString();
            case Tariff.Threshold t -> perMillion(t.base()).toPlainString() + steps(t.steps());
            case Tariff.Graduated g -> "graduated " + perMillion(g.base()).toPlainString() + steps(g.steps());
            case Tariff.TimeOfDay t ->
                fingerprint(t.otherwise())
                        + t.windows().stream()
                                .map(w -> " " + w.text() + " " + fingerprint(w.tariff()))
                                .toList();
            case Tariff.Rounded r -> fingerprint(r.tariff()) + " rounded " + r.minimum() + "/" + r.increment();
        };
    }

    private static String steps(List<Tariff.Step> steps) {
        StringBuilder text = new StringBuilder();
        for (Tariff.Step step : steps) {
            text.append(" over ")
                    .append(step.bound())
                    .append(' ')
                    .append(perMillion(step.price()).toPlainString());
        }
        return text.toString();
    }

    static BigDecimal perMillion(Price price) {
        BigDecimal scaled = price.amount().multiply(MILLION).divide(BigDecimal.valueOf(price.per()), COMPARED);
        return scaled.signum() == 0 ? BigDecimal.ZERO : scaled.stripTrailingZeros();
    }
}
