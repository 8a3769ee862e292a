package farthing.answers;

import farthing.catalogue.Contract;
import farthing.catalogue.PriceBook;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The prices that an answer rests on.
 *
 * @param asOf instant whose prices apply
 * @param contract negotiated terms, or null
 * @param today by the clock of whoever asks; it tells only how old prices are
 */
public record OpenBook(
        PriceBook book, Instant asOf, @Nullable Contract contract, LocalDate today) {}
