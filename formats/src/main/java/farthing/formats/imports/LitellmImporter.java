package farthing.formats.imports;

import farthing.catalogue.Coverage;
import farthing.catalogue.Listing;
import farthing.catalogue.Provenance;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Source;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * BerriAI/litellm's {@code model_prices_and_context_window.json}: one object a model, USD per single unit. Keys:
 * {@link LitellmKey}. A model's own key is its id, the name without the provider's prefix an alias.
 */
final class LitellmImporter implements Importer {
    /** What litellm does where a tier has no price of its own; each is named on the charge. */
    private static final String AT_STANDARD = "litellm: standard price where no %s price is stated";

    @Override
    public String id() {
        return "litellm";
    }

    @Override
    public Source source(String version, @Nullable LocalDate date) {
        return new Source(id(), "BerriAI/litellm", version, date, "MIT");
    }

    @Override
    public ImportResult read(Doc document, Origin origin) {
        if (!(document instanceof Obj models)) {
            throw new FormatException(document.line(), "", "expected an object of models, found " + Doc.kind(document));
        }
        Findings findings = new Findings();
        OfferDrafts offers = new OfferDrafts(findings);
        int rows = 0;
        for (int i = 0; i < models.size(); i++) {
            String key = models.key(i);
            if (key.equals("sample_spec")) {
                continue;
            }
            rows++;
            if (models.value(i) instanceof Obj fields && Texts.of(fields, "litellm_provider") != null) {
                new Row(key, fields, findings, offers, origin.source()).read();
            } else {
                findings.dropped(key, models.value(i), "no model: an object with litellm_provider is expected");
            }
        }
        LitellmRegions.fold(offers, findings);
        LitellmPictures.fold(offers, findings);
        return new ImportResult(offers.build(), List.of(origin.source()), Currency.USD, rows, findings.all());
    }

    /** The provider that litellm's word belongs to: it splits some by family of models or by endpoint. */
    static String providerOf(String litellmProvider) {
        if (litellmProvider.startsWith("vertex_ai-")) {
            return "vertex_ai";
        }
        if (litellmProvider.startsWith("fireworks_ai-")) {
            return "fireworks_ai";
        }
        return switch (litellmProvider) {
            case "bedrock_converse" -> "bedrock";
            case "cohere_chat" -> "cohere";
            case "azure_text" -> "azure";
            case "text-completion-openai" -> "openai";
            case "text-completion-codestral" -> "codestral";
            case "text-completion-inception" -> "inception";
            default -> litellmProvider;
        };
    }

    /** One model. */
    private static final class Row {
        private final String key;
        private final Obj fields;
        private final String mode;
        private final OfferDraft offer;
        private final Findings findings;
        private final Amounts amounts;
        private final CardDraft card;
        private final Source source;
        private final boolean inclusive;

        Row(String key, Obj fields, Findings findings, OfferDrafts offers, Source source) {
            this.key = key;
            this.fields = fields;
            String mode = Texts.of(fields, "mode");
            this.mode = mode == null ? "" : mode;
            String provider = Texts.or(fields, "litellm_provider", "");
            this.offer = offers.at(providerOf(provider), provider);
            this.findings = findings;
            this.amounts = new Amounts(findings, Currency.USD);
            this.card = new CardDraft(findings);
            this.source = source;
            this.inclusive = offer.provider().id().equals("xai");
        }

        void read() {
            for (int i = 0; i < fields.size(); i++) {
                field(fields.key(i), fields.value(i));
            }
            synonyms();
            fallbacks();
            stepsOfTiers();
            String page = Texts.of(fields, "source");
            Provenance provenance =
                    new Provenance(source.id(), page == null ? key : page, source.date(), List.of(), "");
            offer.add(new Listing(
                    key,
                    aliases(),
                    null,
                    LitellmModel.info(fields, mode, source),
                    List.of(card.build(EffectivePeriod.ALWAYS, Currency.USD, Coverage.SAFE, provenance))));
        }

        private String where(String field) {
            return offer.provider().id() + "/" + key + "." + field;
        }

        private void field(String name, Doc value) {
            switch (name) {
                case "search_context_cost_per_query" -> searches(value);
                case "tiered_pricing" -> LitellmBands.read(value, where(name), card.standard(), amounts, findings);
                case "provider_specific_entry" -> multipliers(value);
                case "regional_processing_uplift_multiplier_eu" -> region("eu", value, where(name));
                case "regional_processing_uplift_multiplier_us" -> region("us", value, where(name));
                case "input_dbu_cost_per_token", "output_dbu_cost_per_token" ->
                    findings.dropped(where(name), value, "a price in Databricks units, not in money");
                default -> {
                    if (name.contains("cost")) {
                        price(name, value);
                    } else if (!LitellmModel.KEPT.contains(name)) {
                        findings.notAPrice(name);
                    }
                }
            }
        }

        private void price(String name, Doc value) {
            LitellmKey unit = LitellmKey.parse(name, mode);
            if (unit == null) {
                findings.dropped(where(name), value, "unknown price key");
                return;
            }
            BigDecimal amount = amounts.read(value, where(name));
            if (amount == null || unit.synonym()) {
                return;
            }
            LitellmKey sold = LitellmModel.asSold(unit, name, mode, fields, amount, where(name), findings);
            if (sold == null) {
                return;
            }
            RateSheet sheet = card.sheet(sold.tier(), "");
            if (sold.above() > 0) {
                sheet.step(
                        sold.meter(),
                        sold.above(),
                        inclusive,
                        amounts.per(amount, sold.per(), sold.wanted()),
                        where(name));
            } else {
                sheet.base(sold.meter(), amounts.per(amount, sold.per(), sold.wanted()), where(name));
            }
        }

        /** A repeated key counts only where the one that it repeats is absent. */
        private void synonyms() {
            for (int i = 0; i < fields.size(); i++) {
                LitellmKey unit = LitellmKey.parse(fields.key(i), mode);
                if (unit != null && unit.synonym()) {
                    BigDecimal amount = amounts.read(fields.value(i), where(fields.key(i)));
                    if (amount != null) {
                        card.sheet(unit.tier(), "")
                                .base(
                                        unit.meter(),
                                        amounts.per(amount, unit.per(), unit.wanted()),
                                        where(fields.key(i)));
                    }
                }
            }
        }

        private void searches(Doc value) {
            String where = where("search_context_cost_per_query");
            if (!(value instanceof Obj sizes)) {
                findings.dropped(where, value, "prices by search context size are expected");
                return;
            }
            LitellmModel.searches(sizes, where, card.standard(), amounts, findings);
        }

        private void multipliers(Doc value) {
            String where = where("provider_specific_entry");
            if (!(value instanceof Obj entries)) {
                findings.dropped(where, value, "multipliers by name are expected");
                return;
            }
            for (int i = 0; i < entries.size(); i++) {
                String name = entries.key(i);
                if (name.equals("fast")) {
                    BigDecimal factor = amounts.read(entries.value(i), where + "." + name);
                    if (factor != null) {
                        card.fallback(ServiceTier.FAST, factor, "litellm: fast mode is the standard price x " + factor);
                    }
                } else if (name.length() == 2) {
                    region(name, entries.value(i), where + "." + name);
                } else {
                    findings.dropped(where + "." + name, entries.value(i), "not a price");
                }
            }
        }

        private void region(String region, Doc value, String where) {
            BigDecimal factor = amounts.read(value, where);
            if (factor != null) {
                card.region(region, factor, "litellm: " + region + " is the standard price x " + factor);
            }
        }

        private void fallbacks() {
            card.fallback(
                    ServiceTier.BATCH,
                    new BigDecimal("0.5"),
                    "litellm: half the standard price where no batch price" + " is stated");
            for (ServiceTier tier : List.of(ServiceTier.FLEX, ServiceTier.PRIORITY)) {
                card.fallback(tier, BigDecimal.ONE, AT_STANDARD.replace("%s", tier.label()));
            }
        }

        /** A tier without the steps that the standard prices have stays at its own price above them: told, not hidden. */
        private void stepsOfTiers() {
            for (ServiceTier tier : List.of(ServiceTier.BATCH, ServiceTier.FLEX, ServiceTier.PRIORITY)) {
                RateSheet own = card.sheet(tier, "");
                for (var meter : own.meters()) {
                    if (own.baseOf(meter) != null
                            && !own.hasSteps(meter)
                            && card.standard().hasSteps(meter)) {
                        findings.odd(
                                where(meter.name()),
                                tier.label(),
                                "the standard price rises with long context, the " + tier.label()
                                        + " price states no step: kept flat");
                    }
                }
            }
        }

        private List<String> aliases() {
            List<String> aliases = new ArrayList<>();
            String provider = Texts.of(fields, "litellm_provider");
            for (String prefix :
                    List.of(provider == null ? "" : provider, offer.provider().id())) {
                if (key.startsWith(prefix + "/")) {
                    aliases.add(key.substring(prefix.length() + 1));
                }
            }
            return aliases;
        }
    }
}
