package farthing.page.hosting;

import farthing.answers.InputException;
import farthing.answers.host.HostAnswer;
import farthing.answers.host.HostQuestion;
import farthing.answers.host.HostedOffer;
import farthing.answers.host.MachinesQuestion;
import farthing.answers.host.SpotQuestion;
import farthing.answers.host.WorkQuestion;
import farthing.answers.machine.MachineWords;
import farthing.answers.machine.PeriodicAmount;
import farthing.answers.machine.Precisions;
import farthing.answers.machine.RequestTokens;
import farthing.answers.machine.Sharing;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.OfferFilter;
import farthing.catalogue.hardware.Precision;
import farthing.catalogue.terms.UnknownTermException;
import farthing.economics.machine.Capacities;
import farthing.economics.machine.Team;
import farthing.page.html.Key;
import farthing.page.machine.MachineKeys;
import farthing.page.machine.OpenModel;
import farthing.page.machine.TypedMachine;
import farthing.page.view.Facts;
import farthing.page.view.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks what a state asks, as {@code farthing host} does, and keeps the last answer for the parts of the page. */
final class HostingAnswers {
    /** Every way to pay, for work that can wait and be repeated. */
    static final String EVERY = "all";

    private static final int ROWS = 20;

    /** What changes nothing in the answer, only what is shown of it. */
    private static final Set<String> SHOWING = new TreeSet<>(List.of(
            "tab",
            HostingKeys.SORT.name(),
            HostingKeys.ON.name(),
            HostingKeys.ALL.name(),
            HostingKeys.RANK.name(),
            HostingKeys.TOGETHER.name()));

    private final Facts facts;
    private @Nullable Capacities capacities;
    private @Nullable Kept kept;

    private record Kept(State state, Hosted hosted) {}

    /** @param precisions as typed */
    record Hosted(OpenModel model, Precisions precisions, HostAnswer answer) {
        Precision weights(Accelerator accelerator) {
            return precisions.weights(accelerator, model.stored());
        }
    }

    HostingAnswers(Facts facts) {
        this.facts = facts;
    }

    Hosted of(State state) {
        Kept known = kept;
        State asked = relevant(state);
        if (known != null && known.state.values().equals(asked.values())) {
            return known.hosted;
        }
        try {
            Hosted hosted = ask(asked);
            kept = new Kept(asked, hosted);
            return hosted;
        } catch (UnknownTermException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    private static State relevant(State state) {
        State relevant = state;
        for (String name : SHOWING) {
            relevant = relevant.with(new Key(name, ""), "");
        }
        return relevant;
    }

    private Hosted ask(State state) {
        OpenModel model = OpenModel.of(facts, state);
        Precisions precisions = TypedMachine.precisions(state);
        HostAnswer answer = ask(state, model, machines(state, precisions));
        List<HostedOffer> offers = new ArrayList<>();
        Set<String> warnings = new LinkedHashSet<>();
        for (MachinesQuestion own : own(state, precisions)) {
            HostAnswer owned = ask(state, model, own);
            offers.addAll(owned.offers());
            warnings.addAll(owned.warnings());
        }
        offers.addAll(of(answer.offers(), state.get(HostingKeys.ACCELERATOR)));
        warnings.addAll(answer.warnings());
        boolean same = offers.equals(answer.offers());
        return new Hosted(model, precisions, same ? answer : with(answer, offers, List.copyOf(warnings)));
    }

    private HostAnswer ask(State state, OpenModel model, MachinesQuestion machines) {
        return new HostQuestion(
                        new HostQuestion.Model(model.name(), model.anatomy(), model.stored()),
                        work(state),
                        machines,
                        TypedMachine.latency(state),
                        spot(state),
                        new HostAnswer.Quoted(null, null, null),
                        ROWS)
                .ask(facts.open(), facts.hardware(), capacities());
    }

    /** A machine of one's own, at the price that is typed and as bought. */
    private static List<MachinesQuestion> own(State state, Precisions precisions) {
        List<PeriodicAmount> hourly = TypedMachine.hourlyOfEach(state, HostingKeys.OWN_HOURLY);
        List<MachinesQuestion> own = new ArrayList<>();
        if (!hourly.isEmpty()) {
            own.add(own(state, precisions, hourly));
        }
        if (state.get(HostingKeys.OWN_BOUGHT).equals("yes")) {
            own.add(own(state, precisions, List.of()));
        }
        return own;
    }

    /** @param hourly none for those that are bought */
    private static MachinesQuestion own(State state, Precisions precisions, List<PeriodicAmount> hourly) {
        boolean bought = hourly.isEmpty();
        return new MachinesQuestion(
                TypedMachine.each(state.get(HostingKeys.OWN)),
                new MachinesQuestion.Typed(
                        hourly,
                        TypedMachine.positiveOfEach(state, HostingKeys.OWN_DECODE),
                        TypedMachine.positiveOfEach(state, HostingKeys.OWN_PREFILL),
                        bought ? List.of() : TypedMachine.hourlyOfEach(state, HostingKeys.OWN_SPOT),
                        List.of()),
                bought ? HostingOwning.question(state) : null,
                new Sharing(false, false),
                precisions,
                OfferFilter.ALL,
                null);
    }

    private static WorkQuestion work(State state) {
        String operation = state.get(MachineKeys.OPERATION);
        return new WorkQuestion(
                new RequestTokens(usual(state, HostingKeys.IN), usual(state, HostingKeys.OUT)),
                TypedMachine.partOfAll(state, MachineKeys.UTILISATION),
                null,
                BigDecimal.ONE,
                null,
                0,
                operation.isEmpty() ? null : new WorkQuestion.Operated(TypedMachine.operating(state), operation),
                new Team(WorkQuestion.USUAL_SALARY));
    }

    /** Null where it is the usual one, which nobody claims. */
    private static @Nullable Long usual(State state, Key key) {
        return state.get(key).equals(key.fallback()) ? null : TypedMachine.count(state, key);
    }

    private static MachinesQuestion machines(State state, Precisions precisions) {
        return new MachinesQuestion(
                List.of(),
                MachinesQuestion.Typed.NOTHING,
                null,
                new Sharing(false, false),
                precisions,
                new OfferFilter(state.get(HostingKeys.PROVIDER), state.get(HostingKeys.REGION)),
                payment(state));
    }

    static @Nullable Payment payment(State state) {
        String payment = state.get(HostingKeys.PAYMENT);
        return payment.isEmpty() || payment.equals(EVERY) ? null : MachineWords.payment(payment);
    }

    private static SpotQuestion spot(State state) {
        boolean every = state.get(HostingKeys.PAYMENT).equals(EVERY);
        return new SpotQuestion(
                false,
                every,
                TypedMachine.share(state, HostingKeys.SPOT_TAKEN),
                hours(state, HostingKeys.SPOT_REDO),
                hours(state, HostingKeys.SPOT_FALLBACK),
                null);
    }

    private static BigDecimal hours(State state, Key key) {
        BigDecimal hours = TypedMachine.positive(state, key);
        return hours == null ? BigDecimal.ZERO : hours;
    }

    /** Those of one accelerator, or all where none is named. */
    private static List<HostedOffer> of(List<HostedOffer> all, String accelerator) {
        List<HostedOffer> offers = new ArrayList<>();
        for (HostedOffer offer : all) {
            Accelerator of = offer.accelerator();
            if (accelerator.isEmpty() || (of != null && of.id().equals(accelerator))) {
                offers.add(offer);
            }
        }
        if (offers.isEmpty()) {
            throw new InputException("no offer of " + accelerator + " is left by provider, region and payment");
        }
        return offers;
    }

    private static HostAnswer with(HostAnswer answer, List<HostedOffer> offers, List<String> warnings) {
        return new HostAnswer(
                answer.open(),
                answer.model(),
                answer.demand(),
                offers,
                answer.hosted(),
                answer.quoted(),
                answer.spot(),
                warnings,
                answer.leftOut(),
                answer.latency(),
                answer.rows());
    }

    /** Of the hardware; they remember what they reckoned. */
    Capacities capacities() {
        Capacities known = capacities;
        if (known == null) {
            known = new Capacities(facts.hardware());
            capacities = known;
        }
        return known;
    }
}
