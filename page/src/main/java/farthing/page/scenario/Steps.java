package farthing.page.scenario;

import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Values of an input that are worth trying: round ones below and above where it stands, which is one of them. */
record Steps(List<String> texts, int position) {
    private static final String[] FEW = {"0", "0.5", "1", "2", "3", "5", "7", "10", "15", "20", "30", "40", "50"};
    private static final String[] SERIES = {"1", "1.5", "2", "3", "4", "5", "7"};
    private static final String[] ROUNDS = {
        "1", "2", "3", "4", "5", "6", "8", "10", "12", "16", "20", "30", "40", "50", "70", "100", "150", "200"
    };
    private static final String[] TOKENS = {"0", "100", "200", "500", "1000", "2000", "5000", "10k", "20k", "50k"};
    private static final BigDecimal FAR = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of a place, or null where its text is no single value. */
    static Steps of(Place place) {
        Input input = place.input();
        BigDecimal stands = input.mean();
        List<BigDecimal> values = new ArrayList<>();
        switch (input.unit()) {
            case "share" -> {
                shares(stands, input.path().endsWith("completed"), values);
                values.removeIf(value -> input.path().endsWith("retry.rate") && value.compareTo(BigDecimal.ONE) == 0);
            }
            case "rounds" -> rounds(stands, values);
            case "retries" -> add(values, "0", "1", "2", "3", "4", "5");
            case "s" -> add(values, "1", "5", "10", "20", "30", "60", "120", "300", "600");
            default -> {
                if (stands.signum() == 0) {
                    for (String text : TOKENS) {
                        values.add(
                                text.endsWith("k")
                                        ? new BigDecimal(text.substring(0, text.length() - 1)).movePointRight(3)
                                        : new BigDecimal(text));
                    }
                } else {
                    around(stands, values);
                }
            }
        }
        return of(place, values);
    }

    private static Steps of(Place place, List<BigDecimal> values) {
        BigDecimal stands = place.input().mean();
        BigDecimal least = neverBelowOne(place.name()) ? BigDecimal.ONE : BigDecimal.ZERO;
        values.removeIf(value -> value.compareTo(stands) == 0 || value.compareTo(least) < 0);
        int position = 0;
        while (position < values.size() && values.get(position).compareTo(stands) < 0) {
            position++;
        }
        boolean share = place.input().unit().equals("share");
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(text(value, share)));
        texts.add(position, place.text());
        return new Steps(texts, position);
    }

    /** A peak is no less than the mean; of prefixes there is one at least, and of tokens under a cap. */
    private static boolean neverBelowOne(String name) {
        return switch (name) {
            case "peak", "times", "scopes", "max_output", "max_input" -> true;
            default -> false;
        };
    }

    private static void shares(BigDecimal stands, boolean neverNone, List<BigDecimal> values) {
        boolean few = stands.compareTo(new BigDecimal("0.25")) <= 0;
        for (String text : few ? FEW : new String[0]) {
            values.add(new BigDecimal(text).movePointLeft(2));
        }
        for (int percent = few ? 60 : neverNone ? 5 : 0; percent <= 100; percent += few ? 20 : 5) {
            values.add(BigDecimal.valueOf(percent).movePointLeft(2));
        }
        if (neverNone) {
            values.removeIf(value -> value.signum() == 0);
        }
    }

    private static void rounds(BigDecimal stands, List<BigDecimal> values) {
        BigDecimal most = stands.multiply(BigDecimal.valueOf(4)).max(BigDecimal.valueOf(12));
        for (String text : ROUNDS) {
            BigDecimal value = new BigDecimal(text);
            if (value.compareTo(most) <= 0) {
                values.add(value);
            }
        }
    }

    /** From a tenth to ten times. */
    private static void around(BigDecimal stands, List<BigDecimal> values) {
        int power = stands.precision() - stands.scale() - 3;
        BigDecimal least = Decimals.divide(stands, FAR);
        BigDecimal most = stands.multiply(FAR);
        for (int i = 0; i < 5; i++) {
            for (String text : SERIES) {
                BigDecimal value = new BigDecimal(text).movePointRight(power + i);
                if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                    values.add(value);
                }
            }
        }
    }

    private static void add(List<BigDecimal> values, String... texts) {
        for (String text : texts) {
            values.add(new BigDecimal(text));
        }
    }

    private static String text(BigDecimal value, boolean share) {
        if (share) {
            return Decimals.plain(value.multiply(HUNDRED)) + "%";
        }
        BigDecimal million = BigDecimal.valueOf(1_000_000);
        if (value.compareTo(million) >= 0) {
            return Decimals.plain(Decimals.divide(value, million)) + "M";
        }
        return value.compareTo(BigDecimal.valueOf(10_000)) >= 0
                ? Decimals.plain(value.movePointLeft(3)) + "k"
                : Decimals.plain(value);
    }

    /** Whether a slider can carry them: its steps stand with blanks between them. */
    boolean slides() {
        return texts.stream().noneMatch(text -> text.isEmpty() || text.indexOf(' ') >= 0);
    }
}
