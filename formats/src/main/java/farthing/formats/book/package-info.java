/**
 * Price books and contracts as documents: read strictly, written canonically, compared and checked. Start at
 * {@link farthing.formats.book.BookReader}; docs/book-format.md is the same for people.
 */
@NullMarked
package farthing.formats.book;

import org.jspecify.annotations.NullMarked;
