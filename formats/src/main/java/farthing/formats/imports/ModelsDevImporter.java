package farthing.formats.imports;

import farthing.catalogue.Coverage;
import farthing.catalogue.Listing;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.Provenance;
import farthing.catalogue.Provider;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Source;
import farthing.catalogue.Thinks;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * anomalyco/models.dev as one JSON: an object of providers, each with an object of models. USD per million tokens under
 * {@code cost} ({@link ModelsDevCost}); a mode's own prices under {@code experimental.modes}.
 */
final class ModelsDevImporter implements Importer {
    private static final List<String> KEPT = List.of(
            "id",
            "name",
            "cost",
            "limit",
            "modalities",
            "experimental",
            "base_model",
            "status",
            "reasoning",
            "reasoning_options");

    @Override
    public String id() {
        return "models.dev";
    }

    @Override
    public Source source(String version, @Nullable LocalDate date) {
        return new Source(id(), "anomalyco/models.dev", version, date, "MIT");
    }

    @Override
    public ImportResult read(Doc document, Origin origin) {
        if (!(document instanceof Obj providers)) {
            throw new FormatException(
                    document.line(), "", "expected an object of providers, found " + Doc.kind(document));
        }
        Findings findings = new Findings();
        OfferDrafts offers = new OfferDrafts(findings);
        int rows = 0;
        boolean anyModels = false;
        for (int i = 0; i < providers.size(); i++) {
            String id = providers.key(i);
            Obj provider = Doc.asObject(providers.value(i));
            Obj models = provider == null ? null : Doc.asObject(provider.get("models"));
            if (provider == null || models == null) {
                findings.dropped(id, providers.value(i), "no provider: an object with models is expected");
                continue;
            }
            anyModels = true;
            OfferDraft offer = offers.begin(new Provider(
                    id,
                    Texts.or(provider, "name", id),
                    KnownProviders.otherNames(id),
                    KnownProviders.isMaker(id),
                    List.of()));
            for (int m = 0; m < models.size() && offer != null; m++) {
                rows++;
                model(models.key(m), models.value(m), id + "/" + models.key(m), offer, origin.source(), findings);
            }
        }
        if (!anyModels && providers.size() > 0) {
            throw new FormatException(document.line(), "", "no provider here has models: not the shape of models.dev");
        }
        findings.converted("*.tiers", "", "models.dev does not state the comparator of tiers: read as > size");
        return new ImportResult(offers.build(), List.of(origin.source()), Currency.USD, rows, findings.all());
    }

    private static void model(String id, Doc value, String where, OfferDraft offer, Source source, Findings findings) {
        if (!(value instanceof Obj model)) {
            findings.dropped(where, value, "no model: an object is expected");
            return;
        }
        for (int i = 0; i < model.size(); i++) {
            if (!KEPT.contains(model.key(i))) {
                findings.notAPrice(model.key(i));
            }
        }
        Doc cost = model.get("cost");
        if (!(cost instanceof Obj prices)) {
            findings.dropped(where, cost == null ? "" : Doc.kind(cost), "no cost: a model without any price");
            return;
        }
        CardDraft card = new CardDraft(findings);
        ModelsDevCost reader = new ModelsDevCost(findings);
        reader.read(prices, card.standard(), where + ".cost");
        modes(model, where, card, reader, findings);
        String status = Texts.of(model, "status");
        if (status != null) {
            card.note(status);
        }
        Provenance provenance = new Provenance(source.id(), where, source.date(), List.of(), "");
        offer.add(new Listing(
                id,
                List.of(Texts.or(model, "id", id)),
                null,
                info(model, source, findings),
                List.of(card.build(EffectivePeriod.ALWAYS, Currency.USD, Coverage.SAFE, provenance))));
    }

    /** Prices of a mode: OpenAI's priority tier or Anthropic's fast mode, told apart by what the call must say. */
    private static void modes(Obj model, String where, CardDraft card, ModelsDevCost reader, Findings findings) {
        Obj experimental = Doc.asObject(model.get("experimental"));
        Obj modes = experimental == null ? null : Doc.asObject(experimental.get("modes"));
        for (int i = 0; modes != null && i < modes.size(); i++) {
            String at = where + ".experimental.modes." + modes.key(i);
            Obj mode = Doc.asObject(modes.value(i));
            Obj cost = mode == null ? null : Doc.asObject(mode.get("cost"));
            ServiceTier tier = mode == null ? null : tier(mode, modes.key(i));
            if (cost == null || tier == null) {
                findings.dropped(at, modes.value(i), "no known service tier with a cost");
            } else {
                reader.read(cost, card.sheet(tier, ""), at + ".cost");
            }
        }
    }

    private static @Nullable ServiceTier tier(Obj mode, String name) {
        Obj provider = Doc.asObject(mode.get("provider"));
        Obj body = provider == null ? null : Doc.asObject(provider.get("body"));
        String asked = body == null ? null : Texts.of(body, "service_tier");
        String speed = body == null ? null : Texts.of(body, "speed");
        return ServiceTier.ofLabel(asked != null ? asked : speed != null ? speed : name);
    }

    private static ModelInfo info(Obj model, Source source, Findings findings) {
        Obj limit = Doc.asObject(model.get("limit"));
        Obj modalities = Doc.asObject(model.get("modalities"));
        List<Modality> inputs =
                modalities == null ? List.of() : ModalityWords.of(Texts.list(modalities, "input"), findings);
        List<Modality> outputs =
                modalities == null ? List.of() : ModalityWords.of(Texts.list(modalities, "output"), findings);
        String base = Texts.or(model, "base_model", "");
        int slash = base.indexOf('/');
        return new ModelInfo(
                Texts.or(model, "name", ""),
                slash > 0 ? base.substring(0, slash) : "",
                null,
                inputs,
                outputs,
                limit == null ? null : Texts.count(limit, "context"),
                limit == null ? null : Texts.count(limit, "input"),
                limit == null ? null : Texts.count(limit, "output"),
                null,
                "",
                "",
                thinks(model, source));
    }

    /** What can be set of it tells that it can be turned off; that it cannot, only who has read the maker's rules. */
    private static @Nullable Thinks thinks(Obj model, Source source) {
        Thinks thinks = Texts.thinks(model, "reasoning", source);
        boolean off = thinks != null
                && thinks.able()
                && model.get("reasoning_options") instanceof Doc.Arr options
                && options.items().stream().anyMatch(each -> each instanceof Obj option && isOff(option));
        return off && thinks != null ? new Thinks(true, Thinks.Always.NO, thinks.source()) : thinks;
    }

    private static boolean isOff(Obj option) {
        String type = Texts.or(option, "type", "");
        return type.equals("toggle")
                || (type.equals("effort") && Texts.list(option, "values").contains("none"))
                || (type.equals("budget_tokens")
                        && option.get("min") instanceof Doc.Num least
                        && least.text().equals("0"));
    }
}
