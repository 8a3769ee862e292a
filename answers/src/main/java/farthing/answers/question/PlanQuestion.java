package farthing.answers.question;

import farthing.answers.InputException;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Terms;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Plan;
import farthing.economics.plan.Planner;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.plan.Decision;
import farthing.formats.workload.Patch;
import farthing.formats.workload.WorkloadReader;
import farthing.workload.plan.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What does a workload cost, what moves it, and what is the cheapest fix?
 *
 * @param name of the file, for messages
 * @param file as it stands
 * @param levers by their numbers on the page, such as 1+3; null for none
 */
public record PlanQuestion(
        String name,
        Doc file,
        WorkloadEdits edits,
        @Nullable String levers) {
    /** More would take minutes. */
    public static final int DRAWS_MOST = 1_000_000;

    /**
     * The file with its edits, and what it is planned by.
     *
     * @param patches all of them, those of levers too
     */
    public record Edited(PlanQuestion question, Planner planner, Doc file, List<Patch> patches) {
        public Edited {
            patches = List.copyOf(patches);
        }

        /** The edits as a person reads them. */
        public List<String> changes() {
            return patches.stream().map(Patch::text).toList();
        }

        /**
         * The first model that has a price; it must be the one that was asked for.
         *
         * @throws InputException if there is none
         */
        public Estimate chosen() {
            Workload workload = WorkloadReader.read(file);
            Estimate first = estimate(planner, workload);
            if (first != null
                    && (question.edits().model() == null
                            || first.option()
                                    .server()
                                    .choice()
                                    .equals(workload.models().get(0)))) {
                return first;
            }
            Plan.Refusal refusal = planner.plan(workload).refused().get(0);
            throw new InputException(question.where(refusal.model().text()) + refusal.reason());
        }

        /** The workload that is planned. */
        public Workload workload() {
            return WorkloadReader.read(file);
        }

        /** As the file stood before; null where nothing was edited, or it has no price. */
        public @Nullable Estimate before() {
            return patches.isEmpty() ? null : estimate(planner, WorkloadReader.read(question.file()));
        }

        /** Asked for after {@link #chosen}, which tells why there may be none. */
        public Decision decision(Terms terms, Supplier<Hardware> hardware, long seed, int draws) {
            return Objects.requireNonNull(Decision.of(file, planner, terms, hardware, seed, draws));
        }

        private static @Nullable Estimate estimate(Planner planner, Workload workload) {
            OptionSheet option = planner.first(workload);
            return option == null ? null : Estimate.of(option);
        }
    }

    /**
     * @param terms asked for only where there are levers
     * @throws InputException if an edit has no place, or makes no workload of the file
     */
    public Edited edited(Planner planner, Supplier<Terms> terms) {
        List<Patch> patches = new ArrayList<>(edits.patches(file));
        Doc edited = WorkloadEdits.apply(file, patches);
        if (levers != null) {
            List<Patch> more = LeverNumbers.patches(levers, Decision.advice(edited, planner, terms.get()));
            patches.addAll(more);
            edited = WorkloadEdits.apply(edited, more);
        }
        return new Edited(this, planner, edited, patches);
    }

    /** Where a name stands first, such as {@code farthing.yml:1: model: }; the name itself where it came from elsewhere. */
    String where(String word) {
        String place = place(file, "", word);
        return place == null ? word + ": " : name + ":" + place + ": ";
    }

    private static @Nullable String place(Doc doc, String path, String word) {
        if (doc instanceof Doc.Text text) {
            return text.value().equals(word) ? text.line() + ": " + path : null;
        }
        if (doc instanceof Doc.Arr array) {
            for (int i = 0; i < array.items().size(); i++) {
                String place = place(array.items().get(i), path + "[" + i + "]", word);
                if (place != null) {
                    return place;
                }
            }
        }
        if (doc instanceof Obj object) {
            for (int i = 0; i < object.size(); i++) {
                String inner = (path.isEmpty() ? "" : path + ".") + object.key(i);
                String place = place(object.value(i), inner, word);
                if (place != null) {
                    return place;
                }
            }
        }
        return null;
    }
}
