package farthing.curation;

import farthing.catalogue.Meter;
import farthing.catalogue.Provenance;
import farthing.catalogue.Rate;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among catalogues that state different prices for one model at one provider (docs/decisions/0002): a written
 * decision or preference first; else the base prices that most catalogues hold, a lone price that is a slip of units
 * apart; among equals the one checked last; then the order of the catalogues.
 *
 * @param agreeing the others that hold the same base prices
 * @param differing those that do not
 * @param reason in words; empty if nothing differed
 */
record Election(Candidate winner, List<Candidate> agreeing, List<Candidate> differing, String reason) {

    /** The winner and those that agree with it. */
    List<Candidate> holders() {
        List<Candidate> holders = new ArrayList<>();
        holders.add(winner);
        holders.addAll(agreeing);
        return holders;
    }

    /** A lone price this many times another catalogue's is taken for a slip of units. */
    private static final BigDecimal SLIP = BigDecimal.valueOf(5);

    static Election among(List<Candidate> candidates, @Nullable Decision decision, @Nullable Preference preference) {
        Candidate winner = decision == null ? null : named(candidates, decision.take());
        List<String> preferred = winner != null || preference == null ? List.of() : preference.take();
        for (String catalogue : preferred) {
            winner = winner != null ? winner : named(candidates, catalogue);
        }
        boolean byPreference = winner != null && !preferred.isEmpty();
        if (winner == null) {
            winner = candidates.stream().max(order(candidates)).orElseThrow();
        }
        List<Candidate> agreeing = new ArrayList<>();
        List<Candidate> differing = new ArrayList<>();
        for (Candidate other : candidates) {
            if (!other.equals(winner)) {
                (other.agreesWith(winner) ? agreeing : differing).add(other);
            }
        }
        String reason = decision != null
                ? decision.reason()
                : byPreference && preference != null && !differing.isEmpty()
                        ? preference.reason()
                        : ruled(winner, agreeing, differing);
        return new Election(winner, agreeing, differing, reason);
    }

    private static @Nullable Candidate named(List<Candidate> candidates, String catalogue) {
        for (Candidate candidate : candidates) {
            if (candidate.catalogue().id().equals(catalogue)) {
                return candidate;
            }
        }
        return null;
    }

    private static Comparator<Candidate> order(List<Candidate> candidates) {
        return Comparator.<Candidate>comparingInt(c -> support(c, candidates))
                .thenComparing(c -> lastChecked(c, candidates))
                .thenComparing(c -> -c.catalogue().rank());
    }

    /** The last day on which a catalogue held that candidate's prices. */
    private static LocalDate lastChecked(Candidate candidate, List<Candidate> candidates) {
        LocalDate last = candidate.checked();
        for (Candidate other : candidates) {
            if (other.agreesWith(candidate) && other.checked().isAfter(last)) {
                last = other.checked();
            }
        }
        return last;
    }

    /** The day on which the elected price was last read or compared. */
    LocalDate checked() {
        return lastChecked(winner, holders());
    }

    private static int support(Candidate candidate, List<Candidate> candidates) {
        int others = (int) candidates.stream()
                .filter(c -> !c.equals(candidate) && c.agreesWith(candidate))
                .count();
        boolean slipped = others == 0 && candidates.stream().anyMatch(c -> slipsFrom(candidate, c));
        return candidate.tables().isFree() ? -2 : slipped ? -1 : others;
    }

    /** Portkey's prices are typed in cents; a lone one far above another catalogue's has lost its place. */
    private static boolean slipsFrom(Candidate candidate, Candidate other) {
        Rate own = candidate.standard(Meter.INPUT);
        Rate theirs = other.standard(Meter.INPUT);
        if (own == null || theirs == null || !candidate.catalogue().id().equals("portkey")) {
            return false;
        }
        BigDecimal limit = Tables.perMillion(theirs.tariff().listPrice()).multiply(SLIP);
        return limit.signum() > 0 && Tables.perMillion(own.tariff().listPrice()).compareTo(limit) >= 0;
    }

    private static String ruled(Candidate winner, List<Candidate> agreeing, List<Candidate> differing) {
        if (differing.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(
                agreeing.size() + 1 > differing.size()
                        ? "held by " + (agreeing.size() + 1) + " of " + (agreeing.size() + 1 + differing.size())
                                + " catalogues"
                        : Provenance.NO_MAJORITY + ": the price checked last, on " + winner.checked());
        for (Candidate other : differing) {
            text.append("; ").append(other.catalogue().id()).append(": ").append(differences(winner, other));
        }
        return text.toString();
    }

    private static String differences(Candidate winner, Candidate other) {
        List<String> words = new ArrayList<>();
        for (Map.Entry<Meter, Rate> entry : other.tables().standard().entrySet()) {
            Rate ours = winner.standard(entry.getKey());
            if (ours != null && !Candidate.samePrice(ours, entry.getValue())) {
                words.add(entry.getKey().name() + " "
                        + Decimals.plain(
                                Tables.perMillion(entry.getValue().tariff().listPrice())));
            }
        }
        return words.isEmpty() ? "prices other meters" : String.join(", ", words) + " per million";
    }
}
