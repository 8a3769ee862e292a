package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.formats.doc.Doc;
import farthing.formats.hardware.AnatomyDoc;
import farthing.formats.result.Header;
import farthing.quantity.Decimals;
import farthing.serving.KeyValues;
import farthing.serving.ModelSize;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer of {@code anatomy} for several models.
 *
 * @param compared whether the first is held against the others
 */
public record AnatomyTable(Hardware hardware, List<ModelSize> sizes, List<Long> contexts, boolean compared) {
    private static final int DIGITS = 3;

    public Answer asTable() {
        Table table = new Table()
                .text("model", 0)
                .number("parameters", 0)
                .number("met by a token", 0)
                .number("bf16 GB", 2)
                .number("fp8 GB", 1)
                .number("bytes a token", 1);
        if (compared) {
            table.number("compute", 0).number("memory", 0);
        } else {
            table.number("context", 3).text("attention", 4);
        }
        AnatomyDoc documents = new AnatomyDoc(contexts);
        List<Doc> models = new ArrayList<>();
        for (ModelSize size : sizes) {
            models.add(documents.of(size, compared && !size.equals(sizes.get(0)) ? sizes.get(0) : null));
            table.row(cells(size));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline()));
        blocks.add(new Block.Grid(table));
        blocks.add(new Block.Note((compared
                        ? "Compute: how many times the parameters that a token of this model meets "
                                + sizes.get(0).name() + " has; memory: the same of all parameters. "
                        : "")
                + "Bytes a token: keys and values at bf16 while every window has room."));
        return new Answer(
                Header.of("anatomy").put("date", hardware.date().toString()).put("models", new Doc.Arr(models, 0)),
                "models",
                blocks);
    }

    private String headline() {
        if (!compared) {
            return Amounts.count(sizes.size(), "model") + " with open weights";
        }
        ModelSize first = sizes.get(0);
        ModelSize last = sizes.get(sizes.size() - 1);
        return first.name() + " computes " + times(first.active(), last.active()) + " times as much a token as "
                + last.name() + ", and holds " + times(first.total(), last.total()) + " times the parameters";
    }

    private List<String> cells(ModelSize size) {
        Anatomy model = size.model();
        List<String> cells = new ArrayList<>(List.of(
                size.name(),
                AnatomyAnswer.billions(size.total()),
                AnatomyAnswer.billions(size.active()),
                AnatomyAnswer.gigabytes(size.bytes(Precision.BF16)),
                AnatomyAnswer.gigabytes(size.bytes(Precision.FP8)),
                model == null ? "" : Amounts.count(new KeyValues(model, Precision.BF16).bytesPerToken())));
        if (compared) {
            boolean first = size.equals(sizes.get(0));
            cells.add(first ? "" : times(sizes.get(0).active(), size.active()) + " x");
            cells.add(first ? "" : times(sizes.get(0).total(), size.total()) + " x");
        } else {
            cells.add(model == null || model.context() == 0 ? "" : Amounts.count(model.context()));
            cells.add(model == null ? "" : AnatomyDoc.kind(model));
        }
        return cells;
    }

    private static String times(BigDecimal one, BigDecimal other) {
        return Amounts.count(Decimals.rounded(Decimals.quotient(one, other, 12), DIGITS));
    }
}
