package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.hardware.AnatomyDoc;
import farthing.formats.plan.DerivationDoc;
import farthing.formats.result.Header;
import farthing.quantity.Decimals;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Derivation;
import farthing.quantity.sheet.Exact;
import farthing.serving.KeyValues;
import farthing.serving.ModelSize;
import farthing.serving.Parameters;
import farthing.serving.ShapeSheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code anatomy} for one model.
 *
 * @param stored precision of the weights beside a configuration, or null if it is not told
 */
public record AnatomyAnswer(
        Hardware hardware,
        ModelSize size,
        List<Long> contexts,
        @Nullable Precision stored) {
    private static final int GIGA = 9;
    private static final int MEGA = 6;
    private static final int DIGITS = 3;

    public Answer asTable() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline()));
        Anatomy model = size.model();
        if (model != null) {
            blocks.add(new Block.Grid(parts(model)));
        }
        blocks.add(new Block.Grid(memory(model)));
        if (model != null) {
            notes(model).forEach(note -> blocks.add(new Block.Note(note)));
        }
        return new Answer(document(), "models", blocks);
    }

    /** Of a model whose shape is known. */
    public Answer asExplanation() {
        Anatomy model = size.model();
        if (model == null) {
            throw new IllegalStateException("a size has no shape");
        }
        ShapeSheet shape = new ShapeSheet(model, Precision.BF16, longest(model));
        Exact values = Exact.of(shape.sheet());
        List<Block> blocks = new ArrayList<>();
        List<Doc> documents = new ArrayList<>();
        for (Cell cell : List.of(shape.total(), shape.active(), shape.request())) {
            Derivation derivation = Derivation.of(shape.sheet(), values, cell);
            blocks.add(new Block.Tree(SheetTrees.node(derivation)));
            documents.add(DerivationDoc.of(derivation));
        }
        notes(model).forEach(note -> blocks.add(new Block.Note(note)));
        return new Answer(document().put("explanation", new Doc.Arr(documents, 0)), "models", blocks);
    }

    /** The longest request that the model takes, or the shortest where it takes none of them. */
    private long longest(Anatomy model) {
        long longest = contexts.get(0);
        for (long context : contexts) {
            longest = model.context() == 0 || context <= model.context() ? context : longest;
        }
        return longest;
    }

    private String headline() {
        String parameters = size.name() + ": " + billions(size.total()) + " parameters";
        if (size.active().compareTo(size.total()) == 0) {
            return parameters;
        }
        BigDecimal share = Decimals.quotient(size.active(), size.total(), 12);
        return parameters + ", of which a token meets " + billions(size.active()) + " (" + Amounts.percent(share) + ")";
    }

    static String billions(BigDecimal count) {
        return Amounts.count(Decimals.rounded(count.movePointLeft(GIGA), DIGITS)) + "B";
    }

    static String gigabytes(BigDecimal bytes) {
        return Amounts.count(Decimals.rounded(bytes.movePointLeft(GIGA), DIGITS));
    }

    private static Table parts(Anatomy model) {
        Parameters of = new Parameters(model);
        Table table = new Table().text("parameters", 0).number("in all", 0).number("met by a token", 0);
        row(table, "attention", of.attentions(), of.attentions());
        row(table, "feed-forward", of.feedForwards(), of.feedForwards());
        row(table, "experts", of.routed(), of.routedActive());
        row(table, "routers", of.routers(), of.routers());
        row(table, "norms", of.norms(), of.norms());
        row(table, "embeddings", of.embedding(), of.head());
        row(table, "further", model.further(), 0);
        row(table, "all", of.total(), of.active());
        return table;
    }

    private static void row(Table table, String part, long all, long met) {
        if (all > 0) {
            table.row(part, Amounts.count(all), Amounts.count(met));
        }
    }

    private Table memory(@Nullable Anatomy model) {
        Table table = new Table().text("memory at", 0).number("weights GB", 0);
        if (model != null) {
            table.number("token MB", 0);
            contexts.forEach(context -> table.number(Amounts.count(context) + " tokens GB", 1));
        }
        for (Precision precision : AnatomyDoc.WEIGHTS) {
            List<String> cells = new ArrayList<>(List.of(precision.label(), gigabytes(size.bytes(precision))));
            if (model != null) {
                kept(new KeyValues(model, precision), cells);
            }
            table.row(cells);
        }
        return table;
    }

    /** Keys and values are not kept narrower than fp8; a context beyond the model's has no cell. */
    private void kept(KeyValues kept, List<String> cells) {
        boolean usual = AnatomyDoc.KEPT.contains(kept.precision());
        BigDecimal token = kept.bytesPerToken().movePointLeft(MEGA);
        cells.add(usual ? Decimals.plain(Decimals.rounded(token, DIGITS)) : "");
        for (long context : contexts) {
            long most = kept.model().context();
            cells.add(usual && (most == 0 || context <= most) ? gigabytes(kept.bytes(context)) : "");
        }
    }

    private List<String> notes(Anatomy model) {
        List<String> notes = new ArrayList<>();
        notes.add(attention(model));
        if (stored != null) {
            notes.add("The configuration says that its weights are stored at " + stored.label() + ".");
        }
        if (!model.note().isEmpty()) {
            notes.add("Note: " + model.note() + ".");
        }
        String checked = model.provenance().checkedOn() == null
                ? ""
                : ", " + model.provenance().checkedOn();
        notes.add("Source: " + model.provenance().listed() + checked + ".");
        return notes;
    }

    private static String attention(Anatomy model) {
        KeyValues kept = new KeyValues(model, Precision.BF16);
        StringBuilder text = new StringBuilder(AnatomyDoc.kind(model)).append(" attention");
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        BigDecimal full = kept.bytesPerTokenAsMultiHead();
        if (full != null) {
            text.append(" keeps ").append(Amounts.count(kept.bytesPerToken())).append(" bytes of a token at bf16");
            if (full.compareTo(kept.bytesPerToken()) != 0) {
                BigDecimal times = Decimals.rounded(Decimals.quotient(full, kept.bytesPerToken(), 12), DIGITS);
                text.append("; of all heads it would be ")
                        .append(Amounts.count(full))
                        .append(", ")
                        .append(Decimals.plain(times))
                        .append(" times as much");
            }
        }
        text.append(". ").append(Amounts.count(model.layers())).append(" layers");
        Anatomy.Windowed windowed = model.windowed();
        if (windowed != null) {
            text.append(", ")
                    .append(windowed.layers())
                    .append(" of them hold the last ")
                    .append(Amounts.count(windowed.tokens()))
                    .append(" tokens only");
        }
        Anatomy.Stateful stateful = model.stateful();
        if (stateful != null) {
            text.append(", ")
                    .append(stateful.layers())
                    .append(" of them keep a state of ")
                    .append(Amounts.count(stateful.bytes()))
                    .append(" bytes each instead");
        }
        if (model.context() > 0) {
            text.append("; context of ").append(Amounts.count(model.context()));
        }
        return text.append('.').toString();
    }

    private Obj document() {
        Obj model = new AnatomyDoc(contexts).of(size, null);
        if (stored != null) {
            model.put("stored", stored.label());
        }
        return Header.of("anatomy")
                .put("date", hardware.date().toString())
                .put("models", new Doc.Arr(List.of(model), 0));
    }
}
