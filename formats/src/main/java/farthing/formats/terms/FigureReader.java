package farthing.formats.terms;

import farthing.catalogue.NearestNames;
import farthing.catalogue.Provenance;
import farthing.catalogue.Source;
import farthing.catalogue.terms.Figure;
import farthing.catalogue.terms.FigureUnit;
import farthing.catalogue.terms.Statement;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures, statements and where they were read: what every entry of the terms and of the hardware is made of. */
public final class FigureReader {
    private final List<Source> sources;

    /** @param sources of the header */
    public FigureReader(List<Source> sources) {
        this.sources = sources;
    }

    /** A figure that stands by itself: {@code id} and {@code what} among its keys. */
    public Figure figure(Fields fields) {
        return figure(fields, fields.word("id"), fields.text("what"));
    }

    /** A part of a larger entry, named after it; null if absent. */
    public @Nullable Figure part(Fields entry, String key, String id, String what) {
        Fields fields = entry.object(key);
        return fields == null ? null : figure(fields, id + "." + key, what);
    }

    /** A part that must be there. */
    public Figure requiredPart(Fields entry, String key, String id, String what) {
        entry.required(key);
        Figure part = part(entry, key, id, what);
        if (part == null) {
            throw new IllegalStateException("a required part is absent");
        }
        return part;
    }

    private Figure figure(Fields fields, String id, String what) {
        FigureUnit unit = unit(fields);
        Statement stated = statement(fields, unit);
        List<Statement> others = new ArrayList<>();
        for (Fields other : fields.objects("others")) {
            others.add(statement(other, unit));
            other.end();
        }
        if (!others.isEmpty() && stated.provenance().reason().isEmpty()) {
            throw new FormatException(
                    fields.line(), fields.path("reason"), "is missing: sources differ, so say why this one stands");
        }
        String note = fields.wordOr("note", "");
        fields.end();
        return new Figure(id, what, unit, stated, others, note);
    }

    private static FigureUnit unit(Fields fields) {
        String label = fields.text("unit");
        FigureUnit unit = FigureUnit.ofLabel(label);
        if (unit == null) {
            List<String> nearest = NearestNames.of(label, FigureUnit.labels());
            throw Fields.wrong(
                    fields.required("unit"),
                    fields.path("unit"),
                    "a unit such as " + (nearest.isEmpty() ? "USD/GB" : nearest.get(0)));
        }
        return unit;
    }

    /** {@code value}, or {@code low} and {@code high} with or without it. The fields are not ended. */
    public Statement statement(Fields fields, FigureUnit unit) {
        BigDecimal low = fields.decimal("low");
        BigDecimal value = fields.decimal("value");
        BigDecimal high = fields.decimal("high");
        if ((low == null) != (high == null) || (low == null && value == null)) {
            throw new FormatException(fields.line(), fields.path(), "needs 'value', or 'low' and 'high'");
        }
        Provenance provenance = provenance(fields);
        Statement statement;
        try {
            statement = low == null || high == null
                    ? point(value, provenance)
                    : value == null
                            ? Statement.between(low, high, provenance)
                            : new Statement(low, value, high, provenance);
        } catch (IllegalArgumentException e) {
            throw new FormatException(fields.line(), fields.path(), String.valueOf(e.getMessage()));
        }
        if (statement.low().signum() < 0) {
            throw new FormatException(fields.line(), fields.path(), "is negative: " + statement.low());
        }
        if (unit == FigureUnit.SHARE && statement.high().compareTo(BigDecimal.ONE) > 0) {
            throw new FormatException(
                    fields.line(), fields.path(), "a share of " + statement.high() + " is above 1; 15 % is 0.15");
        }
        return statement;
    }

    private static Statement point(@Nullable BigDecimal value, Provenance provenance) {
        if (value == null) {
            throw new IllegalStateException("a statement without value");
        }
        return new Statement(value, value, value, provenance);
    }

    /** Source, place and day, which every entry must have, and the reason where sources differ. */
    public Provenance provenance(Fields fields) {
        String id = fields.word("source");
        Source source = Source.in(sources, id);
        if (source == null) {
            List<String> known = sources.stream().map(Source::id).toList();
            List<String> nearest = NearestNames.of(id, known);
            throw new FormatException(
                    fields.required("source").line(),
                    fields.path("source"),
                    "no source '" + id + "'"
                            + (nearest.isEmpty()
                                    ? "; the header names " + String.join(", ", known)
                                    : "; did you mean '" + nearest.get(0) + "'?"));
        }
        fields.required("checked");
        LocalDate checked = fields.date("checked");
        return new Provenance(
                id, source.toldAs(), fields.wordOr("place", ""), checked, List.of(), fields.wordOr("reason", ""));
    }

    /** Whether the entry stands; one that does not must say why. */
    static boolean chosen(Fields fields, Provenance provenance) {
        boolean chosen = fields.flag("chosen", true);
        if (!chosen && provenance.reason().isEmpty()) {
            throw new FormatException(
                    fields.line(), fields.path("reason"), "is missing: say why another statement stands");
        }
        return chosen;
    }
}
