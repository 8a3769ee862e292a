package farthing.answers.desk;

import farthing.catalogue.PriceBook;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Terms;
import farthing.economics.machine.Capacities;
import farthing.formats.doc.Doc;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts as they are handed in, with what was reckoned of their hardware: a slider that moves asks for it again. */
final class RememberingFacts implements Facts {
    private final Facts facts;
    private @Nullable Hardware reckoned;
    private @Nullable Capacities capacities;

    RememberingFacts(Facts facts) {
        this.facts = facts;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // other hardware is another object, and to compare all of it takes longer
    public synchronized Capacities capacities() {
        Hardware now = hardware();
        Capacities known = capacities;
        if (known == null || now != reckoned) {
            known = facts.capacities();
            capacities = known;
            reckoned = now;
        }
        return known;
    }

    @Override
    public List<String> books() {
        return facts.books();
    }

    @Override
    public PriceBook book(String name) {
        return facts.book(name);
    }

    @Override
    public Terms terms() {
        return facts.terms();
    }

    @Override
    public Hardware hardware() {
        return facts.hardware();
    }

    @Override
    public List<String> presets() {
        return facts.presets();
    }

    @Override
    public Doc preset(String name) {
        return facts.preset(name);
    }

    @Override
    public Doc example() {
        return facts.example();
    }

    @Override
    public LocalDate today() {
        return facts.today();
    }
}
