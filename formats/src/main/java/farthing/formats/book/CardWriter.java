package farthing.formats.book;

import farthing.catalogue.Coverage;
import farthing.catalogue.Family;
import farthing.catalogue.Feature;
import farthing.catalogue.Provenance;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.RegionRule;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.catalogue.Tariff.Step;
import farthing.catalogue.TierFallback;
import farthing.catalogue.Window;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.doc.Times;
import farthing.quantity.Currency;
import farthing.quantity.Price;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Writes one rate card as {@link CardReader} and {@link TariffReader} read it. */
final class CardWriter {
    private static final long HOUR = 3_600;

    private CardWriter() {}

    static Obj card(RateCard card, Currency bookCurrency) {
        Obj document = new Obj(0);
        if (card.period().from() != null) {
            document.put("from", Times.text(card.period().from()));
        }
        if (card.period().to() != null) {
            document.put("to", Times.text(card.period().to()));
        }
        if (!card.currency().equals(bookCurrency)) {
            document.put("currency", card.currency().code());
        }
        putProvenance(document, card.provenance());
        putCoverage(document, card.coverage());
        RateTable standard = card.table(ServiceTier.STANDARD, "");
        if (standard != null) {
            document.put("prices", prices(standard, new Obj(0)));
        }
        putTiers(document, card);
        putRegions(document, card);
        BookWriter.putTexts(document, "notes", card.notes());
        return document;
    }

    private static void putProvenance(Obj document, Provenance provenance) {
        document.put("source", provenance.source());
        BookWriter.putText(document, "place", provenance.place());
        if (provenance.checkedOn() != null) {
            document.put("checked", provenance.checkedOn().toString());
        }
        BookWriter.putTexts(document, "agreeing", provenance.agreeing());
        BookWriter.putText(document, "reason", provenance.reason());
    }

    private static void putCoverage(Obj document, Coverage coverage) {
        if (coverage.equals(Coverage.NEAREST_PARENT)) {
            document.put("coverage", "nearest-parent");
        } else if (!coverage.equals(Coverage.SAFE)) {
            List<Doc> labels = new ArrayList<>();
            for (Feature feature : Feature.values()) {
                if (coverage.absorbed().contains(feature)) {
                    labels.add(new Doc.Text(feature.label(), 0));
                }
            }
            document.put("coverage", new Doc.Arr(labels, 0));
        }
    }

    private static void putTiers(Obj document, RateCard card) {
        Obj tiers = new Obj(0);
        for (ServiceTier tier : ServiceTier.values()) {
            RateTable table = card.table(tier, "");
            TierFallback fallback = card.fallback(tier);
            if (tier != ServiceTier.STANDARD && (table != null || fallback != null)) {
                Obj prices = new Obj(0);
                if (fallback != null) {
                    prices.put("multiplier", BookWriter.number(fallback.multiplier()));
                    if (!fallback.label().equals(CardReader.defaultRule(tier, fallback.multiplier()))) {
                        prices.put("label", fallback.label());
                    }
                }
                tiers.put(tier.label(), table == null ? prices : prices(table, prices));
            }
        }
        if (tiers.size() > 0) {
            document.put("tiers", tiers);
        }
    }

    private static void putRegions(Obj document, RateCard card) {
        TreeSet<String> names = new TreeSet<>();
        for (RegionRule rule : card.regions()) {
            names.add(rule.region());
        }
        for (RateTable table : card.tables()) {
            names.add(table.region());
        }
        names.remove("");
        Obj regions = new Obj(0);
        for (String name : names) {
            regions.put(name, region(card, name));
        }
        if (regions.size() > 0) {
            document.put("regions", regions);
        }
    }

    private static Obj region(RateCard card, String name) {
        Obj document = new Obj(0);
        RegionRule rule = card.region(name);
        if (rule != null) {
            document.put("multiplier", BookWriter.number(rule.multiplier()));
            if (!rule.label().equals(CardReader.defaultRule(name, rule.multiplier()))) {
                document.put("label", rule.label());
            }
        }
        Obj tiers = new Obj(0);
        for (ServiceTier tier : ServiceTier.values()) {
            RateTable table = card.table(tier, name);
            if (table != null && tier == ServiceTier.STANDARD) {
                document.put("prices", prices(table, new Obj(0)));
            } else if (table != null) {
                tiers.put(tier.label(), prices(table, new Obj(0)));
            }
        }
        if (tiers.size() > 0) {
            document.put("tiers", tiers);
        }
        return document;
    }

    private static Obj prices(RateTable table, Obj prices) {
        for (Rate rate : table.rates()) {
            prices.put(rate.meter().name(), rate(rate));
        }
        return prices;
    }

    private static Doc rate(Rate rate) {
        Family family = rate.meter().family();
        long usualPer = TariffReader.defaultPer(family);
        if (rate.provenance() == null
                && rate.tariff() instanceof Tariff.Flat flat
                && flat.price().per() == usualPer) {
            return BookWriter.number(flat.price().amount());
        }
        Obj document = tariff(rate.tariff(), usualPer, 1, isTimed(family));
        if (rate.provenance() != null) {
            putProvenance(document, rate.provenance());
        }
        return document;
    }

    private static boolean isTimed(Family family) {
        return family == Family.SECONDS || family == Family.CACHE_STORAGE || family == Family.GPU_SECONDS;
    }

    /**
     * @throws IllegalArgumentException if rounding stands within the plain part of a tariff with windows, or windows
     *     beneath steps: the format has rounding outside, windows within, steps innermost
     */
    private static Obj tariff(Tariff tariff, long around, long unit, boolean timed) {
        Tariff.Rounded rounded = tariff instanceof Tariff.Rounded r ? r : null;
        Tariff inner = rounded == null ? tariff : rounded.tariff();
        Tariff.TimeOfDay windowed = inner instanceof Tariff.TimeOfDay t ? t : null;
        Tariff steps = windowed == null ? inner : windowed.otherwise();
        Price base = steps.listPrice();
        Obj document = new Obj(0).put("price", BookWriter.number(base.amount()));
        long own = putPer(document, base.per(), around, unit, timed);
        switch (steps) {
            case Tariff.Flat flat -> {}
            case Tariff.Threshold threshold -> document.put("over", steps(threshold.steps(), base.per(), own));
            case Tariff.Graduated graduated ->
                document.put("over", steps(graduated.steps(), base.per(), own)).put("graduated", true);
            case Tariff.TimeOfDay time -> throw misplaced("windows");
            case Tariff.Rounded round -> throw misplaced("rounding");
        }
        if (windowed != null) {
            document.put("windows", windows(windowed.windows(), base.per(), own));
        }
        if (rounded != null && rounded.minimum().signum() > 0) {
            document.put("minimum", BookWriter.number(rounded.minimum()));
        }
        if (rounded != null && rounded.increment().signum() > 0) {
            document.put("increment", BookWriter.number(rounded.increment()));
        }
        return document;
    }

    private static IllegalArgumentException misplaced(String what) {
        return new IllegalArgumentException(
                "a book holds rounding outside, windows within, steps innermost; here " + what + " stand further in");
    }

    /**
     * Hours for what is counted in seconds, since that is how it is sold.
     *
     * @param around for how many units the price around it is; of the family itself where there is none
     * @param unit seconds of the unit around it, which holds here unless another is written; 1 for none
     * @return seconds of the unit that holds here
     */
    private static long putPer(Obj document, long per, long around, long unit, boolean timed) {
        if (per == around) {
            return unit;
        }
        long own = (timed || unit > 1) && per % HOUR == 0 ? HOUR : 1;
        if (per / own != around / unit) {
            document.put("per", per / own);
        }
        if (own != unit) {
            document.put("unit", own == HOUR ? "hour" : "second");
        }
        return own;
    }

    private static Doc steps(List<Step> steps, long around, long unit) {
        List<Doc> documents = new ArrayList<>();
        for (Step step : steps) {
            Obj document = new Obj(0)
                    .put(step.inclusive() ? "from" : "above", step.bound())
                    .put("price", BookWriter.number(step.price().amount()));
            putPer(document, step.price().per(), around, unit, false);
            documents.add(document);
        }
        return new Doc.Arr(documents, 0);
    }

    private static Doc windows(List<Window> windows, long around, long unit) {
        List<Doc> documents = new ArrayList<>();
        for (Window window : windows) {
            Obj document = new Obj(0)
                    .put("from", Times.ofSecond(window.startSecond()))
                    .put("to", Times.ofSecond(window.endSecond()));
            List<String> days = new ArrayList<>();
            for (DayOfWeek day : DayOfWeek.values()) {
                if (window.days().contains(day)) {
                    days.add(TariffReader.label(day));
                }
            }
            BookWriter.putTexts(document, "days", days);
            document.put("zone", window.zone().getId());
            Obj inside = tariff(window.tariff(), around, unit, false);
            for (int i = 0; i < inside.size(); i++) {
                document.put(inside.key(i), inside.value(i));
            }
            documents.add(document);
        }
        return new Doc.Arr(documents, 0);
    }
}
