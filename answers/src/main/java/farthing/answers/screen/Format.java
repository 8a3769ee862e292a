package farthing.answers.screen;

import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an answer is written as. */
public enum Format {
    TABLE,
    JSON,
    NDJSON,
    CSV,
    MD,
    HTML;

    /** The text of an answer in this format. */
    public String text(Answer answer, Style style) {
        return switch (this) {
            case TABLE -> TextScreen.of(answer.blocks(), style);
            case JSON -> JsonText.pretty(answer.document());
            case NDJSON -> {
                StringBuilder lines = new StringBuilder();
                for (Doc row : answer.rows()) {
                    lines.append(JsonText.compact(row)).append('\n');
                }
                yield lines.toString();
            }
            case CSV -> CsvText.of(answer.rows());
            case MD -> MarkdownScreen.of(answer.blocks());
            case HTML -> HtmlScreen.of(answer.blocks());
        };
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that the extension of a file name asks for, or null if it asks for none. */
    public static @Nullable Format ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        if (plain.endsWith(".jsonl")) {
            return NDJSON;
        }
        for (Format format : values()) {
            if (plain.endsWith("." + format.label())) {
                return format;
            }
        }
        return null;
    }
}
