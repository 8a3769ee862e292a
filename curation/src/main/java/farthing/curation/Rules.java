package farthing.curation;

import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.Provider;
import farthing.catalogue.RegionRule;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.TierFallback;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Who is in the market book, under which names the catalogues list their models, and which rules of theirs no catalogue
 * states as a price ({@code books/curation/sellers.yml}).
 */
record Rules(LocalDate date, List<Seller> sellers) {

    /**
     * @param from catalogue id to the provider ids under which it lists this seller
     * @param strip prefixes that a catalogue puts before the seller's own model names; the first that fits is taken off
     * @param drop names that are no models
     * @param prefix that the seller's own interface puts before every name; empty for none
     * @param dated whether a name with a date after it is the model without, unless that has a row of its own
     * @param stepsFromBound whether a prompt that just reaches a step's bound takes its price
     * @param latest names that stand for another one, such as {@code mistral-large-latest} for a dated model
     */
    record Seller(
            Provider provider,
            Map<String, List<String>> from,
            List<String> strip,
            List<Pattern> drop,
            String prefix,
            boolean dated,
            boolean stepsFromBound,
            Map<String, String> latest,
            List<TierRule> tiers,
            List<SurchargeRule> surcharges) {}

    /** What a tier costs where no catalogue has a price of its own; for the models that match, in normal form. */
    record TierRule(
            TierFallback fallback, Pattern models, @Nullable Pattern except) {
        boolean covers(String model) {
            return models.matcher(model).find()
                    && (except == null || !except.matcher(model).find());
        }
    }

    record SurchargeRule(RegionRule rule, Pattern models) {
        boolean covers(String model) {
            return models.matcher(model).find();
        }
    }

    static Rules read(Doc doc) {
        Fields root = Fields.of(doc, "");
        LocalDate date = LocalDate.parse(root.text("date"));
        List<Seller> sellers = new ArrayList<>();
        for (Doc item : root.list("sellers")) {
            sellers.add(seller(Fields.of(item, "sellers[" + sellers.size() + "]")));
        }
        root.end();
        return new Rules(date, sellers);
    }

    private static Seller seller(Fields fields) {
        Provider provider = new Provider(
                fields.text("id"),
                fields.text("name"),
                fields.texts("aliases"),
                fields.flag("maker", false),
                List.of());
        Map<String, List<String>> from = new LinkedHashMap<>();
        Fields sources = Fields.of(fields.required("from"), fields.path("from"));
        for (int i = 0; i < sources.object().size(); i++) {
            String catalogue = sources.object().key(i);
            from.put(catalogue, sources.texts(catalogue));
        }
        List<TierRule> tiers = new ArrayList<>();
        for (Doc item : fields.list("tiers")) {
            tiers.add(tier(Fields.of(item, fields.path("tiers"))));
        }
        List<SurchargeRule> surcharges = new ArrayList<>();
        for (Doc item : fields.list("surcharges")) {
            surcharges.add(surcharge(Fields.of(item, fields.path("surcharges"))));
        }
        Seller seller = new Seller(
                provider,
                from,
                fields.texts("strip"),
                patterns(fields, "drop"),
                fields.textOr("prefix", ""),
                fields.flag("dated", false),
                fields.flag("steps-from-bound", false),
                latest(fields),
                tiers,
                surcharges);
        fields.end();
        return seller;
    }

    private static Map<String, String> latest(Fields fields) {
        Map<String, String> latest = new LinkedHashMap<>();
        Fields names = fields.object("latest");
        if (names != null) {
            for (int i = 0; i < names.object().size(); i++) {
                String name = names.object().key(i);
                latest.put(name, names.text(name));
            }
        }
        return latest;
    }

    private static TierRule tier(Fields fields) {
        String label = fields.text("tier");
        ServiceTier tier = ServiceTier.ofLabel(label);
        if (tier == null) {
            throw Fields.wrong(fields.required("tier"), fields.path("tier"), "a service tier");
        }
        Doc except = fields.optional("except");
        TierRule rule = new TierRule(
                new TierFallback(tier, multiplier(fields), fields.text("label")),
                pattern(fields.required("models"), fields.path("models")),
                except == null ? null : pattern(except, fields.path("except")));
        fields.end();
        return rule;
    }

    private static SurchargeRule surcharge(Fields fields) {
        SurchargeRule rule = new SurchargeRule(
                new RegionRule(fields.text("region"), multiplier(fields), fields.text("label")),
                pattern(fields.required("models"), fields.path("models")));
        fields.end();
        return rule;
    }

    private static BigDecimal multiplier(Fields fields) {
        return Fields.asDecimal(fields.required("multiplier"), fields.path("multiplier"));
    }

    private static List<Pattern> patterns(Fields fields, String key) {
        return fields.list(key).stream()
                .map(item -> pattern(item, fields.path(key)))
                .toList();
    }

    static Pattern pattern(Doc value, String path) {
        try {
            return Pattern.compile(Fields.asText(value, path), Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw Fields.wrong(value, path, "a regular expression");
        }
    }

    static Meter meter(String name, String path, int line) {
        Meter meter = MeterNames.parse(name);
        if (meter == null) {
            throw new FormatException(line, path, "'" + name + "' is no meter");
        }
        return meter;
    }
}
