package farthing.economics.own;

import farthing.quantity.range.RangeKind;

/** What may be said of buying and renting; each is an option of {@code tco} by its label. */
public enum OwnOption {
    PRICE("price", RangeKind.POSITIVE, "USD"),
    NETWORK("network", RangeKind.POSITIVE, "USD"),
    LIFE("life", RangeKind.POSITIVE, "years"),
    RESALE("resale", RangeKind.SHARE, OwnOption.SHARE),
    USED("used", RangeKind.POSITIVE, "USD"),
    RESALE_DECLINE("resale-decline", RangeKind.SHARE, OwnOption.SHARE),
    FINANCING("financing", RangeKind.SHARE, OwnOption.SHARE),
    KILOWATTS("kw", RangeKind.POSITIVE, "kW"),
    LOAD("load", RangeKind.SHARE, OwnOption.SHARE),
    ELECTRICITY("electricity", RangeKind.POSITIVE, "USD/kWh"),
    POWER_GROWTH("power-growth", RangeKind.SHARE, OwnOption.SHARE),
    COOLING("cooling", RangeKind.SHARE, OwnOption.SHARE),
    COLO("colo", RangeKind.POSITIVE, "USD/kW-month"),
    MAINTENANCE("maintenance", RangeKind.POSITIVE, "USD/year"),
    OPS("ops", RangeKind.POSITIVE, "engineers"),
    SALARY("salary", RangeKind.POSITIVE, "USD/year"),
    GROWTH("growth", RangeKind.SHARE, OwnOption.SHARE),
    RENT("rent", RangeKind.POSITIVE, "USD/hour"),
    RENT_DECLINE("rent-decline", RangeKind.SHARE, OwnOption.SHARE),
    RESERVED("reserved", RangeKind.SHARE, OwnOption.SHARE),
    RENT_HOURS("rent-hours", RangeKind.SHARE, OwnOption.SHARE),
    LEAD("lead", RangeKind.POSITIVE, OwnOption.MONTHS),
    NEEDED_IN("needed-in", RangeKind.POSITIVE, OwnOption.MONTHS),
    UTILISATION("utilisation", RangeKind.SHARE, OwnOption.SHARE);

    static final String SHARE = "share";
    static final String MONTHS = "months";

    private final String label;
    private final RangeKind kind;
    private final String unit;

    OwnOption(String label, RangeKind kind, String unit) {
        this.label = label;
        this.kind = kind;
        this.unit = unit;
    }

    public String label() {
        return label;
    }

    public RangeKind kind() {
        return kind;
    }

    public String unit() {
        return unit;
    }
}
