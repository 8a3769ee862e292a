package farthing.formats.imports;

import farthing.catalogue.Listing;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.Provenance;
import farthing.catalogue.Provider;
import farthing.catalogue.RateCard;
import farthing.catalogue.Source;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.Currency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * pydantic/genai-prices' {@code data.v2.json}: a list of providers with their models. A unit without a price of its own
 * takes its nearest priced ancestor's, so cards carry that coverage. Keys: {@link GenaiUnit}; prices with dates and
 * windows: {@link GenaiCards}.
 */
final class GenaiPricesImporter implements Importer {
    private static final List<String> KEPT_OF_PROVIDER =
            List.of("id", "name", "models", "pricing_urls", "fallback_model_providers", "provider_match");
    private static final List<String> KEPT_OF_MODEL =
            List.of("id", "name", "match", "prices", "context_window", "price_comments", "deprecated");

    @Override
    public String id() {
        return "genai-prices";
    }

    @Override
    public Source source(String version, @Nullable LocalDate date) {
        return new Source(id(), "pydantic/genai-prices", version, date, "MIT");
    }

    @Override
    public ImportResult read(Doc document, Origin origin) {
        List<Doc> providers = providers(document);
        Findings findings = new Findings();
        OfferDrafts offers = new OfferDrafts(findings);
        int rows = 0;
        for (int i = 0; i < providers.size(); i++) {
            Doc item = providers.get(i);
            String id = item instanceof Obj object ? Texts.of(object, "id") : null;
            if (!(item instanceof Obj provider) || id == null) {
                findings.dropped("providers[" + i + "]", item, "no provider: an object with an id is expected");
                continue;
            }
            OfferDraft offer = offers.begin(provider(provider, id, findings));
            if (offer == null) {
                findings.dropped(id, "", "the same provider again");
                continue;
            }
            if (provider.get("models") instanceof Doc.Arr models) {
                String page = Texts.list(provider, "pricing_urls").stream()
                        .findFirst()
                        .orElse("");
                rows += models(models.items(), offer, page, origin.source(), findings);
            } else {
                findings.dropped(id, "", "no list of models");
            }
        }
        return new ImportResult(offers.build(), List.of(origin.source()), Currency.USD, rows, findings.all());
    }

    private static List<Doc> providers(Doc document) {
        if (document instanceof Doc.Arr array) {
            return array.items();
        }
        if (document instanceof Obj object && object.get("providers") instanceof Doc.Arr array) {
            return array.items();
        }
        throw new FormatException(document.line(), "", "expected a list of providers, found " + Doc.kind(document));
    }

    private static Provider provider(Obj fields, String id, Findings findings) {
        for (int i = 0; i < fields.size(); i++) {
            if (!KEPT_OF_PROVIDER.contains(fields.key(i))) {
                findings.notAPrice("provider." + fields.key(i));
            }
        }
        List<String> aliases = new ArrayList<>(KnownProviders.otherNames(id));
        for (String word : words(fields.get("provider_match"))) {
            aliases.add(word);
            aliases.addAll(KnownProviders.otherNames(word.equals("vertex") ? "vertex_ai" : word));
        }
        List<String> others = aliases.stream()
                .map(alias -> alias.toLowerCase(Locale.ROOT))
                .filter(alias -> !alias.equals(id))
                .distinct()
                .toList();
        return new Provider(
                id,
                Texts.or(fields, "name", id),
                others,
                KnownProviders.isMaker(id),
                Texts.list(fields, "fallback_model_providers"));
    }

    /** The words that a provider's own match clause looks for; parts of an "and" say nothing alone. */
    private static List<String> words(@Nullable Doc clause) {
        List<String> words = new ArrayList<>();
        if (clause instanceof Obj object && object.size() == 1) {
            if (object.value(0) instanceof Doc.Text text) {
                words.add(text.value());
            } else if (object.key(0).equals("or") && object.value(0) instanceof Doc.Arr parts) {
                parts.items().forEach(part -> words.addAll(words(part)));
            }
        }
        return words;
    }

    private static int models(List<Doc> models, OfferDraft offer, String page, Source source, Findings findings) {
        for (int i = 0; i < models.size(); i++) {
            Doc item = models.get(i);
            String id = item instanceof Obj object ? Texts.of(object, "id") : null;
            if (!(item instanceof Obj model) || id == null) {
                findings.dropped(offer.provider().id() + ".models[" + i + "]", item, "no model: an object with an id");
                continue;
            }
            offer.add(listing(model, id, offer.provider().id() + "/" + id, page, source, findings));
        }
        return models.size();
    }

    private static Listing listing(Obj model, String id, String where, String page, Source source, Findings findings) {
        for (int i = 0; i < model.size(); i++) {
            if (!KEPT_OF_MODEL.contains(model.key(i))) {
                findings.notAPrice("model." + model.key(i));
            }
        }
        GenaiMatch.Clause clause = GenaiMatch.read(model.get("match"), where + ".match", findings);
        List<String> notes = new ArrayList<>();
        String comment = Texts.of(model, "price_comments");
        if (comment != null) {
            notes.add(comment);
        }
        if (Texts.flag(model, "deprecated")) {
            notes.add("deprecated");
        }
        Provenance provenance = new Provenance(source.id(), page, source.date(), List.of(), "");
        List<RateCard> cards = new GenaiCards(where, provenance, notes, findings).read(model.get("prices"));
        ModelInfo info = new ModelInfo(
                Texts.or(model, "name", ""),
                "",
                null,
                List.of(),
                List.of(),
                Texts.count(model, "context_window"),
                null,
                null,
                null,
                "",
                "",
                null);
        return new Listing(id, clause.names(), clause.rule(), info, cards);
    }
}
