package farthing.formats.imports;

import farthing.catalogue.ListedBook.Offer;
import farthing.catalogue.Source;
import farthing.quantity.Currency;
import java.util.ArrayList;
import java.util.List;

/**
 * A catalogue as offers of our own.
 *
 * @param rows models that the catalogue holds; each one is a listing or named in a finding
 * @param findings in the order of the document
 */
public record ImportResult(
        List<Offer> offers, List<Source> sources, Currency currency, int rows, List<Finding> findings) {
    public ImportResult {
        offers = List.copyOf(offers);
        sources = List.copyOf(sources);
        findings = List.copyOf(findings);
    }

    /** Models imported. */
    public int listings() {
        int count = 0;
        for (Offer offer : offers) {
            count += offer.listings().size();
        }
        return count;
    }

    /**
     * This and another part of the same catalogue, such as the file of another provider.
     *
     * @throws IllegalArgumentException if both name the same provider
     */
    public ImportResult plus(ImportResult other) {
        List<Offer> all = new ArrayList<>(offers);
        for (Offer offer : other.offers) {
            for (Offer known : offers) {
                if (known.provider().id().equals(offer.provider().id())) {
                    throw new IllegalArgumentException(
                            "two files of provider " + known.provider().id());
                }
            }
            all.add(offer);
        }
        List<Finding> told = new ArrayList<>(findings);
        told.addAll(other.findings);
        return new ImportResult(all, sources, currency, rows + other.rows, told);
    }

    public long count(Finding.Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }
}
