package farthing.page.reality;

import farthing.economics.traffic.Measured;
import farthing.economics.traffic.ReportRow;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.workload.CallReader;
import farthing.formats.workload.Patch;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A scenario whose calls are those of a file: the {@linkplain MeasuredKinds kinds} of them with their measured lengths, which are
 * of all calls of a kind whose usage can be read, as are cache and tiers. What no file of calls tells, such as traffic and prices
 * to customers, stays as it was.
 */
final class MeasuredScenario {
    /** Agreed with a seller, for all inference. */
    private static final List<String> TERMS = List.of("commitment", "channel.premium");

    /** What decides who serves a call, and whether one is made at all. */
    private static final List<String> SERVING =
            List.of("model", "route", "quality.floor", "response_cache", "fallback");

    private static final List<String> TIERS = List.of("batch", "off_peak");
    private static final String CORRELATIONS = "correlations";
    private static final int SHARE_PLACES = 6;

    /** Repetitions end when a call succeeds; what never does is among what does not complete. */
    private static final int RETRIES_MAX = 20;

    private final Measured measured;
    private final MeasuredKinds kinds;

    /** The model of the costliest kind, which becomes the scenario's; empty where there is no call. */
    private final String main;

    /** @param kinds that a price is known for, by falling cost */
    MeasuredScenario(Measured measured, List<Measured.Group> kinds) {
        this.measured = measured;
        this.kinds = new MeasuredKinds(kinds, measured.report().total().interactions());
        this.main = this.kinds.all().isEmpty() ? "" : this.kinds.all().get(0).served();
    }

    /** What a scenario has no room for, in words. */
    List<String> left() {
        return kinds.left();
    }

    /** Lengths of calls that are not measured: what the scenario says they are. What a kind never has is not sold with it. */
    record Given(BigDecimal input, BigDecimal output) {
        private BigDecimal input(Measured.Group kind) {
            return kind.input() == 0 ? BigDecimal.ZERO : input;
        }

        private BigDecimal output(Measured.Group kind) {
            return kind.output() == 0 ? BigDecimal.ZERO : output;
        }
    }

    /** With as many calls to the models as measured, of the lengths that are given. */
    Doc calls(Doc scenario, Given lengths) {
        return with(scenario, kind -> call(kind, lengths.input(kind), lengths.output(kind)));
    }

    /** The same with measured prompts. */
    Doc inputs(Doc scenario, Given lengths) {
        return with(scenario, kind -> call(kind, mean(kind.input(), kind), lengths.output(kind)));
    }

    /** The same with measured prompts and answers. */
    Doc lengths(Doc scenario) {
        return with(scenario, kind -> lengthsOf(kind, mean(kind.input(), kind), 0));
    }

    /** Whether there is more than text in the calls. */
    boolean holdsMore() {
        return kinds.all().stream().anyMatch(kind -> !kind.beside().isEmpty());
    }

    /** The same with what calls hold beside text: its tokens are no longer among those of the text. */
    Doc beside(Doc scenario) {
        return with(scenario, kind -> whole(kind, true, BigDecimal.ZERO));
    }

    /**
     * @param apart whether what is none of text has its own units; else its tokens are among those of the text
     * @param front tokens of the prompt that are worth keeping in a cache
     */
    private Obj whole(Measured.Group kind, boolean apart, BigDecimal front) {
        BigDecimal text = mean(kind.input() - (apart ? kind.besideInput() : 0), kind);
        BigDecimal prefix = front.min(text);
        Obj call = lengthsOf(kind, text.subtract(prefix), apart ? kind.besideOutput() : 0);
        if (prefix.signum() > 0) {
            call.put("prefix", number(prefix));
        }
        return apart ? withUses(call, kind) : call;
    }

    private static Obj withUses(Obj call, Measured.Group kind) {
        Obj uses = new Obj(0);
        kind.beside()
                .forEach((meter, count) -> uses.put(
                        meter.name(),
                        number(Decimals.rounded(
                                Decimals.divide(meter.units(count), BigDecimal.valueOf(kind.metered())),
                                SHARE_PLACES))));
        return uses.size() == 0 ? call : call.put("uses", uses);
    }

    /** A plan that reads that share of all input writes what is worth keeping beyond it: here so much as was written. */
    private static BigDecimal kept(Measured.Group kind, BigDecimal rate) {
        return kind.written() == 0
                ? BigDecimal.ZERO
                : Decimals.divide(
                                rate.multiply(BigDecimal.valueOf(kind.input())).add(BigDecimal.valueOf(kind.written())),
                                BigDecimal.valueOf(kind.metered()))
                        .setScale(1, RoundingMode.HALF_EVEN);
    }

    /**
     * With the share of input tokens that was read from a cache as text, and with what was written into it: what was read so
     * beside text has its units. Whatever the scenario has against a cache, such reads there were.
     *
     * @param apart whether the calls hold those units; else they could not be planned
     */
    Doc cached(Doc scenario, boolean apart) {
        long input = kinds.sum(Measured.Group::input);
        if (input == 0) {
            return scenario;
        }
        long beside = apart ? kinds.sum(Measured.Group::besideRead) : 0;
        BigDecimal rate = share(kinds.sum(Measured.Group::read) - beside, input);
        long written = kinds.sum(Measured.Group::written);
        if (rate.signum() == 0 && written == 0) {
            return Patch.set("cache", new Obj(0).put("policy", "none")).applyTo(scenario);
        }
        Doc calls = with(scenario, kind -> whole(kind, apart, kept(kind, rate)));
        boolean forAnHour = kinds.sum(Measured.Group::writtenForAnHour) * 2 > written;
        Doc edited =
                Patch.set("cache.policy", forAnHour ? "1h" : "5m").applyTo(asMeasured(calls, "cache.hit_rate", rate));
        return Patch.remove("cache.changing").applyTo(edited);
    }

    /** Whether calls wait for a batch or a cheaper hour: those of the file, or of the scenario. */
    boolean hasTiers(Doc scenario) {
        return TIERS.stream().anyMatch(tier -> Patch.standing(scenario, tier) != null) || batched() > 0;
    }

    /** With the share of the readable calls that a batch served; a plan knows no other cheaper tier. */
    Doc tiers(Doc scenario) {
        Doc without = without(scenario, TIERS);
        return batched() == 0
                ? without
                : Patch.set("batch", share(batched(), kinds.sum(Measured.Group::metered)))
                        .applyTo(without);
    }

    private long batched() {
        return kinds.sum(Measured.Group::batched);
    }

    /** With as many repeated attempts as measured. */
    Doc retried(Doc scenario) {
        BigDecimal rate = rounded(kinds.retryRate());
        Doc without = Patch.remove("retry").applyTo(scenario);
        return rate.signum() == 0
                ? without
                : Patch.set("retry", new Obj(0).put("rate", number(rate)).put("retries", RETRIES_MAX))
                        .applyTo(without);
    }

    /** With the share of interactions that completed. */
    Doc completed(Doc scenario) {
        BigDecimal share = completedShare(measured.report().total());
        return share == null ? scenario : asMeasured(scenario, "business.completed", share);
    }

    /** With a figure that was measured: how sure its user was of the one before says nothing about it. */
    private static Doc asMeasured(Doc scenario, String path, BigDecimal value) {
        return Patch.set(path, value).applyTo(Patch.remove(path).applyTo(scenario));
    }

    /** Completed of the ended interactions; null where none has ended. */
    static @Nullable BigDecimal completedShare(ReportRow total) {
        long ended = total.completed() + total.failed() + total.abandoned();
        return ended == 0 || total.completed() == 0 ? null : share(total.completed(), ended);
    }

    /**
     * Of the model that served most of the cost, whatever is thought of it, and of nobody whom it is routed to. Answers that
     * an application kept are no calls, and fallbacks are among those measured. A call that names no seller is its maker's,
     * so a channel stays only where all of them are served by it.
     */
    private Doc ofMain(Doc scenario) {
        Doc without = without(without(scenario, CallReader.KEYS), List.of("calls"));
        if (main.isEmpty()) {
            return without;
        }
        without = without(without, SERVING);
        if (!isServedBy(channel(without))) {
            without = Patch.remove("channel").applyTo(without);
        }
        return Patch.set("models", new Doc.Arr(List.of(new Doc.Text(main, 0)), 0))
                .applyTo(without);
    }

    private boolean isServedBy(@Nullable Doc channel) {
        return channel instanceof Doc.Text seller
                && kinds.all().stream().allMatch(kind -> kind.provider().equals(seller.value()));
    }

    /** Who sells, by the short form or the long one. */
    private static @Nullable Doc channel(Doc scenario) {
        Doc channel = Patch.standing(scenario, "channel");
        return channel instanceof Obj object ? object.get("provider") : channel;
    }

    /** At the prices of the book: without what is agreed with a seller for all inference. */
    static Doc withoutTerms(Doc scenario) {
        return without(
                scenario,
                TERMS.stream()
                        .filter(term -> Patch.standing(scenario, term) != null)
                        .toList());
    }

    static boolean hasTerms(Doc scenario) {
        return TERMS.stream().anyMatch(term -> Patch.standing(scenario, term) != null);
    }

    /** Without the correlations of inputs that state no range any more. */
    static Doc correlated(Doc scenario) {
        if (!(Patch.standing(scenario, CORRELATIONS) instanceof Doc.Arr pairs)) {
            return scenario;
        }
        List<Doc> kept =
                pairs.items().stream().filter(pair -> stands(scenario, pair)).toList();
        return kept.isEmpty()
                ? Patch.remove(CORRELATIONS).applyTo(scenario)
                : Patch.set(CORRELATIONS, new Doc.Arr(kept, 0)).applyTo(scenario);
    }

    private static boolean stands(Doc scenario, Doc pair) {
        return Patch.standing(pair, "between") instanceof Doc.Arr places
                && places.items().stream()
                        .allMatch(place ->
                                place instanceof Doc.Text at && Patch.standing(scenario, at.value()) instanceof Obj);
    }

    private static Doc without(Doc scenario, List<String> keys) {
        Doc edited = scenario;
        for (String key : keys) {
            edited = Patch.remove(key).applyTo(edited);
        }
        return edited;
    }

    private Doc with(Doc scenario, Function<Measured.Group, Obj> call) {
        Obj calls = new Obj(0);
        List<String> names = new ArrayList<>();
        for (Measured.Group kind : kinds.all()) {
            calls.put(name(kind, names), call.apply(kind));
        }
        return Patch.set("calls", calls).applyTo(ofMain(scenario));
    }

    /** With measured answers, without so many of their tokens. */
    private Obj lengthsOf(Measured.Group kind, BigDecimal input, long lessOutput) {
        Obj call = call(kind, input, mean(kind.output() - kind.reasoning() - lessOutput, kind));
        return kind.reasoning() > 0 ? call.put("reasoning", number(mean(kind.reasoning(), kind))) : call;
    }

    private Obj call(Measured.Group kind, BigDecimal input, BigDecimal output) {
        Obj call = new Obj(0);
        if (!kind.served().equals(main)) {
            call.put("model", kind.served());
        }
        BigDecimal each = rounded(kinds.each(kind));
        boolean rounds = each.compareTo(BigDecimal.ONE) > 0;
        call.put(rounds ? "rounds" : "share", number(each));
        if (rounds) {
            call.put("history", "none");
        }
        return call.put("input", number(input)).put("output", number(output));
    }

    private static BigDecimal mean(long sum, Measured.Group kind) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(kind.metered()), 1, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal rounded(BigDecimal share) {
        return share.setScale(SHARE_PLACES, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SHARE_PLACES, RoundingMode.HALF_EVEN);
    }

    private static Doc number(BigDecimal value) {
        return new Doc.Num(Decimals.plain(value), 0);
    }

    /** Of the feature, else of the model, as a key of a file. */
    private static String name(Measured.Group kind, List<String> taken) {
        StringBuilder name = new StringBuilder();
        String from = (kind.name().isEmpty() ? kind.model() : kind.name()).toLowerCase(Locale.ROOT);
        for (int i = 0; i < from.length(); i++) {
            char c = from.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9' && i > 0);
            name.append(plain ? c : '_');
        }
        String base = name.isEmpty() ? "call" : name.toString();
        String chosen = base;
        for (int i = 2; taken.contains(chosen); i++) {
            chosen = base + "_" + i;
        }
        taken.add(chosen);
        return chosen;
    }
}
