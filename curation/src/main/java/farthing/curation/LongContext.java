package farthing.curation;

import farthing.catalogue.Modality;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.Tariff;
import java.util.List;
import java.util.function.Function;

/**
 * The steps of prices by total input. A catalogue that states none leaves them out more often than it denies them, so
 * they are no matter of votes: a step that any holder of the elected price states is taken, but where a written
 * preference says that the seller has one price.
 */
final class LongContext {
    private static final List<Tariff.Step> NONE = List.of();

    private LongContext() {}

    /** Gives flat prices the steps of the first holder that has some above the same price. */
    static void takeSteps(Tables tables, Election election) {
        for (Tables.Key key : tables.keys()) {
            for (Rate rate : List.copyOf(tables.table(key).values())) {
                for (Candidate holder : election.holders()) {
                    Rate theirs = holder.tables().rate(key, rate.meter());
                    if (rate.tariff() instanceof Tariff.Flat
                            && theirs != null
                            && theirs.tariff() instanceof Tariff.Threshold
                            && Candidate.samePrice(rate, theirs)) {
                        tables.put(key, CardMaker.sourced(theirs, holder));
                        break;
                    }
                }
            }
        }
    }

    /**
     * A picture or sound at the price of the text beside it follows the text's step: catalogues with one field for each
     * leave it out.
     */
    static void followText(Tables tables) {
        for (Tables.Key key : tables.keys()) {
            for (Rate rate : List.copyOf(tables.table(key).values())) {
                Rate text = tables.rate(key, rate.meter().with(Modality.ANY));
                if (rate.tariff() instanceof Tariff.Flat
                        && text != null
                        && text.tariff() instanceof Tariff.Threshold
                        && Candidate.samePrice(rate, text)) {
                    tables.put(key, new Rate(rate.meter(), text.tariff(), rate.provenance()));
                }
            }
        }
    }

    /** Input tokens of the shortest prompt that reaches every step of the cards; 0 if there is none. */
    static long reach(List<RateCard> cards) {
        long reach = 0;
        for (RateCard card : cards) {
            for (RateTable table : card.tables()) {
                for (Rate rate : table.rates()) {
                    for (Tariff.Step step : rate.tariff() instanceof Tariff.Threshold t ? t.steps() : NONE) {
                        reach = Math.max(reach, step.bound() + (step.inclusive() ? 0 : 1));
                    }
                }
            }
        }
        return reach;
    }

    /** The price below every step for all of them. */
    static void drop(Tables tables) {
        replace(tables, t -> new Tariff.Flat(t.base()));
    }

    /** Sellers whose step is reached at its bound; catalogues leave the comparator open or say {@code >} for all. */
    static void reachAtBound(Tables tables) {
        replace(
                tables,
                t -> new Tariff.Threshold(
                        t.base(),
                        t.steps().stream()
                                .map(step -> new Tariff.Step(step.bound(), true, step.price()))
                                .toList()));
    }

    private static void replace(Tables tables, Function<Tariff.Threshold, Tariff> change) {
        for (Tables.Key key : tables.keys()) {
            for (Rate rate : List.copyOf(tables.table(key).values())) {
                if (rate.tariff() instanceof Tariff.Threshold threshold) {
                    tables.put(key, new Rate(rate.meter(), change.apply(threshold), rate.provenance()));
                }
            }
        }
    }
}
