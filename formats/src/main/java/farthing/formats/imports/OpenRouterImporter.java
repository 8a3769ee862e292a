package farthing.formats.imports;

import farthing.catalogue.Coverage;
import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.Provenance;
import farthing.catalogue.Source;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * OpenRouter's models API: a list of models (bare or under {@code data}), decimal strings of USD per single unit. A
 * price of -1 says that the price varies. {@code overrides[]} are steps from {@code min_prompt_tokens} on ({@code >=}).
 *
 * <table>
 * <caption>Keys and meters</caption>
 * <tr><th>key</th><th>meter</th></tr>
 * <tr><td>prompt, completion, internal_reasoning</td><td>input, output, reasoning</td></tr>
 * <tr><td>input_cache_read, input_cache_write, input_cache_write_1h</td><td>cache_read, cache_write, cache_write_1h</td>
 * </tr>
 * <tr><td>audio, audio_output, input_audio_cache</td><td>input.audio, output.audio, cache_read.audio</td></tr>
 * <tr><td>image, image_output, image_token</td><td>input.image, output.image; image from $0.0001 on: input_images</td>
 * </tr>
 * <tr><td>web_search, request</td><td>searches, requests</td></tr>
 * </table>
 */
final class OpenRouterImporter implements Importer {
    private static final String PROVIDER = "openrouter";

    /** From here on an image price cannot be a token's ($100 a million): it is a picture's. */
    private static final BigDecimal PICTURE = new BigDecimal("0.0001");

    private static final List<String> KEPT = List.of(
            "id",
            "canonical_slug",
            "name",
            "context_length",
            "architecture",
            "pricing",
            "top_provider",
            "alias_target");

    @Override
    public String id() {
        return PROVIDER;
    }

    @Override
    public Source source(String version, @Nullable LocalDate date) {
        return new Source(id(), "OpenRouter models API", version, date, "none stated");
    }

    @Override
    public ImportResult read(Doc document, Origin origin) {
        Doc models = document instanceof Obj object ? object.get("data") : document;
        if (!(models instanceof Doc.Arr list)) {
            throw new FormatException(document.line(), "data", "expected a list of models");
        }
        Findings findings = new Findings();
        OfferDrafts offers = new OfferDrafts(findings);
        OfferDraft offer = offers.at(PROVIDER);
        for (int i = 0; i < list.items().size(); i++) {
            Doc item = list.items().get(i);
            Obj model = Doc.asObject(item);
            String id = model == null ? null : Texts.of(model, "id");
            Obj pricing = model == null ? null : Doc.asObject(model.get("pricing"));
            if (model == null || id == null) {
                findings.dropped("data[" + i + "]", item, "no model: an object with an id is expected");
            } else if (pricing == null) {
                findings.dropped(PROVIDER + "/" + id, "", "no pricing");
            } else {
                model(model, id, pricing, offer, origin.source(), findings);
            }
        }
        return new ImportResult(
                offers.build(),
                List.of(origin.source()),
                Currency.USD,
                list.items().size(),
                findings.all());
    }

    private static void model(Obj model, String id, Obj pricing, OfferDraft offer, Source source, Findings findings) {
        String where = PROVIDER + "/" + id;
        for (int i = 0; i < model.size(); i++) {
            if (!KEPT.contains(model.key(i))) {
                findings.notAPrice(model.key(i));
            }
        }
        CardDraft card = new CardDraft(findings);
        Prices prices = new Prices(card.standard(), findings);
        prices.base(pricing, where + ".pricing");
        Provenance provenance = new Provenance(source.id(), "pricing", source.date(), List.of(), "");
        offer.add(new Listing(
                id,
                aliases(model, id),
                null,
                info(model, id, findings),
                List.of(card.build(EffectivePeriod.ALWAYS, Currency.USD, Coverage.SAFE, provenance))));
    }

    /** The dated name, save that of free and other variants, which share it with the model that they vary. */
    private static List<String> aliases(Obj model, String id) {
        String slug = Texts.of(model, "canonical_slug");
        int variant = id.lastIndexOf(':');
        if (slug == null) {
            return List.of();
        }
        return List.of(variant < 0 ? slug : slug + id.substring(variant));
    }

    private static ModelInfo info(Obj model, String id, Findings findings) {
        Obj architecture = Doc.asObject(model.get("architecture"));
        Obj top = Doc.asObject(model.get("top_provider"));
        List<Modality> inputs = architecture == null
                ? List.of()
                : ModalityWords.of(Texts.list(architecture, "input_modalities"), findings);
        List<Modality> outputs = architecture == null
                ? List.of()
                : ModalityWords.of(Texts.list(architecture, "output_modalities"), findings);
        String owner = id.startsWith("~") ? id.substring(1) : id;
        int slash = owner.indexOf('/');
        return new ModelInfo(
                Texts.or(model, "name", ""),
                slash > 0 ? owner.substring(0, slash) : "",
                null,
                inputs,
                outputs,
                Texts.count(model, "context_length"),
                null,
                top == null ? null : Texts.count(top, "max_completion_tokens"),
                null,
                "",
                architecture == null ? "" : Texts.or(architecture, "tokenizer", ""),
                null);
    }

    /** The prices of one model. */
    private static final class Prices {
        private final RateSheet sheet;
        private final Findings findings;
        private final Amounts amounts;

        Prices(RateSheet sheet, Findings findings) {
            this.sheet = sheet;
            this.findings = findings;
            this.amounts = new Amounts(findings, Currency.USD);
        }

        void base(Obj pricing, String where) {
            for (int i = 0; i < pricing.size(); i++) {
                String key = pricing.key(i);
                Doc value = pricing.value(i);
                if (key.equals("overrides")) {
                    overrides(value, where + "." + key);
                } else {
                    price(key, value, 0, where + "." + key);
                }
            }
        }

        private void overrides(Doc value, String where) {
            List<Doc> overrides = value instanceof Doc.Arr list ? list.items() : List.of(value);
            for (Doc item : overrides) {
                Obj override = Doc.asObject(item);
                Long from = override == null ? null : Texts.count(override, "min_prompt_tokens");
                if (override == null || from == null) {
                    findings.dropped(where, item, "prices from min_prompt_tokens on are expected");
                    continue;
                }
                for (int i = 0; i < override.size(); i++) {
                    if (!override.key(i).equals("min_prompt_tokens")) {
                        price(override.key(i), override.value(i), from, where + "." + override.key(i));
                    }
                }
            }
        }

        private void price(String key, Doc value, long from, String where) {
            if (isVariable(value)) {
                findings.dropped(where, value, "-1 says that the price varies: no price");
                return;
            }
            BigDecimal amount = amounts.read(value, where);
            if (amount == null) {
                return;
            }
            Meter meter = meter(key, amount);
            if (meter == null) {
                findings.dropped(where, value, "unknown price key");
                return;
            }
            long wanted = meter.isInputTokens() || meter.isOutputTokens() ? Amounts.MILLION : 1;
            if (from > 0) {
                sheet.step(meter, from, true, amounts.per(amount, 1, wanted), where);
            } else {
                sheet.base(meter, amounts.per(amount, 1, wanted), where);
            }
        }

        private static boolean isVariable(Doc value) {
            return (value instanceof Doc.Text text && text.value().equals("-1"))
                    || (value instanceof Doc.Num number && number.text().equals("-1"));
        }

        private static @Nullable Meter meter(String key, BigDecimal amount) {
            String name =
                    switch (key) {
                        case "prompt" -> "input";
                        case "completion" -> "output";
                        case "internal_reasoning" -> "reasoning";
                        case "input_cache_read" -> "cache_read";
                        case "input_cache_write" -> "cache_write";
                        case "input_cache_write_1h" -> "cache_write_1h";
                        case "audio" -> "input.audio";
                        case "audio_output" -> "output.audio";
                        case "input_audio_cache" -> "cache_read.audio";
                        case "image" -> amount.compareTo(PICTURE) >= 0 ? "input_images" : "input.image";
                        case "image_token" -> "input.image";
                        case "image_output" -> "output.image";
                        case "web_search" -> "searches";
                        case "request" -> "requests";
                        default -> "";
                    };
            return name.isEmpty() ? null : MeterNames.parse(name);
        }
    }
}
