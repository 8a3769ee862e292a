/**
 * Other people's price catalogues, read into offers of our own. Start at {@link farthing.formats.imports.Importers}:
 * one importer a catalogue; what it drops, converts or finds odd stands in the result beside what it took.
 */
@NullMarked
package farthing.formats.imports;

import org.jspecify.annotations.NullMarked;
