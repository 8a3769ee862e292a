package farthing.formats.lever;

import farthing.catalogue.terms.Figure;
import farthing.catalogue.terms.Terms;
import farthing.economics.plan.Numerals;
import farthing.formats.doc.Obj;
import farthing.formats.lever.Lever.Effort;
import farthing.formats.workload.Patch;
import farthing.quantity.range.Input;
import farthing.workload.plan.History;
import farthing.workload.plan.PlannedCall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The levers on the length of what calls read, write and think. */
final class CallLevers {
    private static final BigDecimal LONG_TALK = BigDecimal.valueOf(3);

    private final Terms terms;
    private final List<PlannedCall> calls;
    private final boolean typedHitRate;
    private final List<Lever> levers = new ArrayList<>();
    private final List<Advice.Idle> idle = new ArrayList<>();

    /** @param typedHitRate whether the file claims a hit rate, which no edit then changes */
    CallLevers(Terms terms, List<PlannedCall> calls, boolean typedHitRate) {
        this.terms = terms;
        this.calls = calls;
        this.typedHitRate = typedHitRate;
        calls.forEach(this::add);
        idleWithout("think less", "no call thinks, or it thinks by classes of its own");
        idleWithout("keep the latest", "no call sends a history of more than 3 rounds");
        idleWithout("cut the input", "no call reads more than retrieval needs");
    }

    List<Lever> levers() {
        return levers;
    }

    List<Advice.Idle> idle() {
        return idle;
    }

    private void add(PlannedCall call) {
        String of = calls.size() == 1 ? "" : " of " + call.name();
        output(call, "cap the output" + of);
        input(call, "cut the input" + of);
        if (call.reasoning().mean().signum() > 0) {
            thinking(call, "think less" + of);
        }
        if (call.history() instanceof History.All && call.rounds().mean().compareTo(LONG_TALK) > 0) {
            long half = call.rounds().mean().longValue() / 2;
            Obj latest = new Obj(0).put("last", half);
            add(
                    "keep the latest " + half + " rounds" + of,
                    Effort.PROMPT,
                    typedHitRate ? "at the hit rate typed, which a shorter history lowers" : "",
                    Patch.set(Patch.beside(call.output().path(), "history"), latest));
        }
    }

    private void thinking(PlannedCall call, String name) {
        Figure low = terms.figure("effort-low-over-high");
        BigDecimal less = call.reasoning().mean().multiply(low.value());
        Input cap = call.maxOutput();
        if (cap != null && less.add(call.output().mean()).compareTo(cap.mean()) >= 0) {
            BigDecimal room = cap.mean().subtract(call.output().mean());
            idle.add(new Advice.Idle(
                    name,
                    "the cap of " + Numerals.of(cap.mean()) + " tokens decides what is billed"
                            + (room.signum() > 0 ? " until thinking is below " + Numerals.of(room) : "")));
        } else {
            add(
                    name,
                    Effort.SETTING,
                    low.reference(),
                    Patch.set(call.reasoning().path(), less));
        }
    }

    private void output(PlannedCall call, String name) {
        Figure cap = terms.figure("max-output");
        Input capped = call.maxOutput();
        if (capped != null && capped.mean().compareTo(cap.value()) <= 0) {
            idle.add(new Advice.Idle(name, "stands at " + Numerals.of(capped.mean())));
        } else if (written(call).compareTo(cap.value()) > 0) {
            // A cut answer is billed and of no use: what it seems to save is lost.
            String reason = "would cut answers of " + Numerals.of(written(call)) + " tokens on average";
            idle.add(new Advice.Idle(name, reason));
        } else {
            Patch patch = Patch.set(Patch.beside(call.output().path(), "max_output"), cap.value());
            add(name, Effort.SETTING, cap.reference(), patch);
        }
    }

    /** Visible and thought, on average. */
    private static BigDecimal written(PlannedCall call) {
        return call.output().mean().add(call.reasoning().mean());
    }

    /** A question with more than the retrieved text of a usual one. */
    private void input(PlannedCall call, String name) {
        Figure usual = terms.figure("rag-context");
        if (call.input().mean().compareTo(usual.high()) > 0) {
            add(name, Effort.PROMPT, usual.reference(), Patch.set(call.input().path(), usual.high()));
        }
    }

    private void idleWithout(String start, String reason) {
        if (levers.stream().noneMatch(lever -> lever.name().startsWith(start))
                && idle.stream().noneMatch(each -> each.name().startsWith(start))) {
            idle.add(new Advice.Idle(start, reason));
        }
    }

    private void add(String name, Effort effort, String basis, Patch patch) {
        levers.add(new Lever(name, effort, basis, List.of(patch)));
    }
}
