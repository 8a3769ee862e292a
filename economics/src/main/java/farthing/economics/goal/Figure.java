package farthing.economics.goal;

import farthing.economics.plan.Estimate;
import farthing.quantity.Money;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A figure of an estimate that a goal can be about. */
public enum Figure {
    MARGIN("margin", "gross margin", false),
    COMPLETED("completed", "cost of a completed interaction", true),
    ENDED("ended", "cost of an ended interaction", true),
    CALL("call", "cost of a call", true),
    USER("user", "cost of a user and month", true),
    MONTH("month", "month's bill", true),
    YEAR("year", "year's bill", true),
    REVENUE("revenue", "month's revenue", true),
    PROFIT("profit", "month's gross profit", true),
    CORRECT("correct", "cost of a correct answer", true),
    LOSING_USERS("losing-users", "share of users that cost more than they pay", false);

    /** Of a share that rests on a distribution: what lies beyond is the noise of its functions. */
    private static final int PLACES = 12;

    private final String label;
    private final String meaning;
    private final boolean money;

    Figure(String label, String meaning, boolean money) {
        this.label = label;
        this.meaning = meaning;
        this.money = money;
    }

    /** As a goal names it. */
    public String label() {
        return label;
    }

    /** In words. */
    public String meaning() {
        return meaning;
    }

    /** Whether it is an amount; else it is a share. */
    public boolean isMoney() {
        return money;
    }

    /** What a file must say so that there is such a figure. */
    public String needs() {
        return switch (this) {
            case MARGIN, REVENUE, PROFIT -> "a price, such as price: 0.05";
            case USER -> "users, such as traffic: {users: 5k, per_user: 20}";
            case LOSING_USERS ->
                "a price by the seat, users, and how unevenly they use it, such as price: {amount: 20, per: seat},"
                        + " traffic: {users: 5k, per_user: 20} and business: {heavy_tail: {users: 10%, usage: 50%}}";
            case COMPLETED, ENDED, CALL, MONTH, YEAR, CORRECT -> "interactions that complete, each part with a price";
        };
    }

    /** The figure of that name in small letters, dashes as blanks; or null if there is none. */
    public static @Nullable Figure named(String name) {
        for (Figure figure : values()) {
            if (figure.label.replace('-', ' ').equals(name)) {
                return figure;
            }
        }
        return switch (name) {
            case "gross margin" -> MARGIN;
            case "cost", "cost per completed", "per completed" -> COMPLETED;
            case "per call", "cost per call" -> CALL;
            case "per user", "cost per user" -> USER;
            case "bill", "monthly" -> MONTH;
            case "gross profit" -> PROFIT;
            case "users at a loss" -> LOSING_USERS;
            default -> null;
        };
    }

    /** As planned: exactly, but for the losing users; null where it is undefined or not all is priced. */
    public @Nullable BigDecimal of(Workload workload, Estimate estimate) {
        if (!estimate.isPriced()) {
            return null;
        }
        return switch (this) {
            case MARGIN -> estimate.margin();
            case COMPLETED -> amount(estimate.completed());
            case ENDED -> amount(estimate.ended());
            case CALL -> amount(estimate.call());
            case USER -> amount(estimate.user());
            case MONTH -> estimate.month().amount();
            case YEAR -> estimate.year().amount();
            case REVENUE -> amount(estimate.revenue());
            case PROFIT -> {
                Money revenue = estimate.revenue();
                yield revenue == null ? null : revenue.minus(estimate.month()).amount();
            }
            case CORRECT -> amount(estimate.correct());
            case LOSING_USERS -> {
                HeavyUse heavy = HeavyUse.of(workload, estimate);
                Double losing = heavy == null ? null : heavy.losing();
                yield losing == null ? null : new BigDecimal(losing).setScale(PLACES, RoundingMode.HALF_EVEN);
            }
        };
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
