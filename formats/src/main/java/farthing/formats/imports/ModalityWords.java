package farthing.formats.imports;

import farthing.catalogue.Modality;
import java.util.ArrayList;
import java.util.List;

/** The modalities behind the words of catalogues. */
final class ModalityWords {
    private ModalityWords() {}

    /** In the order given, none twice; words that name none are reported once by name. */
    static List<Modality> of(List<String> words, Findings findings) {
        List<Modality> modalities = new ArrayList<>();
        for (String word : words) {
            Modality modality =
                    switch (word) {
                        case "text", "code" -> Modality.TEXT;
                        case "image" -> Modality.IMAGE;
                        case "audio", "speech", "transcription" -> Modality.AUDIO;
                        case "video" -> Modality.VIDEO;
                        case "pdf", "file", "document" -> Modality.DOCUMENT;
                        default -> Modality.ANY;
                    };
            if (modality == Modality.ANY) {
                findings.notAPrice("modality " + word);
            } else if (!modalities.contains(modality)) {
                modalities.add(modality);
            }
        }
        return modalities;
    }
}
