package farthing.answers.prices;

import farthing.answers.BookLine;
import farthing.answers.OpenBook;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.Resolution;
import farthing.formats.book.PriceChange;
import farthing.formats.book.PriceHistory;
import farthing.formats.book.PricePoint;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.Header;
import farthing.formats.result.StatementDoc;
import farthing.quantity.Decimals;
import farthing.quantity.EffectivePeriod;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code prices history}: the prices of a model, period by period. */
public record PriceHistoryAnswer(OpenBook open, Resolution.Found found) {

    public Answer asTable() {
        Table table = new Table()
                .text("from", 0)
                .text("to", 0)
                .elastic("price", 0)
                .text("amount", 0)
                .text("before", 0)
                .number("change", 1)
                .text("source", 3);
        List<Doc> rows = new ArrayList<>();
        for (PriceHistory.Epoch epoch : PriceHistory.of(found.listing())) {
            for (PricePoint point : epoch.prices()) {
                row(table, rows, epoch, point);
            }
        }
        String name = found.provider().id() + "/" + found.listing().id();
        List<Block> blocks = List.of(
                new Block.Headline(name + ": " + found.listing().cards().size()
                        + (found.listing().cards().size() == 1 ? " period" : " periods")),
                new Block.Grid(table),
                new Block.Note(BookLine.text(open.book().info(), open.today()) + "."));
        Obj document = Header.of("prices history", open.book().info(), open.asOf(), open.today())
                .put("provider", found.provider().id())
                .put("model", found.listing().id())
                .put("prices", new Doc.Arr(rows, 0));
        return new Answer(document, "prices", blocks);
    }

    private static void row(Table table, List<Doc> rows, PriceHistory.Epoch epoch, PricePoint point) {
        PriceChange change = epoch.changes().stream()
                .filter(c -> c.place().samePlace(point))
                .findFirst()
                .orElse(null);
        Price before = change == null ? null : change.before();
        BigDecimal percent = change == null ? null : change.percent();
        table.row(
                day(epoch.period().from()),
                day(epoch.period().to()),
                point.place(),
                Amounts.price(point.price(), point.meter()),
                before == null ? "" : Amounts.price(before, point.meter()),
                percent == null ? "" : (percent.signum() > 0 ? "+" : "") + Decimals.plain(percent) + " %",
                point.provenance().source());
        Obj row = new Obj(0)
                .put("from", day(epoch.period().from()))
                .put("to", day(epoch.period().to()))
                .put("place", point.place())
                .put("price", Decimals.plain(point.price().amount()))
                .put("per", point.price().per())
                .put("currency", point.price().currency().code());
        row.put("percent", percent == null ? new Doc.Null(0) : new Doc.Text(Decimals.plain(percent), 0));
        StatementDoc.provenance(row, point.provenance());
        rows.add(row);
    }

    private static String day(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        String text = instant.toString();
        return text.endsWith("T00:00:00Z") ? text.substring(0, text.indexOf('T')) : text;
    }

    /** Such as {@code from 2026-03-13 to 2026-09-01}. */
    static String period(EffectivePeriod period) {
        String from = period.from() == null ? "from an unknown day" : "from " + day(period.from());
        return period.to() == null ? from + " on" : from + " to " + day(period.to());
    }
}
