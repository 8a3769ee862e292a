package farthing.formats.terms;

import farthing.catalogue.NearestNames;
import farthing.catalogue.Provenance;
import farthing.catalogue.terms.AccountTier;
import farthing.catalogue.terms.Bucket;
import farthing.catalogue.terms.Counting;
import farthing.catalogue.terms.CountingRule;
import farthing.catalogue.terms.RateLimit;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Rate limits, account tiers and what counts against a limit. */
final class LimitReader {
    private static final List<String> RULES = List.of(
            "apart", "larger-of-cap-and-prompt", "prompt-and-cap", "burndown", "input-only", "input-and-output");

    private final FigureReader figures;

    LimitReader(FigureReader figures) {
        this.figures = figures;
    }

    AccountTier tier(Fields fields) {
        String provider = fields.word("provider");
        String id = fields.word("id");
        BigDecimal paid = fields.decimal("paid");
        Long days = fields.count("days");
        BigDecimal cap = fields.decimal("monthly-cap");
        if (days != null && days > 3650) {
            throw Fields.wrong(fields.required("days"), fields.path("days"), "at most 3650 days");
        }
        Provenance provenance = figures.provenance(fields);
        String note = fields.wordOr("note", "");
        fields.end();
        return new AccountTier(provider, id, paid, days == null ? 0 : days.intValue(), cap, provenance, note);
    }

    RateLimit limit(Fields fields) {
        String provider = fields.word("provider");
        List<String> models = models(fields);
        String tier = fields.word("tier");
        List<RateLimit.Bound> bounds = bounds(fields);
        Provenance provenance = figures.provenance(fields);
        boolean chosen = FigureReader.chosen(fields, provenance);
        String note = fields.wordOr("note", "");
        fields.end();
        return new RateLimit(provider, models, tier, bounds, chosen, provenance, note);
    }

    static List<String> models(Fields fields) {
        fields.required("models");
        List<String> models = fields.words("models");
        if (models.isEmpty()) {
            throw Fields.wrong(
                    fields.required("models"), fields.path("models"), "a list with at least one model or prefix*");
        }
        return models;
    }

    private static List<RateLimit.Bound> bounds(Fields fields) {
        Doc doc = fields.required("limits");
        String path = fields.path("limits");
        Obj object = Doc.asObject(doc);
        if (object == null || object.size() == 0) {
            throw Fields.wrong(doc, path, "an object of limits such as {rpm: 500}");
        }
        for (int i = 0; i < object.size(); i++) {
            if (Bucket.ofLabel(object.key(i)) == null) {
                List<String> nearest = NearestNames.of(object.key(i), Bucket.labels());
                throw new FormatException(
                        object.value(i).line(),
                        path + "." + object.key(i),
                        "is no limit; " + (nearest.isEmpty() ? String.join(", ", Bucket.labels()) : nearest.get(0)));
            }
        }
        List<RateLimit.Bound> bounds = new ArrayList<>();
        for (Bucket bucket : Bucket.values()) {
            Doc value = object.get(bucket.label());
            if (value != null) {
                BigDecimal most = Fields.asDecimal(value, path + "." + bucket.label());
                if (most.signum() <= 0) {
                    throw Fields.wrong(value, path + "." + bucket.label(), "a number above 0");
                }
                bounds.add(new RateLimit.Bound(bucket, most));
            }
        }
        return bounds;
    }

    CountingRule counting(Fields fields) {
        String provider = fields.word("provider");
        List<String> models = models(fields);
        Counting counting = rule(fields);
        Provenance provenance = figures.provenance(fields);
        boolean chosen = FigureReader.chosen(fields, provenance);
        String note = fields.wordOr("note", "");
        fields.end();
        return new CountingRule(provider, models, counting, chosen, provenance, note);
    }

    private static Counting rule(Fields fields) {
        String rule = fields.text("counts");
        return switch (rule) {
            case "apart" -> new Counting.Apart(fields.flag("reads", false));
            case "larger-of-cap-and-prompt" -> new Counting.LargerOfCapAndPrompt();
            case "prompt-and-cap" -> new Counting.PromptAndCap();
            case "burndown" -> new Counting.Burndown(weight(fields, "output-weight"));
            case "input-only" -> new Counting.InputOnly();
            case "input-and-output" -> new Counting.InputAndOutput();
            default -> {
                List<String> nearest = NearestNames.of(rule, RULES);
                throw Fields.wrong(
                        fields.required("counts"),
                        fields.path("counts"),
                        nearest.isEmpty() ? "one of " + String.join(", ", RULES) : "'" + nearest.get(0) + "'");
            }
        };
    }

    static BigDecimal weight(Fields fields, String key) {
        Doc doc = fields.required(key);
        BigDecimal weight = Fields.asDecimal(doc, fields.path(key));
        if (weight.signum() < 0) {
            throw Fields.wrong(doc, fields.path(key), "a weight of at least 0");
        }
        return weight;
    }
}
