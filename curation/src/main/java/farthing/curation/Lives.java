package farthing.curation;

import farthing.catalogue.RateCard;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import farthing.quantity.EffectivePeriod;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When models began and ceased to be sold: what catalogues state, and {@code books/curation/lives.yml} where none does
 * or where they state something else. Nothing is priced before the first day or from the last one on.
 */
record Lives(List<Rule> released, List<Rule> retired, List<Rule> stillSold) {

    /** Written as a price's beginning or end in a catalogue's own row. */
    record Life(@Nullable LocalDate released, @Nullable LocalDate retired) {}

    /**
     * @param models normal form
     * @param on null if the model was gone before any evidence at hand
     */
    record Rule(String provider, Pattern models, @Nullable LocalDate on, String reason) {
        boolean covers(String seller, String normal) {
            return provider.equals(seller) && models.matcher(normal).find();
        }
    }

    /** A model is sold up to, not including, that day. */
    record End(LocalDate on, String reason) {}

    static Lives read(Doc doc) {
        Fields root = Fields.of(doc, "");
        Lives lives = new Lives(rules(root, "released"), rules(root, "retired"), rules(root, "still-sold"));
        root.end();
        return lives;
    }

    private static List<Rule> rules(Fields root, String key) {
        List<Rule> rules = new ArrayList<>();
        for (Doc item : root.list(key)) {
            Fields fields = Fields.of(item, key + "[" + rules.size() + "]");
            String on = fields.textOr("on", "");
            rules.add(new Rule(
                    fields.text("provider"),
                    Rules.pattern(fields.required("models"), fields.path("models")),
                    on.isEmpty() ? null : LocalDate.parse(on),
                    fields.text("reason")));
            fields.end();
        }
        return rules;
    }

    /** The first day of a model, by its seller's name; null if neither a rule nor a catalogue knows it. */
    @Nullable
    LocalDate firstDay(String seller, String normal, @Nullable LocalDate stated) {
        for (Rule rule : released) {
            if (rule.covers(seller, normal)) {
                return rule.on();
            }
        }
        return stated;
    }

    /** A written end before the catalogues' one; null if the model is still sold on that day. */
    @Nullable
    End end(String seller, String normal, @Nullable LocalDate stated, LocalDate today) {
        for (Rule rule : retired) {
            if (rule.covers(seller, normal)) {
                LocalDate on = rule.on();
                return new End(on == null ? LocalDate.EPOCH : on, rule.reason());
            }
        }
        boolean disputed = stillSold.stream().anyMatch(rule -> rule.covers(seller, normal));
        return stated == null || disputed || stated.isAfter(today)
                ? null
                : new End(stated, "No longer sold: litellm states the day as its deprecation date.");
    }

    /** The cards, the first of which begins on that day. */
    static List<RateCard> begun(List<RateCard> cards, LocalDate first) {
        List<RateCard> begun = new ArrayList<>(cards);
        RateCard card = cards.get(0);
        Instant from = first.atStartOfDay(ZoneOffset.UTC).toInstant();
        begun.set(0, withPeriod(card, new EffectivePeriod(from, card.period().to()), card.notes()));
        return begun;
    }

    /** The cards up to that end; empty if the model was gone before its first known price. */
    static List<RateCard> closed(List<RateCard> cards, End end) {
        Instant last = end.on().atStartOfDay(ZoneOffset.UTC).toInstant();
        List<RateCard> closed = new ArrayList<>();
        for (RateCard card : cards) {
            Instant from = card.period().from();
            Instant to = card.period().to();
            if (from != null && !from.isBefore(last)) {
                continue;
            }
            boolean over = to != null && !to.isAfter(last);
            closed.add(over ? card : ended(card, last, end.reason()));
        }
        return closed;
    }

    private static RateCard ended(RateCard card, Instant last, String reason) {
        List<String> notes = new ArrayList<>(card.notes());
        notes.add(reason);
        return withPeriod(card, new EffectivePeriod(card.period().from(), last), notes);
    }

    private static RateCard withPeriod(RateCard card, EffectivePeriod period, List<String> notes) {
        return new RateCard(
                period,
                card.currency(),
                card.tables(),
                card.fallbacks(),
                card.regions(),
                card.coverage(),
                card.provenance(),
                notes);
    }

    /** The days that a catalogue's rows state, by the row's key: models.dev's releases, litellm's deprecations. */
    static Map<String, Life> stated(String importer, Path file) {
        Map<String, Life> lives = new LinkedHashMap<>();
        if (importer.equals("models.dev") && JsonDocs.read(file) instanceof Obj providers) {
            for (int i = 0; i < providers.size(); i++) {
                if (providers.value(i) instanceof Obj provider && provider.get("models") instanceof Obj models) {
                    for (int m = 0; m < models.size(); m++) {
                        LocalDate day = day(models.value(m), "release_date");
                        lives.put(providers.key(i) + "/" + models.key(m), new Life(day, null));
                    }
                }
            }
        } else if (importer.equals("litellm") && JsonDocs.read(file) instanceof Obj models) {
            for (int i = 0; i < models.size(); i++) {
                lives.put(models.key(i), new Life(null, day(models.value(i), "deprecation_date")));
            }
        }
        return lives;
    }

    /** A month or nothing is no day. */
    private static @Nullable LocalDate day(Doc row, String field) {
        if (row instanceof Obj fields && fields.get(field) instanceof Doc.Text text) {
            try {
                return LocalDate.parse(text.value());
            } catch (DateTimeParseException e) {
                return null;
            }
        }
        return null;
    }
}
