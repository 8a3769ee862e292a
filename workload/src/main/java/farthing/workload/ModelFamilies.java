package farthing.workload;

import java.util.Locale;

/**
 * Model names without what does not change the model: vendor prefixes, dates, versions of an endpoint.
 * {@code anthropic.claude-opus-4-5-20251101-v1:0} and {@code claude-opus-4.5} are both {@code claude-opus-4-5}.
 */
public final class ModelFamilies {
    private static final int DATE_DIGITS = 8;
    private static final String DAY = "-####-##-##";

    private ModelFamilies() {}

    /** The family of a model's id or name, in lower case and with dashes: {@code gpt-4o} for {@code gpt-4o-2024-08-06}. */
    public static String familyOf(String model) {
        String name = model.toLowerCase(Locale.ROOT);
        name = name.substring(name.lastIndexOf('/') + 1);
        int maker = name.lastIndexOf("anthropic.");
        name = maker < 0 ? name : name.substring(maker + "anthropic.".length());
        name = name.replace('.', '-').replace('@', '-');
        int end = cut(name, name.indexOf(':'));
        name = name.substring(0, end);
        while (true) {
            int dash = name.lastIndexOf('-');
            if (endsInDay(name)) {
                name = name.substring(0, name.length() - DAY.length());
            } else if (dash >= 0 && isEdition(name.substring(dash + 1))) {
                name = name.substring(0, dash);
            } else {
                return name;
            }
        }
    }

    /** Such as {@code -2024-08-06}. */
    private static boolean endsInDay(String name) {
        int from = name.length() - DAY.length();
        for (int i = 0; from > 0 && i < DAY.length(); i++) {
            char found = name.charAt(from + i);
            boolean fits = DAY.charAt(i) == '#' ? found >= '0' && found <= '9' : found == '-';
            if (!fits) {
                return false;
            }
        }
        return from > 0;
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
