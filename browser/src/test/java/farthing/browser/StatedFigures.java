package farthing.browser;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a document of the command line, by what explains them on the page. Where one reason explains several
 * figures (the bill of a month and the price of a million tokens), each of them.
 *
 * @param least how many of them a page shows at the very least
 */
record StatedFigures(Map<String, List<BigDecimal>> byRef, int least) {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int DIGITS = 12;
    private static final int DECIMALS = 10;

    static StatedFigures of(Obj document) {
        StatedFigures figures =
                switch (text(document, "verb")) {
                    case "plan" -> new StatedFigures(new LinkedHashMap<>(), 6);
                    case "host" -> new StatedFigures(new LinkedHashMap<>(), 60);
                    case "compare" -> new StatedFigures(new LinkedHashMap<>(), 10);
                    default -> new StatedFigures(new LinkedHashMap<>(), 4);
                };
        switch (text(document, "verb")) {
            case "plan" -> figures.plan(document);
            case "host" -> figures.host(document);
            case "compare" -> figures.compare(document);
            case "breakeven" -> figures.breakeven(document);
            default -> figures.report(document);
        }
        return figures;
    }

    /** What may stand there, of an offer without the accelerators in its name; null where the document does not say. */
    @Nullable
    List<BigDecimal> get(String ref) {
        List<BigDecimal> known = byRef.get(ref);
        return known == null ? byRef.get(ref.replaceAll("(@[^/]+/[^/]+)/[^/]+/", "$1 ")) : known;
    }

    private void plan(Obj document) {
        for (Obj option : objects(document, "options")) {
            boolean chosen = text(option, "option").equals(text(document, "chosen"));
            for (String at :
                    chosen ? List.of("@" + text(option, "option"), "") : List.of("@" + text(option, "option"))) {
                put("completed" + at, option, "perCompleted");
                put("month" + at, option, "month");
                put("margin" + at, option, "margin");
                put("correct" + at, option, "perCorrect");
            }
            if (chosen && option.get("bands") instanceof Obj bands) {
                bands(bands);
            }
        }
        List<Obj> levers = objects(document, "levers");
        for (int i = 0; i < levers.size(); i++) {
            put("lever:" + i, levers.get(i), "savesMonth");
            put("lever:" + i, levers.get(i), "share");
        }
        if (document.get("combination") instanceof Obj together) {
            put("lever:together", together, "savesMonth");
            put("lever:together", together, "share");
            put("lever:counted", together, "countedMonth");
        }
    }

    private void bands(Obj bands) {
        for (String figure : List.of("perCompleted", "month", "year", "margin")) {
            if (bands.get(figure) instanceof Obj band) {
                String name = figure.equals("perCompleted") ? "completed" : figure;
                for (String part : List.of("p5", "p50", "p95", "mean")) {
                    put("sure:" + name + "." + part, band, part);
                }
            }
        }
        put("sure:loss", bands, "loss");
        put("sure:cheapest", bands, "cheapest");
    }

    private void host(Obj document) {
        List<Obj> offers = objects(document, "offers");
        for (Obj offer : offers) {
            String machine = text(offer, "provider") + "/" + text(offer, "instance");
            String paid = text(offer, "region") + "/" + text(offer, "payment");
            put("hourly@" + machine + " " + paid, offer, "perHour");
            put("month@" + machine + " " + paid, offer, "perMonth");
            if (offer.get("cost") instanceof Obj cost) {
                put("request@" + machine + " " + paid, cost, "perRequest");
                put("input@" + machine + " " + paid, cost, "inputPerMillion");
                put("output@" + machine + " " + paid, cost, "outputPerMillion");
                put("used@" + machine + " " + paid, cost, "utilisation");
            }
        }
        if (offers.get(0).get("cost") instanceof Obj best) {
            put("best", best, "perMillion");
        }
    }

    private void compare(Obj document) {
        for (Obj offer : objects(document, "offers")) {
            String ref = "mix " + text(offer, "provider") + "/" + text(offer, "model");
            put(ref, offer, "contracted");
            put(ref, offer, "blendedPerMillion");
        }
    }

    private void breakeven(Obj document) {
        if (document.get("against") instanceof Obj against) {
            put("request", against, "perRequest");
        }
        if (document.get("here") instanceof Obj here) {
            monthly("volume", here, "requests");
            for (Obj answer : objects(here, "answers")) {
                monthly("api", answer, "api");
                monthly("fleet", answer, "fleet");
                put("fleet", answer, "nodes");
            }
        }
    }

    private void report(Obj document) {
        if (document.get("total") instanceof Obj total) {
            put("total", total, "contracted");
            put("metered", total, "costPerCompleted");
            put("calls", total, "calls");
            put("cached", total, "cacheHitRate");
            for (String outcome : List.of("interactions", "completed", "failed", "abandoned", "open")) {
                put("outcomes", total, outcome);
            }
        }
    }

    private void monthly(String ref, Obj of, String key) {
        BigDecimal yearly = number(of.get(key));
        if (yearly != null) {
            put(ref, yearly.divide(MONTHS, 30, RoundingMode.HALF_EVEN));
        }
    }

    private void put(String ref, Obj of, String key) {
        BigDecimal value = number(of.get(key));
        if (value != null) {
            put(ref, value);
        }
    }

    private void put(String ref, BigDecimal value) {
        byRef.computeIfAbsent(ref, any -> new ArrayList<>()).add(value);
    }

    private static List<Obj> objects(Obj of, String key) {
        List<Obj> objects = new ArrayList<>();
        if (of.get(key) instanceof Doc.Arr list) {
            list.items().forEach(item -> objects.add((Obj) item));
        }
        return objects;
    }

    private static String text(Obj of, String key) {
        return of.get(key) instanceof Doc.Text text ? text.value() : "";
    }

    private static @Nullable BigDecimal number(@Nullable Doc doc) {
        return switch (doc) {
            case Doc.Num number -> new BigDecimal(number.text());
            case Doc.Text text
            when text.value().matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?") -> new BigDecimal(text.value());
            case null, default -> null;
        };
    }

    /**
     * A figure as the page writes it: {@code ~$0.0131958392}, {@code 82.0 %}, {@code 1.32 ¢}; null for words.
     *
     * @param shown such a figure, or a count
     */
    static @Nullable BigDecimal parsed(String shown) {
        String plain = shown.replaceAll("[~$,+\u2265\u2264\\s]", "");
        boolean hundredths = plain.endsWith("%") || plain.endsWith("\u00a2");
        String digits = hundredths ? plain.substring(0, plain.length() - 1) : plain;
        if (!digits.matches("-?\\d+(\\.\\d+)?")) {
            return null;
        }
        return hundredths ? new BigDecimal(digits).movePointLeft(2) : new BigDecimal(digits);
    }

    /** Whether one is the other: exactly, or with the ten decimals or the twelve digits that the page keeps of it. */
    static boolean isExactly(BigDecimal page, BigDecimal stated) {
        return page.compareTo(stated) == 0
                || page.doubleValue() == stated.doubleValue() // of what was drawn each has other digits
                || page.compareTo(stated.setScale(DECIMALS, RoundingMode.HALF_EVEN)) == 0
                || page.compareTo(stated.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN))) == 0;
    }

    /** Whether one is the other, rounded to the digits that it has. */
    static boolean isRounded(BigDecimal page, BigDecimal stated) {
        BigDecimal digits = page.signum() == 0 ? page : page.stripTrailingZeros();
        BigDecimal off = digits.subtract(stated).abs();
        return off.multiply(BigDecimal.TWO).compareTo(digits.ulp().multiply(new BigDecimal("1.0000001"))) <= 0;
    }
}
