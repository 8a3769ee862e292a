package farthing.economics.plan;

import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Formula;
import farthing.quantity.sheet.Sheet;
import farthing.rating.MeterPrice;
import farthing.rating.PriceDesk;
import farthing.workload.CachePolicy;
import farthing.workload.plan.PlannedCall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prices the tokens of a round, and names what has no price. */
final class ServedRound {
    private final Sheet sheet;
    private final TariffCells tariffs;
    private final PlannedCall call;
    private final Server server;
    private final Map<String, String> unpriced;

    /** @param unpriced meters without a price, each with the reason; added to */
    ServedRound(Sheet sheet, PlannedCall call, Server server, Map<String, String> unpriced) {
        this.sheet = sheet;
        this.tariffs = new TariffCells(sheet);
        this.call = call;
        this.server = server;
        this.unpriced = unpriced;
    }

    /** Whether the server sells cached reads at all; where not, a plan leaves caching out. */
    static boolean sellsCachedReads(Server server) {
        return server.standard().card().priceOf(Meter.CACHE_READ, null) instanceof MeterPrice.Priced priced
                && priced.meter().equals(Meter.CACHE_READ);
    }

    /** The charges of one attempt that succeeds. */
    List<ChargeCell> charges(RoundTokens round, InputSplit split, PriceDesk.Offer.Listed offer) {
        Map<Meter, Cell> units = new LinkedHashMap<>();
        units.put(Meter.INPUT, split.plain());
        units.put(Meter.CACHE_READ, split.read());
        add(units, writeMeter(), split.write());
        units.put(Meter.OUTPUT, round.output());
        units.put(Meter.REASONING, round.reasoning());
        for (int i = 0; i < call.extras().size(); i++) {
            add(
                    units,
                    MeterNames.known(call.extras().get(i).meter()),
                    round.extras().get(i));
        }
        boolean stated = units.keySet().stream().anyMatch(meter -> meter.family() == Family.REQUESTS);
        if (offer.card().chargesPerRequest() && !stated) {
            units.put(Meter.REQUESTS, sheet.one());
        }
        List<ChargeCell> charges = new ArrayList<>();
        units.forEach((meter, cell) -> {
            ChargeCell charge = charge(meter, cell, round.whole(), offer);
            if (charge != null) {
                charges.add(charge);
            }
        });
        RoundTokens.Summary summary = round.summary();
        if (summary != null) {
            charges.addAll(summaryCharges(summary, offer));
        }
        return charges;
    }

    /**
     * What is stored because of a round, where that is billed: the prefix once an interaction; beyond it what the round leaves,
     * until the next one prolongs it.
     */
    List<ChargeCell> storage(RoundTokens round, boolean first, HitCells hits, CachePolicy.Terms terms) {
        Cell minimum = sheet.known("", BigDecimal.valueOf(terms.minimum()), "", "");
        Cell prefix = InputSplit.cacheable(sheet, round.prefix(), minimum, terms);
        Cell left = sheet.minus(InputSplit.cacheable(sheet, round.kept(), minimum, terms), prefix);
        Cell found = sheet.minus(InputSplit.cacheable(sheet, round.front(), minimum, terms), prefix);
        Cell spared = first ? sheet.zero() : sheet.times(found, sheet.minus(hits.last(), hits.between()));
        Cell beyond = sheet.minus(sheet.times(left, hits.last()), spared);
        Cell units = first ? sheet.plus(sheet.times(prefix, hits.stored()), beyond) : beyond;
        ChargeCell charge = charge(Meter.CACHE_STORAGE, units, round.whole(), server.standard());
        return charge == null ? List.of() : List.of(charge);
    }

    private List<ChargeCell> summaryCharges(RoundTokens.Summary summary, PriceDesk.Offer.Listed offer) {
        List<ChargeCell> charges = new ArrayList<>();
        Cell input = sheet.times(summary.input(), summary.happens());
        Cell output = sheet.times(summary.output(), summary.happens());
        for (ChargeCell charge : new ChargeCell[] {
            charge(Meter.INPUT, input, summary.input(), offer), charge(Meter.OUTPUT, output, summary.input(), offer)
        }) {
            if (charge != null) {
                charges.add(new ChargeCell("compaction", charge.list(), charge.contracted()));
            }
        }
        return charges;
    }

    private void add(Map<Meter, Cell> units, Meter meter, Cell more) {
        units.merge(meter, more, (a, b) -> a.equals(sheet.zero()) ? b : b.equals(sheet.zero()) ? a : sheet.plus(a, b));
    }

    private Meter writeMeter() {
        CachePolicy.Terms terms = server.cache();
        if (terms == null) {
            return Meter.INPUT;
        }
        return switch (terms.write()) {
            case AS_INPUT -> Meter.INPUT;
            case MINUTES_5 -> Meter.CACHE_WRITE_5M;
            case HOUR_1 -> Meter.CACHE_WRITE_1H;
            case OWN_PRICE -> Meter.CACHE_WRITE;
        };
    }

    private @Nullable ChargeCell charge(Meter meter, Cell units, Cell inputTokens, PriceDesk.Offer.Listed offer) {
        if (units.equals(sheet.zero()) || isKnownZero(units)) {
            return null;
        }
        return switch (offer.card().priceOf(meter, offer.terms())) {
            case MeterPrice.Unknown unknown -> {
                unpriced.putIfAbsent(meter.name(), unknown.reason());
                yield null;
            }
            case MeterPrice.Priced price -> {
                TariffCells.Amount amount =
                        tariffs.amount(call.name() + ": " + meter.name(), price, units, inputTokens);
                yield new ChargeCell(meter.name(), amount.list(), amount.contracted());
            }
        };
    }

    /** A count that was left out, or typed as none, stands at zero for certain: neither it nor a sum of such needs a price. */
    private static boolean isKnownZero(Cell units) {
        return switch (units.formula()) {
            case Formula.Given given -> given.input().mean().signum() == 0;
            case Formula.Known known -> known.value().signum() == 0;
            case Formula.Sum sum -> sum.parts().stream().allMatch(ServedRound::isKnownZero);
            case Formula.Product product -> product.factors().stream().anyMatch(ServedRound::isKnownZero);
            case Formula.Least least -> isKnownZero(least.one()) || isKnownZero(least.other());
            case Formula.Difference difference -> isKnownZero(difference.from()) && isKnownZero(difference.less());
            default -> false;
        };
    }
}
