package farthing.economics.own;

import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cases from figures by the label of their option; what is not named is nothing, or all where a share is kept. */
final class OwnCases {
    private OwnCases() {}

    static OwnCase of(String... figures) {
        return of(Map.of(), figures);
    }

    static OwnCase of(Map<Line, List<BigDecimal>> typed, String... figures) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String figure : figures) {
            int equals = figure.indexOf('=');
            given.put(figure.substring(0, equals), figure.substring(equals + 1));
        }
        EnumMap<OwnOption, Input> inputs = new EnumMap<>(OwnOption.class);
        for (OwnOption option : OwnOption.values()) {
            boolean whole =
                    option == OwnOption.LOAD || option == OwnOption.RENT_HOURS || option == OwnOption.UTILISATION;
            String value = given.containsKey(option.label()) ? given.remove(option.label()) : whole ? "1" : "0";
            inputs.put(option, new Input(option.label(), new BigDecimal(value), option.unit(), Input.Tag.CLAIMED, ""));
        }
        int years = number(given, "years", 3);
        int machines = number(given, "machines", 1);
        String resale = given.getOrDefault("sale", "share");
        given.remove("sale");
        boolean bridged = !"lost".equals(given.remove("waiting"));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("unknown: " + given);
        }
        return new OwnCase(
                "8xH100",
                machines,
                machines * 8,
                years,
                input(inputs, OwnOption.PRICE),
                input(inputs, OwnOption.NETWORK),
                input(inputs, OwnOption.LIFE),
                switch (resale) {
                    case "book" -> new Resale.Book();
                    case "market" ->
                        new Resale.Market(input(inputs, OwnOption.USED), input(inputs, OwnOption.RESALE_DECLINE));
                    default -> new Resale.Share(input(inputs, OwnOption.RESALE));
                },
                input(inputs, OwnOption.FINANCING),
                input(inputs, OwnOption.KILOWATTS),
                new OwnCase.Power(
                        true,
                        input(inputs, OwnOption.LOAD),
                        input(inputs, OwnOption.ELECTRICITY),
                        input(inputs, OwnOption.POWER_GROWTH),
                        input(inputs, OwnOption.COOLING)),
                input(inputs, OwnOption.COLO),
                new OwnCase.Maintenance(input(inputs, OwnOption.MAINTENANCE), false),
                new OwnCase.People(input(inputs, OwnOption.OPS), input(inputs, OwnOption.SALARY)),
                input(inputs, OwnOption.GROWTH),
                new OwnCase.Rent(
                        input(inputs, OwnOption.RENT),
                        input(inputs, OwnOption.RENT_DECLINE),
                        input(inputs, OwnOption.RESERVED),
                        input(inputs, OwnOption.RENT_HOURS)),
                new OwnCase.Lead(input(inputs, OwnOption.LEAD), bridged),
                input(inputs, OwnOption.UTILISATION),
                typed);
    }

    private static int number(Map<String, String> given, String key, int otherwise) {
        String text = given.remove(key);
        return text == null ? otherwise : Integer.parseInt(text);
    }

    private static Input input(Map<OwnOption, Input> inputs, OwnOption option) {
        return java.util.Objects.requireNonNull(inputs.get(option));
    }
}
