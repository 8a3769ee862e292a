package farthing.economics.plan;

import farthing.catalogue.terms.Figure;
import farthing.catalogue.terms.Terms;
import farthing.economics.plan.Warning.Code;
import farthing.economics.plan.Warning.Severity;
import farthing.quantity.Decimals;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Exact;
import farthing.workload.plan.Business;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Inference and free users against revenue. */
final class MoneyWarnings {
    private final Workload workload;
    private final Estimate estimate;
    private final Terms terms;

    MoneyWarnings(Workload workload, Estimate estimate, Terms terms) {
        this.workload = workload;
        this.estimate = estimate;
        this.terms = terms;
    }

    List<Warning> all() {
        List<Warning> warnings = new ArrayList<>();
        OptionSheet option = estimate.option();
        Exact exact = estimate.exact();
        Cell earned = option.revenue();
        BigDecimal revenue = earned == null ? BigDecimal.ZERO : exact.value(earned);
        if (revenue.signum() <= 0) {
            return warnings;
        }
        BigDecimal inference = exact.value(option.inference());
        Business.FreeTier free = workload.business().free();
        if (free != null) {
            BigDecimal arriving = exact.value(option.arriving());
            BigDecimal paying = exact.value(option.interactions());
            BigDecimal burden = arriving.signum() == 0
                    ? BigDecimal.ZERO
                    : Decimals.divide(inference.multiply(arriving.subtract(paying)), arriving);
            Figure most = terms.figure("free-tier-cap");
            BigDecimal share = Decimals.divide(burden, revenue);
            if (share.compareTo(most.value()) > 0) {
                warnings.add(new Warning(
                        Code.FREE_USERS,
                        Severity.RISK,
                        free.conversion().path(),
                        share,
                        most.value(),
                        "free users cost " + money(burden) + " a month, " + Numerals.percent(share)
                                + " of the revenue from those who pay; " + Numerals.percent(most.value())
                                + " is the most (" + most.reference() + ")",
                        "give free users less (" + free.usage().path()
                                + "), a cheaper model, or convert more of them"));
            }
        }
        Figure risk = terms.figure("inference-share-risk");
        BigDecimal share = Decimals.divide(inference, revenue);
        if (share.compareTo(risk.value()) > 0) {
            warnings.add(new Warning(
                    Code.INFERENCE_SHARE,
                    Severity.RISK,
                    pricePath(),
                    share,
                    risk.value(),
                    "inference takes " + Numerals.percent(share) + " of revenue, " + money(inference) + " of "
                            + money(revenue) + " a month; from " + Numerals.percent(risk.value())
                            + " on it is a risk (" + risk.reference() + ")",
                    "a higher price, a cheaper model for easy calls, or the levers that save most"));
        }
        return warnings;
    }

    private String pricePath() {
        Business.Price price = workload.business().price();
        return switch (price) {
            case null -> "price";
            case Business.Price.PerInteraction each -> each.amount().path();
            case Business.Price.PerSeat seat -> seat.amount().path();
            case Business.Price.PerUsage usage -> usage.markup().path();
        };
    }

    private String money(BigDecimal amount) {
        return Numerals.money(amount, estimate.currency());
    }
}
