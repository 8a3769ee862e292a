package farthing.formats.imports;

import farthing.catalogue.Source;
import farthing.formats.doc.Doc;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads one catalogue's shape. */
public interface Importer {
    /** The word that names the catalogue, such as {@code litellm}. */
    String id();

    /** The catalogue at a version (commit or edition, empty if unknown) and date. */
    Source source(String version, @Nullable LocalDate date);

    /**
     * Every price of the document as an offer, or a finding that says why not.
     *
     * @throws farthing.formats.doc.FormatException if the document is not of this catalogue's shape
     */
    ImportResult read(Doc document, Origin origin);
}
