package farthing.curation;

import farthing.catalogue.Meter;
import farthing.catalogue.Rate;
import farthing.catalogue.RateTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One listing that catalogues spell with and without its maker's path, such as {@code liquid/lfm-7b} and
 * {@code lfm-7b}: the full name stays and answers to the short one.
 */
final class SameListing {
    private SameListing() {}

    static List<Market.Draft> joined(List<Market.Draft> drafts) {
        Map<String, List<Market.Draft>> byTail = new LinkedHashMap<>();
        for (Market.Draft draft : drafts) {
            byTail.computeIfAbsent(tail(draft.name()), key -> new ArrayList<>()).add(draft);
        }
        List<Market.Draft> joined = new ArrayList<>();
        for (Market.Draft draft : drafts) {
            List<Market.Draft> same = byTail.getOrDefault(tail(draft.name()), List.of());
            boolean hasPath = draft.name().indexOf('/') >= 0;
            Market.Draft full = hasPath ? null : fullNamed(draft, same);
            if (full == null) {
                joined.add(hasPath ? withShortName(draft, same) : draft);
            }
        }
        return joined;
    }

    private static Market.Draft withShortName(Market.Draft full, List<Market.Draft> same) {
        for (Market.Draft other : same) {
            if (other.name().indexOf('/') < 0 && full.equals(fullNamed(other, same))) {
                List<String> names = new ArrayList<>(full.exactNames());
                names.add(other.name());
                names.addAll(other.exactNames());
                return new Market.Draft(full.name(), full.normal(), names, full.info(), full.cards());
            }
        }
        return full;
    }

    /** The only listing with a path before that name, or null; two would be two makers' models. */
    private static Market.@Nullable Draft fullNamed(Market.Draft plain, List<Market.Draft> same) {
        List<Market.Draft> full =
                same.stream().filter(d -> d.name().indexOf('/') >= 0).toList();
        return full.size() == 1 && samePrice(plain, full.get(0)) ? full.get(0) : null;
    }

    private static boolean samePrice(Market.Draft one, Market.Draft other) {
        return price(one, Meter.INPUT).compareTo(price(other, Meter.INPUT)) == 0
                && price(one, Meter.OUTPUT).compareTo(price(other, Meter.OUTPUT)) == 0;
    }

    private static BigDecimal price(Market.Draft draft, Meter meter) {
        for (RateTable table : draft.cards().get(draft.cards().size() - 1).tables()) {
            for (Rate rate : table.rates()) {
                if (rate.meter().equals(meter)) {
                    return Tables.perMillion(rate.tariff().listPrice());
                }
            }
        }
        return BigDecimal.ONE.negate();
    }

    private static String tail(String name) {
        return Shelf.key(name.substring(name.lastIndexOf('/') + 1));
    }
}
