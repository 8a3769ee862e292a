package farthing.formats.workload;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.range.Input;
import farthing.workload.plan.HiddenCost;
import farthing.workload.plan.HiddenCost.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what costs beside inference. A cost is one amount ({@code monthly: 500}), or what it comes from in the words of its
 * field: {@code {kb_per_call: 50, per_gb: 0.1}}. Units are decimal: a GB is a million KB.
 */
final class HiddenReader {
    private static final BigDecimal MILLIONTH = new BigDecimal("0.000001");

    /** An amount and what it is counted by. */
    private record Amount(String key, Basis basis, Measure measure) {}

    private static final List<Amount> AMOUNTS = List.of(
            new Amount("monthly", Basis.MONTH, Measure.MONEY),
            new Amount("yearly", Basis.YEAR, Measure.MONEY),
            new Amount("per_interaction", Basis.INTERACTION, Measure.MONEY),
            new Amount("per_call", Basis.CALL, Measure.MONEY),
            new Amount("of_inference", Basis.INFERENCE, Measure.RATIO));

    /** Factors that make an amount: their keys stand together, but for one that has a default. */
    private record Product(Basis basis, BigDecimal scale, List<Factor> factors) {
        boolean isMeant(Obj object) {
            return object.has(factors.get(0).key) || object.has(factors.get(1).key);
        }

        List<Input> inputs(Fields fields) {
            List<Input> inputs = new ArrayList<>();
            for (Factor factor : factors) {
                inputs.add(
                        factor.otherwise == null
                                ? InputReader.required(fields, factor.key, factor.measure)
                                : InputReader.of(fields, factor.key, factor.measure, factor.otherwise));
            }
            return inputs;
        }
    }

    private record Factor(
            String key, Measure measure, @Nullable Default otherwise) {}

    private static final List<Product> PRODUCTS = List.of(
            new Product(
                    Basis.CALL,
                    MILLIONTH,
                    List.of(
                            new Factor("kb_per_call", Measure.KILOBYTES, null),
                            new Factor("per_gb", Measure.MONEY, null),
                            new Factor("sample", Measure.SHARE, Defaults.SAMPLE))),
            new Product(
                    Basis.CALL,
                    MILLIONTH,
                    List.of(
                            new Factor("tokens_per_call", Measure.TOKENS, null),
                            new Factor("per_million", Measure.MONEY, null),
                            new Factor("sample", Measure.SHARE, Defaults.SAMPLE))),
            new Product(
                    Basis.MONTH,
                    BigDecimal.ONE,
                    List.of(new Factor("calls", Measure.MONTHLY, null), new Factor("price", Measure.MONEY, null))),
            new Product(
                    Basis.MONTH,
                    BigDecimal.ONE,
                    List.of(
                            new Factor("people", Measure.UNITS, null),
                            new Factor("per_month_each", Measure.MONEY, null))));

    private HiddenReader() {}

    static List<HiddenCost> hidden(Fields fields) {
        List<HiddenCost> costs = new ArrayList<>();
        Fields map = fields.object("hidden");
        if (map == null) {
            return costs;
        }
        Obj named = map.object();
        for (int i = 0; i < named.size(); i++) {
            String name = named.key(i);
            Doc value = named.value(i);
            if (!Paths.canStand(name)) {
                throw new FormatException(
                        value.line(), "hidden", "'" + name + "' names no cost: take a word such as observability");
            }
            String path = Paths.child("hidden", name);
            if (!(value instanceof Obj)) {
                throw Fields.wrong(value, path, "what it is counted by, such as {monthly: 500} or {of_inference: 5%}");
            }
            costs.add(cost(Fields.of(value, path), name));
        }
        return costs;
    }

    private static HiddenCost cost(Fields fields, String name) {
        keys().forEach(fields::optional);
        boolean research = fields.flag("research", false);
        fields.end();
        List<HiddenCost> found = new ArrayList<>();
        for (Amount amount : AMOUNTS) {
            Input input = InputReader.orNull(fields, amount.key(), amount.measure());
            if (input != null) {
                found.add(new HiddenCost(name, amount.basis(), List.of(input), research));
            }
        }
        for (Product product : PRODUCTS) {
            if (product.isMeant(fields.object())) {
                found.add(new HiddenCost(name, product.basis(), product.inputs(fields), product.scale(), research));
            }
        }
        Doc sample = fields.optional("sample");
        if (sample != null && found.stream().noneMatch(cost -> cost.factors().size() > 2)) {
            throw new FormatException(
                    sample.line(),
                    fields.path("sample"),
                    "is a part of what is counted by call: state kb_per_call or tokens_per_call too");
        }
        if (found.size() != 1) {
            throw new FormatException(
                    fields.line(),
                    fields.path(),
                    found.isEmpty()
                            ? "needs what it is counted by: one of " + String.join(", ", keys())
                            : "says its amount in two ways: keep one of them, or name two costs");
        }
        return found.get(0);
    }

    /** Every key of a hidden cost but {@code research}. */
    static List<String> keys() {
        List<String> keys = new ArrayList<>();
        AMOUNTS.forEach(amount -> keys.add(amount.key()));
        for (Product product : PRODUCTS) {
            for (Factor factor : product.factors()) {
                if (!keys.contains(factor.key())) {
                    keys.add(factor.key());
                }
            }
        }
        return keys;
    }
}
