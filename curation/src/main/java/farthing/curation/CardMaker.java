package farthing.curation;

import farthing.catalogue.Coverage;
import farthing.catalogue.Meter;
import farthing.catalogue.Provenance;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RegionRule;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.catalogue.TierFallback;
import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the cards of one model together once its prices are elected: today's, those before and those announced. */
final class CardMaker {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final List<String> SIZES = List.of("low", "medium", "high");

    private final Election election;
    private final List<TierFallback> fallbacks;
    private final List<RegionRule> regions;
    private final Instant today;

    /** @param today the instant whose prices the book states */
    CardMaker(Election election, List<TierFallback> fallbacks, List<RegionRule> regions, Instant today) {
        this.election = election;
        this.fallbacks = fallbacks;
        this.regions = regions;
        this.today = today;
    }

    /**
     * @param tables of today's card
     * @param old what an earlier edition of a catalogue held, or null
     */
    List<RateCard> cards(Tables tables, @Nullable Candidate old) {
        List<RateCard> dated = datedSeries();
        Instant from = seriesStart(dated);
        Instant to = seriesEnd(dated);
        List<RateCard> cards = new ArrayList<>();
        if (from == null) {
            from = earliestEvidence(old);
            RateCard before = old == null ? null : changed(old, from);
            if (before != null) {
                cards.add(before);
            }
        }
        for (RateCard card : dated) {
            if (card.period().to() != null && !card.period().to().isAfter(today)) {
                cards.add(restated(card, card.period()));
            }
        }
        cards.add(current(tables, new EffectivePeriod(from, to)));
        for (RateCard card : dated) {
            if (card.period().from() != null && card.period().from().isAfter(today)) {
                cards.add(restated(card, card.period()));
            }
        }
        return cards;
    }

    private RateCard current(Tables tables, EffectivePeriod period) {
        Candidate winner = election.winner();
        List<String> agreeing =
                election.agreeing().stream().map(c -> c.catalogue().id()).toList();
        Provenance provenance =
                new Provenance(winner.catalogue().id(), place(winner), election.checked(), agreeing, election.reason());
        return card(period, tables, provenance, List.of());
    }

    private RateCard card(EffectivePeriod period, Tables tables, Provenance provenance, List<String> notes) {
        return new RateCard(
                period, Currency.USD, tables.toTables(), fallbacks, regions, Coverage.SAFE, provenance, notes);
    }

    static String place(Candidate candidate) {
        String place = candidate.card().provenance().place();
        return place.isEmpty() ? candidate.listing().id() : place;
    }

    /** The dated cards of the winner, or of another catalogue that holds the same price today; empty if none has. */
    private List<RateCard> datedSeries() {
        for (Candidate holder : election.holders()) {
            if (holder.listing().cards().size() > 1) {
                return holder.listing().cards();
            }
        }
        return List.of();
    }

    private @Nullable Instant seriesStart(List<RateCard> dated) {
        for (RateCard card : dated) {
            if (card.period().contains(today)) {
                return card.period().from();
            }
        }
        return null;
    }

    private @Nullable Instant seriesEnd(List<RateCard> dated) {
        for (RateCard card : dated) {
            if (card.period().contains(today)) {
                return card.period().to();
            }
        }
        return null;
    }

    private RateCard restated(RateCard card, EffectivePeriod period) {
        Candidate holder = holderOf(card);
        Provenance provenance = Provenance.of(holder.catalogue().id(), holder.checked());
        provenance = new Provenance(provenance.source(), place(holder), provenance.checkedOn(), List.of(), "");
        return card(period, Tables.of(card), provenance, List.of());
    }

    private Candidate holderOf(RateCard card) {
        for (Candidate candidate : election.agreeing()) {
            if (candidate.listing().cards().contains(card)) {
                return candidate;
            }
        }
        return election.winner();
    }

    /** The first day on which any catalogue at hand is known to have held today's price. */
    private Instant earliestEvidence(@Nullable Candidate old) {
        LocalDate first = election.winner().checked();
        for (Candidate candidate : election.agreeing()) {
            first = candidate.checked().isBefore(first) ? candidate.checked() : first;
        }
        if (old != null && old.agreesWith(election.winner()) && old.checked().isBefore(first)) {
            first = old.checked();
        }
        LocalDate day = today.atZone(ZoneOffset.UTC).toLocalDate();
        return (first.isAfter(day) ? day : first).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The card that an earlier edition held and a later one replaced, up to the day on which the new price was seen. */
    private @Nullable RateCard changed(Candidate old, Instant seen) {
        Instant start = old.checked().atStartOfDay(ZoneOffset.UTC).toInstant();
        boolean sameCatalogueNow = holds("litellm");
        if (!sameCatalogueNow
                || old.agreesWith(election.winner())
                || old.tables().isFree()
                || !start.isBefore(seen)) {
            return null;
        }
        boolean comparable = old.tables().standard().keySet().stream()
                .anyMatch(
                        meter -> meter.equals(Meter.INPUT) && election.winner().standard(meter) != null);
        if (!comparable) {
            return null;
        }
        Provenance provenance = new Provenance(old.catalogue().id(), place(old), old.checked(), List.of(), "");
        return card(
                new EffectivePeriod(start, seen),
                old.tables(),
                provenance,
                List.of("The day of the change is not known: the new price was first seen on the day this card ends."));
    }

    private boolean holds(String catalogue) {
        return election.winner().catalogue().id().equals(catalogue)
                || election.agreeing().stream().anyMatch(c -> c.catalogue().id().equals(catalogue));
    }

    /** Today's tables: the winner's, and what agreeing catalogues state beyond it; extras by the same vote. */
    static Tables merged(Election election) {
        Candidate winner = election.winner();
        Tables tables = winner.tables().copy();
        for (Candidate other : election.agreeing()) {
            for (Tables.Key key : other.tables().keys()) {
                for (Rate rate : other.tables().table(key).values()) {
                    Rate held = tables.rate(key, rate.meter());
                    if (held == null && !tables.alreadyCovers(key, rate)) {
                        tables.put(key, sourced(rate, other));
                    }
                }
            }
        }
        for (Tables.Key key : winner.tables().keys()) {
            for (Rate rate : List.copyOf(winner.tables().table(key).values())) {
                Candidate majority = majority(key, rate, election);
                if (majority != null) {
                    Rate theirs = majority.tables().rate(key, rate.meter());
                    if (theirs != null) {
                        tables.put(key, sourced(theirs, majority));
                    }
                }
            }
        }
        LongContext.takeSteps(tables, election);
        LongContext.followText(tables);
        Cleaning.dropImpossible(tables);
        halveWithSteps(tables);
        dropRepeats(tables);
        dropCovered(tables);
        return tables;
    }

    /**
     * A batch or flex price of half the standard one, exact or rounded for display, is half of it above a long-context
     * step too: some catalogues leave that out.
     */
    private static void halveWithSteps(Tables tables) {
        for (Tables.Key key : tables.keys()) {
            if (key.tier() != ServiceTier.BATCH && key.tier() != ServiceTier.FLEX) {
                continue;
            }
            Tables.Key usual = new Tables.Key(ServiceTier.STANDARD, key.region());
            for (Rate rate : List.copyOf(tables.table(key).values())) {
                Rate standard = tables.rate(usual, rate.meter());
                Rate half = standard == null
                        ? null
                        : new Rate(rate.meter(), standard.tariff().multipliedBy(HALF), rate.provenance());
                if (half != null && (Candidate.samePrice(rate, half) || Candidate.roundedFrom(rate, half))) {
                    boolean stepped = rate.tariff() instanceof Tariff.Flat || Candidate.roundedFrom(rate, half);
                    tables.put(key, stepped ? half : rate);
                }
            }
        }
    }

    /** A meter at the price at which a wider one covers it anyway needs no line, such as reasoning at output's price. */
    private static void dropCovered(Tables tables) {
        for (Tables.Key key : tables.keys()) {
            for (Rate rate : List.copyOf(tables.table(key).values())) {
                List<Rate> wider = tables.table(key).values().stream()
                        .filter(r -> !r.meter().equals(rate.meter()))
                        .filter(r -> Coverage.SAFE.allows(r.meter(), rate.meter()) || sizeOf(rate.meter(), r.meter()))
                        .toList();
                if (!wider.isEmpty() && wider.stream().allMatch(r -> repeats(rate, r))) {
                    tables.remove(key, rate.meter());
                }
            }
        }
    }

    /** The same tariff, or the wider one's price below its long-context step, which the narrower one follows. */
    private static boolean repeats(Rate rate, Rate wider) {
        return Tables.fingerprint(rate.tariff()).equals(Tables.fingerprint(wider.tariff()))
                || (rate.tariff() instanceof Tariff.Flat
                        && wider.tariff() instanceof Tariff.Threshold
                        && Candidate.samePrice(rate, wider));
    }

    /** Searches by context size, where all sizes cost what a search costs. */
    private static boolean sizeOf(Meter size, Meter plain) {
        return plain.equals(Meter.SEARCHES) && Meter.SEARCHES.contains(size) && SIZES.contains(size.variant());
    }

    /** A region at the same price as everywhere needs no table. */
    private static void dropRepeats(Tables tables) {
        for (Tables.Key key : tables.keys()) {
            Tables.Key everywhere = new Tables.Key(key.tier(), "");
            for (Rate rate : key.region().isEmpty()
                    ? List.<Rate>of()
                    : List.copyOf(tables.table(key).values())) {
                Rate usual = tables.rate(everywhere, rate.meter());
                if (usual != null && Candidate.samePrice(usual, rate)) {
                    tables.remove(key, rate.meter());
                }
            }
        }
    }

    static Rate sourced(Rate rate, Candidate from) {
        return new Rate(
                rate.meter(), rate.tariff(), new Provenance(from.catalogue().id(), "", from.checked(), List.of(), ""));
    }

    /**
     * The catalogue whose tariff more holders share than the winner's, or null if none has that. A price that is
     * another's rounded for display has no vote.
     */
    private static @Nullable Candidate majority(Tables.Key key, Rate rate, Election election) {
        List<Candidate> holders = election.holders();
        holders.removeIf(c -> c.tables().rate(key, rate.meter()) == null);
        Map<String, List<Candidate>> votes = new LinkedHashMap<>();
        for (Candidate holder : holders) {
            Rate own = holder.tables().rate(key, rate.meter());
            if (own != null
                    && holders.stream().noneMatch(h -> rounds(own, h.tables().rate(key, rate.meter())))) {
                vote(votes, own, holder);
            }
        }
        List<Candidate> most = List.of(election.winner());
        boolean winnerVotes = votes.values().stream().anyMatch(v -> v.contains(election.winner()));
        int least = winnerVotes ? 1 : 0;
        for (List<Candidate> voters : votes.values()) {
            if (voters.contains(election.winner())) {
                least = Math.max(least, voters.size());
            }
        }
        for (List<Candidate> voters : votes.values()) {
            if (voters.size() > least && !voters.contains(election.winner())) {
                most = voters;
                least = voters.size();
            }
        }
        return most.get(0).equals(election.winner()) ? null : most.get(0);
    }

    private static boolean rounds(Rate shown, @Nullable Rate exact) {
        return exact != null && Candidate.roundedFrom(shown, exact);
    }

    private static void vote(Map<String, List<Candidate>> votes, Rate rate, Candidate by) {
        votes.computeIfAbsent(Tables.fingerprint(rate.tariff()), k -> new ArrayList<>())
                .add(by);
    }
}
