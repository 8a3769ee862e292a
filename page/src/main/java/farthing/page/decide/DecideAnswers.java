package farthing.page.decide;

import farthing.answers.InputException;
import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.breakeven.Sureness;
import farthing.answers.machine.PeriodicAmount;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.terms.UnknownTermException;
import farthing.economics.machine.Capacities;
import farthing.page.machine.OpenModel;
import farthing.page.machine.RentedMachine;
import farthing.page.machine.Typed;
import farthing.page.view.Facts;
import farthing.page.view.Scenario;
import farthing.page.view.State;
import org.jspecify.annotations.Nullable;

/** Asks what a state asks, and keeps the last answer: sentence, regions and reasons stand on the same one. */
final class DecideAnswers {
    private final Facts facts;
    private @Nullable Capacities capacities;
    private @Nullable Kept kept;

    /** An answer with the state that it is of. */
    private record Kept(State state, boolean drawn, Decided decided) {}

    /** @param payment where the price of a machine comes from, beyond what the answer says of it; or empty */
    record Decided(OpenModel model, BreakevenAnswer answer, String payment) {}

    DecideAnswers(Facts facts) {
        this.facts = facts;
    }

    /** @param drawn whether with the draws that show how sure it is */
    Decided of(State state, boolean drawn) {
        Kept known = kept;
        if (known != null && known.drawn == drawn && known.state.values().equals(state.values())) {
            return known.decided;
        }
        try {
            Decided decided = ask(state, drawn);
            kept = new Kept(state, drawn, decided);
            return decided;
        } catch (UnknownTermException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    private Decided ask(State state, boolean drawn) {
        OpenModel model = OpenModel.of(facts, state);
        DecideQuestion question =
                new DecideQuestion(state, model, Scenario.of(facts, state).workload());
        Sureness sure = drawn ? question.unsure() : DecideQuestion.SURE;
        String typed = state.get(DecideKeys.ON);
        String on = typed.isEmpty() ? null : typed;
        PeriodicAmount hourly = Typed.hourly(state, DecideKeys.HOURLY);
        String payment = state.get(DecideKeys.PAYMENT);
        if (hourly != null || payment.equals(Payment.ON_DEMAND.label())) {
            return new Decided(model, ask(question, on, hourly, false, sure), "");
        }
        String machine = on == null ? machine(ask(question, null, null, false, DecideQuestion.SURE)) : on;
        if (payment.equals(RentedMachine.OWNED)) {
            return new Decided(model, ask(question, machine, null, true, sure), "bought, by the hour of its life");
        }
        RentedMachine rented = RentedMachine.cheapest(facts, capacities(), state, model, machine, payment);
        return new Decided(model, ask(question, machine, rented.effective(), false, sure), rented.words());
    }

    private static String machine(BreakevenAnswer answer) {
        return answer.node().label();
    }

    private BreakevenAnswer ask(
            DecideQuestion question,
            @Nullable String on,
            @Nullable PeriodicAmount hourly,
            boolean owned,
            Sureness sure) {
        return question.question(on, hourly, owned, sure)
                .ask(facts.open(), facts.hardware(), capacities(), facts.terms());
    }

    private Capacities capacities() {
        Capacities known = capacities;
        if (known == null) {
            known = new Capacities(facts.hardware());
            capacities = known;
        }
        return known;
    }
}
