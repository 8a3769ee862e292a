package farthing.workload;

import java.util.Locale;

/**
 * Model names without what does not change the model: vendor prefixes, dates, versions of an endpoint.
 * {@code anthropic.claude-opus-4-5-20251101-v1:0} and {@code claude-opus-4.5} are both {@code claude-opus-4-5}.
 */
final class ModelFamilies {
    private static final int DATE_DIGITS = 8;

    private ModelFamilies() {}

    static String familyOf(String model) {
        String name = model.toLowerCase(Locale.ROOT);
        name = name.substring(name.lastIndexOf('/') + 1);
        int maker = name.lastIndexOf("anthropic.");
        name = maker < 0 ? name : name.substring(maker + "anthropic.".length());
        name = name.replace('.', '-').replace('@', '-');
        int end = cut(name, name.indexOf(':'));
        name = name.substring(0, end);
        while (true) {
            int dash = name.lastIndexOf('-');
            if (dash < 0 || !isEdition(name.substring(dash + 1))) {
                return name;
            }
            name = name.substring(0, dash);
        }
    }

    private static int cut(String name, int at) {
        return at < 0 ? name.length() : at;
    }

    private static boolean isEdition(String part) {
        if (part.equals("latest") || part.equals("v1") || part.equals("v2")) {
            return true;
        }
        if (part.length() != DATE_DIGITS) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) < '0' || part.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
