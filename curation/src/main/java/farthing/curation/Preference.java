package farthing.curation;

import farthing.catalogue.Meter;
import farthing.catalogue.ServiceTier;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A written choice for a group of models ({@code books/curation/decisions.yml}), where one catalogue is known to be
 * right or wrong about all of them.
 *
 * @param match the models, by the seller's own names
 * @param take catalogues; the first that holds the model decides. Empty leaves the choice to the rule
 * @param omit meters that the models do not have
 * @param omitTiers service tiers whose prices are not taken
 * @param onePrice whether long prompts cost no more, whatever a catalogue still says
 * @param leaveOut whether the model is not listed, since no price at hand can be right
 */
record Preference(
        String provider,
        Pattern match,
        List<String> take,
        List<Meter> omit,
        List<ServiceTier> omitTiers,
        boolean onePrice,
        boolean leaveOut,
        String reason) {

    static List<Preference> read(Doc doc) {
        List<Preference> preferences = new ArrayList<>();
        for (Doc item : Fields.of(doc, "").list("preferences")) {
            Fields fields = Fields.of(item, "preferences[" + preferences.size() + "]");
            List<ServiceTier> tiers = new ArrayList<>();
            for (String label : fields.texts("omit-tiers")) {
                ServiceTier tier = ServiceTier.ofLabel(label);
                if (tier == null) {
                    throw Fields.wrong(fields.required("omit-tiers"), fields.path("omit-tiers"), "service tiers");
                }
                tiers.add(tier);
            }
            List<Meter> omit = new ArrayList<>();
            for (String name : fields.texts("omit")) {
                omit.add(Rules.meter(name, fields.path("omit"), fields.object().line()));
            }
            preferences.add(new Preference(
                    fields.text("provider"),
                    Rules.pattern(fields.required("match"), fields.path("match")),
                    fields.texts("take"),
                    omit,
                    tiers,
                    fields.flag("one-price", false),
                    fields.flag("leave-out", false),
                    fields.text("reason")));
            fields.end();
        }
        return preferences;
    }

    boolean covers(String seller, String name) {
        return provider.equals(seller) && match.matcher(name).find();
    }

    /** Takes out of the candidates what the preference rules out. */
    void applyTo(List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            omit.forEach(candidate.tables()::removeEverywhere);
            if (onePrice) {
                LongContext.drop(candidate.tables());
            }
            for (Tables.Key key : candidate.tables().keys()) {
                if (omitTiers.contains(key.tier())) {
                    List.copyOf(candidate.tables().table(key).keySet())
                            .forEach(meter -> candidate.tables().remove(key, meter));
                }
            }
        }
    }
}
