package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Measurement;
import farthing.catalogue.hardware.Precision;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.Header;
import farthing.quantity.Decimals;
import farthing.serving.ForwardPass;
import farthing.serving.Load;
import farthing.serving.Roofline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code measurements}.
 *
 * @param rows at least one
 * @param limit rows of the table
 */
public record MeasurementsAnswer(Hardware hardware, List<Measurement> rows, int limit) {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    public Answer asTable() {
        Table table = new Table()
                .text("model", 0)
                .text("machine", 0)
                .text("weights", 0)
                .number("in", 1)
                .number("out", 1)
                .number("at a time", 1)
                .number("output/s", 0)
                .number("of the bound", 2)
                .number("TTFT ms", 1)
                .number("ms/token", 1)
                .text("measured", 3)
                .elastic("engine", 4)
                .elastic("how to read it", 5);
        List<Doc> documents = new ArrayList<>();
        Map<String, ForwardPass> passes = new TreeMap<>();
        for (Measurement row : rows) {
            BigDecimal share = shareOfBound(row, passes);
            documents.add(document(row, share));
            if (documents.size() <= limit) {
                table.row(cells(row, share));
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(Amounts.count(rows.size(), "measurement")));
        blocks.add(new Block.Grid(table));
        if (rows.size() > limit) {
            blocks.add(new Block.Note(
                    "and " + (rows.size() - limit) + " more: name a MODEL, --on or --precision, or raise --limit"));
        }
        blocks.add(
                new Block.Note("Output tokens a second of the whole machine. The bound is what physics allow at most at"
                        + " these lengths and this concurrency, keys and values at fp8 or narrower. Sources: 'farthing"
                        + " measurements --format json'."));
        Obj document = Header.of("measurements")
                .put("date", hardware.date().toString())
                .put("measurements", new Doc.Arr(documents, 0));
        return new Answer(document, "measurements", blocks);
    }

    private List<String> cells(Measurement row, @Nullable BigDecimal share) {
        String note = row.doubt().isEmpty() ? row.note() : "doubtful: " + row.doubt();
        return List.of(
                row.model(),
                row.count() + "x " + hardware.accelerator(row.accelerator()).name(),
                row.precision().label(),
                rounded(row.input()),
                rounded(row.output()),
                row.concurrency() == 0 ? "" : Amounts.count(row.concurrency()),
                rounded(row.outputPerSecond()),
                share == null ? "" : Amounts.percent(share),
                rounded(row.firstToken()),
                row.perToken() == null ? "" : Decimals.plain(Decimals.rounded(row.perToken(), 3)),
                row.day() == null ? "" : row.day().toString(),
                row.engine(),
                row.derived() ? (note.isEmpty() ? "" : note + "; ") + "from its latencies" : note);
    }

    private static String rounded(@Nullable BigDecimal value) {
        return value == null ? "" : Amounts.count(value.setScale(0, RoundingMode.HALF_EVEN));
    }

    /** Rounded to a thousandth; null where the bound is not known. */
    private @Nullable BigDecimal shareOfBound(Measurement row, Map<String, ForwardPass> passes) {
        ForwardPass pass = passes.computeIfAbsent(row.model(), model -> ForwardPass.of(hardware.model(model)));
        BigDecimal batch = row.concurrency() == 0 ? null : BigDecimal.valueOf(row.concurrency());
        Load load = new Load(row.input(), row.output(), batch, BigDecimal.ONE, BigDecimal.ZERO);
        Precision cache =
                row.precision().bytes().compareTo(Precision.FP8.bytes()) < 0 ? row.precision() : Precision.FP8;
        Roofline roofline =
                Roofline.of(pass, hardware.accelerator(row.accelerator()), row.count(), row.precision(), cache, load);
        BigDecimal most = roofline.value(roofline.output());
        return most.signum() == 0
                ? null
                : Decimals.quotient(row.outputPerSecond(), most, 20).setScale(3, RoundingMode.HALF_EVEN);
    }

    private static Obj document(Measurement row, @Nullable BigDecimal share) {
        Obj document = new Obj(0)
                .put("id", row.id())
                .put("model", row.model())
                .put("accelerator", row.accelerator())
                .put("count", row.count())
                .put("precision", row.precision().label())
                .put("engine", row.engine())
                .put("input", number(row.input()))
                .put("output", number(row.output()));
        put(document, "concurrency", row.concurrency() == 0 ? null : BigDecimal.valueOf(row.concurrency()));
        document.put("outputPerSecond", number(row.outputPerSecond()));
        put(document, "shareOfBound", share);
        put(document, "firstTokenMs", row.firstToken());
        put(document, "perTokenMs", row.perToken());
        BigDecimal per = row.perToken();
        put(document, "perRequestPerSecond", per == null ? null : Decimals.quotient(THOUSAND, per, 12));
        document.put("derived", row.derived());
        put(document, "doubt", row.doubt());
        put(document, "measured", row.day() == null ? "" : row.day().toString());
        put(document, "note", row.note());
        document.put("source", row.provenance().source());
        put(document, "place", row.provenance().place());
        put(document, "checked", String.valueOf(row.provenance().checkedOn()));
        return document;
    }

    private static void put(Obj document, String key, @Nullable BigDecimal value) {
        if (value != null) {
            document.put(key, number(value));
        }
    }

    private static Doc number(BigDecimal value) {
        return new Doc.Num(Decimals.plain(value), 0);
    }

    private static void put(Obj document, String key, String value) {
        if (!value.isEmpty()) {
            document.put(key, value);
        }
    }
}
