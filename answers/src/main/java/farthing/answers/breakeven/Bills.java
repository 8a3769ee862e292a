package farthing.answers.breakeven;

import farthing.economics.breakeven.BreakEvenSheet;
import farthing.economics.breakeven.CheaperSeller;
import farthing.economics.breakeven.Reason;
import farthing.economics.breakeven.Recommendation;
import farthing.economics.breakeven.Study;
import farthing.quantity.sheet.Derivation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Why a volume costs, by the month, what the sentence says: by the case that it tells. */
public record Bills(BreakevenAnswer answer) {

    public Derivation api(BigDecimal volume) {
        return shown().whyApi(volume);
    }

    public Derivation fleet(BigDecimal volume) {
        return shown().whyFleet(volume);
    }

    /** What the volume costs at who sells the same weights for less. */
    public Derivation bought(BigDecimal volume) {
        return there().whyApi(volume);
    }

    /** Who sells the same weights for less. */
    public Study.Seller cheaper() {
        String name = Objects.requireNonNull(study().cheaperSeller()).seller();
        return study().sellers().stream()
                .filter(seller -> seller.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whether any figure of the answer is from there. */
    boolean isCheaperTold() {
        CheaperSeller cheaper = study().cheaperSeller();
        Recommendation advice = study().advice();
        return cheaper != null
                && (advice.buyFrom() != null
                        || advice.reason(Reason.Code.SAME_WEIGHTS) != null
                        || cheaper.peaks() != null);
    }

    /** Those of the volume that is told; without one what a unit costs. */
    List<Reasoned> all() {
        BigDecimal here = study().question().volume();
        List<Reasoned> all = new ArrayList<>();
        if (isCheaperTold()) {
            all.add(Reasoned.under(
                    "At " + cheaper().name(), "bought", here == null ? there().whyPrice() : bought(here)));
        }
        if (answer.isTaken() && (here != null || shown().answer().never() != null || !answer.isServed())) {
            all.add(Reasoned.under(
                    "At " + study().question().against().seller(),
                    "api",
                    here == null ? shown().whyPrice() : api(here)));
        }
        if (answer.isServed() && here != null) {
            all.add(Reasoned.under("On own machines", "fleet", fleet(here)));
        }
        return all;
    }

    private Study study() {
        return answer.study();
    }

    private BreakEvenSheet there() {
        Study.Question question = study().question();
        return BreakEvenSheet.of(
                cheaper().seller(), question.fleet(), shown().service(), question.rungs(), question.unsure());
    }

    private BreakEvenSheet shown() {
        return answer.sentence().shown().sheet();
    }
}
