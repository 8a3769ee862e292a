package farthing.curation;

import farthing.catalogue.ListedBook;
import farthing.catalogue.Listing;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RegionRule;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.TierFallback;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds the market book: every model of every seller, its prices elected among the catalogues. */
final class Market {
    /** Keeps prices of models that are no longer sold, for old traces: it can agree, but lists nothing alone. */
    private static final String WITNESS = "langfuse";

    private final Rules rules;
    private final Anatomy anatomy;
    private final Map<String, Decision> decisions = new LinkedHashMap<>();
    private final List<Preference> preferences;
    private final Additions additions;
    private final Lives lives;
    private final List<Catalogue> catalogues;
    private final Catalogue earlier;
    private final Instant today;

    /** @param earlier an older edition of one of the catalogues, for prices that changed since */
    Market(
            Rules rules,
            Anatomy anatomy,
            List<Decision> decisions,
            List<Preference> preferences,
            Additions additions,
            Lives lives,
            List<Catalogue> catalogues,
            Catalogue earlier) {
        this.rules = rules;
        this.anatomy = anatomy;
        for (Decision decision : decisions) {
            this.decisions.put(decision.provider() + "/" + Shelf.key(decision.model()), decision);
        }
        this.preferences = List.copyOf(preferences);
        this.additions = additions;
        this.lives = lives;
        this.catalogues = catalogues.stream()
                .filter(c -> !c.source().licence().equals("none stated"))
                .toList();
        this.earlier = earlier;
        this.today = rules.date().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    List<ListedBook.Offer> build() {
        Map<String, List<Draft>> drafts = new LinkedHashMap<>();
        for (Rules.Seller seller : rules.sellers()) {
            drafts.put(seller.provider().id(), drafts(seller));
        }
        Aliases aliases = new Aliases(anatomy, rules, drafts);
        List<ListedBook.Offer> offers = new ArrayList<>();
        for (Rules.Seller seller : rules.sellers()) {
            String id = seller.provider().id();
            List<Draft> own = drafts.getOrDefault(id, List.of());
            Map<Draft, List<String>> names = aliases.of(seller);
            List<Listing> listings = own.stream()
                    .map(draft -> draft.listing(names.getOrDefault(draft, List.of()), seller.dated()))
                    .toList();
            offers.add(new ListedBook.Offer(seller.provider(), listings));
        }
        return offers;
    }

    /**
     * A model before its aliases are settled.
     *
     * @param exactNames that catalogues give to it
     */
    record Draft(String name, String normal, List<String> exactNames, ModelInfo info, List<RateCard> cards) {
        /** How many catalogues hold its price. */
        int holders() {
            return cards.stream()
                    .mapToInt(card -> card.provenance().agreeing().size() + 1)
                    .max()
                    .orElse(0);
        }

        Draft with(List<RateCard> newCards) {
            return new Draft(name, normal, exactNames, info, newCards);
        }

        /** @param dated whether dates may follow the name */
        Listing listing(List<String> aliases, boolean dated) {
            return new Listing(name, aliases, dated ? DatedNames.of(name) : null, info, cards);
        }
    }

    private List<Draft> drafts(Rules.Seller seller) {
        List<Shelf> shelves = new ArrayList<>();
        Map<String, String> names = new TreeMap<>();
        for (Catalogue catalogue : catalogues) {
            Shelf shelf = new Shelf(catalogue, seller);
            shelves.add(shelf);
            shelf.names().forEach(name -> names.putIfAbsent(Shelf.key(name), name));
        }
        Shelf old = new Shelf(earlier, asEdition(seller));
        List<Draft> drafts = new ArrayList<>();
        seller.latest().keySet().forEach(name -> names.remove(Shelf.key(name)));
        Map<String, Lives.Life> stated = new LinkedHashMap<>();
        names.values().forEach(name -> stated.put(name, stated(name, shelves)));
        for (String name : names.values()) {
            Draft draft = draft(seller, name, shelves, old);
            if (draft != null) {
                drafts.add(living(draft, seller.provider().id(), stated));
            }
        }
        drafts.removeIf(draft -> draft.cards().isEmpty());
        return SameListing.joined(drafts);
    }

    /** What catalogues say of that very name's life. */
    private static Lives.Life stated(String name, List<Shelf> shelves) {
        LocalDate released = null;
        LocalDate retired = null;
        for (Shelf shelf : shelves) {
            Shelf.Item item = shelf.find(name);
            Lives.Life life = item == null || !Shelf.key(item.name()).equals(Shelf.key(name))
                    ? null
                    : shelf.catalogue().life(item.provider(), item.listing().id());
            if (life != null) {
                released = released != null ? released : life.released();
                retired = retired != null ? retired : life.retired();
            }
        }
        return new Lives.Life(released, retired);
    }

    /** The draft with a first day where a series has none, and closed where the model is no longer sold. */
    private Draft living(Draft draft, String seller, Map<String, Lives.Life> stated) {
        Lives.Life life = stated.getOrDefault(draft.name(), new Lives.Life(null, null));
        LocalDate retired = life.retired() != null ? life.retired() : lastSnapshot(draft.name(), stated);
        LocalDate first = lives.firstDay(seller, draft.normal(), life.released());
        List<RateCard> cards = draft.cards();
        RateCard oldest = cards.get(0);
        if (oldest.period().from() == null) {
            if (first == null) {
                throw new IllegalStateException(
                        seller + "/" + draft.name() + " has a dated series without a first day: give one in lives.yml");
            }
            cards = Lives.begun(cards, first);
        }
        Lives.End end = lives.end(seller, draft.normal(), retired, rules.date());
        return draft.with(end == null ? cards : Lives.closed(cards, end));
    }

    /** The day on which the last of a name's dated snapshots ended; null if one of them is still sold or none is. */
    private static @Nullable LocalDate lastSnapshot(String name, Map<String, Lives.Life> stated) {
        LocalDate last = null;
        for (Map.Entry<String, Lives.Life> other : stated.entrySet()) {
            if (Aliases.isSnapshot(other.getKey(), name)) {
                LocalDate retired = other.getValue().retired();
                if (retired == null) {
                    return null;
                }
                last = last == null || retired.isAfter(last) ? retired : last;
            }
        }
        return last;
    }

    /** The earlier edition lists the seller under the same names as the later one. */
    private Rules.Seller asEdition(Rules.Seller seller) {
        Map<String, List<String>> from = new LinkedHashMap<>(seller.from());
        List<String> providers = seller.from().getOrDefault("litellm", List.of()).stream()
                .filter(id -> earlier.offer(id) != null)
                .toList();
        from.put(earlier.id(), providers);
        return new Rules.Seller(
                seller.provider(),
                from,
                seller.strip(),
                seller.drop(),
                seller.prefix(),
                seller.dated(),
                seller.stepsFromBound(),
                seller.latest(),
                seller.tiers(),
                seller.surcharges());
    }

    private @Nullable Draft draft(Rules.Seller seller, String name, List<Shelf> shelves, Shelf old) {
        Decision decision = decisions.get(seller.provider().id() + "/" + Shelf.key(name));
        List<Candidate> candidates = new ArrayList<>();
        List<String> exact = new ArrayList<>();
        for (Shelf shelf : shelves) {
            Shelf.Item item = shelf.find(name);
            Candidate candidate = item == null ? null : candidate(shelf.catalogue(), item);
            if (item != null && candidate != null) {
                candidates.add(candidate);
            }
        }
        Preference preference = preferences.stream()
                .filter(p -> p.covers(seller.provider().id(), name))
                .findFirst()
                .orElse(null);
        if (preference != null) {
            preference.applyTo(candidates);
        }
        Cleaning.clean(candidates, decision);
        boolean onlyWitnesses =
                candidates.stream().allMatch(c -> c.catalogue().id().equals(WITNESS));
        if (onlyWitnesses || (preference != null && preference.leaveOut())) {
            return null;
        }
        Election election = Election.among(candidates, decision, preference);
        if (Cleaning.isUnstated(name, election)) {
            return null;
        }
        exact.addAll(exactNames(name, shelves, election));
        Tables tables = CardMaker.merged(election);
        if (seller.stepsFromBound()) {
            LongContext.reachAtBound(tables);
        }
        String normal = Anatomy.normal(name);
        Shelf.Item oldItem = old.find(name);
        Candidate before = oldItem == null ? null : candidate(earlier, oldItem);
        if (before != null) {
            Cleaning.dropImpossible(before.tables());
        }
        additions.applyTo(tables, seller.provider().id(), normal);
        List<TierFallback> fallbacks = fallbacks(seller, normal, election);
        ModelInfo info = Description.of(candidates, seller.provider().id(), name, anatomy, tables);
        if (!info.outputs().contains(Modality.TEXT)) {
            Cleaning.dropUnwritten(tables);
        }
        keepFees(tables, fallbacks);
        CardMaker maker = new CardMaker(election, fallbacks, surcharges(seller, normal), today);
        List<RateCard> cards = maker.cards(tables, before);
        return new Draft(name, normal, exact, Description.within(info, candidates, cards), cards);
    }

    /** The exact names that catalogues with the elected price give to the model. */
    private static List<String> exactNames(String name, List<Shelf> shelves, Election election) {
        List<String> names = new ArrayList<>();
        for (Candidate holder : election.holders()) {
            for (Shelf shelf : shelves) {
                Shelf.Item item = shelf.find(name);
                if (item != null
                        && shelf.catalogue().id().equals(holder.catalogue().id())
                        && Shelf.key(item.name()).equals(Shelf.key(name))) {
                    names.addAll(shelf.aliasesOf(item));
                }
            }
        }
        return names;
    }

    private @Nullable Candidate candidate(Catalogue catalogue, Shelf.Item item) {
        RateCard card = item.listing().cardAt(today);
        if (card == null) {
            return null;
        }
        Tables tables = Tables.of(card);
        return tables.standard().isEmpty()
                ? null
                : new Candidate(
                        catalogue,
                        item.listing(),
                        card,
                        catalogue.checkedOn(item.provider(), item.listing().id()),
                        tables);
    }

    /** Declared rules, and a fast mode's multiplier where a catalogue that holds the price states one. */
    private static List<TierFallback> fallbacks(Rules.Seller seller, String normal, Election election) {
        List<TierFallback> fallbacks = new ArrayList<>();
        for (Rules.TierRule rule : seller.tiers()) {
            ServiceTier tier = rule.fallback().tier();
            if (rule.covers(normal) && fallbacks.stream().noneMatch(f -> f.tier() == tier)) {
                fallbacks.add(rule.fallback());
            }
        }
        for (Candidate holder : election.holders()) {
            TierFallback fast = holder.card().fallback(ServiceTier.FAST);
            if (fast != null && fallbacks.stream().noneMatch(f -> f.tier() == ServiceTier.FAST)) {
                fallbacks.add(fast);
            }
        }
        return fallbacks;
    }

    /** Fees cost the same in every tier; here each has its row, with its source. */
    private static void keepFees(Tables tables, List<TierFallback> fallbacks) {
        for (TierFallback fallback : fallbacks) {
            Tables.Key key = new Tables.Key(fallback.tier(), "");
            for (Rate rate : List.copyOf(tables.standard().values())) {
                if (rate.meter().family().isFee() && tables.rate(key, rate.meter()) == null) {
                    tables.put(key, rate);
                }
            }
        }
    }

    private static List<RegionRule> surcharges(Rules.Seller seller, String normal) {
        return seller.surcharges().stream()
                .filter(rule -> rule.covers(normal))
                .map(Rules.SurchargeRule::rule)
                .toList();
    }
}
