package farthing.formats.workload;

import farthing.catalogue.NearestNames;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.range.Input;
import farthing.workload.plan.Thinking;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a call thinks, where it is more than a number of tokens.
 *
 * <pre>
 * reasoning: {effort: medium}
 * reasoning: {budget: 8000, used: 75%}
 * reasoning: {classes: {easy: {share: 70%, effort: none}, hard: {share: 5%, budget: 20k}}}
 * </pre>
 */
final class ThinkingReader {
    private ThinkingReader() {}

    /** Whether that key holds one of these forms and not a number of tokens. */
    static boolean isMeant(@Nullable Doc value) {
        return value instanceof Obj object
                && (object.has("effort") || object.has("budget") || object.has("tokens") || object.has("classes"));
    }

    static List<Thinking> thinking(Fields call) {
        Doc value = call.optional("reasoning");
        if (value == null || !isMeant(value)) {
            return List.of();
        }
        Fields reasoning = Fields.of(value, call.path("reasoning"));
        Fields classes = reasoning.object("classes");
        if (classes == null) {
            Thinking all = thinking(reasoning, "", null);
            reasoning.end();
            return List.of(all);
        }
        reasoning.end();
        return classes(classes);
    }

    private static List<Thinking> classes(Fields classes) {
        List<Thinking> all = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        Obj named = classes.object();
        for (int i = 0; i < named.size(); i++) {
            String name = named.key(i);
            if (!Paths.canStand(name)) {
                throw new FormatException(
                        named.value(i).line(),
                        classes.path(),
                        "'" + name + "' names no class: take a word such as hard");
            }
            Fields each = Fields.of(named.value(i), Paths.child(classes.path(), name));
            Input share = InputReader.required(each, "share", Measure.SHARE);
            all.add(thinking(each, name, share));
            each.end();
            sum = sum.add(share.mean());
            if (sum.compareTo(BigDecimal.ONE) > 0) {
                throw new FormatException(
                        each.line(),
                        each.path("share"),
                        "the shares come to " + Measure.percent(sum) + ": at most 100%, the rest does not think");
            }
        }
        if (all.isEmpty()) {
            throw new FormatException(
                    classes.line(), classes.path(), "is empty: name a class, such as hard: {share: 5%, effort: high}");
        }
        return all;
    }

    private static Thinking thinking(Fields fields, String name, @Nullable Input share) {
        Doc effort = fields.optional("effort");
        Input budget = InputReader.orNull(fields, "budget", Measure.TOKENS);
        Input tokens = InputReader.orNull(fields, "tokens", Measure.TOKENS);
        Doc used = fields.optional("used");
        int ways = (effort == null ? 0 : 1) + (budget == null ? 0 : 1) + (tokens == null ? 0 : 1);
        if (ways != 1) {
            throw new FormatException(
                    fields.line(),
                    fields.path(),
                    ways == 0
                            ? "needs how much is thought: effort: medium, budget: 8000 or tokens: 1500"
                            : "says how much is thought in two ways: keep one of effort, budget and tokens");
        }
        if (budget != null) {
            return new Thinking(
                    name, share, budget, InputReader.of(fields, "used", Measure.SHARE, Defaults.BUDGET_USED));
        }
        if (used != null) {
            throw new FormatException(used.line(), fields.path("used"), "is the part of a budget: state budget too");
        }
        return new Thinking(name, share, tokens == null ? tokens(fields, effort) : tokens, null);
    }

    private static Input tokens(Fields fields, @Nullable Doc effort) {
        String path = fields.path("effort");
        String name = effort == null ? "" : Fields.asWord(effort, path);
        Default tokens = Defaults.EFFORTS.get(name);
        if (tokens == null) {
            List<String> nearest = NearestNames.of(name, List.copyOf(Defaults.EFFORTS.keySet()));
            throw new FormatException(
                    effort == null ? fields.line() : effort.line(),
                    path,
                    "'" + name + "' is no effort: " + String.join(", ", Defaults.EFFORTS.keySet())
                            + (nearest.isEmpty() ? "" : "; did you mean '" + nearest.get(0) + "'?"));
        }
        return new Input(path, tokens.mean(), Measure.TOKENS.unit(), Input.Tag.ASSUMED, tokens.source());
    }
}
