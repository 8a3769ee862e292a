package farthing.formats.imports;

import farthing.catalogue.Direction;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.Source;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row of litellm says of the model, and where its kind of model changes what a price key means. */
final class LitellmModel {
    /** Fields that are not prices and yet have their place in a book. */
    static final List<String> KEPT = List.of(
            "litellm_provider",
            "mode",
            "source",
            "max_tokens",
            "max_input_tokens",
            "max_output_tokens",
            "supported_modalities",
            "supported_output_modalities",
            "supports_vision",
            "supports_image_input",
            "supports_pdf_input",
            "supports_audio_input",
            "supports_audio_output",
            "supports_video_input",
            "supports_reasoning");

    private LitellmModel() {}

    static ModelInfo info(Obj fields, String mode, Source source) {
        Findings unheard = new Findings();
        List<Modality> inputs = new ArrayList<>(ModalityWords.of(Texts.list(fields, "supported_modalities"), unheard));
        if (inputs.isEmpty() && (mode.equals("chat") || mode.equals("responses") || mode.equals("completion"))) {
            inputs.add(Modality.TEXT);
        }
        also(inputs, Modality.IMAGE, Texts.flag(fields, "supports_vision"));
        also(inputs, Modality.IMAGE, Texts.flag(fields, "supports_image_input"));
        also(inputs, Modality.DOCUMENT, Texts.flag(fields, "supports_pdf_input"));
        also(inputs, Modality.AUDIO, Texts.flag(fields, "supports_audio_input"));
        also(inputs, Modality.VIDEO, Texts.flag(fields, "supports_video_input"));
        List<Modality> outputs =
                new ArrayList<>(ModalityWords.of(Texts.list(fields, "supported_output_modalities"), unheard));
        if (outputs.isEmpty()) {
            outputs.addAll(outputsOf(mode));
        }
        also(outputs, Modality.AUDIO, Texts.flag(fields, "supports_audio_output"));
        return new ModelInfo(
                "",
                "",
                null,
                inputs,
                outputs,
                null,
                Texts.count(fields, "max_input_tokens"),
                Texts.count(fields, "max_output_tokens"),
                null,
                "",
                "",
                Texts.thinks(fields, "supports_reasoning", source));
    }

    private static List<Modality> outputsOf(String mode) {
        return switch (mode) {
            case "chat", "responses", "completion", "audio_transcription", "ocr" -> List.of(Modality.TEXT);
            case "image_generation", "image_edit" -> List.of(Modality.IMAGE);
            case "audio_speech" -> List.of(Modality.AUDIO);
            case "video_generation" -> List.of(Modality.VIDEO);
            default -> List.of();
        };
    }

    private static void also(List<Modality> modalities, Modality modality, boolean holds) {
        if (holds && !modalities.contains(modality)) {
            modalities.add(modality);
        }
    }

    /**
     * The key under which the model is sold; null where the key sells nothing of its own. A picture generator without
     * an output price carries it under the input key; a transcription's output seconds repeat the seconds heard.
     */
    static @Nullable LitellmKey asSold(
            LitellmKey unit, String name, String mode, Obj fields, BigDecimal amount, String where, Findings findings) {
        String meter = unit.meter().name();
        if (mode.equals("image_generation")) {
            boolean pixels = meter.equals("input_pixels") || meter.equals("output_pixels");
            if (meter.equals("output_pixels") && amount.signum() == 0 && fields.has("input_cost_per_pixel")) {
                findings.dropped(
                        where, "0", "a placeholder beside input_cost_per_pixel, which is the generated pixel's");
                return null;
            }
            boolean only = meter.equals("input_images") && !fields.has("output_cost_per_image");
            if (only || (pixels && name.startsWith("input"))) {
                Meter sold = new Meter(
                        unit.meter().family(),
                        Direction.OUTPUT,
                        unit.meter().modality(),
                        unit.meter().kind(),
                        unit.meter().lifetime(),
                        unit.meter().variant());
                findings.converted(where, amount.toPlainString(), "the price of what is generated: " + sold);
                return new LitellmKey(sold, unit.tier(), unit.above(), unit.per(), unit.wanted(), false);
            }
        }
        if (mode.equals("audio_transcription") && meter.equals("output_seconds")) {
            findings.dropped(where, amount.toPlainString(), "a transcription bills the seconds heard, once");
            return null;
        }
        return unit;
    }

    /** By context size; where all sizes cost the same, a search of unstated size costs that too. */
    static void searches(Obj sizes, String where, RateSheet sheet, Amounts amounts, Findings findings) {
        List<Price> prices = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            String key = sizes.key(i);
            String size = key.startsWith("search_context_size_") ? key.substring(20) : "";
            Doc value = sizes.value(i);
            if (size.isEmpty()) {
                findings.dropped(where + "." + key, value, "not a search context size");
                continue;
            }
            BigDecimal amount = amounts.read(value, where + "." + key);
            if (amount != null) {
                Price price = amounts.per(amount, 1, 1000);
                prices.add(price);
                sheet.base(Meter.SEARCHES.with(size), price, where + "." + key);
            }
        }
        if (!prices.isEmpty() && prices.stream().allMatch(p -> p.equals(prices.get(0)))) {
            sheet.base(Meter.SEARCHES, prices.get(0), where);
        }
    }
}
