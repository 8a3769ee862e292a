package farthing.formats.goal;

import farthing.economics.goal.Standing;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.workload.Patch;
import farthing.workload.plan.Caching;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decision variables that are choices, each tried: the cache's policy and the model. */
final class Choices {
    private static final String AS_IT_COMES = "what the provider does unasked";

    private final Trials trials;
    private final Workload workload;
    private final Standing now;

    Choices(Trials trials, Workload workload, Standing now) {
        this.trials = trials;
        this.workload = workload;
        this.now = now;
    }

    /** Lifetimes and none, first with the prefix as it is, then without what changes in it: the first step that reaches the goal. */
    Attempt cache() {
        Caching caching = workload.caching();
        if (caching.hitRate() != null) {
            return Attempt.none(
                    Variable.CACHE,
                    "the file claims a hit rate (" + caching.hitRate().path()
                            + "): without it the rate is reckoned from arrivals, and a policy can be chosen");
        }
        Map<String, List<Patch>> policies = new LinkedHashMap<>();
        for (String policy : List.of("5m", "1h", Caching.NONE)) {
            if (!caching.policy().equals(policy)) {
                policies.put(policy, List.of(Patch.set("cache.policy", policy)));
            }
        }
        Attempt attempt = tried(policies, "no policy reaches it");
        if (attempt.reached() || caching.changing().isEmpty()) {
            return attempt;
        }
        Map<String, List<Patch>> stable = new LinkedHashMap<>();
        Patch still = Patch.remove("cache.changing");
        stable.put(name(caching.policy()) + ", a stable prefix", List.of(still));
        policies.forEach((name, patches) -> stable.put(name + ", a stable prefix", List.of(still, patches.get(0))));
        return tried(stable, "no policy reaches it, not even with a stable prefix");
    }

    private static String name(String policy) {
        return policy.isEmpty() ? AS_IT_COMES : policy;
    }

    /** The choice that moves the figure furthest towards the goal. */
    private Attempt tried(Map<String, List<Patch>> policies, String unreached) {
        Change best = null;
        List<Change> others = new ArrayList<>();
        for (Map.Entry<String, List<Patch>> policy : policies.entrySet()) {
            Standing then = trials.standing(policy.getValue());
            if (then == null || !trials.goal().prefers(then.value(), now.value())) {
                continue;
            }
            String from = name(workload.caching().policy());
            Change change =
                    new Change(Variable.CACHE, "", "", from, policy.getKey(), null, null, policy.getValue(), then);
            boolean better = best == null
                    || trials.goal().prefers(then.value(), best.then().value());
            Change worse = better ? best : change;
            if (worse != null && worse.then().met()) {
                others.add(worse);
            }
            best = better ? change : best;
        }
        if (best == null) {
            return Attempt.none(Variable.CACHE, "does not help");
        }
        boolean reached = best.then().met();
        return new Attempt(Variable.CACHE, reached, best, reached ? "" : unreached, others);
    }

    /** The file's models in its order, then others: the first that reaches the goal, and of the others the nearest. */
    Attempt model(Doc file, List<ModelChoice> others) {
        List<Change> own = new ArrayList<>();
        ModelChoice used = now.estimate().option().server().choice();
        for (int i = 0; i < workload.models().size(); i++) {
            ModelChoice model = workload.models().get(i);
            if (!model.equals(used)) {
                add(own, model.text(), first(file, i));
            }
        }
        List<Change> more = new ArrayList<>();
        for (ModelChoice model : others) {
            add(more, model.text(), Patch.set(key(file), named(file, model)));
        }
        // The same model under another name is none.
        more.removeIf(change -> name(change).equals(now.estimate().name())
                || own.stream().anyMatch(each -> name(each).equals(name(change))));
        if (own.isEmpty() && more.isEmpty()) {
            return Attempt.none(
                    Variable.MODEL,
                    workload.models().size() == 1 && others.isEmpty()
                            ? "the file names one model: name others under models, or by --models"
                            : "no other model is priced in " + now.estimate().currency());
        }
        Comparator<Change> furthest = Comparator.comparing(
                change -> Objects.requireNonNull(change.then().value()));
        more.sort(trials.goal().atLeast() ? furthest : furthest.reversed());
        own.addAll(more);
        List<Change> leftOut = own.stream()
                .filter(change -> change.then().met() && change.then().isInfeasible())
                .toList();
        own.removeIf(change -> change.then().isInfeasible());
        List<Change> reached =
                own.stream().filter(change -> change.then().met()).toList();
        if (!reached.isEmpty()) {
            return new Attempt(Variable.MODEL, true, reached.get(0), "", reached.subList(1, reached.size()), leftOut);
        }
        Change best = null;
        for (Change change : own) {
            BigDecimal soFar = best == null ? now.value() : best.then().value();
            best = trials.goal().prefers(change.then().value(), soFar) ? change : best;
        }
        String why = best == null ? "no other model helps" : "no model reaches it";
        return new Attempt(Variable.MODEL, false, best, why, List.of(), leftOut);
    }

    private void add(List<Change> changes, String name, Patch patch) {
        Standing then = trials.standing(List.of(patch));
        // What is free for now is no plan.
        if (then != null && !then.estimate().contracted().isZero()) {
            String from = now.estimate().option().server().choice().text();
            changes.add(new Change(Variable.MODEL, "", "", from, name, null, null, List.of(patch), then));
        }
    }

    private static String name(Change change) {
        return change.then().estimate().name();
    }

    private static String key(Doc file) {
        return file instanceof Obj object && object.has("model") ? "model" : "models";
    }

    private static Doc named(Doc file, ModelChoice model) {
        Doc name = new Doc.Text(model.text(), 0);
        return key(file).equals("model") ? name : new Doc.Arr(List.of(name), 0);
    }

    /** The file's list with that model in front. */
    private static Patch first(Doc file, int index) {
        List<Doc> models = new ArrayList<>();
        if (file instanceof Obj object && object.get("models") instanceof Doc.Arr list) {
            models.addAll(list.items());
            models.add(0, models.remove(index));
        }
        return Patch.set("models", new Doc.Arr(models, 0));
    }
}
