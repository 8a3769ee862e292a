/** Imported catalogues, whole: counts, and the oracle rated with them. Start at ImportedOracleTest. */
@NullMarked
package farthing.io.imports;

import org.jspecify.annotations.NullMarked;
