package farthing.answers.question;

import java.util.Locale;

/** What can be claimed of own machines as one figure. The label is the option that claims it. */
public enum ClaimOption {
    REQUESTS_PER_SECOND("requests"),
    OUTPUT_PER_SECOND("tokens"),
    INPUT_PER_SECOND("tokens"),
    PER_REQUEST("tokens a second"),
    CONCURRENCY("requests"),
    TOKENS_PER_YEAR("tokens"),
    USD_PER_MILLION("USD"),
    USD_PER_MILLION_OUTPUT("USD"),
    KWH_PER_MILLION("kWh"),
    BREAK_EVEN("tokens a month");

    private final String unit;

    ClaimOption(String unit) {
        this.unit = unit;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String unit() {
        return unit;
    }

    String option() {
        return "--" + label();
    }
}
