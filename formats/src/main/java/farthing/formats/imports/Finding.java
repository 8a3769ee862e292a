package farthing.formats.imports;

/**
 * What an importer did with a value that it did not take over as it stood.
 *
 * @param where provider, model and field, such as {@code openai/gpt-5.output_cost_per_token}
 * @param value as it stood in the catalogue; empty for none
 * @param action what was done and why
 */
public record Finding(Severity severity, String where, String value, String action) {

    public enum Severity {
        /** Not imported. */
        DROPPED,
        /** Imported as it stands or by a rule, and to be doubted. */
        ODD,
        /** Binary noise rounded away. */
        SNAPPED,
        /** Imported under another name or unit than it carries. */
        CONVERTED
    }

    @Override
    public String toString() {
        return severity + " " + where + (value.isEmpty() ? "" : " = " + value) + ": " + action;
    }
}
