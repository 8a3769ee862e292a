package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.catalogue.ListedBook;
import farthing.catalogue.Listing;
import farthing.catalogue.NameResolver;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.formats.book.BookCheck;
import farthing.formats.book.BookParts;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The index is the book: every name leads to an equal listing. */
class IndexedBookTest {
    static List<String> shipped() {
        return ShippedBooks.NAMES;
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyBookReadsTheSameThroughItsIndex(long seed) {
        BookParts parts = new RandomBooks(seed).book();
        byte[] index = BookIndex.of(parts);
        assertSame(BookFiles.book(parts), new IndexedBook(() -> new ByteArrayInputStream(index)));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedBookReadsTheSameThroughItsIndex(String name) {
        Path folder = Path.of("..", "books", name);
        if (Files.exists(folder)) {
            assertSame(BookFiles.load(folder), ShippedBooks.open(name));
        } else {
            assertThat(ShippedBooks.has(name)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedBookIsSound(String name) {
        assertThat(BookCheck.of(ShippedBooks.open(name)))
                .filteredOn(finding -> finding.weight() == BookCheck.Weight.ERROR)
                .isEmpty();
    }

    private static void assertSame(ListedBook listed, IndexedBook indexed) {
        assertThat(indexed.info()).isEqualTo(listed.info());
        assertThat(indexed.providers()).isEqualTo(listed.providers());
        NameResolver listedNames = new NameResolver(listed);
        NameResolver indexedNames = new NameResolver(indexed);
        for (Provider provider : listed.providers()) {
            assertThat(indexed.ids(provider.id())).isEqualTo(listed.ids(provider.id()));
            for (String id : listed.ids(provider.id())) {
                Listing listing = listed.named(provider.id(), id);
                assertThat(indexed.named(provider.id(), id)).isEqualTo(listing);
                assertThat(indexed.named(provider.id(), id.toUpperCase(Locale.ROOT)))
                        .isEqualTo(listing);
                for (String alias : listing.aliases()) {
                    assertThat(indexed.named(provider.id(), alias)).isEqualTo(listing);
                }
                assertSameMatch(listed, indexed, provider.id(), id + "-x");
                assertThat(indexedNames.resolve(null, id)).isEqualTo(listedNames.resolve(null, id));
            }
            assertThat(indexed.named(provider.id(), "no such model")).isNull();
            assertSameMatch(listed, indexed, provider.id(), "caf\u00e9 \u4e2d");
        }
        assertThat(indexed.named("no such provider", "x")).isNull();
        assertThat(indexedNames.resolve(null, "no such model")).isEqualTo(listedNames.resolve(null, "no such model"));
    }

    private static void assertSameMatch(PriceBook listed, PriceBook indexed, String provider, String name) {
        assertThat(indexed.matching(provider, name)).isEqualTo(listed.matching(provider, name));
    }

    @Test
    void whatIsNoIndexIsRefused() {
        assertThatThrownBy(() -> new IndexedBook(() -> new ByteArrayInputStream(new byte[100])))
                .hasMessageContaining("not a book index of this version");
        assertThatThrownBy(() -> ShippedBooks.open("mraket")).hasMessageContaining("there are market and guide");
    }
}
