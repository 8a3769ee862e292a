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
    /** The last, whoever made it: what two threads make at a time is the same. */
    private volatile @Nullable Kept kept;

    /** What was reckoned of some hardware. */
    private record Kept(Hardware hardware, Capacities capacities) {}

    RememberingFacts(Facts facts) {
        this.facts = facts;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // other hardware is another object, and to compare all of it takes longer
    public Capacities capacities() {
        Hardware now = hardware();
        Kept last = kept;
        if (last == null || last.hardware() != now) {
            last = new Kept(now, facts.capacities());
            kept = last;
        }
        return last.capacities();
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
