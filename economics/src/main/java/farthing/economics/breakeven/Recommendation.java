package farthing.economics.breakeven;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stay with the API, consider machines of one's own, or both: what the price says, and what it does not say. The first
 * reason that decides does; the others stand beside it.
 *
 * @param buyFrom who sells the very weights for the least of all that takes the calls, where machines cost more, serve none of
 *     the calls or have nobody to run them; null where it is not to be bought there
 */
public record Recommendation(Verdict verdict, @Nullable String buyFrom, List<Reason> reasons) {
    public Recommendation {
        reasons = List.copyOf(reasons);
    }

    /** The reason from which the advice follows; null where it is the price. */
    public @Nullable Reason deciding() {
        return reasons.stream().filter(Reason::decides).findFirst().orElse(null);
    }

    /** What it follows from. */
    public Reason.Code decides() {
        Reason deciding = deciding();
        return deciding == null ? Reason.Code.PRICE : deciding.code();
    }

    /** The first reason of that kind, or null. */
    public @Nullable Reason reason(Reason.Code code) {
        return reasons.stream()
                .filter(reason -> reason.code() == code)
                .findFirst()
                .orElse(null);
    }

    /** Whether neither the API nor machines take the longest calls, or machines must not and nobody sells the weights. */
    public boolean isNothingLeft() {
        boolean without =
                switch (decides()) {
                    case CLOSED_MODEL -> true;
                    case NOT_SERVED, NO_TEAM -> buyFrom == null;
                    default -> false;
                };
        return without && reason(Reason.Code.NOT_TAKEN) != null;
    }

    /** What to do, in words; of whom to buy from, {@link #buyFrom} tells. */
    public String words() {
        return isNothingLeft() ? "nothing that is compared can answer" : verdict.words();
    }

    /** What to do. */
    public enum Verdict {
        STAY("stay", "stay with the API"),
        CONSIDER("consider", "consider machines of your own"),
        HYBRID("hybrid", "own the base load, send peaks to the API");

        private final String label;
        private final String words;

        Verdict(String label, String words) {
            this.label = label;
            this.words = words;
        }

        public String label() {
            return label;
        }

        public String words() {
            return words;
        }
    }

    /**
     * What it is to be decided from.
     *
     * @param answers one for each way in which reading and writing may share a node, the dearer first
     * @param bound whether what a node can do is a bound, which no engine reaches
     * @param volume requests a year, or null if not told
     * @param hybrid by the hours of a day, or null where they are not told
     * @param cheaperSeller who sells the same weights for less than the API that the fleet is held against, or null
     * @param unit what is counted, such as a request
     * @param crew what people cost who would run the fleet
     * @param staffed whether the fleet's cost has the people in it, or someone said that they cost nothing
     */
    public record Situation(
            ApiPrice api,
            List<BreakEven> answers,
            boolean bound,
            @Nullable BigDecimal volume,
            @Nullable Hybrid hybrid,
            @Nullable CheaperSeller cheaperSeller,
            Needs needs,
            String unit,
            Crew crew,
            boolean staffed) {
        public Situation {
            answers = List.copyOf(answers);
        }

        BreakEven dearer() {
            return answers.get(0);
        }

        BreakEven cheaper() {
            return answers.get(answers.size() - 1);
        }

        /** Where the fleet pays at least once: the dearer answer, unless that never does and the other one may. */
        BreakEven told() {
            return dearer().never() != null ? cheaper() : dearer();
        }

        /** Peaks go to whoever sells the same for least, unless another seller was chosen; null where no hours are told. */
        @Nullable
        Hybrid mixed() {
            Hybrid there = cheaperSeller == null ? null : cheaperSeller.peaks();
            return there == null ? hybrid : there;
        }

        /**
         * That sources differ on prices that the advice rests on, in words; none where they do not.
         *
         * @param buys whether it is to buy there of the cheaper seller
         * @param names whether it names that seller
         */
        List<String> disputes(boolean buys, boolean names) {
            List<String> told = new ArrayList<>();
            if (!buys && needs.takesAll()) {
                told.add(api.dispute());
            }
            if (names && cheaperSeller != null) {
                told.add(cheaperSeller.price().dispute());
            }
            return told.stream()
                    .filter(dispute -> !dispute.isEmpty())
                    .distinct()
                    .toList();
        }

        /** The answer by which the fleet pays at a volume: the dearer one if it does there. */
        BreakEven paying(BigDecimal volume) {
            return dearer().volumes().contains(volume) ? dearer() : cheaper();
        }
    }

    public static Recommendation of(Situation situation) {
        return new Weighing(situation).recommendation();
    }
}
