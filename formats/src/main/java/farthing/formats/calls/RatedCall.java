package farthing.formats.calls;

import farthing.formats.doc.JsonText;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.rating.Charge;
import farthing.rating.Statement;
import farthing.rating.UnpricedUnits;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rating makes of a recorded call.
 *
 * @param id of the caller, or null
 * @param statement its charges; null if the line is INVALID
 * @param claimed what the provider or gateway says it charged, or null
 * @param reason why it is not PRICED, or why nothing was billed; empty for all others
 * @param notes what a reader of the derivation should know
 */
public record RatedCall(
        @Nullable String id,
        @Nullable Statement statement,
        @Nullable Money claimed,
        String reason,
        List<String> notes) {
    public RatedCall {
        notes = List.copyOf(notes);
    }

    /** A line that contradicts itself or cannot be read. */
    public static RatedCall invalid(@Nullable String id, String reason) {
        return new RatedCall(id, null, null, reason, List.of());
    }

    /** A request that came to nothing: its price is known, and it is none. */
    static RatedCall unbilled(@Nullable String id, String reason, Currency currency) {
        Money none = new Money(BigDecimal.ZERO, currency);
        Statement statement = new Statement(Statement.Status.PRICED, currency, none, none, List.of(), List.of(), "");
        return new RatedCall(id, statement, null, reason, List.of());
    }

    /** PRICED, PARTIAL, UNPRICED or INVALID. */
    public String status() {
        return statement == null ? "INVALID" : statement.status().name();
    }

    public boolean isInvalid() {
        return statement == null;
    }

    /** Appends the call as one line of JSON, with its line end. */
    public void appendTo(StringBuilder out) {
        out.append("{\"id\":");
        text(out, id);
        out.append(",\"status\":\"").append(status()).append('"');
        amount(out.append(",\"list\":"), statement == null ? null : statement.list());
        amount(out.append(",\"contracted\":"), statement == null ? null : statement.contracted());
        amount(out.append(",\"claimed\":"), claimed);
        out.append(",\"currency\":");
        if (statement == null) {
            out.append("null,\"charges\":[],\"unpriced\":[]");
        } else {
            out.append('"').append(statement.currency().code()).append('"');
            charges(out, statement.charges());
            unpriced(out, statement.unpriced());
        }
        if (!reason.isEmpty()) {
            JsonText.quote(out.append(",\"reason\":"), reason);
        }
        for (int i = 0; i < notes.size(); i++) {
            JsonText.quote(out.append(i == 0 ? ",\"notes\":[" : ","), notes.get(i));
        }
        out.append(notes.isEmpty() ? "}\n" : "]}\n");
    }

    private static void charges(StringBuilder out, List<Charge> charges) {
        out.append(",\"charges\":[");
        for (int i = 0; i < charges.size(); i++) {
            Charge charge = charges.get(i);
            JsonText.quote(
                    out.append(i == 0 ? "{\"meter\":" : ",{\"meter\":"),
                    charge.meter().name());
            units(out.append(",\"units\":"), charge.units());
            number(out.append(",\"price\":\""), charge.price().amount());
            out.append("\",\"per\":").append(charge.price().per());
            number(out.append(",\"amount\":\""), charge.amount().amount());
            out.append("\"}");
        }
        out.append(']');
    }

    private void unpriced(StringBuilder out, List<UnpricedUnits> unpriced) {
        out.append(",\"unpriced\":[");
        for (int i = 0; i < unpriced.size(); i++) {
            UnpricedUnits units = unpriced.get(i);
            JsonText.quote(
                    out.append(i == 0 ? "{\"meter\":" : ",{\"meter\":"),
                    units.meter().name());
            units(out.append(",\"units\":"), units.units());
            // What holds for the whole call is said once, behind.
            if (!units.reason().equals(reason)) {
                JsonText.quote(out.append(",\"reason\":"), units.reason());
            }
            out.append('}');
        }
        out.append(']');
    }

    private static void text(StringBuilder out, @Nullable String text) {
        if (text == null) {
            out.append("null");
        } else {
            JsonText.quote(out, text);
        }
    }

    private static void amount(StringBuilder out, @Nullable Money money) {
        if (money == null) {
            out.append("null");
        } else {
            number(out.append('"'), money.amount());
            out.append('"');
        }
    }

    /** Plain decimal text; amounts and prices carry no trailing zeros of their own. */
    private static void number(StringBuilder out, BigDecimal value) {
        int scale = value.scale();
        if (scale == 0 && value.precision() <= 18) {
            out.append(value.longValue());
        } else {
            out.append(value.toPlainString());
        }
    }

    /** Units may carry the zeros of their meter's decimals. */
    private static void units(StringBuilder out, BigDecimal value) {
        if (value.scale() == 0) {
            number(out, value);
        } else {
            out.append(Decimals.plain(value));
        }
    }
}
