package farthing.formats.imports;

import farthing.catalogue.Coverage;
import farthing.catalogue.Listing;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.NamePattern;
import farthing.catalogue.Provenance;
import farthing.catalogue.Source;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * langfuse's {@code default-model-prices.json}: a list of models, each with a regular expression of names and priced
 * tiers, USD per token. Conditions name the service tier or a bound of input tokens. Keys: {@link LangfuseKey}; several
 * keys repeat one price and are taken once. The provider is read off the pattern.
 */
final class LangfuseImporter implements Importer {
    private static final List<String> KEPT = List.of("id", "modelName", "matchPattern", "pricingTiers", "updatedAt");

    @Override
    public String id() {
        return "langfuse";
    }

    @Override
    public Source source(String version, @Nullable LocalDate date) {
        return new Source(id(), "langfuse/langfuse", version, date, "MIT");
    }

    @Override
    public ImportResult read(Doc document, Origin origin) {
        if (!(document instanceof Doc.Arr models)) {
            throw new FormatException(document.line(), "", "expected a list of models, found " + Doc.kind(document));
        }
        Findings findings = new Findings();
        OfferDrafts offers = new OfferDrafts(findings);
        for (int i = 0; i < models.items().size(); i++) {
            Doc item = models.items().get(i);
            Obj model = Doc.asObject(item);
            String name = model == null ? null : Texts.of(model, "modelName");
            if (model == null || name == null) {
                findings.dropped("[" + i + "]", item, "no model: an object with modelName is expected");
            } else {
                model(model, name, offers, origin.source(), findings);
            }
        }
        return new ImportResult(
                offers.build(),
                List.of(origin.source()),
                Currency.USD,
                models.items().size(),
                findings.all());
    }

    private static void model(Obj model, String name, OfferDrafts offers, Source source, Findings findings) {
        for (int i = 0; i < model.size(); i++) {
            if (!KEPT.contains(model.key(i))) {
                findings.notAPrice(model.key(i));
            }
        }
        String regex = Texts.or(model, "matchPattern", "");
        OfferDraft offer = offers.at(provider(regex + " " + name));
        String where = offer.provider().id() + "/" + name;
        CardDraft card = new CardDraft(findings);
        if (model.get("pricingTiers") instanceof Doc.Arr tiers) {
            LangfuseTiers reader = new LangfuseTiers(card, where, findings);
            tiers.items().forEach(reader::read);
        } else {
            findings.dropped(where, "", "no pricingTiers");
        }
        List<String> shapes = NameRegex.shapes(regex);
        if (shapes == null) {
            findings.dropped(
                    where + ".matchPattern", regex, "no form as a declared pattern: only its own name matches");
        }
        Provenance provenance = new Provenance(source.id(), where, source.date(), List.of(), "");
        offer.add(new Listing(
                name,
                exact(shapes),
                open(shapes),
                ModelInfo.UNKNOWN,
                List.of(card.build(EffectivePeriod.ALWAYS, Currency.USD, Coverage.SAFE, provenance))));
    }

    private static List<String> exact(@Nullable List<String> shapes) {
        return shapes == null
                ? List.of()
                : shapes.stream().filter(shape -> !isOpen(shape)).toList();
    }

    private static @Nullable NamePattern open(@Nullable List<String> shapes) {
        List<String> open = shapes == null
                ? List.of()
                : shapes.stream().filter(LangfuseImporter::isOpen).toList();
        return open.isEmpty() ? null : NameRegex.pattern(open);
    }

    private static boolean isOpen(String shape) {
        return shape.indexOf('#') >= 0 || shape.indexOf('*') >= 0;
    }

    private static String provider(String pattern) {
        if (pattern.contains("anthropic") || pattern.contains("claude")) {
            return "anthropic";
        }
        boolean google = pattern.contains("google")
                || pattern.contains("gemini")
                || pattern.contains("bison")
                || pattern.contains("gecko")
                || pattern.contains("unicorn");
        return google ? "google" : "openai";
    }
}
