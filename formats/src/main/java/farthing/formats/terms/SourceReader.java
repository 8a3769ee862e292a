package farthing.formats.terms;

import farthing.catalogue.Source;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The sources that a header names. */
public final class SourceReader {
    private SourceReader() {}

    /** @throws FormatException with line and key if a source stands twice or is not dated */
    public static List<Source> sources(Fields header) {
        List<Source> sources = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (Fields source : header.objects("sources")) {
            String id = source.word("id");
            if (!ids.add(id)) {
                throw new FormatException(source.line(), source.path("id"), "source '" + id + "' stands twice");
            }
            sources.add(new Source(
                    id,
                    source.word("name"),
                    source.wordOr("version", ""),
                    date(source, "date"),
                    source.wordOr("licence", "none stated"),
                    source.textOr("told-as", "")));
            source.end();
        }
        return sources;
    }

    /** A date that must be there. */
    public static LocalDate date(Fields fields, String key) {
        Doc doc = fields.required(key);
        LocalDate date = fields.date(key);
        if (date == null) {
            throw Fields.wrong(doc, fields.path(key), "a date");
        }
        return date;
    }
}
