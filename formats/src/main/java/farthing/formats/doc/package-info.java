/** The document tree: what every wire and file shape is read from, with numbers still text. */
@NullMarked
package farthing.formats.doc;

import org.jspecify.annotations.NullMarked;
