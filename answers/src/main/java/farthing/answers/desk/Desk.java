package farthing.answers.desk;

import farthing.answers.InputException;
import farthing.answers.screen.Answer;
import farthing.catalogue.NearestNames;
import farthing.catalogue.terms.UnknownTermException;
import farthing.economics.own.OwnException;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.CurrencyMismatchException;
import java.util.ArrayDeque;
import java.util.List;

/**
 * Answers a verb by a request document, as the command line answers it by options:
 *
 * <pre>{@code
 * Answer answer = new Desk(facts).answer("cost", new Obj(0).put("model", "gpt-4o").put("in", 1400).put("out", 600));
 * }</pre>
 *
 * The document of the answer is the one that {@code farthing cost gpt-4o --in 1400 --out 600 --format json} prints.
 */
public final class Desk {
    /** Deeper than any workload file; whatever walks a request may call itself once a level. */
    private static final int DEEPEST = 64;

    private final Facts facts;

    public Desk(Facts facts) {
        this.facts = new RememberingFacts(facts);
    }

    /** All verbs, in the order in which people meet them. */
    public static List<Verb> verbs() {
        return List.of(
                CostVerb.VERB,
                CompareVerb.VERB,
                PlanVerb.VERB,
                SolveVerb.VERB,
                HardwareVerbs.FIT,
                HostVerb.VERB,
                HardwareVerbs.GPUS,
                BreakevenVerb.VERB,
                TcoVerb.VERB,
                AuditVerb.VERB,
                HardwareVerbs.ANATOMY,
                HardwareVerbs.MEASUREMENTS,
                PriceVerbs.LIST,
                PriceVerbs.SHOW,
                PriceVerbs.HISTORY);
    }

    /**
     * @throws InputException if there is no such verb
     */
    public static Verb verb(String name) {
        List<String> names = verbs().stream().map(Verb::name).toList();
        for (Verb verb : verbs()) {
            if (verb.name().equals(name)) {
                return verb;
            }
        }
        List<String> nearest = NearestNames.of(name, names);
        throw new InputException("'" + (name.length() > 60 ? name.substring(0, 60) + "..." : name)
                + "' is no verb of the desk; " + (nearest.isEmpty() ? "" : "did you mean '" + nearest.get(0) + "'? ")
                + "known: " + String.join(", ", names));
    }

    /**
     * @throws InputException if the question cannot be answered
     * @throws FormatException if the request, or a document in it, cannot be read
     */
    public Answer answer(String verb, Obj request) {
        return reply(verb, request).answer();
    }

    /** The answer with what is told beside it; throws as {@link #answer} does. */
    public Reply reply(String verb, Obj request) {
        Verb asked = verb(verb);
        refuseDeep(request);
        try {
            return asked.answering().reply(new Request(asked, request), facts);
        } catch (InputException | OwnException | UnknownTermException | CurrencyMismatchException e) {
            throw new InputException(OptionNames.asFields(String.valueOf(e.getMessage())));
        }
    }

    private record Level(Doc doc, int depth) {}

    private static void refuseDeep(Obj request) {
        ArrayDeque<Level> open = new ArrayDeque<>();
        open.push(new Level(request, 1));
        while (!open.isEmpty()) {
            Level level = open.pop();
            if (level.depth() > DEEPEST) {
                throw new FormatException(
                        level.doc().line(), "", "is nested deeper than " + DEEPEST + " levels; no request is");
            }
            if (level.doc() instanceof Obj object) {
                for (int i = 0; i < object.size(); i++) {
                    open.push(new Level(object.value(i), level.depth() + 1));
                }
            } else if (level.doc() instanceof Doc.Arr list) {
                list.items().forEach(item -> open.push(new Level(item, level.depth() + 1)));
            }
        }
    }
}
