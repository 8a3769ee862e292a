package farthing.formats.lever;

import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.CommitmentLadder;
import farthing.catalogue.terms.Figure;
import farthing.catalogue.terms.Terms;
import farthing.economics.breakeven.Crew;
import farthing.economics.breakeven.SelfHost;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Numerals;
import farthing.economics.plan.Planner;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.lever.Lever.Effort;
import farthing.formats.workload.Patch;
import farthing.quantity.CommonYear;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.workload.plan.Caching;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.Routing;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The levers of the guide's playbook (003 L513-545) as edits of a workload, before anyone knows what they save; those that
 * have no place in it stand apart with the reason.
 */
final class Playbook {
    private final Planner planner;
    private final Workload workload;
    private final Estimate now;
    private final Models models;
    private final Terms terms;
    private final List<Lever> levers = new ArrayList<>();
    private final List<Advice.Idle> idle = new ArrayList<>();

    private Playbook(Planner planner, Workload workload, Estimate now, Models models, Terms terms) {
        this.planner = planner;
        this.workload = workload;
        this.now = now;
        this.models = models;
        this.terms = terms;
    }

    /**
     * @param single whether the file names one under {@code model}
     * @param cheaper others that may take over
     */
    record Models(boolean single, List<ModelChoice> cheaper) {}

    static Playbook of(
            Planner planner,
            Workload workload,
            Estimate now,
            Models models,
            Terms terms,
            @Nullable Supplier<Hardware> hardware) {
        Playbook playbook = new Playbook(planner, workload, now, models, terms);
        playbook.caching();
        playbook.responses();
        CallLevers calls =
                new CallLevers(terms, workload.calls(), workload.caching().hitRate() != null);
        playbook.levers.addAll(calls.levers());
        playbook.idle.addAll(calls.idle());
        playbook.retries();
        playbook.waiting();
        playbook.offPeak();
        playbook.models();
        playbook.commitment();
        playbook.ownMachines(hardware);
        return playbook;
    }

    List<Lever> levers() {
        return List.copyOf(levers);
    }

    List<Advice.Idle> idle() {
        return List.copyOf(idle);
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

    private void responses() {
        Figure hits = terms.figure("semantic-cache-saving");
        String name = "cache answers if " + percent(hits.value()) + " repeat";
        if (workload.responses() != null) {
            idle(name, "the file has one");
            return;
        }
        if (talks()) {
            idle(name, "an answer that depends on the rounds before it is not asked for twice");
            return;
        }
        add(name, Effort.BUILD, hits.reference(), Patch.set("response_cache.hit", hits.value()));
    }

    private void retries() {
        Figure most = terms.figure("max-retries");
        if (workload.retries().retries().mean().compareTo(most.value()) > 0) {
            add("retry less", Effort.SETTING, most.reference(), Patch.set("retry.retries", most.value()));
        } else {
            idle("retry less", "no call is tried again more than " + Decimals.plain(most.value()) + " times");
        }
    }

    private void waiting() {
        Figure share = terms.figure("batch-share");
        String name = "batch calls if " + percent(share.value()) + " can wait";
        if (now.option().server().batch() == null) {
            idle(name, now.name() + " has no batch price");
        } else if (workload.latency() != null) {
            idle(name, "the file says how long users wait");
        } else if (talks()) {
            idle(name, "each round would wait for a batch");
        } else if (workload.batch().mean().compareTo(share.value()) >= 0) {
            idle(name, "the file has them");
        } else {
            add(name, Effort.BUILD, share.reference(), Patch.set("batch", share.value()));
        }
    }

    private void offPeak() {
        Figure share = terms.figure("batch-share");
        String name = "move calls off peak if " + percent(share.value()) + " can wait";
        if (now.option().server().offPeak() == null) {
            idle(name, now.name() + " costs the same at all hours");
        } else if (workload.offPeak().mean().compareTo(share.value()) >= 0) {
            idle(name, "the file has them");
        } else {
            add(name, Effort.BUILD, share.reference(), Patch.set("off_peak", share.value()));
        }
    }

    private void models() {
        if (models.cheaper().isEmpty()) {
            String reason = "neither the file nor the seller of " + now.name() + " has a cheaper model of its kind";
            idle("switch to a smaller model", reason);
            idle("send easy calls to a smaller model", reason);
            return;
        }
        for (ModelChoice cheaper : models.cheaper()) {
            Patch other = models.single() ? Patch.set("model", named(cheaper)) : Patch.set("models", first(cheaper));
            add("switch to " + cheaper.text(), Effort.MODEL, "", other);
            if (workload.routing() instanceof Routing.Direct) {
                routes(cheaper);
            } else {
                idle("send easy calls to " + cheaper.text(), "the file routes calls already");
            }
        }
    }

    private void routes(ModelChoice cheaper) {
        Figure easy = terms.figure("easy-share");
        Obj route = new Obj(0).put("model", named(cheaper)).put("share", number(easy.value()));
        Obj split = new Obj(0).put("split", new Doc.Arr(List.of(route), 0));
        add(
                "send easy calls (" + percent(easy.value()) + ") to " + cheaper.text(),
                Effort.ROUTING,
                easy.reference(),
                Patch.set("route", split));
        Figure escalated = terms.figure("escalation-rate");
        Obj cascade = new Obj(0).put("first", named(cheaper)).put("escalated", number(escalated.high()));
        Patch tried = Patch.set("route", new Obj(0).put("cascade", cascade));
        add(
                "try " + cheaper.text() + " first (" + percent(escalated.high()) + " go on)",
                Effort.ROUTING,
                escalated.reference(),
                tried);
    }

    private void commitment() {
        String name = "commit to spend ahead";
        if (!now.currency().equals(Currency.USD)) {
            idle(name, "the ladder of discounts is in USD, the plan in " + now.currency());
            return;
        }
        CommitmentLadder ladder = terms.ladder();
        BigDecimal spent = inferenceMonthly();
        CommitmentLadder.Rung rung = ladder.reached(spent.multiply(BigDecimal.valueOf(ladder.months())));
        if (workload.purchase().commitment() != null) {
            idle(name, "the file has a commitment");
        } else if (rung == null) {
            BigDecimal least = ladder.rungs().get(0).from();
            idle(name, "discounts begin at " + usd(least) + " a month; inference comes to " + usd(spent));
        } else {
            BigDecimal monthly = Decimals.divide(rung.from(), BigDecimal.valueOf(ladder.months()));
            add(name, Effort.AGREEMENT, terms.ladder().what(), Patch.set("commitment", monthly));
        }
    }

    /** What the playbook has for machines of one's own: a hosted price holds it, for the seller keeps the saving. */
    private void ownMachines(@Nullable Supplier<Hardware> hardware) {
        String reason = "the seller runs the model: a lever of one's own machines";
        idle("quantise the model", reason);
        idle("decode speculatively", reason);
        idle("fill the machines' batches", reason);
        idle("host a model oneself", selfHosted(hardware));
    }

    /** People cost the same whatever the fleet: below their cost no machine has to be looked at. */
    private String selfHosted(@Nullable Supplier<Hardware> hardware) {
        if (!now.currency().equals(Currency.USD)) {
            return "machines are paid in USD, the plan is in " + now.currency();
        }
        Crew crew = Crew.of(terms);
        BigDecimal year = inferenceMonthly().multiply(CommonYear.MONTHS);
        String comes = "inference comes to " + usd(year) + " a year";
        if (year.compareTo(crew.year()) <= 0) {
            return comes + "; " + crew.text();
        }
        if (hardware == null) {
            return comes + "; 'farthing breakeven FILE' compares";
        }
        SelfHost own = SelfHost.of(planner, workload, now, hardware.get(), crew);
        return own == null
                ? comes + "; no machine is known to run " + now.name()
                        + "; 'farthing breakeven FILE --host MODEL' compares an open model"
                : own.text();
    }

    /** What all calls cost a month, free users' included. */
    private BigDecimal inferenceMonthly() {
        return now.contracted().amount().multiply(now.exact().value(now.option().arriving()));
    }

    /** Whether a call waits for the one before it. */
    private boolean talks() {
        return workload.calls().stream().anyMatch(call -> call.rounds().mean().compareTo(BigDecimal.ONE) > 0);
    }

    private Doc first(ModelChoice first) {
        List<Doc> documents = new ArrayList<>();
        documents.add(named(first));
        for (ModelChoice model : workload.models()) {
            if (!model.equals(first)) {
                documents.add(named(model));
            }
        }
        return new Doc.Arr(documents, 0);
    }

    private static Doc named(ModelChoice model) {
        String name = new ModelChoice(model.provider(), model.model(), "").text();
        return model.region().isEmpty()
                ? new Doc.Text(name, 0)
                : new Obj(0).put("model", name).put("region", model.region());
    }

    private static Doc number(BigDecimal number) {
        return new Doc.Num(Decimals.plain(number), 0);
    }

    private static String percent(BigDecimal share) {
        return Decimals.plain(share.movePointRight(2)) + " %";
    }

    private static String usd(BigDecimal amount) {
        return Numerals.money(amount, Currency.USD);
    }

    private void add(String name, Effort effort, String basis, Patch patch) {
        levers.add(new Lever(name, effort, basis, List.of(patch)));
    }

    private void idle(String name, String reason) {
        idle.add(new Advice.Idle(name, reason));
    }
}
