package farthing.economics.audit;

import farthing.quantity.sheet.Cell;
import farthing.serving.Roofline;

/** What a claim says much of. */
public enum Claimed {
    REQUESTS("requests a second", "requests/s"),
    OUTPUT("output tokens a second", "tokens/s"),
    INPUT("input tokens a second", "tokens/s"),
    STREAM("output tokens a second of one request", "tokens/s"),
    TOGETHER("requests held at a time", "requests");

    private final String label;
    private final String unit;

    Claimed(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    /** The most of it that the machine allows. Output without told lengths of requests is the decoding alone. */
    Cell ceiling(Roofline roofline, boolean lengths) {
        return switch (this) {
            case REQUESTS -> roofline.requests();
            case OUTPUT -> lengths ? roofline.output() : roofline.decode();
            case INPUT -> roofline.prefill();
            case STREAM -> roofline.perRequest();
            case TOGETHER -> roofline.together();
        };
    }
}
