package farthing.catalogue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A countable, priceable kind of usage, described by dimensions. A dimension left ANY (or an empty variant) is not
 * specified. A meter {@linkplain #contains contains} every meter that agrees with it and specifies more.
 *
 * <p>Names read {@code input}, {@code output.image}, {@code cache_write_1h.audio}, {@code reasoning},
 * {@code input_seconds.audio}, {@code searches:high}, {@code units:container-hour}; {@link MeterNames} reads them back.
 *
 * @param variant a seller's further distinction, such as image quality or search context size; empty for none
 */
public record Meter(
        Family family, Direction direction, Modality modality, TokenKind kind, CacheLifetime lifetime, String variant)
        implements Comparable<Meter> {

    public static final Meter INPUT = tokens(Direction.INPUT, Modality.ANY, TokenKind.ANY);
    public static final Meter OUTPUT = tokens(Direction.OUTPUT, Modality.ANY, TokenKind.ANY);
    public static final Meter CACHE_READ = tokens(Direction.INPUT, Modality.ANY, TokenKind.CACHE_READ);
    public static final Meter CACHE_WRITE = tokens(Direction.INPUT, Modality.ANY, TokenKind.CACHE_WRITE);
    public static final Meter CACHE_WRITE_5M = CACHE_WRITE.with(CacheLifetime.MINUTES_5);
    public static final Meter CACHE_WRITE_1H = CACHE_WRITE.with(CacheLifetime.HOUR_1);
    public static final Meter TOOL_INPUT = tokens(Direction.INPUT, Modality.ANY, TokenKind.TOOL);
    public static final Meter REASONING = tokens(Direction.OUTPUT, Modality.ANY, TokenKind.REASONING);
    public static final Meter CITATION = tokens(Direction.OUTPUT, Modality.ANY, TokenKind.CITATION);
    public static final Meter REQUESTS = count(Family.REQUESTS);
    public static final Meter SEARCHES = count(Family.SEARCHES);
    public static final Meter CACHE_STORAGE = count(Family.CACHE_STORAGE);

    public Meter {
        if (kind != TokenKind.ANY && family != Family.TOKENS) {
            throw new IllegalArgumentException(kind + " is a kind of tokens, not of " + family.label());
        }
        if (family == Family.TOKENS && direction == Direction.ANY) {
            throw new IllegalArgumentException("tokens need a direction");
        }
        boolean output = kind == TokenKind.REASONING || kind == TokenKind.CITATION;
        if (kind != TokenKind.ANY && output != (direction == Direction.OUTPUT)) {
            throw new IllegalArgumentException(kind.label() + " tokens are never " + direction);
        }
        if (lifetime != CacheLifetime.ANY && kind != TokenKind.CACHE_WRITE) {
            throw new IllegalArgumentException("only a cache write has a lifetime");
        }
        if (family == Family.UNITS && variant.isEmpty()) {
            throw new IllegalArgumentException("units need a variant that names them");
        }
    }

    public static Meter tokens(Direction direction, Modality modality, TokenKind kind) {
        return new Meter(Family.TOKENS, direction, modality, kind, CacheLifetime.ANY, "");
    }

    /** A meter of the family that specifies nothing else. */
    public static Meter count(Family family) {
        return new Meter(family, Direction.ANY, Modality.ANY, TokenKind.ANY, CacheLifetime.ANY, "");
    }

    /** A meter outside tokens, such as {@code of(SECONDS, INPUT, AUDIO)}. */
    public static Meter of(Family family, Direction direction, Modality modality) {
        return new Meter(family, direction, modality, TokenKind.ANY, CacheLifetime.ANY, "");
    }

    /** A counted thing of its own name. */
    public static Meter units(String variant) {
        return new Meter(Family.UNITS, Direction.ANY, Modality.ANY, TokenKind.ANY, CacheLifetime.ANY, variant);
    }

    public Meter with(Modality newModality) {
        return new Meter(family, direction, newModality, kind, lifetime, variant);
    }

    public Meter with(CacheLifetime newLifetime) {
        return new Meter(family, direction, modality, kind, newLifetime, variant);
    }

    public Meter with(String newVariant) {
        return new Meter(family, direction, modality, kind, lifetime, newVariant);
    }

    /** Whether every unit of the other meter is also a unit of this one. A meter contains itself. */
    public boolean contains(Meter other) {
        return family == other.family
                && (direction == Direction.ANY || direction == other.direction)
                && (modality == Modality.ANY || modality == other.modality)
                && (kind == TokenKind.ANY || kind == other.kind)
                && (lifetime == CacheLifetime.ANY || lifetime == other.lifetime)
                && (variant.isEmpty() || variant.equals(other.variant));
    }

    /** How many dimensions are specified; the more, the narrower the meter. */
    public int specificity() {
        return (direction == Direction.ANY ? 0 : 1)
                + (modality == Modality.ANY ? 0 : 1)
                + (kind == TokenKind.ANY ? 0 : 1)
                + (lifetime == CacheLifetime.ANY ? 0 : 1)
                + (variant.isEmpty() ? 0 : 1);
    }

    /** Whether the units are tokens that the model reads, cached or not: what long-context thresholds count. */
    public boolean isInputTokens() {
        return family == Family.TOKENS && direction == Direction.INPUT;
    }

    public boolean isOutputTokens() {
        return family == Family.TOKENS && direction == Direction.OUTPUT;
    }

    /** A count of this meter in whole and decimal units. */
    public BigDecimal units(long count) {
        return BigDecimal.valueOf(count, family.decimals());
    }

    public String name() {
        return MeterNames.nameOf(this);
    }

    /** Declaration order of the dimensions: a stable order for output, input before output. */
    @Override
    public int compareTo(Meter other) {
        int order = family.compareTo(other.family);
        order = order != 0 ? order : direction.compareTo(other.direction);
        order = order != 0 ? order : kind.compareTo(other.kind);
        order = order != 0 ? order : lifetime.compareTo(other.lifetime);
        order = order != 0 ? order : modality.compareTo(other.modality);
        return order != 0 ? order : variant.compareTo(other.variant);
    }

    /** Written out, as is {@link #hashCode}: a record's own is linked at its first use, which costs a start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Meter meter
                        && family == meter.family
                        && direction == meter.direction
                        && modality == meter.modality
                        && kind == meter.kind
                        && lifetime == meter.lifetime
                        && variant.equals(meter.variant));
    }

    @Override
    public int hashCode() {
        int hash = 31 * family.hashCode() + direction.hashCode();
        hash = 31 * hash + modality.hashCode();
        hash = 31 * hash + kind.hashCode();
        hash = 31 * hash + lifetime.hashCode();
        return 31 * hash + variant.hashCode();
    }

    @Override
    public String toString() {
        return name();
    }
}
