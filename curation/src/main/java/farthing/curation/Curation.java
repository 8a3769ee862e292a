package farthing.curation;

import farthing.catalogue.ListedBook;
import farthing.catalogue.Source;
import farthing.formats.book.BookParts;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.io.BookFiles;
import farthing.io.YamlDocs;
import farthing.quantity.Currency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds {@code books/market} from the catalogues and {@code books/curation}, and the table of disagreements. Run by
 * hand: {@code Curation CATALOGUES PROJECT [--freeze]}, the folder of the catalogues' files and this project's root.
 * A book that would rewrite a published price is not written; {@code --freeze} publishes the prices that it has.
 */
public final class Curation {
    private Curation() {}

    public static void main(String[] args) throws IOException {
        boolean freeze = args.length == 3 && args[2].equals("--freeze");
        if (args.length != 2 && !freeze) {
            System.err.println("usage: Curation CATALOGUES PROJECT [--freeze]");
            System.exit(2);
        }
        Path project = Path.of(args[1]);
        Path books = project.resolve("books");
        BookParts market = market(Path.of(args[0]), books.resolve("curation"));
        List<String> broken = broken(books.resolve("frozen.yml"), market);
        if (!broken.isEmpty()) {
            System.err.println("published prices would be rewritten; close their cards instead: "
                    + String.join(", ", broken.subList(0, Math.min(20, broken.size()))));
            System.exit(2);
        }
        BookFiles.writeFolder(market, books.resolve("market"));
        Files.writeString(
                project.resolve("docs/price-disagreements.md"), disagreements(books.resolve("curation"), market));
        if (freeze) {
            BookParts guide = BookFiles.read(books.resolve("guide"));
            Files.writeString(books.resolve("frozen.yml"), Frozen.text(List.of(market, guide)));
        }
        for (ListedBook.Offer offer : market.offers()) {
            System.out.println(offer.provider().id() + " " + offer.listings().size());
        }
    }

    static List<String> broken(Path frozen, BookParts book) {
        return Files.exists(frozen) && YamlDocs.read(frozen) instanceof Obj record
                ? Frozen.broken(record, book)
                : List.of();
    }

    static String disagreements(Path curation, BookParts market) {
        Doc written = YamlDocs.read(curation.resolve("decisions.yml"));
        return DisagreementTable.text(Decision.read(written), Preference.read(written), market);
    }

    /** The market book as the catalogues and the written rules give it. */
    static BookParts market(Path catalogueFolder, Path curation) {
        Rules rules = Rules.read(YamlDocs.read(curation.resolve("sellers.yml")));
        Anatomy anatomy = Anatomy.read(YamlDocs.read(curation.resolve("models.yml")));
        Doc written = YamlDocs.read(curation.resolve("decisions.yml"));
        List<Decision> decisions = Decision.read(written);
        Catalogues catalogues = Catalogues.read(curation.resolve("catalogues.yml"), catalogueFolder);
        Additions additions = Additions.read(YamlDocs.read(curation.resolve("additions.yml")));
        List<ListedBook.Offer> offers = new Market(
                        rules,
                        anatomy,
                        decisions,
                        Preference.read(written),
                        additions,
                        Lives.read(YamlDocs.read(curation.resolve("lives.yml"))),
                        catalogues.current(),
                        catalogues.earlier())
                .build();
        List<Source> sources = new ArrayList<>();
        catalogues.current().forEach(c -> sources.add(c.source()));
        sources.add(catalogues.earlier().source());
        sources.addAll(additions.sources());
        return new BookParts("market", rules.date(), Currency.USD, sources, offers);
    }
}
