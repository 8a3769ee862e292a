package farthing.curation;

import farthing.catalogue.Direction;
import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.catalogue.Rate;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.TokenKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes out of what catalogues say what is no price: known faults of theirs, and what a decision names. */
final class Cleaning {
    private static final BigDecimal DEAREST_TOKEN = BigDecimal.valueOf(1_000);
    private static final BigDecimal DEEPEST_DISCOUNT = BigDecimal.valueOf(200);

    private Cleaning() {}

    static void clean(List<Candidate> candidates, @Nullable Decision decision) {
        if (decision != null) {
            apply(decision, candidates);
        }
        for (Candidate candidate : candidates) {
            dropMisplaced(candidate.tables());
        }
        for (Candidate candidate : candidates) {
            dropZeros(candidate, candidates);
            dropMediaAsText(candidate, candidates);
            dropImpossible(candidate.tables());
        }
        candidates.removeIf(c -> c.tables().standard().isEmpty());
    }

    private static void apply(Decision decision, List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            decision.omit().forEach(candidate.tables()::removeEverywhere);
            if (candidate.catalogue().id().equals(decision.take())) {
                for (Map.Entry<Meter, Meter> name : decision.rename().entrySet()) {
                    rename(candidate.tables(), name.getKey(), name.getValue());
                }
            }
        }
    }

    private static void rename(Tables tables, Meter from, Meter to) {
        for (Tables.Key key : tables.keys()) {
            Rate rate = tables.rate(key, from);
            if (rate != null) {
                tables.remove(key, from);
                tables.put(key, Rate.of(to, rate.tariff()));
            }
        }
    }

    /** From a thousand dollars per million on, a token price is that of a page, a search or a minute in the wrong field. */
    private static void dropMisplaced(Tables tables) {
        for (Tables.Key key : tables.keys()) {
            for (Rate rate : List.copyOf(tables.table(key).values())) {
                boolean tokens = rate.meter().family() == Family.TOKENS;
                if (tokens && Tables.perMillion(rate.tariff().listPrice()).compareTo(DEAREST_TOKEN) >= 0) {
                    tables.remove(key, rate.meter());
                }
            }
        }
    }

    /**
     * Zero stands for "not stated" where another catalogue has a price, and in Portkey wherever something else costs:
     * only a model that is free throughout is free.
     */
    private static void dropZeros(Candidate candidate, List<Candidate> all) {
        boolean free = candidate.tables().isFree();
        for (Tables.Key key : candidate.tables().keys()) {
            for (Rate rate : List.copyOf(candidate.tables().table(key).values())) {
                boolean zero = rate.tariff().listPrice().isFree();
                boolean unstated = candidate.catalogue().id().equals("portkey") && !free;
                if (zero && (unstated || pricedElsewhere(key, rate.meter(), all))) {
                    candidate.tables().remove(key, rate.meter());
                }
            }
        }
    }

    private static boolean pricedElsewhere(Tables.Key key, Meter meter, List<Candidate> all) {
        return all.stream()
                .map(c -> c.tables().rate(key, meter))
                .anyMatch(r -> r != null && !r.tariff().listPrice().isFree());
    }

    /**
     * Another meter's price, or another model's, in the wrong field: a cached read above the price of reading anew or
     * below a two-hundredth of it (the deepest discount sold is 1/120), a cache write below it, a batch or flex price
     * above the standard one.
     */
    static void dropImpossible(Tables tables) {
        for (Tables.Key key : tables.keys()) {
            boolean cheaperTier = key.tier() == ServiceTier.BATCH || key.tier() == ServiceTier.FLEX;
            Tables.Key standard = new Tables.Key(ServiceTier.STANDARD, key.region());
            for (Rate rate : List.copyOf(tables.table(key).values())) {
                Meter meter = rate.meter();
                boolean read = meter.kind() == TokenKind.CACHE_READ;
                Meter anew = Meter.INPUT.with(meter.modality());
                boolean write = meter.kind() == TokenKind.CACHE_WRITE;
                if ((read && dearer(rate, tables.rate(key, anew)))
                        || (read && negligible(rate, tables.rate(key, anew)))
                        || (write && dearer(tables.rate(key, anew), rate))
                        || (cheaperTier && dearer(rate, tables.rate(standard, meter)))) {
                    tables.remove(key, meter);
                }
            }
        }
    }

    private static boolean negligible(Rate read, @Nullable Rate anew) {
        return anew != null
                && Tables.perMillion(read.tariff().listPrice())
                                .multiply(DEEPEST_DISCOUNT)
                                .compareTo(Tables.perMillion(anew.tariff().listPrice()))
                        < 0;
    }

    /** What writes no text has no output tokens: a zero, or the input price again, fills a field it does not have. */
    static void dropUnwritten(Tables tables) {
        for (Tables.Key key : tables.keys()) {
            Rate output = tables.rate(key, Meter.OUTPUT);
            Rate input = tables.rate(key, Meter.INPUT);
            boolean unstated = output != null
                    && (output.tariff().listPrice().isFree() || (input != null && Candidate.samePrice(input, output)));
            if (unstated && tables.table(key).size() > 1) {
                tables.remove(key, Meter.OUTPUT);
            }
        }
    }

    /** A row of nothing but zeros is a free model only if its name or a catalogue that keeps free models apart says so. */
    static boolean isUnstated(String name, Election election) {
        String key = Shelf.key(name);
        boolean said = key.contains("free")
                || key.contains("moderation")
                || election.holders().stream().anyMatch(c -> c.catalogue().id().equals("models.dev"));
        return !said && election.winner().tables().isFree();
    }

    private static boolean dearer(@Nullable Rate rate, @Nullable Rate other) {
        return rate != null
                && other != null
                && Tables.perMillion(rate.tariff().listPrice())
                                .compareTo(Tables.perMillion(other.tariff().listPrice()))
                        > 0;
    }

    /** A catalogue with one output field writes the media price there; where another tells them apart, it is dropped. */
    private static void dropMediaAsText(Candidate candidate, List<Candidate> all) {
        Rate output = candidate.standard(Meter.OUTPUT);
        if (output == null) {
            return;
        }
        for (Modality modality : List.of(Modality.IMAGE, Modality.AUDIO)) {
            Meter media = Meter.tokens(Direction.OUTPUT, modality, Meter.OUTPUT.kind());
            boolean known =
                    all.stream().map(c -> c.standard(media)).anyMatch(r -> r != null && Candidate.samePrice(r, output));
            boolean textDiffers = all.stream()
                    .map(c -> c.standard(Meter.OUTPUT))
                    .anyMatch(r -> r != null && !Candidate.samePrice(r, output));
            if (known && textDiffers && candidate.standard(media) == null) {
                candidate.tables().removeEverywhere(Meter.OUTPUT);
                return;
            }
        }
    }
}
