package farthing.formats.hardware;

import farthing.catalogue.NearestNames;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.anatomy.Attention;
import farthing.catalogue.anatomy.Attention.Grouped;
import farthing.catalogue.anatomy.Attention.Latent;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.terms.FigureReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shapes of models. */
final class AnatomyReader {
    private final FigureReader figures;
    private final Map<String, Anatomy> read = new LinkedHashMap<>();

    AnatomyReader(FigureReader figures) {
        this.figures = figures;
    }

    Anatomy anatomy(Fields fields) {
        try {
            return consistent(fields);
        } catch (IllegalArgumentException e) {
            throw new FormatException(fields.line(), fields.path(), String.valueOf(e.getMessage()));
        }
    }

    private Anatomy consistent(Fields fields) {
        Anatomy anatomy = fields.optional("shape_of") == null ? shape(fields) : sameShape(fields);
        fields.end();
        read.put(anatomy.id(), anatomy);
        return anatomy;
    }

    /** Other weights of a shape that stands above: another version, or a fine-tune. */
    private Anatomy sameShape(Fields fields) {
        String of = fields.word("shape_of");
        Anatomy shape = read.get(of);
        if (shape == null) {
            List<String> nearest = NearestNames.of(of, List.copyOf(read.keySet()));
            throw new FormatException(
                    fields.required("shape_of").line(),
                    fields.path("shape_of"),
                    "no model '" + of + "' stands above"
                            + (nearest.isEmpty() ? "" : "; did you mean '" + nearest.get(0) + "'?"));
        }
        return shape.weights(
                fields.word("id"),
                fields.words("names"),
                most(fields.count("context"), shape.context()),
                figures.provenance(fields),
                fields.wordOr("note", shape.note()));
    }

    private Anatomy shape(Fields fields) {
        Attention attention = attention(Fields.of(fields.required("attention"), fields.path("attention")));
        int layers = whole(fields, "layers");
        Anatomy.@Nullable Experts experts = experts(fields.object("experts"));
        int dense = (int) most(fields.count("dense_layers"), experts == null ? layers : 0);
        return new Anatomy(
                fields.word("id"),
                fields.words("names"),
                layers,
                whole(fields, "hidden"),
                attention,
                windowed(fields.object("windowed"), attention),
                stateful(fields.object("stateful")),
                dense,
                dense == 0 ? 0 : whole(fields, "dense_width"),
                experts,
                fields.flag("gated", true),
                AcceleratorReader.count(fields, "vocabulary"),
                fields.flag("tied", false),
                most(fields.count("further_parameters"), 0),
                most(fields.count("context"), 0),
                figures.provenance(fields),
                fields.wordOr("note", ""));
    }

    private static Attention attention(Fields fields) {
        Attention attention = fields.object().get("latent") == null
                ? new Grouped(whole(fields, "query_heads"), whole(fields, "key_heads"), whole(fields, "head_width"))
                : new Latent(
                        whole(fields, "query_heads"),
                        (int) most(fields.count("query_rank"), 0),
                        whole(fields, "latent"),
                        whole(fields, "plain"),
                        whole(fields, "rotated"),
                        whole(fields, "value"),
                        index(fields.object("index")));
        fields.end();
        return attention;
    }

    private static Attention.Index index(@Nullable Fields fields) {
        if (fields == null) {
            return Attention.Index.NONE;
        }
        Attention.Index index = new Attention.Index(whole(fields, "heads"), whole(fields, "width"));
        fields.end();
        return index;
    }

    private static Anatomy.@Nullable Stateful stateful(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        Anatomy.Stateful stateful = new Anatomy.Stateful(
                whole(fields, "layers"),
                AcceleratorReader.count(fields, "bytes"),
                AcceleratorReader.count(fields, "parameters"));
        fields.end();
        return stateful;
    }

    private static Anatomy.@Nullable Windowed windowed(@Nullable Fields fields, Attention usual) {
        if (fields == null) {
            return null;
        }
        Fields own = fields.object("attention");
        Anatomy.Windowed windowed = new Anatomy.Windowed(
                whole(fields, "layers"),
                AcceleratorReader.count(fields, "tokens"),
                own == null ? usual : attention(own));
        fields.end();
        return windowed;
    }

    private static Anatomy.@Nullable Experts experts(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        Anatomy.Experts experts =
                new Anatomy.Experts(whole(fields, "count"), whole(fields, "active"), whole(fields, "width"), (int)
                        most(fields.count("shared_width"), 0));
        if (experts.active() > experts.count()) {
            throw new FormatException(
                    fields.line(),
                    fields.path("active"),
                    experts.active() + " active experts of " + experts.count() + ": at most all of them");
        }
        fields.end();
        return experts;
    }

    private static int whole(Fields fields, String key) {
        Doc doc = fields.required(key);
        long count = AcceleratorReader.count(fields, key);
        if (count > Integer.MAX_VALUE) {
            throw Fields.wrong(doc, fields.path(key), "a whole number below 2147483648");
        }
        return (int) count;
    }

    private static long most(@Nullable Long value, long otherwise) {
        return value == null ? otherwise : value;
    }
}
