package farthing.formats.lever;

import farthing.catalogue.terms.Terms;
import farthing.economics.plan.OptionSheet;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.lever.Lever.Effort;
import farthing.formats.workload.Patch;
import farthing.quantity.range.Input;
import farthing.workload.plan.Caching;
import farthing.workload.plan.History;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Routing;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The levers that make sense on a workload, before anyone knows what they save. */
final class Playbook {
    private final Workload workload;
    private final OptionSheet option;
    private final Terms terms;
    private final List<Lever> levers = new ArrayList<>();

    private Playbook(Workload workload, OptionSheet option, Terms terms) {
        this.workload = workload;
        this.option = option;
        this.terms = terms;
    }

    /** @param cheaper other models of the workload that cost less than the option */
    static List<Lever> of(Workload workload, OptionSheet option, List<ModelChoice> cheaper, Terms terms) {
        Playbook playbook = new Playbook(workload, option, terms);
        playbook.caching();
        workload.calls().forEach(playbook::call);
        playbook.policies();
        cheaper.forEach(playbook::model);
        return List.copyOf(playbook.levers);
    }

    private void caching() {
        Caching caching = workload.caching();
        if (!caching.changing().isEmpty()) {
            String what = String.join(", ", caching.changing());
            add("move " + what + " behind the prefix", Effort.PROMPT, "", Patch.remove("cache.changing"));
        }
        for (String lifetime : List.of("5m", "1h")) {
            if (!caching.policy().equals(lifetime)) {
                add("cache prompts for " + lifetime, Effort.SETTING, "", Patch.set("cache.policy", lifetime));
            }
        }
    }

    private void call(PlannedCall call) {
        String of = workload.calls().size() == 1 ? "" : " of " + call.name();
        BigDecimal cap = terms.figure("max-output").value();
        Input capped = call.maxOutput();
        if (cap != null && (capped == null || capped.mean().compareTo(cap) > 0)) {
            String basis = terms.figure("max-output").reference();
            add(
                    "cap the output" + of,
                    Effort.SETTING,
                    basis,
                    Patch.set(Patch.beside(call.output().path(), "max_output"), cap));
        }
        BigDecimal low = terms.figure("effort-low-over-high").value();
        if (low != null && call.reasoning().mean().signum() > 0) {
            add(
                    "think less" + of,
                    Effort.SETTING,
                    terms.figure("effort-low-over-high").reference(),
                    Patch.set(call.reasoning().path(), call.reasoning().mean().multiply(low)));
        }
        boolean grows =
                call.history() instanceof History.All && call.rounds().mean().compareTo(BigDecimal.valueOf(3)) > 0;
        if (grows) {
            long half = call.rounds().mean().longValue() / 2;
            add(
                    "keep the latest " + half + " rounds" + of,
                    Effort.PROMPT,
                    "",
                    Patch.set(Patch.beside(call.output().path(), "history"), new Obj(0).put("last", half)));
        }
    }

    private void policies() {
        BigDecimal retries = terms.figure("max-retries").value();
        if (retries != null && workload.retries().retries().mean().compareTo(retries) > 0) {
            add(
                    "retry less",
                    Effort.SETTING,
                    terms.figure("max-retries").reference(),
                    Patch.set("retry.retries", retries));
        }
        BigDecimal share = terms.figure("batch-share").value();
        if (share != null
                && option.server().batch() != null
                && workload.batch().mean().compareTo(share) < 0) {
            add(
                    "let calls that can wait go in a batch",
                    Effort.BUILD,
                    terms.figure("batch-share").reference(),
                    Patch.set("batch", share));
        }
    }

    private void model(ModelChoice cheaper) {
        add("switch to " + cheaper.text(), Effort.MODEL, "", Patch.set("models", models(cheaper)));
        BigDecimal easy = terms.figure("easy-share").value();
        if (easy == null || !(workload.routing() instanceof Routing.Direct)) {
            return;
        }
        Obj route = new Obj(0).put("model", cheaper.text()).put("share", new Doc.Num(easy.toPlainString(), 0));
        Obj split = new Obj(0).put("split", new Doc.Arr(List.of(route), 0));
        add(
                "route easy calls to " + cheaper.text(),
                Effort.BUILD,
                terms.figure("easy-share").reference(),
                Patch.set("route", split));
        BigDecimal escalated = terms.figure("escalation-rate").high();
        if (escalated == null) {
            return;
        }
        Obj cascade =
                new Obj(0).put("first", cheaper.text()).put("escalated", new Doc.Num(escalated.toPlainString(), 0));
        add(
                "try " + cheaper.text() + " first",
                Effort.BUILD,
                terms.figure("escalation-rate").reference(),
                Patch.set("route", new Obj(0).put("cascade", cascade)));
    }

    private Doc models(ModelChoice first) {
        List<Doc> models = new ArrayList<>();
        models.add(new Doc.Text(first.text(), 0));
        for (ModelChoice model : workload.models()) {
            if (!model.equals(first)) {
                models.add(new Doc.Text(model.text(), 0));
            }
        }
        return new Doc.Arr(models, 0);
    }

    private void add(String name, Effort effort, String basis, Patch patch) {
        levers.add(new Lever(name, effort, basis, List.of(patch)));
    }
}
