package farthing.formats.imports;

import farthing.catalogue.Coverage;
import farthing.catalogue.Listing;
import farthing.catalogue.ModelInfo;
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
 * Portkey-AI/models: one file a provider, an object of models with {@code pricing_config} and {@code custom_pricing}
 * ({@link PortkeyCard}), <strong>US cents</strong> per single unit. The file's name is the provider's. An object of
 * such files by provider is read too. The files of the folder {@code general/} hold parameters and no prices.
 */
final class PortkeyImporter implements Importer {
    @Override
    public String id() {
        return "portkey";
    }

    @Override
    public Source source(String version, @Nullable LocalDate date) {
        return new Source(id(), "Portkey-AI/models", version, date, "MIT");
    }

    @Override
    public ImportResult read(Doc document, Origin origin) {
        if (!(document instanceof Obj root)) {
            throw new FormatException(
                    document.line(), "", "expected an object of models or of providers, found " + Doc.kind(document));
        }
        if (root.has("params") || isParameters(root)) {
            throw new FormatException(
                    document.line(),
                    "",
                    "this file of Portkey's holds model parameters and no prices; give the one of the folder pricing/");
        }
        Findings findings = new Findings();
        OfferDrafts offers = new OfferDrafts(findings);
        int rows = 0;
        if (isProvider(root)) {
            rows = provider(root, origin.stem(), offers, origin.source(), findings);
        } else {
            for (int i = 0; i < root.size(); i++) {
                if (root.value(i) instanceof Obj models && isProvider(models)) {
                    rows += provider(models, root.key(i), offers, origin.source(), findings);
                } else {
                    findings.dropped(
                            root.key(i), root.value(i), "no provider: models with pricing_config are expected");
                }
            }
            if (rows == 0) {
                throw new FormatException(document.line(), "", "no model with pricing_config: not Portkey's shape");
            }
        }
        return new ImportResult(offers.build(), List.of(origin.source()), Currency.USD, rows, findings.all());
    }

    private static boolean isParameters(Obj root) {
        Obj standard = Doc.asObject(root.get("default"));
        return standard != null && standard.has("params");
    }

    private static boolean isProvider(Obj models) {
        for (int i = 0; i < models.size(); i++) {
            Obj model = Doc.asObject(models.value(i));
            if (model != null && (model.has("pricing_config") || model.has("custom_pricing"))) {
                return true;
            }
        }
        return false;
    }

    private static int provider(Obj models, String id, OfferDrafts offers, Source source, Findings findings) {
        OfferDraft offer = offers.at(id.isEmpty() ? "portkey" : id);
        for (int i = 0; i < models.size(); i++) {
            String where = offer.provider().id() + "/" + models.key(i);
            Obj model = Doc.asObject(models.value(i));
            if (models.key(i).equals("default")) {
                findings.dropped(where, models.value(i), "the template of the other models, not a model");
            } else if (model == null) {
                findings.dropped(where, models.value(i), "no model: an object is expected");
            } else {
                CardDraft card = new CardDraft(findings);
                new PortkeyCard(card, where, findings).read(model);
                Provenance provenance = new Provenance(source.id(), where, source.date(), List.of(), "");
                offer.add(new Listing(
                        models.key(i),
                        List.of(),
                        null,
                        ModelInfo.UNKNOWN,
                        List.of(card.build(EffectivePeriod.ALWAYS, Currency.USD, Coverage.SAFE, provenance))));
            }
        }
        return models.has("default") ? models.size() - 1 : models.size();
    }
}
