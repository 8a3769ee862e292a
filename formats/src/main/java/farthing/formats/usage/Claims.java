package farthing.formats.usage;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Currency;
import farthing.quantity.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Finds what a provider or gateway says the call cost, wherever it says so; within the usage before beside it. */
final class Claims {
    /** xAI's tick is 10^-10 US dollars. */
    private static final int TICK_DECIMALS = 10;

    private Claims() {}

    static void read(Body body, Tally tally) {
        inUsage(tally, body.usage());
        if (tally.claim() == null && body.container() != body.usage()) {
            beside(tally, body.container());
        }
        if (tally.claim() == null && body.root() != body.container()) {
            beside(tally, body.root());
        }
    }

    private static void inUsage(Tally tally, Obj usage) {
        for (int i = 0; i < usage.size(); i++) {
            Doc value = usage.value(i);
            if (value instanceof Doc.Null) {
                continue;
            }
            switch (usage.key(i)) {
                case "cost" -> cost(tally, usage, value);
                case "estimated_cost", "total_cost" -> claim(tally, value, "usage." + usage.key(i));
                case "cost_in_usd_ticks" -> ticks(tally, value);
                case "pydantic_ai_gateway" -> {
                    if (value instanceof Obj gateway && tally.claim() == null) {
                        claim(tally, gateway.get("cost_estimate"), "usage.pydantic_ai_gateway.cost_estimate");
                    }
                }
                default -> {}
            }
        }
    }

    private static void beside(Tally tally, Obj object) {
        for (int i = 0; i < object.size(); i++) {
            Doc value = object.value(i);
            switch (object.key(i)) {
                case "response_cost" -> claim(tally, value, "response_cost");
                case "_hidden_params" -> {
                    if (value instanceof Obj hidden) {
                        claim(tally, hidden.get("response_cost"), "_hidden_params.response_cost");
                    }
                }
                default -> {}
            }
        }
    }

    /** OpenRouter states a number, Perplexity an object with a total. */
    private static void cost(Tally tally, Obj usage, Doc value) {
        if (value instanceof Obj block) {
            claim(tally, block.get("total_cost"), "usage.cost.total_cost");
            return;
        }
        Money charged = money(tally, value, "cost");
        if (charged == null) {
            return;
        }
        boolean ownKey = usage.get("is_byok") instanceof Doc.Bool byok && byok.value();
        Obj details = usage.get("cost_details") instanceof Obj object ? object : null;
        Doc upstream = details == null ? null : details.get("upstream_inference_cost");
        Money paid = upstream == null || upstream instanceof Doc.Null
                ? null
                : money(tally, upstream, "cost_details.upstream_inference_cost");
        if (ownKey) {
            tally.note("served with the customer's own key: the provider underneath charged "
                    + (paid == null ? "what is not stated" : paid) + ", the gateway " + charged);
        }
        tally.claim(new Claim(charged, "usage.cost", ownKey, paid));
    }

    private static void ticks(Tally tally, Doc value) {
        BigDecimal ticks = tally.decimal(value, "", "cost_in_usd_ticks");
        if (ticks != null) {
            Money charged = new Money(ticks.movePointLeft(TICK_DECIMALS), Currency.USD);
            tally.claim(new Claim(charged, "usage.cost_in_usd_ticks", false, null));
        }
    }

    private static void claim(Tally tally, @Nullable Doc value, String field) {
        if (value == null || value instanceof Doc.Null) {
            return;
        }
        Money charged = money(tally, value, field);
        if (charged != null) {
            tally.claim(new Claim(charged, field, false, null));
        }
    }

    private static @Nullable Money money(Tally tally, Doc value, String field) {
        BigDecimal amount = tally.decimal(value, "", field);
        return amount == null ? null : new Money(amount, Currency.USD);
    }
}
