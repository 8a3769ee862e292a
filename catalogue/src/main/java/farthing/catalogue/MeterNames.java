package farthing.catalogue;

import org.jspecify.annotations.Nullable;

/** The one spelling of meters: {@code parse(nameOf(m))} is {@code m}. */
public final class MeterNames {
    private MeterNames() {}

    static String nameOf(Meter meter) {
        StringBuilder name = new StringBuilder(head(meter));
        if (meter.modality() != Modality.ANY) {
            name.append('.').append(meter.modality().label());
        }
        if (!meter.variant().isEmpty()) {
            name.append(':').append(meter.variant());
        }
        return name.toString();
    }

    private static String head(Meter meter) {
        if (meter.kind() != TokenKind.ANY) {
            return meter.lifetime() == CacheLifetime.ANY
                    ? meter.kind().label()
                    : meter.kind().label() + '_' + meter.lifetime().label();
        }
        String direction =
                switch (meter.direction()) {
                    case ANY -> "";
                    case INPUT -> "input";
                    case OUTPUT -> "output";
                };
        if (meter.family() == Family.TOKENS) {
            return direction;
        }
        return direction.isEmpty()
                ? meter.family().label()
                : direction + '_' + meter.family().label();
    }

    /** The meter of that name, or null if the name is none. */
    public static @Nullable Meter parse(String name) {
        int colon = name.indexOf(':');
        String variant = colon < 0 ? "" : name.substring(colon + 1);
        String rest = colon < 0 ? name : name.substring(0, colon);
        int dot = rest.indexOf('.');
        Modality modality = dot < 0 ? Modality.ANY : modality(rest.substring(dot + 1));
        Meter head = head(dot < 0 ? rest : rest.substring(0, dot), variant);
        if (head == null || modality == null || (colon >= 0 && variant.isEmpty())) {
            return null;
        }
        return head.with(modality);
    }

    /** The meter of a name that was read already. */
    public static Meter known(String name) {
        Meter meter = parse(name);
        if (meter == null) {
            throw new IllegalArgumentException("'" + name + "' is no meter");
        }
        return meter;
    }

    private static @Nullable Modality modality(String label) {
        for (Modality modality : Modality.values()) {
            if (modality != Modality.ANY && modality.label().equals(label)) {
                return modality;
            }
        }
        return null;
    }

    private static @Nullable Meter head(String head, String variant) {
        Meter token = tokenHead(head);
        if (token != null) {
            return token.with(variant);
        }
        Direction direction = Direction.ANY;
        String family = head;
        if (head.startsWith("input_")) {
            direction = Direction.INPUT;
            family = head.substring(6);
        } else if (head.startsWith("output_")) {
            direction = Direction.OUTPUT;
            family = head.substring(7);
        }
        for (Family candidate : Family.values()) {
            boolean named = candidate != Family.TOKENS && candidate.label().equals(family);
            if (named && (candidate != Family.UNITS || !variant.isEmpty())) {
                return new Meter(candidate, direction, Modality.ANY, TokenKind.ANY, CacheLifetime.ANY, variant);
            }
        }
        return null;
    }

    private static @Nullable Meter tokenHead(String head) {
        return switch (head) {
            case "input" -> Meter.INPUT;
            case "output" -> Meter.OUTPUT;
            case "cache_read" -> Meter.CACHE_READ;
            case "cache_write" -> Meter.CACHE_WRITE;
            case "cache_write_5m" -> Meter.CACHE_WRITE_5M;
            case "cache_write_1h" -> Meter.CACHE_WRITE_1H;
            case "tool_input" -> Meter.TOOL_INPUT;
            case "reasoning" -> Meter.REASONING;
            case "citation" -> Meter.CITATION;
            default -> null;
        };
    }
}
