package farthing.io.imports;

import farthing.catalogue.ListedBook;
import farthing.catalogue.NameResolver;
import farthing.catalogue.RateCard;
import farthing.catalogue.Resolution;
import farthing.formats.usage.Part;
import farthing.formats.usage.Reading;
import farthing.quantity.Currency;
import farthing.rating.Conditions;
import farthing.rating.Rater;
import farthing.rating.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The two catalogues that priced the oracle, imported, and rows rated with them. */
final class ImportedBooks {
    private static final LocalDate GENAI = LocalDate.of(2026, 8, 21);
    private static final LocalDate LITELLM = LocalDate.of(2026, 3, 11);

    /** When the rows of OpenRouter's charges are rated. */
    private static final Instant CHARGED = Instant.parse("2025-11-06T12:00:00Z");

    private final NameResolver genai = book("genai-prices", Catalogues.GENAI_PRICES, GENAI);
    private final NameResolver litellm = book("litellm", Catalogues.LITELLM_MARCH, LITELLM);

    private static NameResolver book(String importer, String file, LocalDate date) {
        ListedBook book = Catalogues.book(Catalogues.imported(importer, file, date), importer, date);
        return new NameResolver(book);
    }

    /** C rows by litellm at its book's date, all others by genai-prices at the row's time. */
    Statement rate(OracleRow row, Reading.Read read) {
        boolean c = row.letter() == 'C';
        Instant at = c ? LITELLM.atTime(12, 0).toInstant(ZoneOffset.UTC) : row.at(CHARGED);
        String region = read.region() == null ? "" : read.region();
        Statement total = null;
        for (Part part : read.parts()) {
            Statement one = rate(
                    c ? litellm : genai,
                    row.provider(),
                    part.model() == null ? row.model() : part.model(),
                    part,
                    new Conditions(at, row.tier(), region));
            total = total == null ? one : total.plus(one);
        }
        if (total == null) {
            throw new IllegalStateException("a reading without parts: " + row.id());
        }
        return total;
    }

    private static Statement rate(NameResolver book, String provider, String model, Part part, Conditions conditions) {
        return switch (book.resolve(provider, model)) {
            case Resolution.Found found -> {
                RateCard card = found.listing().cardAt(conditions.at());
                yield card == null
                        ? Statement.unpriced(Currency.USD, List.of(), "no prices at " + conditions.at())
                        : Rater.rate(part.usage(), card, conditions);
            }
            case Resolution.Unknown unknown -> throw new IllegalStateException(unknown.reason());
            case Resolution.Ambiguous ambiguous -> throw new IllegalStateException(ambiguous.reason());
        };
    }

    static BigDecimal amount(Statement statement) {
        return statement.list() == null ? BigDecimal.ZERO : statement.list().amount();
    }
}
