package farthing.cli.prices;

import farthing.answers.BookLine;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.Meter;
import farthing.catalogue.PriceBook;
import farthing.cli.shell.Shell;
import farthing.formats.book.BookDiff;
import farthing.formats.book.BookDiff.Change;
import farthing.formats.book.PriceChange;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.Header;
import farthing.quantity.Decimals;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes from one book to another.
 *
 * @param top rows to show
 */
record DiffAnswer(Shell shell, PriceBook before, PriceBook after, List<Change> changes, int top) {

    static DiffAnswer between(Shell shell, PriceBook before, PriceBook after, int top) {
        return new DiffAnswer(shell, before, after, BookDiff.between(before, after), top);
    }

    /** Such as {@code 3 prices changed, 12 models added, 1 removed, 4 facts restated}. */
    String headline() {
        long added = changes.stream().filter(c -> c instanceof Change.Added).count();
        long removed = changes.stream().filter(c -> c instanceof Change.Removed).count();
        long repriced =
                changes.stream().filter(c -> c instanceof Change.Repriced).count();
        long restated = changes.size() - added - removed - repriced;
        return Amounts.count(repriced) + " prices changed, " + Amounts.count(added) + " listings added, "
                + Amounts.count(removed) + " removed, " + Amounts.count(restated) + " facts restated";
    }

    Answer answer() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline()));
        if (!changes.isEmpty()) {
            blocks.add(new Block.Grid(table()));
        }
        if (changes.size() > top) {
            blocks.add(new Block.Note(
                    "... and " + Amounts.count(changes.size() - top) + " more; --top N shows more, --format csv all."));
        }
        blocks.add(new Block.Note("Before: " + BookLine.text(before.info(), shell.today()) + "."));
        blocks.add(new Block.Note("After: " + BookLine.text(after.info(), shell.today()) + "."));
        List<Doc> items = new ArrayList<>();
        changes.forEach(change -> items.add(document(change)));
        Obj document = Header.of("prices diff")
                .put("before", Header.book(before.info(), shell.today()))
                .put("after", Header.book(after.info(), shell.today()))
                .put("changes", new Doc.Arr(items, 0));
        return new Answer(document, "changes", blocks);
    }

    private Table table() {
        Table table = new Table()
                .elastic("model", 0)
                .elastic("what", 0)
                .elastic("before", 0)
                .elastic("after", 0)
                .number("change", 1);
        for (Change change : changes.subList(0, Math.min(top, changes.size()))) {
            String name = name(change);
            switch (change) {
                case Change.Added added -> table.row(name, "listing", "-", "added", "");
                case Change.Removed removed -> table.row(name, "listing", "listed", "removed", "");
                case Change.Restated restated ->
                    table.row(name, restated.key(), dash(restated.before()), dash(restated.after()), "");
                case Change.Repriced repriced -> {
                    PriceChange price = repriced.price();
                    Meter meter = price.place().meter();
                    BigDecimal percent = price.percent();
                    table.row(
                            name,
                            price.place().place(),
                            text(price.before(), meter),
                            text(price.after(), meter),
                            percent == null ? "" : (percent.signum() > 0 ? "+" : "") + Decimals.plain(percent) + " %");
                }
            }
        }
        return table;
    }

    private static String name(Change change) {
        return change.model().isEmpty() ? change.provider() : change.provider() + "/" + change.model();
    }

    private static String dash(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private static String text(@Nullable Price price, Meter meter) {
        return price == null ? "-" : Amounts.price(price, meter);
    }

    private static Doc document(Change change) {
        Obj item = new Obj(0).put("model", name(change));
        return switch (change) {
            case Change.Added added -> item.put("kind", "added");
            case Change.Removed removed -> item.put("kind", "removed");
            case Change.Restated restated ->
                item.put("kind", "restated")
                        .put("what", restated.key())
                        .put("before", restated.before())
                        .put("after", restated.after());
            case Change.Repriced repriced -> {
                PriceChange price = repriced.price();
                BigDecimal percent = price.percent();
                yield item.put("kind", "repriced")
                        .put("what", price.place().place())
                        .put("before", document(price.before()))
                        .put("after", document(price.after()))
                        .put("percent", percent == null ? new Doc.Null(0) : new Doc.Text(Decimals.plain(percent), 0));
            }
        };
    }

    private static Doc document(@Nullable Price price) {
        return price == null
                ? new Doc.Null(0)
                : new Obj(0)
                        .put("price", Decimals.plain(price.amount()))
                        .put("per", price.per())
                        .put("currency", price.currency().code());
    }
}
