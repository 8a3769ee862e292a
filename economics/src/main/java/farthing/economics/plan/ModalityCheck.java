package farthing.economics.plan;

import farthing.catalogue.Listing;
import farthing.catalogue.Modality;
import farthing.catalogue.Provider;
import farthing.catalogue.Rate;
import farthing.catalogue.RateTable;
import farthing.economics.plan.Finding.Check;
import farthing.workload.plan.PlannedCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pictures, sound and film that calls send or ask for, against what their models read and write. */
final class ModalityCheck {
    private ModalityCheck() {}

    /** One finding for each server and kind of content: of the first call that has it. */
    static List<Finding> of(Estimate estimate) {
        Map<Asked, Finding> findings = new LinkedHashMap<>();
        for (CallCells call : estimate.option().calls()) {
            for (Load load : call.loads()) {
                for (Content content : Content.of(load.call())) {
                    Server server = load.server();
                    findings.computeIfAbsent(
                            new Asked(server.name(), content), asked -> finding(server, load.call(), content));
                }
            }
        }
        return new ArrayList<>(findings.values());
    }

    private record Asked(String server, Content content) {}

    private static Finding finding(Server server, PlannedCall call, Content content) {
        List<Modality> stated = content.of(server.info());
        boolean elsewhere = isStatedElsewhere(server, content);
        Verdict verdict = stated.contains(content.modality()) || isPriced(server, content)
                ? Verdict.FEASIBLE
                : stated.isEmpty() || elsewhere ? Verdict.UNKNOWN : Verdict.INFEASIBLE;
        String verb = content.isRead() ? "reads" : "writes";
        String what = call.name() + ": " + content;
        String sentence =
                switch (verdict) {
                    case FEASIBLE -> what + ", which " + server.name() + " " + verb;
                    case UNKNOWN ->
                        what + "; whether " + server.name() + " " + verb + " it is not known"
                                + (elsewhere ? ": other sellers of the model say so, its entry does not" : "");
                    case INFEASIBLE ->
                        what + ", and " + server.name() + " " + verb + " " + Content.words(stated, " and ") + " alone";
                };
        return new Finding(
                Check.MODALITY,
                server.name(),
                call.name(),
                verdict,
                null,
                null,
                "",
                verdict == Verdict.UNKNOWN ? "" : "the price book's entry of " + server.name(),
                sentence,
                switch (verdict) {
                    case FEASIBLE -> "";
                    case UNKNOWN -> "look it up at the provider";
                    case INFEASIBLE -> "a model that " + verb + " it";
                });
    }

    /** Catalogues often leave out what a seller's model reads: what another states of the same model stands against that. */
    private static boolean isStatedElsewhere(Server server, Content content) {
        Listing own = server.standard().found().listing();
        List<String> names = new ArrayList<>(own.aliases());
        names.add(own.id());
        for (Provider provider : server.book().providers()) {
            for (String name : names) {
                Listing listing = server.book().named(provider.id(), name);
                if (listing != null && content.of(listing.info()).contains(content.modality())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Who sells such units by a price of their own takes them. */
    private static boolean isPriced(Server server, Content content) {
        for (RateTable table : server.standard().card().card().tables()) {
            for (Rate rate : table.rates()) {
                if (content.equals(Content.of(rate.meter()))) {
                    return true;
                }
            }
        }
        return false;
    }
}
