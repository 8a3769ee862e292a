package farthing.formats.imports;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.imports.Finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects findings; fields that are no prices are counted by name instead of listed one by one. */
final class Findings {
    private final List<Finding> found = new ArrayList<>();
    private final Map<String, Integer> notPrices = new LinkedHashMap<>();

    void dropped(String where, Doc value, String action) {
        add(Severity.DROPPED, where, shown(value), action);
    }

    void dropped(String where, String value, String action) {
        add(Severity.DROPPED, where, value, action);
    }

    void odd(String where, String value, String action) {
        add(Severity.ODD, where, value, action);
    }

    void snapped(String where, String value, String action) {
        add(Severity.SNAPPED, where, value, action);
    }

    void converted(String where, String value, String action) {
        add(Severity.CONVERTED, where, value, action);
    }

    /** A field that says nothing of prices and has no place in a book. */
    void notAPrice(String field) {
        notPrices.merge(field, 1, Integer::sum);
    }

    private void add(Severity severity, String where, String value, String action) {
        found.add(new Finding(severity, where, value, action));
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(found);
        notPrices.forEach((field, rows) -> all.add(new Finding(
                Severity.DROPPED, "*." + field, rows + (rows == 1 ? " row" : " rows"), "not a price and not kept")));
        return all;
    }

    private static String shown(Doc value) {
        return value instanceof Doc.Num number && number.text().length() <= 40 ? number.text() : Fields.shown(value);
    }
}
